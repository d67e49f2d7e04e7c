#!/bin/sh
# Runs all tests, then makes sure that every stored snapshot belongs to a test.
# usage: scripts/test.sh CARGO
set -eu
cd "$(dirname "$0")/.."
cargo=$1

mkdir -p target
used=$PWD/target/used-snapshots
: >"$used"
# A test waits for its database for half of its time: twice as many as there are cores keep these busy.
threads=${RUST_TEST_THREADS:-$(($(nproc) * 2))}
INSTA_UPDATE=no INSTA_SNAPSHOT_REFERENCES_FILE=$used RUST_TEST_THREADS=$threads "$cargo" test --locked

export LC_ALL=C
xargs -r -d '\n' realpath <"$used" | sort -u >"$used.sorted"
unused=$(find "$(realpath src)" "$(realpath tests)" -name '*.snap' | sort | comm -23 - "$used.sorted")
if [ -n "$unused" ]; then
    echo "these snapshots belong to no test any more; delete them:" >&2
    echo "$unused" >&2
    exit 1
fi
