"""The work page: counters that filter one table, and the vans beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlencode

from doorstep.engine.positions import Fix
from doorstep.engine.records import Van
from doorstep.web.console import words
from doorstep.web.console.bar import Tick, axis_at
from doorstep.web.console.facts import Facts, Need
from doorstep.web.console.row import Names, Row, row_of

MOST_ROWS = 300
STALE_AFTER = timedelta(minutes=2)


class Tab(StrEnum):
    """Which shipments are looked at."""

    NEEDS = "needs"
    TODAY = "today"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the reader asked to see; it is the page's address."""

    tab: Tab = Tab.NEEDS
    need: Need | None = None
    brand: str = ""
    query: str = ""

    def href(self, **changes: object) -> str:
        """The address of the page with these changes."""
        wish = replace(self, **changes)
        told = {"tab": wish.tab, "show": wish.need or "", "brand": wish.brand, "q": wish.query}
        asked = {name: value for name, value in told.items() if value and value != Tab.NEEDS}
        return f"/console?{urlencode(asked)}" if asked else "/console"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """One counter: how many, of what, one fact about them, and the address that filters by it."""

    key: str
    word: str
    number: int
    small: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """A link that narrows or widens the table."""

    word: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapVan:
    """A van on the map; `stale` when its position is older than two minutes."""

    id: str
    label: str
    lat: float
    lon: float
    heading: float | None
    accuracy: float | None
    age: int
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The table with everything around it."""

    title: str
    of: str
    counters: tuple[Counter, ...]
    tabs: tuple[Pill, ...]
    brands: tuple[Pill, ...]
    query: str
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    left_out: int
    empty: str
    last_closed: str
    vans: tuple[MapVan, ...]
    vans_caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSources:
    """Everything the board is made from; `today` are the shipments due today, open or not."""

    facts: Sequence[Facts]
    today: frozenset[str]
    names: Names
    streets: Mapping[str, str]
    fixes: Sequence[Fix]
    at: datetime
    zone: str


def shown_facts(sources: BoardSources, wish: Wish) -> list[Facts]:
    """The shipments of the table, by the moment by which somebody must act."""
    found = [
        facts
        for facts in sources.facts
        if _in_tab(facts, sources, wish)
        and (wish.need is None or wish.need in facts.needs)
        and wish.brand in ("", facts.card.brand)
        and _matches(facts, sources, wish.query)
    ]
    return sorted(found, key=lambda facts: (facts.act_by, facts.card.brand_reference, facts.card.shipment))


def board(sources: BoardSources, wish: Wish, shown: Sequence[Facts]) -> Board:
    """The record of the page for `shown`, which `shown_facts` chose."""
    axis = axis_at(sources.at, sources.zone)
    due = [facts for facts in sources.facts if facts.card.shipment in sources.today]
    return Board(
        title=_title(wish, len(shown)),
        of=f"of {words.count(len(due), 'due today', 'due today')}",
        counters=_counters(sources, wish),
        tabs=tuple(
            Pill(word=word, href=wish.href(tab=tab, need=None), current=wish.tab is tab)
            for tab, word in _TABS.items()
        ),
        brands=_brands(sources, wish),
        query=wish.query,
        ticks=axis.ticks,
        rows=tuple(row_of(facts, sources.names, axis) for facts in shown[:MOST_ROWS]),
        left_out=max(0, len(shown) - MOST_ROWS),
        empty=_empty(wish, len(due)),
        last_closed=_last_closed(sources),
        vans=tuple(_van(fix, sources.names.vans.get(fix.van), sources.at) for fix in sources.fixes),
        vans_caption=_caption(sources),
    )


_TABS: Mapping[Tab, str] = {Tab.NEEDS: "Needs someone", Tab.TODAY: "Today", Tab.ALL: "All"}

_WORDS: Mapping[Need, str] = {
    Need.LATE: "Late",
    Need.AT_RISK: "At risk",
    Need.SILENT: "Silent",
    Need.BLOCKED: "Blocked",
    Need.UNASSIGNED: "Unassigned",
    Need.DOUBT: "Address doubt",
    Need.DISPUTED: "Disputed",
    Need.QUESTION: "Questions",
}


def _in_tab(facts: Facts, sources: BoardSources, wish: Wish) -> bool:
    if wish.tab is Tab.NEEDS:
        return bool(facts.needs)
    return wish.tab is Tab.ALL or facts.card.shipment in sources.today


def _matches(facts: Facts, sources: BoardSources, query: str) -> bool:
    if not query:
        return True
    card, names = facts.card, sources.names
    texts = (
        card.brand_reference,
        card.shipment,
        names.first_name(card.consignee),
        sources.streets.get(card.place, ""),
        names.van(facts.leg.van if facts.leg else None),
        names.brand(card.brand),
        *(parcel.reference for parcel in card.parcels),
    )
    return query.casefold().strip() in " | ".join(texts).casefold()


def _title(wish: Wish, number: int) -> str:
    if wish.need is not None:
        return f"{number:,} {_WORDS[wish.need].lower()}"
    if wish.tab is Tab.NEEDS:
        return f"{number:,} {'needs' if number == 1 else 'need'} someone"
    return words.count(number, "shipment")


def _counters(sources: BoardSources, wish: Wish) -> tuple[Counter, ...]:
    counters = list[Counter]()
    for need, word in _WORDS.items():
        found = [facts for facts in sources.facts if need in facts.needs]
        small = _SMALL[need](found, sources) if found else "none"
        current = wish.need is need
        href = wish.href(need=None if current else need, tab=Tab.NEEDS)
        counters.append(
            Counter(key=need, word=word, number=len(found), small=small, href=href, current=current)
        )
    return tuple(counters)


type _Small = Callable[[Sequence[Facts], BoardSources], str]


def _not_told(found: Sequence[Facts], _: BoardSources) -> str:
    untold = sum(facts.told_at is None or len(facts.card.promises) < 2 for facts in found)
    return f"{untold:,} not told yet" if untold else "all told"


def _next_tips(found: Sequence[Facts], sources: BoardSources) -> str:
    ends = [facts.card.promise.window.end for facts in found if facts.card.promise]
    return f"next tips at {words.clock(min(ends), sources.zone)}" if ends else ""


def _longest(found: Sequence[Facts], sources: BoardSources) -> str:
    heard = [facts.card.last_event_at for facts in found if facts.card.last_event_at]
    return f"longest {words.age(min(heard), sources.at)}" if heard else "never heard of"


def _held(found: Sequence[Facts], _: BoardSources) -> str:
    held = sum("held" in facts.health.reasons for facts in found)
    return f"{held:,} held, {len(found) - held:,} stopped"


def _no_promise(found: Sequence[Facts], sources: BoardSources) -> str:
    missing = sum(facts.card.promise is None for facts in found)
    return f"{missing:,} without a promise" if missing else _next_tips(found, sources).replace("tips", "due")


def _oldest_doubt(found: Sequence[Facts], sources: BoardSources) -> str:
    since = [facts.card.doubted_at for facts in found if facts.card.doubted_at]
    return f"oldest {words.age(min(since), sources.at)}" if since else ""


def _oldest_case(found: Sequence[Facts], sources: BoardSources) -> str:
    since = [case.at for facts in found for case in facts.card.cases if case.closed_at is None]
    return f"oldest {words.age(min(since), sources.at)}" if since else ""


def _records_disagree(_: Sequence[Facts], __: BoardSources) -> str:
    return "records disagree"


_SMALL: Mapping[Need, _Small] = {
    Need.LATE: _not_told,
    Need.AT_RISK: _next_tips,
    Need.SILENT: _longest,
    Need.BLOCKED: _held,
    Need.UNASSIGNED: _no_promise,
    Need.DOUBT: _oldest_doubt,
    Need.DISPUTED: _records_disagree,
    Need.QUESTION: _oldest_case,
}


def _brands(sources: BoardSources, wish: Wish) -> tuple[Pill, ...]:
    if len(sources.names.brands) < 2:
        return ()
    every = Pill(word="All brands", href=wish.href(brand=""), current=not wish.brand)
    each = (
        Pill(word=brand.name, href=wish.href(brand=ref), current=wish.brand == ref)
        for ref, brand in sources.names.brands.items()
    )
    return (every, *each)


def _empty(wish: Wish, due: int) -> str:
    if wish.query:
        return f"Nothing here bears “{wish.query}”. Try All, or fewer letters."
    if wish.need is not None or wish.brand:
        return "Nothing of this kind. Take the filter away to see the rest."
    if wish.tab is Tab.NEEDS:
        return "Nobody waits for anybody." if due else "Nothing is due today."
    return "No shipments here yet. Import some, or send them to the API."


def _last_closed(sources: BoardSources) -> str:
    closed = [
        case.closed_at for facts in sources.facts for case in facts.card.cases if case.closed_at is not None
    ]
    return f"Last problem closed at {words.when(max(closed), sources.at, sources.zone)}." if closed else ""


def _van(fix: Fix, van: Van | None, at: datetime) -> MapVan:
    return MapVan(
        id=fix.van,
        label=van.name if van else fix.van,
        lat=round(fix.point.lat, 6),
        lon=round(fix.point.lon, 6),
        heading=fix.heading,
        accuracy=fix.accuracy_m,
        age=max(0, int((at - fix.at).total_seconds())),
        stale=at - fix.at > STALE_AFTER,
    )


def _caption(sources: BoardSources) -> str:
    if not sources.fixes:
        return "No van has said where it is."
    stale = sum(sources.at - fix.at > STALE_AFTER for fix in sources.fixes)
    old = f", {stale} older than 2 min (hollow)" if stale else ", all fresh"
    return f"{words.count(len(sources.fixes), 'van')}{old}"
