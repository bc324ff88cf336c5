"""The OpenAPI 3.1 document, from the table of operations and the handlers they describe."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from litestar import Litestar
from litestar.routes import HTTPRoute

from doorstep.web.docs.failures import failures
from doorstep.web.docs.operations import OPERATIONS, Entrance, Operation
from doorstep.web.docs.schema import REF, components, shape_of

PUBLIC = ("/api/v1/", "/osmand", "/owntracks", "/health/")
ABOUT = (
    "Orders in, slots, promises, plans, positions and the driver's device. Times are RFC 3339 with an "
    "offset; failures are problem details (RFC 9457) with a stable `code`."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """An operation with what its handler says about itself."""

    operation: Operation
    summary: str
    more: str


def served(app: Litestar) -> Iterator[tuple[str, str, str]]:
    """Method, path and docstring of every public handler of the application."""
    for route in app.routes:
        if isinstance(route, HTTPRoute) and route.path_format.startswith(PUBLIC):
            for handler in route.route_handlers:
                for method in sorted(handler.http_methods - {"OPTIONS", "HEAD"}):
                    yield method, route.path_format, handler.fn.__doc__ or ""


def described(app: Litestar) -> Sequence[Described]:
    """The operations in the table's order, each with its handler's words."""
    said = {(method, path): text for method, path, text in served(app)}
    rows: list[Described] = []
    for operation in OPERATIONS:
        first, _, more = said[operation.method, operation.path].partition("\n\n")
        told = more.split("Raises:")[0]
        rows.append(
            Described(operation=operation, summary=" ".join(first.split()), more=" ".join(told.split()))
        )
    return rows


def document(app: Litestar, base_url: str) -> Mapping[str, Any]:
    """The whole document."""
    paths: dict[str, dict[str, Any]] = {}
    for row in described(app):
        paths.setdefault(row.operation.path, {})[row.operation.method.lower()] = _operation(row)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Doorstep",
            "version": version("doorstep"),
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": base_url}],
        "tags": [{"name": tag} for tag in dict.fromkeys(operation.tag for operation in OPERATIONS)],
        "paths": paths,
        "components": {
            "schemas": {**components(), "Problem": PROBLEM},
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "line": {"type": "apiKey", "in": "query", "name": "key"},
                "device": {"type": "http", "scheme": "basic"},
            },
        },
    }


PROBLEM: Mapping[str, Any] = {
    "type": "object",
    "description": "Problem details, RFC 9457.",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "errors": {"description": "Which fields are at fault, where there are several."},
    },
    "required": ["type", "title", "status", "detail", "code"],
}


def _operation(row: Described) -> dict[str, Any]:
    operation = row.operation
    described_fully = " ".join(filter(None, (row.more, _who(operation))))
    answer: dict[str, Any] = {
        "operationId": _id(operation),
        "tags": [operation.tag],
        "summary": row.summary,
        "description": described_fully,
        "parameters": list(_parameters(operation)),
        "responses": _responses(operation),
        "security": _security(operation),
    }
    if operation.body is not None or operation.media != "application/json":
        answer["requestBody"] = _body(operation)
    return answer


def _id(operation: Operation) -> str:
    words = operation.path.removeprefix("/api/v1").replace("{", "").replace("}", "").strip("/")
    return f"{operation.method.lower()}_{words.replace('/', '_')}"


def _who(operation: Operation) -> str:
    if not operation.roles:
        return ""
    scope = f", with the scope `{operation.scope}`" if operation.scope else ""
    return f"For {' and '.join(operation.roles)} keys{scope}."


def _parameters(operation: Operation) -> Iterator[dict[str, Any]]:
    text = {"type": "string"}
    for part in operation.path.split("/"):
        if part.startswith("{"):
            yield {"name": part.strip("{}"), "in": "path", "required": True, "schema": text}
    for name, means in operation.query.items():
        yield {"name": name, "in": "query", "description": means, "schema": text}
    if operation.keyed:
        means = "Yours to make; send the same one again when you retry, and nothing happens twice."
        yield {
            "name": "Idempotency-Key",
            "in": "header",
            "required": True,
            "description": means,
            "schema": text | {"maxLength": 200},
        }


def _body(operation: Operation) -> dict[str, Any]:
    kinds = [kind for kind in (operation.body, operation.batch) if kind is not None]
    shapes = [{"$ref": REF + kind.__name__} for kind in kinds]
    content: dict[str, Any] = (
        {"schema": shapes[0] if len(shapes) == 1 else {"oneOf": shapes}} if shapes else {}
    )
    if operation.example is not None:
        content["example"] = operation.example
    return {"required": True, "content": {operation.media: content}}


def _responses(operation: Operation) -> dict[str, Any]:
    good: dict[str, Any] = {"description": "As asked."}
    if isinstance(operation.answer, type):
        good["content"] = {"application/json": {"schema": {"$ref": REF + operation.answer.__name__}}}
    elif operation.answer is not None:
        content = {"schema": shape_of(operation.answer), "example": operation.answer}
        good["content"] = {operation.answers_in: content}
    responses = {str(operation.success): good}
    known = failures()
    for code in operation.codes:
        answer = responses.setdefault(str(known[code].http), {"description": "", "content": _PROBLEM_CONTENT})
        answer["description"] = " ".join(filter(None, (answer["description"], f"`{code}`")))
    return responses


_PROBLEM_CONTENT = {"application/problem+json": {"schema": {"$ref": REF + "Problem"}}}


def _security(operation: Operation) -> list[dict[str, list[str]]]:
    match operation.entrance:
        case Entrance.BEARER:
            return [{"bearer": []}]
        case Entrance.QUERY_KEY:
            return [{"line": []}]
        case Entrance.BASIC:
            return [{"device": []}]
        case Entrance.NOBODY_ASKED | Entrance.PICKER:
            return []
