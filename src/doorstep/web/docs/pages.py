"""The pages for developers as records: operations with commands to copy, and every code explained."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from litestar import Litestar
from markupsafe import Markup, escape

from doorstep.web.docs.failures import Failure, failures, subjects
from doorstep.web.docs.openapi import Described, described
from doorstep.web.docs.operations import Entrance, Operation
from doorstep.web.docs.schema import Field, components, fields_of

CODE = re.compile(r"`([^`]+)`")
KEYS = {"lsp": "$LSP", "brand": "$BRAND", "driver": "$DRIVER", "service": "$LSP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureShown:
    """A code, its HTTP answer, and what it means."""

    code: str
    anchor: str
    http: int
    means: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectShown:
    """The codes that begin with the same word."""

    name: str
    failures: Sequence[FailureShown]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShown:
    """One field of a body; words of programs in it are marked as such."""

    path: str
    kind: str
    needed: bool
    limits: Markup
    means: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationShown:
    """One operation as a reader sees it; `note` says what the first sentence does not."""

    anchor: str
    method: str
    path: str
    short: Markup
    summary: Markup
    note: Markup
    who: str
    keyed: bool
    query: Sequence[tuple[str, Markup]]
    body: Markup
    fields: Sequence[FieldShown]
    many: Markup
    curl: str
    success: int
    answer: str
    failures: Sequence[FailureShown]


@dataclass(frozen=True, slots=True, kw_only=True)
class TagShown:
    """Operations on one subject."""

    name: str
    anchor: str
    operations: Sequence[OperationShown]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiPage:
    """The whole reference."""

    base_url: str
    setup: str
    tags: Sequence[TagShown]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsPage:
    """Every code."""

    subjects: Sequence[SubjectShown]


def api_page(app: Litestar, base_url: str) -> ApiPage:
    """The reference, with commands that reach the server it is read from."""
    grouped = groupby(described(app), key=lambda row: row.operation.tag)
    tags = [
        TagShown(name=tag, anchor=_anchor(tag), operations=[_shown(row) for row in rows])
        for tag, rows in grouped
    ]
    return ApiPage(base_url=base_url, setup=_setup(base_url), tags=tags)


def errors_page() -> ErrorsPage:
    """Every code by subject."""
    shown = [
        SubjectShown(name=subject.name, failures=[_failure(one) for one in subject.failures])
        for subject in subjects()
    ]
    return ErrorsPage(subjects=shown)


def _shown(row: Described) -> OperationShown:
    operation, known = row.operation, failures()
    return OperationShown(
        anchor=_anchor(f"{operation.method} {operation.path}"),
        method=operation.method,
        path=operation.path,
        short=_breakable(operation.path.removeprefix("/api/v1")),
        summary=marked(row.summary),
        note=marked(row.more),
        who=_who(operation),
        keyed=operation.keyed,
        query=[(name, marked(means)) for name, means in operation.query.items()],
        body=_about(operation.body),
        fields=[_field(field) for field in fields_of(operation.body)] if operation.body else [],
        many=_about(operation.batch),
        curl=_curl(operation),
        success=operation.success,
        answer=_answer(operation),
        failures=[_failure(known[code]) for code in operation.codes],
    )


def marked(text: str) -> Markup:
    """Text whose words in backticks are set as code."""
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704  # escaped just before


def _breakable(path: str) -> Markup:
    return Markup("<wbr>/").join(path.split("/"))


def _about(kind: type | None) -> Markup:
    return marked(components()[kind.__name__].get("description", "")) if kind else Markup()


def _field(field: Field) -> FieldShown:
    return FieldShown(
        path=field.path,
        kind=field.kind,
        needed=field.needed,
        limits=marked(field.limits),
        means=marked(field.means),
    )


def _failure(failure: Failure) -> FailureShown:
    return FailureShown(
        code=failure.code, anchor=failure.anchor, http=failure.http, means=marked(failure.means)
    )


def _setup(base_url: str) -> str:
    """Commands that take the demonstration's keys from the state folder."""
    return f"""HOST={base_url}
key() {{ python3 -c 'import json, sys
found = json.load(open("state/keys/demo.json"))
for word in sys.argv[1:]: found = found[word]
print(found)' "$@"; }}
LSP=$(key lsp)
BRAND=$(key brands kallio)
DRIVER=$(key drivers driver-1)
DAY=$(curl -sS "$HOST/api/v1/clock" | cut -d'"' -f4 | cut -c1-10)"""


LOCATION = '{"_type": "location", "tid": "v1", "tst": 1795400000, "lat": 60.1699, "lon": 24.9384, "vel": 16}'


def _who(operation: Operation) -> str:
    match operation.entrance:
        case Entrance.NOBODY_ASKED:
            return "anybody"
        case Entrance.QUERY_KEY:
            return "a key in the query"
        case Entrance.BASIC:
            return "a device's key, as the password"
        case Entrance.PICKER:
            return "a slot picker's token in the path"
        case Entrance.BEARER:
            scope = f", scope {operation.scope}" if operation.scope else ""
            return ", ".join(role.value for role in operation.roles) + scope


def _curl(operation: Operation) -> str:
    words = ["curl -sS"]
    if operation.method != "GET":
        words.append(f"-X {operation.method}")
    path = (
        operation.path.replace("{shipment}", "$SHIPMENT")
        .replace("{token}", "$TOKEN")
        .replace("{depot}", "depot-1")
        .replace("{day}", "$DAY")
    )
    words.append(f'"$HOST{path}{_query(operation)}"')
    lines = [" ".join(words)]
    if operation.entrance is Entrance.BEARER:
        lines.append(f'-H "Authorization: Bearer {KEYS[operation.roles[0]]}"')
    if operation.entrance is Entrance.BASIC:
        lines += ['-u "van-1:$DEVICE_KEY"', f"--json '{LOCATION}'"]
    if operation.keyed:
        lines.append('-H "Idempotency-Key: $(date +%s%N)"')
    if operation.media != "application/json":
        lines.append(f"-H 'Content-Type: {operation.media}' --data-binary @door.jpg")
    if operation.example is not None:
        body = json.dumps(operation.example, ensure_ascii=False, indent=2)
        lines.append(f"--json '{body}'")
    return " \\\n  ".join(lines)


def _query(operation: Operation) -> str:
    if operation.entrance is Entrance.QUERY_KEY:
        return (
            "?id=van-1&key=$LSP&timestamp=$(date +%s)&lat=60.1699&lon=24.9384&speed=16&bearing=140&accuracy=6"
        )
    if "parcel" in operation.query:
        return "?parcel=$PARCEL"
    return "?day=$DAY" if "day" in operation.query else ""


def _answer(operation: Operation) -> str:
    if isinstance(operation.answer, type):
        fields = fields_of(operation.answer)
        return "\n".join(f"{field.path}: {field.kind}" for field in fields)
    return json.dumps(operation.answer, ensure_ascii=False, indent=2) if operation.answer is not None else ""


def _anchor(text: str) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in text.lower())
    return "-".join(filter(None, kept.split("-")))
