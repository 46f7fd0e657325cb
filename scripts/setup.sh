#!/usr/bin/env bash
# Installs the packages of the system that are missing.
#   scripts/setup.sh run    to build and run: a C compiler, PostgreSQL's server
#   scripts/setup.sh test   to test as well: Chromium and its driver, Firefox, curl, LibreOffice without its windows, what
#                           reads PDF files, a Java
#                           runtime for the checker of HTML, the letters of most readers' machines
#   scripts/setup.sh bench  to measure: wrk, curl
# As root at once, else with sudo; where neither is at hand it prints the line to run and stops.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/postgres.sh

have() { command -v "$1" >/dev/null 2>&1; }

missing_packages() {
    have cc || echo build-essential
    pg_bin >/dev/null || echo postgresql
    if [ "$1" = test ]; then
        have git || echo git
        have chromium || have google-chrome || echo chromium
        have chromedriver || echo chromium-driver
        have java || echo default-jre-headless
        have curl || echo curl
        have pdfinfo && have pdftotext || echo poppler-utils
        have soffice || echo libreoffice-writer-nogui
        have firefox-esr || have firefox || echo firefox-esr
        [ -n "$(fc-list 'Liberation Sans' 2>/dev/null)" ] || echo fonts-liberation
    fi
    if [ "$1" = bench ]; then
        have wrk || echo wrk
        have curl || echo curl
    fi
}

# The package would make a cluster of its own and start it with the machine. Nobody asked for one: a setting that lives
# as long as the installation keeps it from that. A server that was here before is left as it is.
install_line() {
    local line="apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $*"
    local setting=/etc/postgresql-common/createcluster.d/clearinghouse.conf
    case " $* " in
    *" postgresql "*)
        echo "mkdir -p ${setting%/*} && echo 'create_main_cluster = false' > $setting && { $line; status=\$?; rm -f $setting; exit \$status; }"
        ;;
    *) echo "$line" ;;
    esac
}

if ! have cargo; then
    echo "Rust is missing: install it with rustup (the version in Cargo.toml or newer), then start again." >&2
    exit 1
fi
mapfile -t packages < <(missing_packages "${1:-run}")
[ "${#packages[@]}" -gt 0 ] || exit 0

line=$(install_line "${packages[@]}")
echo "Missing on this machine: ${packages[*]}" >&2
if ! have apt-get; then
    echo "Install them (the names are Debian's), then start again." >&2
    exit 1
elif [ "$(id -u)" = 0 ]; then
    sh -c "$line"
elif have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo sh -c "$line"
else
    echo "Run as root, then start again:" >&2
    echo "    $line" >&2
    exit 1
fi
