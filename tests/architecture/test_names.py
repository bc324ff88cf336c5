"""Names say what a thing is; names that say nothing, or mix two things, are not allowed."""

import ast

import pytest

EMPTY_NAMES = {
    "service",
    "services",
    "utils",
    "util",
    "common",
    "manager",
    "managers",
    "misc",
    "helpers",
    "helper",
}
INSIDE = {"kernel", "events", "domain", "reactions", "engine"}
MIXED_NAMES = {"customer", "order", "status"}


def test_no_file_or_folder_bears_an_empty_name(modules):
    assert [m.name for m in modules if EMPTY_NAMES & {*m.path.with_suffix("").parts[-2:]}] == []


@pytest.mark.parametrize("mixed", sorted(MIXED_NAMES))
def test_the_inside_never_says_a_mixed_word_without_a_qualifier(modules, mixed):
    assert [
        f"{m.name}:{line}" for m in modules if m.room in INSIDE for name, line in defined(m) if name == mixed
    ] == []


def defined(module):
    """Names of classes, functions and annotated fields, in lower case, with their line."""
    for node in module.nodes:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name.lower(), node.lineno
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name.lower(), node.lineno
