"""Which facts a Fluent text names, by itself or through the texts that it is made of."""

from collections import defaultdict

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor


class Named(Visitor):
    """Reads resources; `facts` then answers for any of their messages, all of its variants together."""

    def __init__(self) -> None:
        self._facts: defaultdict[str, set[str]] = defaultdict(set)
        self._parts: defaultdict[str, set[str]] = defaultdict(set)
        self._entry = ""

    def facts(self, key: str) -> frozenset[str]:
        """The names of the facts that the message `key` may want."""
        seen, left = {key}, [key]
        while left:
            new = self._parts.get(left.pop(), set()) - seen
            seen |= new
            left += new
        return frozenset(fact for one in seen for fact in self._facts.get(one, ()))

    def visit_Message(self, node: ast.Message) -> None:  # noqa: N802  # the visitor's own name
        self._entry = node.id.name
        self.generic_visit(node)

    def visit_Term(self, node: ast.Term) -> None:  # noqa: N802
        self._entry = f"-{node.id.name}"
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self._facts[self._entry].add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self._parts[self._entry].add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self._parts[self._entry].add(f"-{node.id.name}")
        self.generic_visit(node)
