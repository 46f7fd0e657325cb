#!/usr/bin/env bash
# Licences, bans and sources of everything that is built in (deny.toml), always; advisories when their database can be
# had. Exit status 3: all is well so far as it was checked, but the advisories were not.
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.20.2
tools=$PWD/var/tools

# A checker that runs for seconds need not be optimised: built like this it takes two minutes on two cores.
install_deny() {
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=false CARGO_TARGET_DIR=$tools/build \
        cargo install cargo-deny --quiet --locked --version "$version" --no-default-features --root "$tools"
    rm -rf "$tools/build"
}

deny=$(command -v cargo-deny || true)
[ -n "$deny" ] || deny=$tools/bin/cargo-deny
[ -x "$deny" ] || install_deny

"$deny" --locked check licenses bans sources
if GIT_TERMINAL_PROMPT=0 timeout 120 "$deny" --locked fetch db >/dev/null 2>&1; then
    "$deny" --locked check --disable-fetch advisories
else
    exit 3
fi
