#!/bin/sh
# Prints the path of a usable Python (3.12 to 3.14, with venv), or says how to get one.
# PYTHON=/path/to/python chooses one.
set -u

usable() {
    "$1" -c 'import sys, venv, ensurepip; raise SystemExit(not (3, 12) <= sys.version_info[:2] <= (3, 14))' \
        >/dev/null 2>&1
}

if [ -n "${PYTHON:-}" ]; then
    candidates=$PYTHON
else
    # Version managers show names on PATH that answer only for a chosen version, so their folders are tried as well.
    candidates="python3.12 python3.13 python3.14 python3 python"
    for folder in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[234]*/bin "$HOME"/.local/share/uv/python/*/bin \
        /usr/local/bin /usr/bin /opt/python*/bin; do
        for name in python3.12 python3.13 python3.14; do
            [ -x "$folder/$name" ] && candidates="$candidates $folder/$name"
        done
    done
fi

for candidate in $candidates; do
    if usable "$candidate"; then
        exec "$candidate" -c 'import sys; print(sys.executable)'
    fi
done

echo "Doorstep needs Python 3.12, 3.13 or 3.14 with its venv and pip modules. Found:" >&2
for candidate in $candidates; do
    "$candidate" -c 'import sys; print("   ", sys.executable, sys.version.split()[0])' 2>/dev/null
done | sort -u >&2
echo "Install one (on Debian and Ubuntu: apt-get install python3 python3-venv), or name it: make PYTHON=/its/path" >&2
exit 1
