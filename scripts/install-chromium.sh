#!/bin/sh
# Makes sure that the browser of the browser tests is there, with letters for Chinese. Where Debian has it, it is the Chromium without a
# window: the same engine, for half of the time.
set -eu

present() {
    if [ -n "${CHROMIUM:-}" ]; then
        [ -x "$CHROMIUM" ]
        return
    fi
    [ -x /usr/bin/chromium-headless-shell ] || [ -x /usr/bin/chromium ]
}

if present; then
    exit 0
fi
if [ -n "${CHROMIUM:-}" ]; then
    echo "CHROMIUM is $CHROMIUM, but there is no such program" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Chromium is missing: sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk (or name it in CHROMIUM)" >&2
    exit 1
fi
echo "installing Chromium"
export DEBIAN_FRONTEND=noninteractive
apt-get update </dev/null
apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk </dev/null \
    || apt-get install -y --no-install-recommends chromium fonts-noto-cjk </dev/null
if ! present; then
    # Ubuntu's package is a stand-in for a snap.
    echo "there is still no /usr/bin/chromium: install a Chromium and name it in CHROMIUM" >&2
    exit 1
fi
