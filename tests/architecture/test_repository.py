"""What is committed works elsewhere: no machine's paths, no registry's address, nothing that was built."""

import shutil
import subprocess

import pytest

# Written in halves, so that this file does not find itself.
FOREIGN = tuple(
    a + b for a, b in [("/wo", "rk/"), ("/ro", "ot/"), ("registry.np", "mjs"), ("pythonho", "sted")]
)
TEXT = {
    ".py",
    ".sh",
    ".mjs",
    ".ts",
    ".css",
    ".html",
    ".sql",
    ".toml",
    ".json",
    ".md",
    ".yml",
    ".yaml",
    ".txt",
    "",
}
LARGEST = 2_000_000


@pytest.fixture(scope="module")
def committed(root):
    if not (root / ".git").exists() or not (git := shutil.which("git")):
        pytest.skip("not a git checkout: there is no list of committed files")
    names = subprocess.run(  # noqa: S603 -- git, with our own arguments
        [git, "ls-files", "-z"], cwd=root, capture_output=True, check=True, text=True
    ).stdout
    return [path for name in names.split("\0") if name and (path := root / name).is_file()]


def test_no_text_names_a_machine_or_a_download_address(root, committed):
    found = [
        f"{path.relative_to(root)}: {foreign}"
        for path in committed
        if path.suffix in TEXT
        for foreign in FOREIGN
        if foreign in path.read_text(errors="replace")
    ]
    assert found == []


def test_nothing_large_is_committed(root, committed):
    assert [str(p.relative_to(root)) for p in committed if p.stat().st_size > LARGEST] == []


def test_no_map_data_is_committed(root, committed):
    assert [
        str(p.relative_to(root)) for p in committed if p.name.endswith((".pbf", ".pmtiles", ".osrm"))
    ] == []
