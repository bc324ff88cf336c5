"""The work page: counters that filter one table, and the vans beside it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.engine.positions import Fix
from doorstep.web.console import words
from doorstep.web.console.bar import Tick, axis_at
from doorstep.web.console.behind import Behind, behind
from doorstep.web.console.counters import NEED_WORDS, Counter, counters
from doorstep.web.console.facts import Facts, Need
from doorstep.web.console.fleet import caption, map_vans
from doorstep.web.console.names import Names
from doorstep.web.console.row import Row, row_of
from doorstep.web.console.wish import Tab, Wish

MOST_ROWS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """A link that narrows or widens the table."""

    word: str
    href: str
    current: bool


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
    behind: tuple[Behind, ...]
    has_map: bool
    vans_json: str
    vans_caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSources:
    """Everything the board is made from; `today` are the shipments due today, open or not.

    `has_map`: where vans are is for the house only.
    """

    facts: Sequence[Facts]
    today: frozenset[str]
    names: Names
    streets: Mapping[str, str]
    fixes: Sequence[Fix]
    has_map: bool
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
        counters=counters(sources.facts, wish, at=sources.at, zone=sources.zone),
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
        behind=behind(shown, sources.names, wish, sources.zone),
        has_map=sources.has_map,
        vans_json=json.dumps(map_vans(sources.fixes, sources.names.vans, sources.at)),
        vans_caption=caption(sources.fixes, sources.at),
    )


_TABS: Mapping[Tab, str] = {Tab.NEEDS: "Needs someone", Tab.TODAY: "Today", Tab.ALL: "All"}


_TITLES: Mapping[Need, str] = {
    Need.DOUBT: "with a doubtful address",
    Need.QUESTION: "with an open question",
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
        return f"{number:,} {_TITLES.get(wish.need, NEED_WORDS[wish.need].lower())}"
    if wish.tab is Tab.NEEDS:
        return f"{number:,} {'needs' if number == 1 else 'need'} someone"
    return words.count(number, "shipment")


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
