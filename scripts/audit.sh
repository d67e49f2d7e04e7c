#!/bin/sh
# Checks that take minutes to install or need the network: known vulnerabilities, spelling.
# usage: scripts/audit.sh CARGO
set -eu
cd "$(dirname "$0")/.."
cargo=$1

have() {
    command -v "$1" >/dev/null || "$cargo" install --locked "$2"
}

have cargo-audit cargo-audit
have typos typos-cli
"$cargo" audit
scripts/install-web.sh
(cd web && npm audit --omit=dev)
typos
