"""The address index in PostgreSQL: loading a region beside the one in use, and asking it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from doorstep.adapters.geocoders.entries import AddressEntry, AddressIndex, StreetEntry
from doorstep.adapters.geocoders.errors import GeocoderUnavailable
from doorstep.adapters.postgres.away import FAULTS
from doorstep.events import Building
from doorstep.kernel.place import Box, Point

SECONDS_ALLOWED = 5.0
STREET_COLUMNS = ("region", "street_id", "street", "city", "postcode", "names", "city_names", "houses")
ADDRESS_COLUMNS = (
    *("region", "street_id", "house_number", "first_number", "last_number", "letter", "street", "postcode"),
    *("postcode_derived", "city", "note", "source", "building"),
)
PLACE_COLUMNS = ("lat", "lon")
NAME_COLUMNS = ("region", "street_id", "search")
LIKE_SIGNS = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class Fetches(Protocol):
    """A pool or a connection of asyncpg: what can run a query."""

    async def fetch(self, query: str, /, *args: object, timeout: float | None = None) -> list[Any]: ...  # noqa: ASYNC109 asyncpg's own


class Loads(Protocol):
    """A connection of asyncpg whose role may write the index."""

    def transaction(self) -> AbstractAsyncContextManager[Any]: ...

    async def execute(self, query: str, /, *args: object) -> str: ...

    async def copy_records_to_table(
        self, table_name: str, /, *, records: Iterable[tuple[object, ...]], columns: Sequence[str]
    ) -> Any: ...  # noqa: ANN401 asyncpg's own


class PostgresAddresses:
    """`AddressStore` of one region, named by its digest."""

    def __init__(self, database: Fetches, region: str) -> None:
        self._database = database
        self._region = region

    async def streets_like(self, text: str, limit: int) -> Sequence[StreetEntry]:
        """By trigrams, nearest first."""
        return [_street(row) for row in await self._rows("streets_like", text, limit)]

    async def streets_beginning(self, prefix: str, limit: int) -> Sequence[StreetEntry]:
        """By the beginning of any word."""
        pattern = prefix.translate(LIKE_SIGNS)
        return [_street(row) for row in await self._rows("streets_beginning", pattern, limit)]

    async def doors(self, streets: Sequence[int], lowest: int, highest: int) -> Sequence[AddressEntry]:
        """Doors of these streets by number."""
        return [_door(row) for row in await self._rows("doors", list(streets), lowest, highest)]

    async def doors_within(self, box: Box) -> Sequence[AddressEntry]:
        """Doors in a rectangle."""
        rows = await self._rows("doors_within", box.west, box.south, box.east, box.north)
        return [_door(row) for row in rows]

    async def _rows(self, name: str, *arguments: object) -> list[Any]:
        try:
            return await self._database.fetch(
                _statements()[name], self._region, *arguments, timeout=SECONDS_ALLOWED
            )
        except FAULTS as error:
            raise GeocoderUnavailable(f"the address index did not answer: {error or 'time is up'}") from error


async def load_index(connection: Loads, *, region: str, name: str, index: AddressIndex) -> None:
    """Load the index of a region in one transaction; what was there of the same digest is replaced.

    Needs a role that may write these tables, which the application's may not.
    """
    statements = _statements()
    async with connection.transaction():
        await connection.execute(statements["forget_region"], region)
        await connection.execute(statements["add_region"], region, name)
        await connection.copy_records_to_table(
            "region_street", columns=(*STREET_COLUMNS, *PLACE_COLUMNS), records=_street_rows(region, index)
        )
        await connection.copy_records_to_table(
            "region_street_name", columns=NAME_COLUMNS, records=_name_rows(region, index)
        )
        await connection.copy_records_to_table(
            "region_address", columns=(*ADDRESS_COLUMNS, *PLACE_COLUMNS), records=_address_rows(region, index)
        )
    await connection.execute("analyze region_street, region_street_name, region_address")


async def is_loaded(database: Fetches, *, region: str) -> bool:
    """Whether the index of this region is in the database."""
    rows = await database.fetch(_statements()["is_loaded"], region, timeout=SECONDS_ALLOWED)
    return bool(rows[0]["loaded"])


async def forget_other_indexes(connection: Loads, *, region: str) -> None:
    """Drop the indexes of all regions but this one and the one loaded before it."""
    await connection.execute(_statements()["forget_others"], region)


@cache
def _statements() -> Mapping[str, str]:
    text = (Path(__file__).parent / "index.sql").read_text(encoding="utf-8")
    parts = (part.partition("\n") for part in text.split("-- name: ")[1:])
    return {title.strip(): statement.strip() for title, _, statement in parts}


def _street_rows(region: str, index: AddressIndex) -> Iterator[tuple[object, ...]]:
    for entry in index.streets:
        words = entry.street, entry.city, entry.postcode
        names = list(entry.names), list(entry.city_names)
        yield (region, entry.street_id, *words, *names, entry.houses, entry.point.lat, entry.point.lon)


def _name_rows(region: str, index: AddressIndex) -> Iterator[tuple[object, ...]]:
    for entry in index.streets:
        for name in dict.fromkeys(f"{name} {entry.city_names[0]}".strip() for name in entry.names):
            yield region, entry.street_id, name


def _address_rows(region: str, index: AddressIndex) -> Iterator[tuple[object, ...]]:
    for entry in index.addresses:
        number = entry.house_number, entry.first, entry.last, entry.letter
        words = entry.street, entry.postcode, entry.postcode_derived, entry.city, entry.note, entry.source
        yield (
            region,
            entry.street_id,
            *number,
            *words,
            entry.building.value,
            entry.point.lat,
            entry.point.lon,
        )


def _street(row: Mapping[str, Any]) -> StreetEntry:
    return StreetEntry(
        street_id=row["street_id"],
        street=row["street"],
        city=row["city"],
        postcode=row["postcode"],
        names=tuple(row["names"]),
        city_names=tuple(row["city_names"]),
        point=Point(row["lat"], row["lon"]),
        houses=row["houses"],
    )


def _door(row: Mapping[str, Any]) -> AddressEntry:
    return AddressEntry(
        street_id=row["street_id"],
        street=row["street"],
        house_number=row["house_number"],
        first=row["first_number"],
        last=row["last_number"],
        letter=row["letter"],
        postcode=row["postcode"],
        postcode_derived=row["postcode_derived"],
        city=row["city"],
        note=row["note"],
        point=Point(row["lat"], row["lon"]),
        source=row["source"],
        building=Building(row["building"]),
    )
