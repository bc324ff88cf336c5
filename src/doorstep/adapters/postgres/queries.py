"""Named statements from the .sql files beside the adapters."""

from functools import cache
from pathlib import Path


@cache
def queries(name: str = "queries") -> dict[str, str]:
    """The statements of `<name>.sql`, by the name in their first line."""
    text = (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for part in text.split("-- name: ")[1:]:
        title, _, statement = part.partition("\n")
        found[title.strip()] = statement.strip()
    return found
