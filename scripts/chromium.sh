#!/bin/sh
# Makes sure that there is a Chromium for the browser journeys. Root on Debian gets the package; others get the command.
set -u

found() {
    [ -n "${DOORSTEP_CHROMIUM:-}" ] && [ -x "$DOORSTEP_CHROMIUM" ] && return 0
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

found && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser journeys ..."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null && found && exit 0
fi
echo "The browser journeys need Chromium, and this machine has none. Please run (on Debian and Ubuntu):" >&2
echo "    sudo apt-get install chromium" >&2
echo "or name a program: DOORSTEP_CHROMIUM=/path/to/chromium make test" >&2
exit 1
