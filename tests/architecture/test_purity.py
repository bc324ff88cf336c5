"""The inside needs nothing but the standard library, and of that nothing that touches the world."""

import ast
import sys

PURE = {"kernel", "events", "domain", "reactions"}
INSIDE = PURE | {"engine"}
NUMBERS = {"planning", "prediction", "metrics", "pilots"}
OUTSIDE_WORLD = {
    "ctypes", "ftplib", "glob", "http", "io", "mmap", "multiprocessing", "os", "pathlib", "secrets", "select",
    "shutil", "signal", "smtplib", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading",
    "time", "urllib",
}  # fmt: skip
CLOCK = "adapters/clock.py"


def test_the_inside_imports_only_itself_and_the_standard_library(modules):
    foreign = [
        f"{module.name} imports {name}"
        for module in modules
        if module.room in INSIDE
        for name in module.imports()
        if not is_allowed(module.name, name)
    ]
    assert foreign == []


def is_allowed(file: str, imported: str) -> bool:
    """Whether a file of the inside may import a module."""
    top = imported.partition(".")[0]
    if top == "numpy":
        return file.startswith("domain/") and file.split("/")[1] in NUMBERS
    return top == "doorstep" or (top in sys.stdlib_module_names and top not in OUTSIDE_WORLD)


def test_rules_wait_for_nobody(modules):
    """Ports describe what waits; only the engine and the rim wait."""
    waiting = [
        f"{module.name}:{node.lineno}"
        for module in modules
        if module.room in PURE and module.path.name != "ports.py"
        for node in module.nodes
        if isinstance(node, ast.AsyncFunctionDef | ast.Await)
    ]
    assert waiting == []


def test_only_one_file_reads_the_clock(modules):
    reads = [
        f"{module.name}:{node.lineno}"
        for module in modules
        if module.name != CLOCK
        for node in module.nodes
        if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}
        if isinstance(node.value, ast.Name) and node.value.id in {"datetime", "date"}
    ]
    assert reads == []
