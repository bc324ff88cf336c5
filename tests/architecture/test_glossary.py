"""Public class names are made of the field's words, as docs/reference/glossary.toml lists them."""

import ast
import re
import tomllib

import pytest

FIELD_ROOMS = {"events", "domain"}
CAMEL = re.compile(r"[A-Z][a-z0-9]*|[A-Z]+(?=[A-Z]|$)")


@pytest.fixture(scope="module")
def glossary(root):
    return tomllib.loads((root / "docs" / "reference" / "glossary.toml").read_text())


@pytest.fixture(scope="module")
def words(glossary):
    known = {word for group in glossary["ordinary"].values() for word in group}
    for term in glossary["term"]:
        for name in [term["word"], *term.get("names", [])]:
            known |= {
                part for piece in re.split(r"[\s-]", name) for part in split(piece[:1].upper() + piece[1:])
            }
    return known


def is_refusal(node: ast.ClassDef) -> bool:
    """A refusal is named by what it refuses, and explained in the list of errors."""
    return any(
        isinstance(s, ast.AnnAssign | ast.Assign) and "code" in ast.unparse(s).split("=")[0]
        for s in node.body
    )


def split(name: str) -> list[str]:
    """The words of a class name: `HandOffOffered` is Hand, Off, Offered."""
    return CAMEL.findall(name)


def test_public_class_names_are_made_of_words_in_the_glossary(modules, words):
    unknown = [
        f"{module.name}: {node.name} ({word})"
        for module in modules
        if module.room in FIELD_ROOMS
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not is_refusal(node)
        for word in split(node.name)
        if word not in words and word.removesuffix("s") not in words
    ]
    assert unknown == [], "add the word to docs/reference/glossary.toml, or use one that is there"


def test_no_word_is_explained_twice(glossary):
    listed = [term["word"].casefold() for term in glossary["term"]]
    assert sorted(listed) == sorted(set(listed))


@pytest.mark.parametrize(
    ("name", "parts"), [("HandOffOffered", ["Hand", "Off", "Offered"]), ("Otif", ["Otif"])]
)
def test_a_class_name_is_split_at_its_capitals(name, parts):
    assert split(name) == parts
