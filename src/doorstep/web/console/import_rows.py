"""Reading a CSV of trade orders: every fault with its line, its column and the way out."""

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from doorstep.engine.vault import Address, Person
from doorstep.events import Attendance, Needs
from doorstep.kernel.errors import Invalid
from doorstep.kernel.language import LANGUAGE_TAG
from doorstep.web.intake import NewShipment

MOST_ROWS = 1_000
MOST_BYTES = 2_000_000
REQUIRED = ("reference", "street")
COLUMNS = (
    "brand",
    "reference",
    "name",
    "email",
    "phone",
    "street",
    "house_number",
    "unit",
    "floor",
    "postcode",
    "city",
    "access_note",
    "locale",
    "attended",
    "parcels",
    "weight_kg",
    "volume_l",
    "skills",
    "priority",
    "collect",
    "collect_kg",
    "collect_l",
    "collect_what",
    "windows",
)
EXAMPLE = (
    "",
    "ORDER-1001",
    "Ilona Virtanen",
    "ilona@example.org",
    "+358 40 1234567",
    "Korkeavuorenkatu",
    "9",
    "A 12",
    "3",
    "00130",
    "Helsinki",
    "Ring twice",
    "fi",
    "no",
    "1",
    "2.4",
    "12",
    "",
    "0",
    "0",
    "",
    "",
    "",
    "",
)
_LONGEST: Mapping[str, int] = {"reference": 64, "brand": 64, "access_note": 500, "locale": 35}
_SKILL = re.compile("[a-z][a-z0-9_]{0,39}")
MOST_LITRES = 20_000
_YES = frozenset({"yes", "y", "true", "1", "kyllä", "ja"})
_NO = frozenset({"", "no", "n", "false", "0", "ei", "nein", "nej"})


class FileUnreadable(Invalid):
    """The file is no CSV in UTF-8, has no heading line, or is too long."""

    code = "import.file_unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong in one field, and the way out."""

    line: int
    column: str
    what: str
    way_out: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRead:
    """One line of the file: a trade order, or the faults that keep it from being one."""

    line: int
    reference: str
    brand: str
    new: NewShipment | None
    faults: tuple[Fault, ...] = ()
    windows: str = ""


def decode(data: bytes) -> str:
    """The text of the file.

    Raises: FileUnreadable when it is not UTF-8 or too large.
    """
    if len(data) > MOST_BYTES:
        raise FileUnreadable(f"the file has {len(data):,} bytes and {MOST_BYTES:,} are taken; split it")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise FileUnreadable("the file is UTF-16; save it as CSV UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        byte = f"{data[fault.start]:#04x}"
        raise FileUnreadable(
            f"line {line} holds the byte {byte}, which is not UTF-8; save the file as CSV UTF-8"
        ) from fault
    if "\0" in text:
        raise FileUnreadable("the file holds null characters; save it as CSV UTF-8")
    return text


def read_rows(text: str) -> list[RowRead]:
    """The rows, in the file's sequence; empty lines are skipped.

    Raises: FileUnreadable when the heading line is missing or names other columns.
    """
    if not text.strip():
        raise FileUnreadable("the file is empty; begin with the template's heading line")
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    try:
        heading = [name.strip().lower().replace(" ", "_") for name in next(reader)]
        _check_heading(heading)
        rows = list[RowRead]()
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(_row(reader.line_num, heading, cells))
            if len(rows) > MOST_ROWS:
                raise FileUnreadable(f"the file has more than {MOST_ROWS:,} rows; split it")
    except csv.Error as fault:
        raise FileUnreadable(f"line {reader.line_num} is no CSV: {fault}; check its quotes") from fault
    return _without_doubles(rows)


def template() -> str:
    """A file to begin with: the heading and one example."""
    return write([COLUMNS, EXAMPLE])


def write(lines: Sequence[Sequence[str]]) -> str:
    """Lines as CSV that a spreadsheet opens without running anything in it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([[_tame(cell) for cell in line] for line in lines])
    return out.getvalue()


def _tame(cell: str) -> str:
    """A cell that begins like a formula is taken for one; a quote in front keeps it text.

    A telephone number begins with a plus and is left as it is.
    """
    formula = cell[:1] in ("=", "-", "@", "\t", "\r") or (cell[:1] == "+" and not cell[1:2].isdigit())
    return f"'{cell}" if formula else cell


def _delimiter(text: str) -> str:
    first = text.splitlines()[0]
    return max(",;\t", key=first.count)


def _check_heading(heading: Sequence[str]) -> None:
    missing = [name for name in REQUIRED if name not in heading]
    if missing:
        found = ", ".join(filter(None, heading)) or "nothing"
        raise FileUnreadable(f"the heading line lacks {', '.join(missing)}; it reads {found}")
    unknown = [name for name in heading if name and name not in COLUMNS]
    if unknown:
        raise FileUnreadable(f"no column is called {unknown[0]}; known are {', '.join(COLUMNS)}")
    doubled = [name for name in heading if name and heading.count(name) > 1]
    if doubled:
        raise FileUnreadable(f"the column {doubled[0]} stands there twice; keep one of them")


def _row(line: int, heading: Sequence[str], cells: Sequence[str]) -> RowRead:
    values = {name: cell.strip() for name, cell in zip(heading, cells, strict=False) if name}
    faults = list[Fault]()
    if len(cells) > len(heading):
        way_out = "put a field that holds the separator into quotes"
        faults.append(Fault(line=line, column="", what=f"{len(cells)} fields", way_out=way_out))
    for name, value in values.items():
        limit = _LONGEST.get(name, 200)
        if len(value) > limit:
            what = f"{len(value)} characters"
            faults.append(Fault(line=line, column=name, what=what, way_out=f"use at most {limit}"))
    faults += [fault for check in _CHECKS for fault in check(line, values)]
    return RowRead(
        line=line,
        reference=values.get("reference", ""),
        brand=values.get("brand", ""),
        new=None if faults else _shipment(values),
        faults=tuple(faults),
        windows=values.get("windows", ""),
    )


def _has_required(line: int, values: Mapping[str, str]) -> list[Fault]:
    return [
        Fault(line=line, column=name, what="empty", way_out="fill it in")
        for name in REQUIRED
        if not values.get(name)
    ]


def _attended(line: int, values: Mapping[str, str]) -> list[Fault]:
    said = values.get("attended", "").lower()
    if said in _YES | _NO:
        return []
    return [Fault(line=line, column="attended", what=f"“{said}”", way_out="write yes or no")]


def _locale(line: int, values: Mapping[str, str]) -> list[Fault]:
    said = values.get("locale", "")
    if not said or re.fullmatch(LANGUAGE_TAG, said):
        return []
    return [
        Fault(line=line, column="locale", what=f"“{said}”", way_out="write a language, as in fi or fr-CH")
    ]


def _parcels(line: int, values: Mapping[str, str]) -> list[Fault]:
    said = values.get("parcels", "")
    number = int(said) if len(said) < 3 and said.isascii() and said.isdigit() else None
    if said == "0" and values.get("collect", "0") in ("", "0"):
        way_out = "write how many parcels are brought, or in collect how many are picked up"
        return [Fault(line=line, column="parcels", what="“0”", way_out=way_out)]
    if not said or (number is not None and number <= 50):
        return []
    way_out = "write a number from 1 to 50, or 0 where something is only collected"
    return [Fault(line=line, column="parcels", what=f"“{said}”", way_out=way_out)]


def _weight(line: int, values: Mapping[str, str]) -> list[Fault]:
    said = values.get("weight_kg", "")
    grams = _grams(said)
    if not said or (grams is not None and 0 < grams <= 2_000_000):
        return []
    return [Fault(line=line, column="weight_kg", what=f"“{said}”", way_out="write kilograms, as in 2.4")]


def _volume(line: int, values: Mapping[str, str]) -> list[Fault]:
    said = values.get("volume_l", "")
    litres = _thousandths(said)
    if not said or (litres is not None and litres <= MOST_LITRES * 1000):
        return []
    return [Fault(line=line, column="volume_l", what=f"“{said}”", way_out="write litres, as in 12.5")]


def _skills(line: int, values: Mapping[str, str]) -> list[Fault]:
    wrong = [word for word in _skills_in(values) if not _SKILL.fullmatch(word)]
    way_out = "write small words with spaces between, as in cold two_person"
    return [Fault(line=line, column="skills", what=f"“{word}”", way_out=way_out) for word in wrong[:1]]


def _priority(line: int, values: Mapping[str, str]) -> list[Fault]:
    said = values.get("priority", "")
    if not said or (len(said) == 1 and said in "0123456789"):
        return []
    return [Fault(line=line, column="priority", what=f"“{said}”", way_out="write a number from 0 to 9")]


def _collected(line: int, values: Mapping[str, str]) -> list[Fault]:
    pieces, kilos = values.get("collect", ""), values.get("collect_kg", "")
    faults = list[Fault]()
    if pieces and not (len(pieces) < 3 and pieces.isascii() and pieces.isdigit() and int(pieces) <= 50):
        way_out = "write how many pieces are collected, from 0 to 50"
        faults.append(Fault(line=line, column="collect", what=f"“{pieces}”", way_out=way_out))
    grams = _thousandths(kilos)
    if kilos and (grams is None or grams > 2_000_000):
        faults.append(
            Fault(line=line, column="collect_kg", what=f"“{kilos}”", way_out="write kilograms, as in 2.4")
        )
    litres = values.get("collect_l", "")
    volume = _thousandths(litres)
    if litres and (volume is None or volume > MOST_LITRES * 1000):
        way_out = "write litres, as in 12.5"
        faults.append(Fault(line=line, column="collect_l", what=f"“{litres}”", way_out=way_out))
    if not (pieces.isdigit() and int(pieces)):
        way_out = "write how many pieces are collected, or leave it empty"
        told = {"collect_kg": grams, "collect_l": volume, "collect_what": values.get("collect_what")}
        faults += [
            Fault(line=line, column=name, what="without pieces", way_out=way_out)
            for name, value in told.items()
            if value
        ]
    return faults


_CHECKS: tuple[Callable[[int, Mapping[str, str]], list[Fault]], ...] = (
    _has_required,
    _attended,
    _locale,
    _parcels,
    _weight,
    _volume,
    _skills,
    _priority,
    _collected,
)


def _grams(text: str) -> int | None:
    try:
        kilos = float(text.replace(",", "."))
    except ValueError:
        return None
    return round(kilos * 1000) if 0 < kilos < 1_000_000 else None


def _thousandths(text: str) -> int | None:
    """Litres as cubic centimetres, kilograms as grams; `None` for what is no such number."""
    return 0 if text.strip("0.,") == "" and text else _grams(text)


def _skills_in(values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(set(values.get("skills", "").lower().replace("+", " ").split())))


def _shipment(values: Mapping[str, str]) -> NewShipment:
    count = int(values.get("parcels") or "1")
    each = max(1, (_grams(values.get("weight_kg", "")) or 1000 * count) // max(1, count))
    reference = values["reference"]
    attended = values.get("attended", "").lower() in _YES
    return NewShipment(
        brand_reference=reference,
        locale=values.get("locale") or "en",
        attendance=Attendance.ATTENDED if attended else Attendance.UNATTENDED,
        person=Person(
            name=values.get("name", ""), phone=values.get("phone", ""), email=values.get("email", "")
        ),
        address=Address(
            street=values["street"],
            house_number=values.get("house_number", ""),
            unit=values.get("unit", ""),
            floor=values.get("floor", ""),
            postcode=values.get("postcode", ""),
            city=values.get("city", ""),
            access_note=values.get("access_note", ""),
        ),
        parcels=tuple((f"{reference}-{number}", each) for number in range(1, count + 1)),
        volumes_cm3=((_thousandths(values.get("volume_l", "")) or 0) // max(1, count),) * count,
        needs=Needs(
            collect_g=_thousandths(values.get("collect_kg", "")) or 0,
            collect_cm3=_thousandths(values.get("collect_l", "")) or 0,
            collect_pieces=int(values.get("collect") or "0"),
            skills=_skills_in(values),
            priority=int(values.get("priority") or "0"),
        ),
        goods=values.get("collect_what", ""),
    )


def _without_doubles(rows: Sequence[RowRead]) -> list[RowRead]:
    """A reference that stands there twice is a fault of the later row."""
    seen: dict[tuple[str, str], int] = {}
    judged = list[RowRead]()
    for row in rows:
        key = (row.brand, row.reference)
        first = seen.setdefault(key, row.line)
        if row.reference and first != row.line:
            what = f"{row.reference} stands in line {first} too"
            fault = Fault(line=row.line, column="reference", what=what, way_out="give each its own reference")
            judged.append(
                RowRead(
                    line=row.line,
                    reference=row.reference,
                    brand=row.brand,
                    new=None,
                    faults=(*row.faults, fault),
                )
            )
        else:
            judged.append(row)
    return judged
