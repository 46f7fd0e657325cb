#!/usr/bin/env bash
# Every check, the quick ones first. The last line says how it ended, and what could not be checked.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
    local name=$1 begun=$SECONDS
    shift
    echo "== $name"
    "$@"
    echo "== $name: $((SECONDS - begun)) s"
}

advisories="advisories checked"
deny() {
    local status=0
    scripts/deny.sh || status=$?
    [ "$status" = 3 ] || return "$status"
    advisories="advisories NOT CHECKED (their database could not be had)"
}

pages="pages checked by axe-core and vnu-jar"
checkers() {
    local missing status=0
    missing=$(scripts/checkers.sh) || status=$?
    [ "$status" = 3 ] || return "$status"
    pages="pages NOT CHECKED by ${missing//$'\n'/ and } (could not be had)"
}

firefox="stories told in Firefox"
driver_of_firefox() {
    local status=0
    GECKODRIVER=$(scripts/geckodriver.sh) || status=$?
    export GECKODRIVER
    [ "$status" = 0 ] || firefox="stories in Firefox NOT CHECKED (Firefox or its driver, geckodriver, could not be had)"
}

store="files in a store of S3"
server_of_s3() {
    local status=0
    S3_SERVER=$(scripts/s3.sh) || status=$?
    export S3_SERVER
    [ "$status" = 0 ] || { unset S3_SERVER; store="files in a store of S3 NOT CHECKED (s3s-fs could not be had)"; }
}

# Hundreds of small databases come and go in the tests. Where the machine has the room they do so in memory: a file system
# on a disk takes longer over their files than the tests over everything else.
in_memory() {
    local room available
    room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) || return 0
    available=$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)
    if [ "${room:-0}" -gt 4000000 ] && [ "${available:-0}" -gt 8000000 ]; then
        TMPDIR=$(mktemp -d /dev/shm/clearinghouse-test.XXXXXX)
        chmod 1777 "$TMPDIR"
        export TMPDIR
        trap 'rm -rf "$TMPDIR"' EXIT
    fi
}

in_memory
step "set-up" scripts/setup.sh test
step "checkers of pages" checkers
step "driver of Firefox" driver_of_firefox
step "server of S3" server_of_s3
step "format" cargo fmt --check
step "lints and queries" scripts/sqlx.sh check
step "built without typst" cargo check --locked --no-default-features
step "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps
step "tests" cargo test --locked
step "licences, bans, sources, advisories" deny
echo "all checks passed in $SECONDS s; $advisories; $pages; $firefox; $store"
