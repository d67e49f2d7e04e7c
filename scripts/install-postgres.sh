#!/bin/sh
# Makes sure that the programs of PostgreSQL are there, without leaving a database server of the
# system behind: the service and the tests start their own.
set -eu

MARK=/etc/postgresql-common/createcluster.d/keshi.conf

present() {
    if [ -n "${PG_BIN:-}" ]; then
        [ -x "$PG_BIN/postgres" ]
        return
    fi
    command -v postgres >/dev/null && command -v initdb >/dev/null && return
    for program in /usr/lib/postgresql/*/bin/postgres; do
        [ -x "$program" ] && return
    done
    return 1
}

as_root() {
    echo "mkdir -p ${MARK%/*} && echo create_main_cluster = false >$MARK && apt-get update && apt-get install -y --no-install-recommends postgresql"
}

if present; then
    exit 0
fi
if [ -n "${PG_BIN:-}" ]; then
    echo "PG_BIN is $PG_BIN, but there is no PostgreSQL in it" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null; then
    echo "PostgreSQL 15 or later is missing: install it, or name the folder of its programs in PG_BIN" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "PostgreSQL is missing. Install it, without a server of the system, by" >&2
    echo "  sudo sh -c '$(as_root)'" >&2
    exit 1
fi
echo "installing PostgreSQL"
export DEBIAN_FRONTEND=noninteractive
sh -c "$(as_root)" </dev/null
if ! present; then
    echo "PostgreSQL was installed, but its programs are not where they were expected" >&2
    exit 1
fi
