"""The first thing on the page: what answers, and what it rests on."""

from doorstep.domain.tracking.health import Health, is_held
from doorstep.kernel.party import Cause
from doorstep.web.consignee.attempt import evidence
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.heads import done_at, head, is_early
from doorstep.web.consignee.record import Answer, Chip
from doorstep.web.consignee.situation import DONE, ENDED, Situation, last_attempt
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.consignee.steps import step_note, steps
from doorstep.web.consignee.times import key, rule, told

_BESIDE_THE_WAY = frozenset(
    {
        Situation.CANCELLED,
        Situation.ABANDONED,
        Situation.LOST,
        Situation.RETURNED,
        Situation.RETURNING,
        Situation.ATTEMPTED,
        Situation.REFUSED,
    }
)
"""Where steps towards the door, or a word on punctuality, would be beside the point."""

_LATE = frozenset({Situation.LATE, Situation.COMING_LATE, Situation.OVERDUE})

_LEDES = frozenset(
    {
        Situation.CANCELLED,
        Situation.ABANDONED,
        Situation.LOST,
        Situation.RETURNED,
        Situation.RETURNING,
        Situation.DISPUTED,
        Situation.DOUBT,
        Situation.REFUSED,
        Situation.STALE,
        Situation.OVERDUE,
        Situation.OPEN,
        Situation.AT_DOOR,
    }
)


def answer(facts: Facts, found: Situation, speech: Speech, *, evidenced: bool = True) -> Answer:
    """The block that answers. `evidenced`: what was recorded of a visit in vain belongs to it."""
    shown = () if found in _BESIDE_THE_WAY | {Situation.DOUBT} else steps(facts, found, speech)
    current = next((number for number, step in enumerate(shown, start=1) if step.current), 0)
    return Answer(
        head=head(facts, found, speech),
        chips=_chips(facts, found, speech),
        fresh=_fresh(facts, found, speech),
        lede=_lede(facts, found, speech),
        rule=rule(facts, found, speech),
        key=key(facts, found, speech),
        told=told(facts, speech) if found not in ENDED else NOTHING,
        steps=shown,
        steps_label=speech.text("page-steps", step=current) if shown else "",
        step_now=next((step.label for step in shown if step.current), ""),
        step_note=step_note(facts, found, speech) if shown else NOTHING,
        evidence=evidence(facts, speech) if evidenced and found is Situation.ATTEMPTED else (),
    )


def _chips(facts: Facts, found: Situation, speech: Speech) -> tuple[Chip, ...]:
    if found in _BESIDE_THE_WAY or found is Situation.OPEN:
        return ()
    if found in DONE:
        return _kept_chip(facts, speech)
    is_replaced = facts.replaced is not None and not _comes_in_time_after_all(facts)
    if found in _LATE or (is_replaced and found not in {Situation.STALE, Situation.DISPUTED}):
        return (Chip(kind="late", text=speech.text("page-chip-late")),)
    if found is Situation.STALE:
        return (Chip(kind="unknown", text=speech.code("health", "unknown")),)
    health = facts.health.health
    if found is Situation.AT_DOOR and health is Health.UNKNOWN:
        return ()
    return (Chip(kind=health.value.replace("_", "-"), text=speech.code("health", health)),)


def _comes_in_time_after_all(facts: Facts) -> bool:
    """A later window was told, and now the van is expected within the first one."""
    kept, shown = facts.card.promise_to_keep, facts.prediction
    window = shown.window if shown else None
    return kept is not None and window is not None and facts.now < window.end <= kept.window.end


def _kept_chip(facts: Facts, speech: Speech) -> tuple[Chip, ...]:
    promise = facts.card.promise_to_keep
    if promise is None:
        return ()
    if done_at(facts) < promise.window.end:
        return (Chip(kind="on-promise", text=speech.text("page-chip-kept")),)
    return (Chip(kind="late", text=speech.text("page-chip-delivered-late")),)


def _fresh(facts: Facts, found: Situation, speech: Speech) -> Sentence:
    if found is Situation.ATTEMPTED:
        attempt = last_attempt(facts)
        return speech.say("page-tried", moment=speech.moment(attempt.at)) if attempt else NOTHING
    if found in ENDED:
        return NOTHING
    if found is Situation.PROMISED and facts.promise:
        return speech.say("page-unchanged", moment=speech.moment(facts.promise.made_at))
    moments = [facts.card.last_event_at, facts.promise.made_at if facts.promise else None]
    prediction = facts.prediction
    if prediction and found not in {Situation.STALE, Situation.DISPUTED}:
        moments.append(prediction.as_of or prediction.at)
    if facts.fix and found in {Situation.NEXT, Situation.AT_DOOR}:
        moments.append(facts.fix.at)
    known = [moment for moment in moments if moment and moment <= facts.now]
    if not known:
        return NOTHING
    at = max(known)
    return speech.say("page-updated", clock=speech.clock(at), age=speech.age(at))


def _lede(facts: Facts, found: Situation, speech: Speech) -> Sentence:
    text = f"page-lede-{found.value.replace('_', '-')}"
    if found in {Situation.LATE, Situation.COMING_LATE}:
        return speech.say("page-lede-late", cause=_why(facts, speech))
    if found is Situation.STOPPED:
        leg = facts.leg
        return speech.say(text, cause=_cause(leg.interrupted_cause if leg else None, speech))
    if found is Situation.HELD:
        held = next((parcel for parcel in facts.card.parcels if is_held(parcel)), None)
        return speech.say(text, cause=_cause(held.held_cause if held else None, speech))
    if found is Situation.AT_DOOR and is_early(facts):
        return speech.say("page-lede-waiting")
    if found in _LEDES:
        why = facts.health.reasons[0].replace("_", "-") if facts.health.reasons else ""
        return speech.say(text, brand=facts.brand.name, lsp=facts.lsp, count=facts.several, why=why)
    return NOTHING


def _why(facts: Facts, speech: Speech) -> str:
    promise = facts.promise
    cause = promise.cause if promise and facts.replaced else None
    leg = facts.leg
    return _cause(cause or (leg.interrupted_cause if leg else None), speech)


def _cause(cause: Cause | None, speech: Speech) -> str:
    return speech.code("cause", cause or Cause.UNKNOWN)
