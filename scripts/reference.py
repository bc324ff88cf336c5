"""Write the reference pages that follow from the code, or check that they are up to date.

Usage: reference.py [--check]

Pages: docs/reference/{events,errors,settings,commands,glossary,messages}.md. The sources are read, not
imported, so that the pages can be written while the product does not start; the catalogue of messages alone,
which is a table without imports of its own, is asked.
"""

import ast
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from doorstep.domain.comms import Trigger

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "doorstep"
PAGES = ROOT / "docs" / "reference"
NOTE = "<!-- Written by `make fix` from the code; do not edit. -->\n"
HTTP = {"Invalid": "422", "Refused": "409", "NotFound": "404", "Unavailable": "503", "TooMany": "429"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class as its source text shows it."""

    module: str
    name: str
    bases: tuple[str, ...]
    node: ast.ClassDef

    @property
    def text(self) -> str:
        """The docstring, as one line per paragraph."""
        paragraphs = (ast.get_docstring(self.node) or "").split("\n\n")
        return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)

    def constant(self, name: str) -> str:
        """The string that a class attribute is set to, or nothing."""
        for statement in self.node.body:
            target = statement.target if isinstance(statement, ast.AnnAssign) else None
            if isinstance(statement, ast.Assign):
                target = statement.targets[0]
            if not (isinstance(target, ast.Name) and target.id == name):
                continue
            value = statement.value if isinstance(statement, ast.AnnAssign | ast.Assign) else None
            if isinstance(value, ast.Constant):
                return str(value.value)
        return ""

    def fields(self) -> Iterator[tuple[str, str, str, str]]:
        """Name, type, default and explanation of each field; the explanation is the string below it."""
        for index, statement in enumerate(self.node.body):
            if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)):
                continue
            kind = ast.unparse(statement.annotation)
            if kind.startswith("ClassVar"):
                continue
            default = ast.unparse(statement.value) if statement.value else ""
            below = self.node.body[index + 1] if index + 1 < len(self.node.body) else None
            told = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            yield statement.target.id, kind, default, " ".join(str(below.value.value).split()) if told else ""


def classes(folder: Path = SOURCE) -> Iterator[Class]:
    """Every class below `folder`, in the order of the files."""
    for path in sorted(folder.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                bases = tuple(ast.unparse(base).split("[")[0].split(".")[-1] for base in node.bases)
                yield Class(module=module, name=node.name, bases=bases, node=node)


def cell(text: str) -> str:
    """Text that may stand in a table cell."""
    return text.replace("|", "\\|").replace("\n", " ")


def events_page() -> str:
    """Every event with its fields, by subject."""
    page = ["# Events", "", "What can happen, by wire name. Every event also says when it occurred.", ""]
    subject = ""
    for event in classes(SOURCE / "events"):
        if not (wire := event.constant("type")):
            continue
        if event.module != subject:
            subject = event.module
            module = ast.parse((SOURCE.parent / Path(*subject.split("."))).with_suffix(".py").read_text())
            page += [f"## {subject.rsplit('.', 1)[1].capitalize()}", "", ast.get_docstring(module) or "", ""]
        page += [f"### `{wire}`", "", f"`{event.name}`. {event.text}".strip(), ""]
        rows = [
            f"| `{name}` | `{cell(kind)}` | {f'`{cell(d)}`' if d else ''} |"
            for name, kind, d, _ in event.fields()
        ]
        page += ["| Field | Type | Default |", "|--|--|--|", *rows, ""] if rows else []
    return "\n".join(page)


def errors_page() -> str:
    """Every error code, with the way it is answered over HTTP."""
    known = {found.name: found for found in classes()}
    page = [
        "# Errors",
        "",
        "An answer that failed is a problem document (RFC 9457) whose `code` is one of these.",
        "",
    ]
    page += ["| Code | HTTP | Meaning |", "|--|--|--|"]
    rows: list[str] = []
    for error in known.values():
        answer = http_of(error, known)
        if answer and (code := error.constant("code")):
            rows.append(f"| <span id='{code}'></span>`{code}` | {answer} | {cell(error.text)} |")
    return "\n".join([*page, *sorted(rows), ""])


def http_of(error: Class, known: dict[str, Class]) -> str:
    """The HTTP answer of an error class, by the kind of failure that it descends from."""
    if error.name in HTTP and error.module.startswith("doorstep.kernel"):
        return HTTP[error.name]
    parents = (known[base] for base in error.bases if base in known and base != error.name)
    return next((found for parent in parents if (found := http_of(parent, known))), "")


def settings_page() -> str:
    """Every setting that the composition root reads."""
    page = ["# Settings", "", "Read once from the environment when a process starts.", ""]
    page += ["| Variable | Type | Default | Meaning |", "|--|--|--|--|"]
    for found in classes():
        if found.name == "Settings":
            for name, kind, default, text in found.fields():
                given = f"`{cell(default)}`" if default else ""
                page.append(f"| `DOORSTEP_{name.upper()}` | `{cell(kind)}` | {given} | {cell(text)} |")
    return "\n".join([*page, ""])


def commands_page() -> str:
    """Every command of `doorstep`, with what it takes."""
    page = ["# Commands", "", "`doorstep COMMAND --help` says the same.", ""]
    page += ["| Command | Takes | Does |", "|--|--|--|"]
    tree = ast.parse((SOURCE / "main" / "__init__.py").read_text())
    rows: dict[str, list[str]] = {}
    told: dict[str, str] = {}
    named: dict[str, str] = {}
    for call in sorted(_calls(tree), key=lambda node: node.lineno):
        words = [one.value for one in call.args if isinstance(one, ast.Constant)]
        given = {one.arg: ast.literal_eval(one.value) for one in call.keywords if _is_plain(one.value)}
        method = call.func
        if not isinstance(method, ast.Attribute) or not words:
            continue
        if method.attr == "add_parser":
            command = str(words[0])
            rows[command], told[command] = [], str(given.get("help", ""))
            named[command] = command
        elif method.attr == "add_argument" and isinstance(method.value, ast.Name):
            rows.setdefault(named.get(method.value.id, method.value.id), []).append(
                _taken(str(words[0]), given)
            )
    page += [
        f"| `{name}` | {'<br>'.join(takes)} | {cell(told[name])} |"
        for name, takes in rows.items()
        if name in told
    ]
    return "\n".join([*page, ""])


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _is_plain(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def _taken(word: str, given: dict[str | None, object]) -> str:
    name = str(given.get("metavar", word)) if not word.startswith("-") else word
    return f"`{name}` {cell(str(given.get('help', '')))}".strip()


def glossary_page() -> str:
    """The words of the field and of Doorstep."""
    stated = tomllib.loads((PAGES / "glossary.toml").read_text())
    page = ["# Glossary", "", "| Word | Means | Source |", "|--|--|--|"]
    page += [f"| **{cell(t['word'])}** | {cell(t['means'])} | {cell(t['source'])} |" for t in stated["term"]]
    return "\n".join([*page, ""])


SAID = (
    *("Trigger", "Fires when", "Default", "Needs", "Counts", "At night"),
    *("Channels", "Once for each", "Receipt", "Nobody reached"),
)


def messages_page() -> str:
    """The catalogue of triggers, topic by topic, and the reasons for which something is not said."""
    from doorstep.domain.comms import CATALOGUE  # noqa: PLC0415  # only this page needs it
    from doorstep.domain.comms.triggers import Built, Topic  # noqa: PLC0415

    page = [
        "# Messages",
        "",
        "What people are told, by the catalogue in `domain/comms/catalogue.py`.",
        "",
        "* **Default** is what a brand gets.",
        "* **Counts**: how many counted messages may stand before it; an exception passes the cap.",
        "* **At night** it waits for 08:00 at the place, unless that is too late; `soon` goes at once if the",
        "  promise falls due within twelve hours, `passes` always.",
        "* **Receipt**: how long a channel may take to say that it arrived before the next one is tried; if",
        "  less time is left, half of that.",
        "* **Nobody reached**: what happens when no channel brought it.",
        "",
    ]
    for topic in Topic:
        lines = [one for one in CATALOGUE.values() if one.topic is topic]
        page += [f"## {topic.value.capitalize()}", ""]
        if said := [one for one in lines if one.built is Built.MESSAGE]:
            page += [f"| {' | '.join(SAID)} |", "|--" * len(SAID) + "|", *map(_said_row, said), ""]
        if unsaid := [one for one in lines if one.built is not Built.MESSAGE]:
            page += ["No message of its own:", "", "| Trigger | Fires when | How far |", "|--|--|--|"]
            page += [f"| `{one.name}` | {cell(one.fires)} | {_how_far(one)} |" for one in unsaid]
            page += [""]
    return "\n".join(page)


def _said_row(line: "Trigger") -> str:
    counts = "exception" if line.weight == "exception" else f"fewer than {line.cap}"
    ways = ", ".join(line.channels) or "as it was asked"
    once = ", ".join(line.states)
    needs = "delivery" if line.purpose == "service" else "consent"
    seconds = int(line.receipt.total_seconds())
    cells = (
        *(f"`{line.name}`", line.fires, line.default, needs, counts, line.quiet),
        *(ways, once, f"{seconds // 60} min", line.unheard),
    )
    return f"| {' | '.join(map(cell, cells))} |"


def _how_far(line: "Trigger") -> str:
    where = "the console shows it" if line.audience == "staff" else "the page shows it"
    built = "not built yet" if line.built == "not_yet" else where
    return f"{built}; told as `{line.told_as}`" if line.told_as else built


WRITERS: dict[str, Callable[[], str]] = {
    "events.md": events_page,
    "errors.md": errors_page,
    "settings.md": settings_page,
    "commands.md": commands_page,
    "glossary.md": glossary_page,
    "messages.md": messages_page,
}


def main() -> None:
    """Write the pages, or name those that differ from the code."""
    stale: list[str] = []
    for name, write in WRITERS.items():
        path, text = PAGES / name, NOTE + write()
        if not path.exists() or path.read_text() != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text)
    if stale and "--check" in sys.argv:
        sys.exit(f"docs/reference/ is behind the code: run `make fix` ({', '.join(stale)})")


if __name__ == "__main__":
    main()
