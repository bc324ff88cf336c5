"""Every error has a code of its own and says what it means."""

import ast
import re
from collections import Counter

CODE = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")


def codes(modules):
    """Every class that sets an error `code`, wherever it is."""
    for module in modules:
        for node in module.nodes:
            if not isinstance(node, ast.ClassDef):
                continue
            for statement in node.body:
                code = code_of(statement)
                if code and any(isinstance(base, ast.Name | ast.Attribute) for base in node.bases):
                    yield module, node, code


def code_of(statement: ast.stmt) -> str:
    match statement:
        case ast.AnnAssign(target=ast.Name(id="code"), value=ast.Constant(value=str(code))):
            return code
        case ast.Assign(targets=[ast.Name(id="code")], value=ast.Constant(value=str(code))):
            return code
        case _:
            return ""


def test_a_code_names_its_subject_and_its_reason(modules):
    wrong = [
        f"{m.name}: {n.name} {c!r}" for m, n, c in codes(modules) if not CODE.fullmatch(c) and c != "error"
    ]
    assert wrong == []


def test_no_code_is_given_twice(modules):
    assert [code for code, times in Counter(c for _, _, c in codes(modules)).items() if times > 1] == []


def test_every_error_says_what_it_means(modules):
    assert [f"{m.name}: {n.name}" for m, n, _ in codes(modules) if not ast.get_docstring(n)] == []
