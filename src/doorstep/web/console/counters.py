"""The work counters: how many shipments need somebody, by what is wrong, with one fact about each group."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.web.console import words
from doorstep.web.console.facts import Facts, Need
from doorstep.web.console.wish import Tab, Wish

NEED_WORDS: Mapping[Need, str] = {
    Need.LATE: "Late",
    Need.AT_RISK: "At risk",
    Need.SILENT: "Silent",
    Need.BLOCKED: "Blocked",
    Need.UNASSIGNED: "Unassigned",
    Need.DOUBT: "Address doubt",
    Need.DISPUTED: "Disputed",
    Need.QUESTION: "Questions",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """One counter: how many, of what, one fact about them, and the address that filters by it."""

    key: str
    word: str
    number: int
    small: str
    href: str
    current: bool


def counters(facts: Sequence[Facts], wish: Wish, *, at: datetime, zone: str) -> tuple[Counter, ...]:
    """All counters, in their fixed sequence."""
    counted = list[Counter]()
    for need, word in NEED_WORDS.items():
        found = [one for one in facts if need in one.needs]
        small = _SMALL[need](found, at, zone) if found else "none"
        current = wish.need is need
        href = wish.href(need=None if current else need, tab=Tab.NEEDS)
        counted.append(
            Counter(key=need, word=word, number=len(found), small=small, href=href, current=current)
        )
    return tuple(counted)


type _Small = Callable[[Sequence[Facts], datetime, str], str]


def _not_told(found: Sequence[Facts], _: datetime, __: str) -> str:
    untold = sum(facts.told_at is None or len(facts.card.promises) < 2 for facts in found)
    return f"{untold:,} not told yet" if untold else "all told"


def _next_tips(found: Sequence[Facts], _: datetime, zone: str) -> str:
    ends = [facts.card.promise.window.end for facts in found if facts.card.promise]
    return f"next at {words.clock(min(ends), zone)}" if ends else ""


def _longest(found: Sequence[Facts], at: datetime, _: str) -> str:
    heard = [facts.card.last_event_at for facts in found if facts.card.last_event_at]
    return f"longest {words.age(min(heard), at)}" if heard else "not heard of"


def _held(found: Sequence[Facts], _: datetime, __: str) -> str:
    held = sum("held" in facts.health.reasons for facts in found)
    return f"{held:,} held" if held else "van stands still"


def _no_promise(found: Sequence[Facts], at: datetime, zone: str) -> str:
    missing = sum(facts.card.promise is None for facts in found)
    return f"{missing:,} unpromised" if missing else _next_tips(found, at, zone)


def _oldest_doubt(found: Sequence[Facts], at: datetime, _: str) -> str:
    since = [facts.card.doubted_at for facts in found if facts.card.doubted_at]
    return f"oldest {words.age(min(since), at)}" if since else ""


def _oldest_case(found: Sequence[Facts], at: datetime, _: str) -> str:
    waiting = [case for facts in found for case in facts.card.cases if case.closed_at is None]
    missed = sum(case.missed_at is not None for case in waiting)
    if missed:
        return f"{missed:,} overdue"
    since = [case.at for case in waiting]
    return f"oldest {words.age(min(since), at)}" if since else ""


def _records_disagree(_: Sequence[Facts], __: datetime, ___: str) -> str:
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
