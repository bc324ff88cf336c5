"""The product's source files, read once for the tests that look at the shape of the code."""

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "doorstep"


@dataclass(frozen=True, kw_only=True)
class Module:
    """One Python file of the product."""

    path: Path

    @property
    def name(self) -> str:
        """As a reader says it: `domain/custody/decide.py`."""
        return self.path.relative_to(SOURCE).as_posix()

    @property
    def room(self) -> str:
        """The top-level folder; nothing for main.py and the package itself."""
        return self.name.split("/")[0] if "/" in self.name else ""

    @cached_property
    def text(self) -> str:
        return self.path.read_text()

    @cached_property
    def lines(self) -> int:
        return self.text.count("\n")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree; walking it is most of what these tests cost."""
        return tuple(ast.walk(self.tree))

    def imports(self) -> Iterator[str]:
        """Every module that is imported, wherever in the file."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def modules() -> list[Module]:
    found = [Module(path=path) for path in sorted(SOURCE.rglob("*.py"))]
    assert found, f"no Python files below {SOURCE}"
    gc.disable()  # all trees are kept: looking for garbage among them is half of the time of reading them
    for module in found:
        _ = module.nodes
    gc.freeze()
    gc.enable()
    return found
