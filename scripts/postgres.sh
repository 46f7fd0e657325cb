# To be sourced: PostgreSQL's programs, and a server that lives as long as the script.

# The folder with initdb and postgres; the same rule as in src/platform/postgres/binaries.rs.
pg_bin() {
    local folder
    if [ -n "${PG_BIN_DIR:-}" ]; then
        folder=$PG_BIN_DIR
    else
        folder=$(ls -d /usr/lib/postgresql/[0-9]*/bin 2>/dev/null | sort -V | tail -n 1)
        [ -n "$folder" ] || folder=$(pg_config --bindir 2>/dev/null)
    fi
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && echo "$folder"
}

# PostgreSQL refuses to run as root.
as_server_user() {
    if [ "$(id -u)" = 0 ]; then
        local user=postgres
        getent passwd "$user" >/dev/null || user=nobody
        (cd / && exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@")
    else
        "$@"
    fi
}

# Starts a server in a temporary folder, with the migrations applied, and exports DATABASE_URL. It goes when the script
# ends, whatever ends it short of SIGKILL.
start_migrated_server() {
    local migration
    PG=$(pg_bin)
    PG_FOLDER=$(as_server_user mktemp -d /tmp/ch-sqlx-XXXXXX)
    trap stop_server EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    as_server_user "$PG/initdb" --pgdata "$PG_FOLDER/data" --username=clearinghouse_owner --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    as_server_user "$PG/pg_ctl" start --silent --wait --pgdata "$PG_FOLDER/data" --log "$PG_FOLDER/log" \
        --options "-c listen_addresses= -c port=5432 -c unix_socket_directories=$PG_FOLDER -c fsync=off -c jit=off -c timezone=UTC" \
        >/dev/null </dev/null
    psql_here postgres --command "create database clearinghouse"
    for migration in migrations/*.sql; do
        [ -e "$migration" ] || continue
        psql_here clearinghouse --single-transaction <"$migration"
    done
    export DATABASE_URL="postgres:///clearinghouse?host=$PG_FOLDER&port=5432&user=clearinghouse_owner"
}

psql_here() {
    local database=$1
    shift
    "$PG/psql" --quiet --no-psqlrc --set ON_ERROR_STOP=1 --output /dev/null \
        "postgres:///$database?host=$PG_FOLDER&port=5432&user=clearinghouse_owner" "$@"
}

stop_server() {
    as_server_user "$PG/pg_ctl" stop --silent --mode immediate --pgdata "$PG_FOLDER/data" >/dev/null 2>&1 || true
    rm -rf "$PG_FOLDER"
}
