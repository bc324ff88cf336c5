"""One row of work: plain words and a bar, nothing left to compute."""

from collections.abc import Callable
from dataclasses import dataclass

from doorstep.domain.tracking.health import Health
from doorstep.domain.tracking.stage import Stage
from doorstep.domain.tracking.tries import doubted_attempt
from doorstep.events import Foreboding, Nudge
from doorstep.kernel.moments import is_after
from doorstep.web.console import words
from doorstep.web.console.bar import Axis, Bar, bar_of
from doorstep.web.console.facts import Facts, Need
from doorstep.web.console.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the table shows of one shipment. `health` is the key of the mark, `health_word` its word."""

    id: str
    reference: str
    name: str
    brand: str
    promised: str
    bar: Bar
    predicted: str
    is_predicted: bool
    health: str
    health_word: str
    van: str
    minutes: str
    is_over: bool
    age: str
    action: str


def row_of(facts: Facts, names: Names, axis: Axis) -> Row:
    """The row of one shipment."""
    card, zone, at = facts.card, axis.zone, axis.at
    moments = [moment for moment in (card.last_event_at, card.accepted_at) if moment]
    predicted, is_predicted = _predicted(facts, zone)
    health, word = mark_of(facts)
    return Row(
        id=card.shipment,
        reference=card.brand_reference or card.shipment,
        name=names.first_name(card.consignee),
        brand=names.brand_in_short(card.brand),
        promised=words.window(card.promise.window, at, zone) if card.promise else "none yet",
        bar=bar_of(facts, axis),
        predicted=predicted,
        is_predicted=is_predicted,
        health=health,
        health_word=word,
        van=names.van(facts.leg.van if facts.leg else None),
        minutes=_minutes(facts.health.minutes),
        is_over=(facts.health.minutes or 0) > 0,
        age=words.age(max(moments), at) if moments else "",
        action=action_of(facts, names, zone),
    )


def mark_of(facts: Facts) -> tuple[str, str]:
    """Key and word of the mark: the health of what is promised and coming, the stage of what has ended."""
    if not facts.is_coming and facts.health.health is Health.ON_PROMISE:
        return "done", words.stage_of(facts.stage, collects=facts.says_collects)
    if facts.card.promise is None and facts.health.health is Health.ON_PROMISE:
        return "unassigned", "No promise"
    if Need.AT_RISK in facts.needs and facts.health.health is Health.ON_PROMISE:
        return Health.AT_RISK.value, "Getting tight"
    return facts.health.health.value, words.HEALTHS[facts.health.health]


def action_of(facts: Facts, names: Names, zone: str) -> str:
    """What to do next; empty when nobody needs to do anything."""
    return next((say(facts, names, zone) for need, say in _ACTIONS if need in facts.needs), "")


def _asks(facts: Facts) -> str:
    """What a case asks for; one about a message that failed is answered by a call."""
    waiting = [case for case in facts.card.cases if case.closed_at is None]
    kinds = {case.kind for case in waiting}
    if "not_told" in kinds:
        return "Call, the message failed"
    if kinds == {"mail_bounced"}:
        return "Ask for another e-mail address"
    return (
        "Answer now, it waits too long" if any(case.missed_at for case in waiting) else "Answer the question"
    )


def _late(facts: Facts, _: Names, zone: str) -> str:
    if any(case.kind == "not_told" and case.closed_at is None for case in facts.card.cases):
        return _asks(facts)
    if facts.stage is Stage.AT_LAST_MILE:
        return "Offer another time"
    told = facts.told_at
    revised = len(facts.card.promises) > 1
    return f"Told at {words.clock(told, zone)}, watch" if told and revised else "Offer another time"


def _at_risk(facts: Facts, names: Names, zone: str) -> str:
    asked = facts.answer.asked if facts.answer else ()
    van = names.van(facts.leg.van) if facts.leg else ""
    if Nudge.BRAND_GOODS in asked:
        return f"Bring the goods: {names.brand_in_short(facts.card.brand)}"
    if Nudge.DRIVER_LEAVE in asked and van:
        return f"{van} should leave"
    if _stands_still(facts):
        return f"{van} stands still"
    if Nudge.DRIVER_SAY_WHY in asked and van:
        return f"Ask {van} what holds it up"
    promise = facts.card.promise
    return f"Watch until {words.clock(promise.window.end, zone)}" if promise else "Watch"


def _stands_still(facts: Facts) -> bool:
    answer, leg = facts.answer, facts.leg
    told = answer is not None and Foreboding.INTERRUPTED in answer.reasons
    return told and leg is not None and is_after(leg.interrupted_at, leg.resumed_at)


def _silent(facts: Facts, names: Names, _: str) -> str:
    return f"Call {names.van(facts.leg.van)}" if facts.leg else "Ask for a scan"


def _disputed(facts: Facts, _: Names, __: str) -> str:
    if facts.health.health is not Health.DISPUTED and doubted_attempt(facts.card):
        return "Ask the driver about his attempt"
    first = facts.health.reasons[0] if facts.health.reasons else ""
    asks = {"two_vans": "Ask both drivers", "says_missing": "Ask the driver where it is"}
    return asks.get(first, "Check both records")


def _blocked(facts: Facts, _: Names, __: str) -> str:
    return "Give it a new time" if "held" in facts.health.reasons else "See the incident"


_ACTIONS: tuple[tuple[Need, Callable[[Facts, Names, str], str]], ...] = (
    (Need.DOUBT, lambda _, __, ___: "Choose the address"),
    (Need.DISPUTED, _disputed),
    (Need.BLOCKED, _blocked),
    (Need.SILENT, _silent),
    (Need.LATE, _late),
    (Need.QUESTION, lambda facts, _, __: _asks(facts)),
    (Need.UNASSIGNED, lambda facts, _, __: "Promise a time" if not facts.card.promise else "Plan the tour"),
    (Need.AT_RISK, _at_risk),
)


def _predicted(facts: Facts, zone: str) -> tuple[str, bool]:
    """What stands in the column of the prediction, and whether it is one."""
    if facts.done_at is not None:
        kind = "recorded" if facts.is_disputed else "actual"
        return f"{words.when(facts.done_at, facts.at, zone)} {kind}", False
    if not facts.is_coming:
        return words.stage_of(facts.stage, collects=facts.says_collects).lower(), False
    shown = facts.prediction
    if shown is not None and shown.window is not None:
        return words.window(shown.window, facts.at, zone), True
    known = facts.card.prediction
    return ("withdrawn", False) if known and known.withdrawn else ("not known", False)


def _minutes(minutes: int | None) -> str:
    if minutes is None:
        return words.TO
    if minutes == 0:
        return "0"
    return f"+{minutes}" if minutes > 0 else f"{words.MINUS}{-minutes}"
