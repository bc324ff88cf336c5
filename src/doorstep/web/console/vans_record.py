"""What the page of vans says: what each is planned with, in words, and what was set for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from doorstep.engine.records import TermsSet, VanTerms
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.van_terms import FleetTerms

BREAK_ROWS = 3
ALL = "all"
"""What stands for all vans of the depot in an address."""

type Said = tuple[str, bool]
"""A value in words, and whether it is set for this van itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsLine:
    """One van in words, or all of a depot."""

    van: str
    name: str
    small: str
    load: Said
    skills: Said
    breaks: Said
    tours: Said
    cost: Said
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsForm:
    """The form of one van: `fields` as they are set or were typed, `hints` what holds where nothing is."""

    van: str
    name: str
    fields: Mapping[str, str]
    hints: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class VansPage:
    """The record of the page."""

    chrome: Chrome
    depot: str
    name: str
    depots: tuple[tuple[str, str], ...]
    holds: str
    every: TermsLine
    lines: tuple[TermsLine, ...]
    form: TermsForm | None
    changes: tuple[tuple[str, str, str, str], ...]
    can_set: bool
    csrf: str
    said: str
    is_refusal: bool
    break_rows: tuple[int, ...] = tuple(range(1, BREAK_ROWS + 1))


def holds(known: FleetTerms) -> str:
    """From which day on a change holds, and which days keep what they were opened with."""
    first = _day(known.first_day)
    if not known.open_days:
        return f"What is set now holds from {first} on."
    *before, last = [_day(day) for day in known.open_days]
    days = f"{', '.join(before)} and {last}" if before else last
    keep = "is open already and keeps" if len(known.open_days) == 1 else "are open already and keep"
    return f"What is set now holds from {first} on. {days} {keep} what they were planned with."


def lines(known: FleetTerms, chosen: str) -> tuple[TermsLine, ...]:
    """Every van with what it will be planned with."""
    return tuple(
        line_of(
            line.van.van,
            line.van.name,
            line.van.driver_name,
            line.now,
            line.row.terms,
            is_chosen=line.van.van == chosen,
        )
        for line in known.lines
    )


def line_of(  # a line has so many parts
    van: str, name: str, small: str, now: VanTerms, own: VanTerms, *, is_chosen: bool
) -> TermsLine:
    """One van in words."""
    loads = (own.capacity_g, own.capacity_cm3, own.capacity_pieces)
    return TermsLine(
        van=van,
        name=name,
        small=small,
        load=(load(now), any(one is not None for one in loads)),
        skills=(skills(now), own.skills is not None),
        breaks=(breaks(now), own.breaks is not None),
        tours=(tours(now), own.tours is not None or own.reload_minutes is not None),
        cost=(cost(now), own.hour_minor is not None or own.km_minor is not None),
        is_chosen=is_chosen,
    )


def load(terms: VanTerms) -> str:
    """What fits in."""
    said = (
        f"{amount(terms.capacity_g, 1_000)} kg" if terms.capacity_g is not None else "",
        f"{amount(terms.capacity_cm3, 1_000_000)} m³" if terms.capacity_cm3 is not None else "",
        f"{terms.capacity_pieces} pieces" if terms.capacity_pieces is not None else "",
    )
    return ", ".join(one for one in said if one)


def skills(terms: VanTerms) -> str:
    """What it can do."""
    return ", ".join(one.replace("_", " ") for one in terms.skills or ())


def breaks(terms: VanTerms) -> str:
    """When its driver rests."""
    if terms.breaks == ():
        return "none"
    return "; ".join(f"{minutes} min from {first} to {last}" for first, last, minutes in terms.breaks or ())


def tours(terms: VanTerms) -> str:
    """How often it leaves in a shift."""
    if terms.tours is None:
        return f"{terms.reload_minutes} min to reload" if terms.reload_minutes is not None else ""
    if terms.tours == 1:
        return "1 a shift"
    return f"{terms.tours} a shift, {terms.reload_minutes or 0} min to reload"


def cost(terms: VanTerms) -> str:
    """What it costs on the road."""
    said = (
        f"{money(terms.hour_minor)} an hour" if terms.hour_minor else "",
        f"{money(terms.km_minor)} a km" if terms.km_minor else "",
    )
    return ", ".join(one for one in said if one)


def change_lines(
    known: FleetTerms, parties: Mapping[str, str], *, at: datetime, zone: str
) -> tuple[tuple[str, str, str, str], ...]:
    """When, by whom, for which van, and what; newest first."""
    rows: Sequence[tuple[str, TermsSet]] = [
        ("All vans", known.every),
        *((line.van.name, line.row) for line in known.lines),
    ]
    found = sorted(
        ((change, name) for name, row in rows for change in row.changes),
        key=lambda one: one[0].at,
        reverse=True,
    )
    return tuple(
        (words.when(change.at, at, zone), parties.get(change.by, str(change.by)), name, summed(change.terms))
        for change, name in found[:20]
    )


def summed(terms: VanTerms) -> str:
    """All that is set, in one line."""
    rests = breaks(terms)
    said = (load(terms), skills(terms), f"breaks: {rests}" if rests else "", tours(terms), cost(terms))
    return "; ".join(one for one in said if one) or "nothing set any more"


def fields_of(terms: VanTerms) -> dict[str, str]:
    """What is set, as the form's fields."""
    fields = {
        "rests": "" if terms.breaks is None else "own",
        "tours": _text(terms.tours),
        "reload_minutes": _text(terms.reload_minutes),
        "weight": amount(terms.capacity_g, 1_000),
        "volume": amount(terms.capacity_cm3, 1_000_000),
        "pieces": _text(terms.capacity_pieces),
        "skills": "" if terms.skills is None else ", ".join(terms.skills) or "none",
        "hour": money(terms.hour_minor),
        "km": money(terms.km_minor),
    }
    for number, (first, last, minutes) in enumerate(terms.breaks or (), start=1):
        fields |= {f"earliest{number}": first, f"latest{number}": last, f"minutes{number}": str(minutes)}
    return fields


def amount(number: int | None, unit: int) -> str:
    """A whole number of small units as a decimal of large ones."""
    return "" if number is None else f"{(Decimal(number) / unit).normalize():f}"


def money(minor: int | None) -> str:
    """Minor units as a decimal."""
    return "" if minor is None else f"{Decimal(minor) / 100:.2f}"


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _day(day: str) -> str:
    on = date.fromisoformat(day)
    return f"{on:%a} {on.day} {on:%b}"
