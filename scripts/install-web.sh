#!/bin/sh
# Makes sure that the libraries of the screens are there, as `web/package-lock.json` names them, in `web/node_modules`.
set -eu
cd "$(dirname "$0")/../web"

if ! command -v node >/dev/null || ! node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'; then
    echo "Node.js 20.19 or later is missing: install it (https://nodejs.org), with npm" >&2
    exit 1
fi
if cmp -s package-lock.json node_modules/installed.json; then
    exit 0
fi
echo "installing the libraries of the screens"
# Not `npm ci`: it refuses a lock without the programs of other systems, which not every registry has. The versions are the lock's all the same,
# and neither file is written.
npm install --no-save --no-audit --no-fund --loglevel=error </dev/null
# Last: what was broken off is begun anew.
cp package-lock.json node_modules/installed.json
