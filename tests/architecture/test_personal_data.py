"""No event carries what identifies a person: that lies in the vault, and events hold references to it."""

import dataclasses
import typing

import pytest

from doorstep import events
from doorstep.events import EVENT_TYPES

TELLING_WORDS = {
    "address", "birthday", "city", "comment", "content", "email", "fax", "first", "house", "lat",
    "latitude", "lng", "lon", "longitude", "mail", "name", "note", "notes", "phone", "photo", "pin",
    "point", "postcode", "recipient", "signature", "street", "surname", "text", "title", "words",
}  # fmt: skip
TELLING_TYPES = {"Address", "AddressQuery", "Point", "Person"}


def leaks(event_type: type, seen: tuple[type, ...] = ()) -> list[str]:
    """Fields that could hold personal data, in the class and in the classes its fields are made of."""
    found: list[str] = []
    hints = typing.get_type_hints(event_type)
    for field in dataclasses.fields(event_type):
        kinds = list(named_types(hints[field.name]))
        names = {getattr(kind, "__name__", "") for kind in kinds}
        refers = any(name.endswith("Ref") for name in names)
        told = str in kinds and not refers and bool(set(field.name.split("_")) & TELLING_WORDS)
        if told or names & TELLING_TYPES:
            found.append(f"{event_type.__name__}.{field.name}")
        for kind in kinds:
            if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind not in seen:
                found += leaks(kind, (*seen, kind))
    return found


def named_types(hint: object):
    """The types that a hint is made of: of `tuple[PersonRef, ...] | None` the `PersonRef` and `None`."""
    arguments = typing.get_args(hint)
    if not arguments:
        yield hint
    for argument in arguments:
        yield from named_types(argument)


@pytest.mark.parametrize("event_type", EVENT_TYPES, ids=lambda event_type: event_type.__name__)
def test_an_event_holds_references_to_people_and_nothing_of_them(event_type):
    assert leaks(event_type) == []


def test_every_event_class_is_in_the_list_that_is_walked():
    classes = {value for value in vars(events).values() if isinstance(value, type)}
    assert {c for c in classes if issubclass(c, events.Event)} - {events.Event, *EVENT_TYPES} == set()


def test_the_walk_finds_personal_data_where_there_is_some():
    @dataclasses.dataclass
    class Inner:
        street: str

    @dataclasses.dataclass
    class Told:
        first_name: str | None
        lines: tuple[Inner, ...]
        reason: str

    Told.__annotations__["lines"] = tuple[Inner, ...]
    assert leaks(Told) == ["Told.first_name", "Inner.street"]
