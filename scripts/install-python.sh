#!/bin/sh
# Makes sure that programs of Python's package index which the tests need are there, in a folder of their own below `target`.
# usage: scripts/install-python.sh FOLDER REQUIREMENTS
#   schemathesis tests/contract/requirements.txt   asks every operation of the API whatever its OpenAPI document allows, and what not
#   readers tests/readers/requirements.txt         pyarrow, DuckDB and frictionless read publications; moto is an S3-compatible server
set -eu
cd "$(dirname "$0")/.."

place=target/$1
wanted=$2

if cmp -s "$wanted" "$place/installed.txt"; then
    exit 0
fi
if ! command -v python3 >/dev/null || ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update </dev/null && apt-get install -y --no-install-recommends python3 python3-venv </dev/null
    else
        echo "Python 3.10 or later with venv is missing: install the packages python3 and python3-venv" >&2
        exit 1
    fi
fi
echo "installing $1"
rm -rf "$place"
mkdir -p target
python3 -m venv "$place"
"$place/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" </dev/null
# Last: what was broken off is begun anew.
cp "$wanted" "$place/installed.txt"
