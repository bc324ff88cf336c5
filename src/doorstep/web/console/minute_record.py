"""The page of one shipment's minutes: who owes which, and leg by leg why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from doorstep.domain.ledger import Explanation, LegFlag, Row
from doorstep.domain.ledger.journey import VisitRows
from doorstep.domain.ledger.shares import split
from doorstep.events import Owner, OwnerKind
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.console.names import Names

MINUTE = 60
IN_SECONDS = 2 * MINUTE
"""Shorter delays are shown in seconds: in minutes their parts would vanish."""

COLOURS: Mapping[OwnerKind, str] = {
    OwnerKind.BRAND: "pa",
    OwnerKind.LSP: "pc",
    OwnerKind.PLATFORM: "pb",
    OwnerKind.CONSIGNEE: "pd",
    OwnerKind.EXCUSED: "pu",
    OwnerKind.UNATTRIBUTED: "pu",
}
NAMELESS: Mapping[OwnerKind, str] = {
    OwnerKind.BRAND: "Another brand",
    OwnerKind.LSP: "The provider",
    OwnerKind.PLATFORM: "Doorstep",
    OwnerKind.CONSIGNEE: "Nobody at the door",
    OwnerKind.EXCUSED: "Excused",
    OwnerKind.UNATTRIBUTED: "Not known whose",
}
FLAGS: Mapping[LegFlag, str] = {
    LegFlag.CONCURRENT: "Several were missing at the same time and share it.",
    LegFlag.CLOCK_SKEW: "Two clocks disagree here, so both sides share it.",
    LegFlag.SCAN_MISSING: "Its beginning was not recorded; it stands with what came before.",
    LegFlag.SCAN_DUTY: "Nobody scanned when the goods came, so nobody is charged.",
    LegFlag.HAND_OVER: "Giver and taker name different moments and share it.",
    LegFlag.CLAIMED: "One side says so; nothing from outside shows it yet.",
    LegFlag.REROUTED: "Not driven in the sequence that was planned.",
    LegFlag.UNDER_WAY: "Not over yet.",
    LegFlag.FOUND: "Settled by a contest.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One owner's part of the bar; lengths are thousandths of it."""

    name: str
    said: str
    colour: str
    start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegLine:
    """One line of the table; `quiet`: nothing of the delay arose here."""

    what: str
    why: tuple[str, ...]
    owners: tuple[tuple[str, str], ...]
    entered: str
    planned: str
    due: str
    ended: str
    knock_on: str
    own: str
    late: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitShown:
    """The legs of one visit, and what came of it when it was in vain."""

    title: str
    lines: tuple[LegLine, ...]
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPage:
    """The record of the page."""

    chrome: Chrome
    shipment: str
    reference: str
    brand: str
    title: str
    state: str
    facts: tuple[str, ...]
    sum: str
    bar: tuple[Part, ...]
    visits: tuple[VisitShown, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Says owners, moments and lengths as this reader knows them."""

    names: Names
    zone: str
    total_s: int

    def owner(self, owner: Owner) -> str:
        """Whose minutes, by name; a consignee is never named."""
        if not owner.party:
            return NAMELESS[owner.kind]
        if owner.kind is OwnerKind.BRAND:
            return self.names.brand(owner.party)
        found = self.names.parties.get(owner.party)
        return found.name if found else NAMELESS[owner.kind]

    def clock(self, seconds: int) -> str:
        """A moment by the clocks of the place."""
        return words.clock(datetime.fromtimestamp(seconds, UTC), self.zone)

    def parts(self, owed: Sequence[tuple[Owner, int]]) -> tuple[Part, ...]:
        """A bar whose parts are the whole, in whole minutes that sum as well."""
        total = sum(seconds for _, seconds in owed)
        weights = [seconds for _, seconds in owed]
        lengths = split(1000, weights)
        in_seconds = self.total_s < IN_SECONDS
        said = weights if in_seconds else split(round(total / MINUTE), weights)
        unit = "s" if in_seconds else "min"
        return tuple(
            Part(
                name=self.owner(owner),
                said=f"{amount} {unit}",
                colour=_colour(owner),
                start=sum(lengths[:number]),
                length=lengths[number],
            )
            for number, ((owner, _), amount) in enumerate(zip(owed, said, strict=True))
        )


def _colour(owner: Owner) -> str:
    return "pb" if owner.kind is OwnerKind.BRAND and not owner.party else COLOURS[owner.kind]


def title_of(found: Explanation) -> str:
    """The delay and how many own it."""
    total = found.attribution.total_s
    if total == 0:
        return "Not late" if not found.early_s else f"{length(found.early_s)} before its window"
    owners = words.count(len(found.attribution.shares), "owner")
    so_far = " so far" if found.provisional else ""
    return f"{length(total)} late{so_far}, {owners}"


def bar(found: Explanation, teller: Teller) -> tuple[Part, ...]:
    """Who owes which minutes."""
    return teller.parts([(share.owner, share.owed_s) for share in found.attribution.shares])


def sum_of(parts: Sequence[Part]) -> str:
    """The sum written out, as anybody can check it."""
    if len(parts) < 2:
        return ""
    numbers = [part.said.partition(" ")[0] for part in parts]
    return f"{' + '.join(numbers)} = {sum(map(int, numbers))} {parts[0].said.partition(' ')[2]}"


def visits(found: Explanation, teller: Teller) -> tuple[VisitShown, ...]:
    """The table, visit by visit."""
    several = len(found.visits) > 1
    return tuple(
        VisitShown(
            title=f"Visit {number}" if several else "Leg by leg",
            lines=tuple(_lines(visit.rows, teller)),
            after=_after(visit, teller),
        )
        for number, visit in enumerate(found.visits, 1)
    )


def _after(visit: VisitRows, teller: Teller) -> str:
    if visit.failed is None:
        return ""
    said = f"In vain. The {length(visit.again_s)} until the next visit: {teller.owner(visit.failed)}."
    return " ".join([said, *(FLAGS[flag] for flag in visit.flags)])


def _lines(rows: Sequence[Row], teller: Teller) -> Iterable[LegLine]:
    numbers = {stop: number for number, stop in enumerate(_stops(rows), 1)}
    for quiet, group in groupby(rows, key=_is_quiet):
        some = list(group)
        if quiet and len(some) > 1:
            yield _together(some, teller, numbers)
        else:
            yield from (_line(row, teller, numbers) for row in some)


def _stops(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(row.leg.subject for row in rows if row.leg.code in ("drive", "stop", "door")))


def _is_quiet(row: Row) -> bool:
    return row.own == 0 and row.knock_on == 0 and row.leg.code in ("drive", "stop") and not row.leg.flags


def _together(rows: Sequence[Row], teller: Teller, numbers: Mapping[str, int]) -> LegLine:
    first, last = rows[0], rows[-1]
    stops = sorted({numbers[row.leg.subject] for row in rows})
    span = f"stop {stops[0]}" if len(stops) == 1 else f"stops {stops[0]} to {stops[-1]}"
    one = _line(last, teller, numbers)
    return LegLine(
        what=f"On the road, {span}",
        why=("To contract.",),
        owners=one.owners,
        entered=teller.clock(first.entry),
        planned=one.planned,
        due=one.due,
        ended=one.ended,
        knock_on="",
        own="",
        late=one.late,
        quiet=True,
    )


def _line(row: Row, teller: Teller, numbers: Mapping[str, int]) -> LegLine:
    owners = tuple((teller.owner(owner), _colour(owner)) for owner in row.leg.owners)
    late = sum(row.debts)
    return LegLine(
        what=_what(row, numbers),
        why=(*_why(row), *(FLAGS[flag] for flag in row.leg.flags)),
        owners=owners,
        entered=teller.clock(row.entry),
        planned=teller.clock(row.planned_exit),
        due=teller.clock(row.due),
        ended=teller.clock(row.exit),
        knock_on=_signed(row.knock_on),
        own=_signed(row.own),
        late=length(late) if late else "",
        quiet=row.own == 0 and row.knock_on == 0,
    )


def _what(row: Row, numbers: Mapping[str, int]) -> str:
    leg = row.leg
    stop = numbers.get(leg.subject, 0)
    return {
        "goods": "Goods to the depot",
        "goods_unseen": "Goods, first seen in the van",
        "load": "Loading and leaving",
        "drive": f"Drive to stop {stop}",
        "stop": f"At stop {stop}",
        "door": "At this door",
        "tour": "On the way",
        "standstill": f"Stood still: {words.cause(leg.subject).lower()}" if leg.subject else "Stood still",
        "hand_over": "Between two hands",
    }[leg.code]


def _why(row: Row) -> list[str]:
    said: list[str] = []
    if row.knock_on > 0:
        said.append(f"{length(row.knock_on)} more were missed because of what came before.")
    elif row.knock_on < 0:
        said.append(f"Slack took back {length(-row.knock_on)}.")
    if row.own > 0:
        said.append(f"{length(row.own)} longer than due.")
    elif row.own < 0:
        said.append(f"{length(-row.own)} made up.")
    return said or ["To contract."]


def length(seconds: int) -> str:
    """Minutes in whole ones, hours beside them when they are many; what is short in seconds."""
    if seconds < IN_SECONDS:
        return f"{seconds} s"
    minutes = round(seconds / MINUTE)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"


def _signed(seconds: int) -> str:
    if seconds == 0:
        return "0"
    return f"{'+' if seconds > 0 else '\N{MINUS SIGN}'}{length(abs(seconds))}"
