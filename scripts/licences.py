"""Check that every installed package has a licence that requirements/licences.toml allows."""

import importlib.metadata
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What requirements/licences.toml says."""

    allowed: frozenset[str]
    spellings: dict[str, str]
    read: dict[str, dict[str, str]]
    exceptions: dict[str, str]

    def allows(self, expression: str) -> bool:
        """Whether a licence expression is allowed: one side of an OR is enough."""
        choices = expression.split(" OR ")
        return any(
            all(self._plain(part) in self.allowed for part in choice.split(" AND ")) for choice in choices
        )

    def _plain(self, licence: str) -> str:
        return self.spellings.get(licence, licence.strip(" ()"))


def licence_of(distribution: Distribution) -> str:
    """The licence as the package states it: by expression, by a one-line field, or by its classifiers."""
    metadata = distribution.metadata
    if expression := metadata.get("License-Expression"):
        return expression
    field = (metadata.get("License") or "").strip()
    if field and field != "UNKNOWN" and "\n" not in field and not field.startswith("Copyright"):
        return field
    said = [
        line.split(" :: ")[-1] for line in metadata.get_all("Classifier") or [] if line.startswith("License")
    ]
    named = [name for name in said if name not in {"OSI Approved", "DFSG approved"}]
    return " AND ".join(named)


def installed() -> Iterator[tuple[str, str]]:
    """Every Python and npm package of this checkout with its licence."""
    for distribution in importlib.metadata.distributions():
        yield re.sub(r"[-_.]+", "-", distribution.name).lower(), licence_of(distribution)
    for folder in (ROOT / "node_modules", ROOT / "benchmarks" / "browser" / "node_modules"):
        for manifest in [*folder.glob("*/package.json"), *folder.glob("@*/*/package.json")]:
            package = json.loads(manifest.read_text())
            yield package["name"], str(package.get("license", ""))


def main() -> None:
    """Print each package that breaks the rules and each rule that nothing needs; fail when there is one."""
    stated = tomllib.loads((ROOT / "requirements" / "licences.toml").read_text())
    rules = Rules(**(stated | {"allowed": frozenset(stated["allowed"])}))
    packages = dict(installed())
    wrong = [
        f"{name}: licence {licence or 'not stated'!r} is not in requirements/licences.toml"
        for name, licence in sorted(packages.items())
        if name not in rules.exceptions
        and not rules.allows(rules.read[name]["licence"] if name in rules.read else licence)
    ]
    wrong += [
        f"{name}: named in requirements/licences.toml, but not installed"
        for name in [*rules.read, *rules.exceptions]
        if name not in packages
    ]
    print(f"{len(packages)} packages, {len(wrong)} problems with their licences")
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main()
