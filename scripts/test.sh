#!/bin/sh
# Runs all tests, then makes sure that every stored snapshot belongs to a test.
# usage: scripts/test.sh CARGO
set -eu
cd "$(dirname "$0")/.."
cargo=$1

mkdir -p target
used=$PWD/target/used-snapshots
: >"$used"
INSTA_UPDATE=no INSTA_SNAPSHOT_REFERENCES_FILE=$used "$cargo" test --locked

export LC_ALL=C
xargs -r -d '\n' realpath <"$used" | sort -u >"$used.sorted"
unused=$(find "$(realpath src)" "$(realpath tests)" -name '*.snap' | sort | comm -23 - "$used.sorted")
if [ -n "$unused" ]; then
    echo "these snapshots belong to no test any more; delete them:" >&2
    echo "$unused" >&2
    exit 1
fi
