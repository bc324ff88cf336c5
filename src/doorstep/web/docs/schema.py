"""The shapes of bodies, taken from the structs that read them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from doorstep.web.api.wire import BatchIn, ShipmentIn
from doorstep.web.docs.operations import OPERATIONS
from doorstep.web.docs.words import FIELDS
from doorstep.web.driver.wire import ActionWire, BatchWire

REF = "#/components/schemas/"
ROWS: Mapping[type, tuple[str, type]] = {
    BatchIn: ("shipments", ShipmentIn),
    BatchWire: ("actions", ActionWire),
}
"""Bodies whose rows are read one by one, so that a wrong one holds up no other: which field, which rows."""

LIMITS = (
    ("minLength", "at least {} long"),
    ("maxLength", "at most {} long"),
    ("minItems", "at least {}"),
    ("maxItems", "at most {}"),
    ("exclusiveMinimum", "more than {}"),
    ("minimum", "from {}"),
    ("maximum", "to {}"),
    ("pattern", "matches `{}`"),
)

KINDS = {"string": "text", "integer": "whole number", "boolean": "yes or no"}

type Schema = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a body, by its path: `consignee.name`, `parcels[].weight_g`."""

    path: str
    kind: str
    needed: bool
    limits: str
    means: str


@cache
def components() -> Mapping[str, Schema]:
    """The JSON Schema of every named shape."""
    named = [kind for operation in OPERATIONS for kind in (operation.body, operation.batch, operation.answer)]
    kinds = {kind for kind in named if isinstance(kind, type)}
    found: dict[str, Schema] = msgspec.json.schema_components(
        [*kinds, *(row for _, row in ROWS.values())], ref_template=REF + "{name}"
    )[1]
    for kind, (field, row) in ROWS.items():
        found[kind.__name__]["properties"][field]["items"] = {"$ref": REF + row.__name__}
    for name, schema in found.items():
        for field, shape in schema.get("properties", {}).items():
            if means := FIELDS.get(f"{name}.{field}"):
                schema["properties"][field] = shape | {"description": means}
    return dict(sorted(found.items()))


def shape_of(example: Any) -> Schema:  # noqa: ANN401  # any JSON
    """A JSON Schema that `example` obeys; what is null in it may be anything."""
    match example:
        case Mapping():
            fields: Mapping[str, Any] = example  # pyright: ignore[reportUnknownVariableType]  # any JSON
            return {"type": "object", "properties": {name: shape_of(one) for name, one in fields.items()}}
        case list() | tuple():
            rows: Sequence[Any] = example  # pyright: ignore[reportUnknownVariableType]  # any JSON
            return {"type": "array", "items": shape_of(rows[0])} if rows else {"type": "array"}
        case bool():
            return {"type": "boolean"}
        case int() | float():
            return {"type": "number"}
        case str():
            return {"type": "string"}
        case _:
            return {}


def fields_of(kind: type, prefix: str = "") -> Iterator[Field]:
    """The fields of a body, with those of its parts."""
    schema = components()[kind.__name__]
    needed = schema.get("required", ())
    for name, shape in schema.get("properties", {}).items():
        yield from _field(prefix + name, shape, needed=name in needed)


def _field(path: str, shape: Schema, *, needed: bool, within: tuple[str, ...] = ()) -> Iterator[Field]:
    """The field and those of its parts; a kind that is a part of itself is told once."""
    inner = _not_null(shape)
    is_list = inner.get("type") == "array"
    part = _resolved(inner.get("items", {}) if is_list else inner)
    yield Field(
        path=path,
        kind=f"list of {_kind(part)}s" if is_list else _kind(part),
        needed=needed,
        limits=_limits(inner if is_list else part),
        means=shape.get("description", ""),
    )
    kind = (inner.get("items", {}) if is_list else inner).get("$ref", "")
    if kind and kind in within:
        return
    for name, deeper in part.get("properties", {}).items():
        where = f"{path}[].{name}" if is_list else f"{path}.{name}"
        yield from _field(where, deeper, needed=name in part.get("required", ()), within=(*within, kind))


def _resolved(shape: Schema) -> Schema:
    name = shape.get("$ref", "").removeprefix(REF)
    return dict(components()[name]) if name else shape


def _not_null(shape: Schema) -> Schema:
    several: list[Schema] = shape.get("anyOf", [])
    return next((one for one in several if one.get("type") != "null"), shape)


def _kind(shape: Schema) -> str:
    if "enum" in shape:
        return "word"
    if shape.get("format") == "date-time":
        return "moment"
    kind = str(shape.get("type", "object"))
    return KINDS.get(kind, kind)


def _limits(shape: Schema) -> str:
    if "enum" in shape:
        return ", ".join(f"`{word}`" for word in shape["enum"])
    said = [
        text.format(f"{shape[name]:,}" if isinstance(shape[name], int) else shape[name])
        for name, text in LIMITS
        if name in shape
    ]
    if shape.get("format") == "date-time":
        said.append("with a UTC offset")
    return ", ".join(said)
