#!/usr/bin/env bash
# Prints where Firefox's driver is. Debian has no package of it, so cargo builds it, once (four minutes on two cores), in
# a folder outside target/. Exit status 3: Firefox or its driver cannot be had on this machine.
set -euo pipefail

version=0.37.1
tools=${XDG_CACHE_HOME:-$HOME/.cache}/clearinghouse/geckodriver-$version

# A driver need not be optimised.
build() {
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=false CARGO_TARGET_DIR=$tools/build \
        cargo install geckodriver --quiet --locked --version "$version" --root "$tools" >&2 || return
    rm -rf "$tools/build"
}

command -v firefox-esr >/dev/null || command -v firefox >/dev/null || exit 3
driver=$(command -v geckodriver || echo "$tools/bin/geckodriver")
[ -x "$driver" ] || build || exit 3
echo "$driver"
