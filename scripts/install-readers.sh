#!/bin/sh
# Makes sure that those are there who read publications in the tests, in a folder of their own below `target`: pyarrow and DuckDB,
# frictionless, which validates the package, and moto, an S3-compatible server.
set -eu
cd "$(dirname "$0")/.."

wanted=tests/readers/requirements.txt
place=target/readers

if [ -x "$place/bin/frictionless" ] && cmp -s "$wanted" "$place/installed.txt"; then
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
echo "installing the readers of publications"
rm -rf "$place"
mkdir -p target
python3 -m venv "$place"
"$place/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" </dev/null
cp "$wanted" "$place/installed.txt"
