"""Write the hash-pinned requirement files and package-lock.json, or check that they fit their inputs.

Usage: lock.py [--check]

Releases younger than seven days are left out, so that a bad release has time to be found.
"""

import hashlib
import json
import subprocess
import sys
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
COOLDOWN = timedelta(days=7)
NODE = (ROOT, ROOT / "benchmarks" / "browser")
"""The front end and its checks; what pages are measured with, which only `make bench` installs."""
HEADER = "# Made by `make lock`; do not edit. Inputs: sha256:{digest}\n"
# Lock file -> what uv is asked to resolve.
LOCKS: dict[str, tuple[str, ...]] = {
    "run.txt": ("pyproject.toml",),
    "dev.txt": ("pyproject.toml", "--group", "dev"),
    "nats.txt": ("pyproject.toml", "--group", "dev", "--extra", "nats"),
    "peers.txt": ("pyproject.toml", "--group", "dev", "--group", "peers"),
    "node.txt": ("--group", "pyproject.toml:node"),
    "tools.txt": ("--group", "pyproject.toml:tools"),
}


def inputs(name: str) -> str:
    """The digest of everything in pyproject.toml that decides the content of lock file `name`."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = {
        "requires-python": project["project"]["requires-python"],
        "dependencies": project["project"]["dependencies"] if "pyproject.toml" in LOCKS[name] else [],
        "group": project["dependency-groups"].get(name.removesuffix(".txt"), []),
    }
    if "--extra" in LOCKS[name]:
        asked["extra"] = project["project"]["optional-dependencies"][LOCKS[name][-1]]
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def lock_python(newest: str) -> None:
    """Resolve every requirement file for all platforms."""
    for name, asked in LOCKS.items():
        path = ROOT / "requirements" / name
        flags = ["--universal", "--python-version", "3.12", "--generate-hashes", "--only-binary", ":all:"]
        quiet = ["--no-emit-index-url", "--no-header", "--quiet", "--exclude-newer", newest]
        command = [ROOT / ".tools/bin/uv", "pip", "compile", *asked, *flags, *quiet, "-o", path]
        subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 -- our own tool, no outside input
        path.write_text(HEADER.format(digest=inputs(name)) + path.read_text())


def lock_node(newest: str) -> None:
    """Resolve package-lock.json; .npmrc keeps download addresses out of it."""
    npm = ROOT / ".tools/node/npm"
    command = [npm, "update", "--package-lock-only", "--before", newest]
    for folder in NODE:
        subprocess.run(command, cwd=folder, check=True)  # noqa: S603 -- our own tool, no outside input


def stale() -> list[str]:
    """What is wrong with the lock files, one sentence each."""
    found: list[str] = []
    for name in LOCKS:
        path = ROOT / "requirements" / name
        first = path.read_text().partition("\n")[0] + "\n" if path.exists() else ""
        if first != HEADER.format(digest=inputs(name)):
            found.append(f"requirements/{name} does not fit pyproject.toml: run `make lock`")
    return [*found, *(fault for folder in NODE for fault in stale_node(folder))]


def stale_node(folder: Path) -> list[str]:
    """What is wrong with the npm lock file of a folder."""
    found: list[str] = []
    package = json.loads((folder / "package.json").read_text())
    lock_text = (folder / "package-lock.json").read_text()
    locked, name = json.loads(lock_text)["packages"][""], (folder / "package-lock.json").relative_to(ROOT)
    if any(package.get(kind, {}) != locked.get(kind, {}) for kind in ("dependencies", "devDependencies")):
        found.append(f"{name} does not fit its package.json: run `make lock`")
    if '"resolved"' in lock_text:
        found.append(f"{name} records download addresses: run `make lock` with the .npmrc of its folder")
    return found


def main() -> None:
    """Lock or check, as asked."""
    if "--check" in sys.argv:
        sys.exit("\n".join(stale()) or 0)
    newest = (datetime.now(tz=UTC) - COOLDOWN).strftime("%Y-%m-%dT00:00:00Z")
    lock_python(newest)
    lock_node(newest)


if __name__ == "__main__":
    main()
