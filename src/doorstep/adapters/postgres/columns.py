"""Many rows in one question: each column goes as an array."""

from collections.abc import Iterable, Sequence


def columns(rows: Iterable[Sequence[object]]) -> list[list[object]]:
    """The columns of `rows`, of which there is one at least."""
    return [list(column) for column in zip(*rows, strict=True)]
