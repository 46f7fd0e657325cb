#!/usr/bin/env bash
# What the database says of every query!, kept in .sqlx so that a build needs no database.
#   scripts/sqlx.sh write   writes .sqlx anew
#   scripts/sqlx.sh check   fails when .sqlx is not what `write` would write
# The macros write it while they compile against a migrated database. `check` lets clippy do that compiling: the lints
# and this check cost one run together.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/postgres.sh

# A crate that is up to date is not compiled, and then no macro runs. A later time on its roots makes it compile; the
# old time comes back afterwards, so that what was built before stays good.
compile_anew() {
    local roots root status=0
    roots=$(ls src/lib.rs src/main.rs tests/*.rs benches/*.rs benches/*/main.rs 2>/dev/null || true)
    mkdir "$stamps/of"
    for root in $roots; do
        mkdir -p "$stamps/of/${root%/*}"
        touch -r "$root" "$stamps/of/$root"
        touch "$root"
    done
    SQLX_OFFLINE=false SQLX_OFFLINE_DIR="$fresh" "$@" || status=$?
    for root in $roots; do
        touch -r "$stamps/of/$root" "$root"
    done
    return "$status"
}

# A value and not an empty variable for what the shell forgot: `trap … EXIT` belongs to the server.
mode=${1:-}
start_migrated_server
fresh=$PG_FOLDER/fresh
stamps=$PG_FOLDER/stamps
mkdir "$fresh" "$stamps"

case $mode in
write)
    compile_anew cargo check --locked --all-targets
    mkdir -p .sqlx
    rm -f .sqlx/query-*.json
    find "$fresh" -name 'query-*.json' -exec cp {} .sqlx/ \;
    echo "wrote .sqlx: $(find .sqlx -name 'query-*.json' | wc -l) queries"
    ;;
check)
    compile_anew cargo clippy --locked --all-targets -- -D warnings
    mkdir -p "$stamps/committed"
    [ ! -d .sqlx ] || cp -r .sqlx/. "$stamps/committed/"
    if ! diff -rq "$stamps/committed" "$fresh"; then
        echo ".sqlx is not up to date (missing, stale or left over, as listed): run make sqlx and commit it" >&2
        exit 1
    fi
    ;;
*)
    echo "usage: scripts/sqlx.sh write | check" >&2
    exit 2
    ;;
esac
