"""What lies behind the rows: one cause often needs one act, not one for each shipment."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.web.console import words
from doorstep.web.console.facts import Facts, Need
from doorstep.web.console.names import Names
from doorstep.web.console.wish import Tab, Wish

MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """One cause, what it touches, and the address that shows its rows."""

    title: str
    text: str
    href: str
    link: str


def behind(shown: Sequence[Facts], names: Names, wish: Wish, zone: str) -> tuple[Behind, ...]:
    """The causes that touch most of the rows, at most three."""
    stopped, silent = defaultdict[str, list[Facts]](list), defaultdict[str, list[Facts]](list)
    left = list[Facts]()
    for facts in shown:
        van = str(facts.leg.van) if facts.leg else ""
        if van and Need.BLOCKED in facts.needs and "interrupted" in facts.health.reasons:
            stopped[van].append(facts)
        elif van and Need.SILENT in facts.needs:
            silent[van].append(facts)
        elif "held" in facts.health.reasons and not facts.final:
            left.append(facts)
    found = [_stopped(names.van(van), group, wish) for van, group in stopped.items()]
    found += [_silent(names.van(van), group, wish, zone) for van, group in silent.items()]
    found += [_left(left, wish)] if left else []
    by_size = sorted(found, key=lambda one: one[0], reverse=True)
    return tuple(one for _, one in by_size[:MOST])


def _stopped(van: str, group: Sequence[Facts], wish: Wish) -> tuple[int, Behind]:
    leg = group[0].leg
    why = words.CAUSES[leg.interrupted_cause] if leg and leg.interrupted_cause else "cause not known"
    told = sum(facts.told_at is not None and len(facts.card.promises) > 1 for facts in group)
    text = f"{words.count(len(group), 'row')}, {told} told of a new time."
    return len(group), Behind(
        title=f"{van} stands still: {why}", text=text, href=_rows(van, wish), link=_link(group)
    )


def _silent(van: str, group: Sequence[Facts], wish: Wish, zone: str) -> tuple[int, Behind]:
    heard = [facts.card.last_event_at for facts in group if facts.card.last_event_at]
    last = f" It was last heard of at {words.clock(max(heard), zone)}." if heard else ""
    text = f"{words.count(len(group), 'row')}.{last}"
    return len(group), Behind(title=f"{van} is silent", text=text, href=_rows(van, wish), link=_link(group))


def _left(group: Sequence[Facts], wish: Wish) -> tuple[int, Behind]:
    text = f"{words.count(len(group), 'row')}. They need a new time each."
    href = wish.href(tab=Tab.NEEDS, need=Need.BLOCKED, query="")
    return len(group), Behind(title="Left at the depot", text=text, href=href, link=_link(group))


def _rows(van: str, wish: Wish) -> str:
    return wish.href(tab=Tab.NEEDS, need=None, query=van)


def _link(group: Sequence[Facts]) -> str:
    return "Show the row" if len(group) == 1 else f"Show all {len(group)}"
