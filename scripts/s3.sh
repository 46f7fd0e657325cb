#!/usr/bin/env bash
# Prints where s3s-fs is, a server that speaks S3 over a folder, for the tests of the store of files. No distribution has
# it; cargo builds it, once (five minutes on two cores), in a folder outside target/. Exit status 3: it cannot be had.
set -euo pipefail

version=0.14.1
tools=${XDG_CACHE_HOME:-$HOME/.cache}/clearinghouse/s3s-fs-$version

build() {
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=false CARGO_TARGET_DIR=$tools/build \
        cargo install s3s-fs --features binary --quiet --locked --version "$version" --root "$tools" >&2 || return
    rm -rf "$tools/build"
}

server=$(command -v s3s-fs || echo "$tools/bin/s3s-fs")
[ -x "$server" ] || build || exit 3
echo "$server"
