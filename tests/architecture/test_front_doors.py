"""An island's front door is small, and what lies behind it stays behind it."""

import ast

import pytest

FRONT_DOOR_LINES = 40
HIDDEN_MODULES = {"decide", "state"}
HIDDEN_NAMES = {"decide", "evolve", "initial_state"}


def front_doors(modules):
    return [
        m for m in modules if m.room == "domain" and m.name.count("/") == 2 and m.path.name == "__init__.py"
    ]


def test_an_island_says_what_it_offers_in_40_lines(modules):
    assert [f"{m.name}: {m.lines}" for m in front_doors(modules) if m.lines > FRONT_DOOR_LINES] == []


def test_no_island_exports_how_it_decides_or_what_it_remembers(modules):
    leaks = []
    for module in front_doors(modules):
        for node in module.nodes:
            if not isinstance(node, ast.ImportFrom):
                continue
            for alias in node.names:
                leaks += [f"{module.name}: {alias.name}"] if is_hidden(node.module or "", alias.name) else []
    assert leaks == []


def is_hidden(module: str, name: str) -> bool:
    """Functions and state are hidden; refusals live beside the function that raises them and are public."""
    comes_from = module.rsplit(".", 1)[-1]
    return (
        name in HIDDEN_NAMES | HIDDEN_MODULES
        or comes_from == "state"
        or (comes_from == "decide" and name.islower())
    )


def test_every_module_begins_with_a_sentence(modules):
    silent = [m.name for m in modules if m.text.strip() and not (ast.get_docstring(m.tree) or "").strip()]
    assert silent == []


def test_no_import_hides_from_the_running_program(modules):
    assert [m.name for m in modules if "TYPE_CHECKING" in m.text] == []


@pytest.mark.parametrize(
    ("module", "name", "hidden"),
    [
        ("doorstep.domain.custody.decide", "decide", True),
        ("doorstep.domain.custody.decide", "NotTheHolder", False),
        ("doorstep.domain.custody.state", "Custody", True),
        ("doorstep.domain.custody", "state", True),
        ("doorstep.domain.custody.commands", "OfferHandOff", False),
    ],
)
def test_the_rule_tells_refusals_from_functions(module, name, hidden):
    assert is_hidden(module, name) is hidden
