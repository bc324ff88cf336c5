"""Every time that was given: the versions of the promise, why each was given and when it was told."""

from datetime import datetime, timedelta

from doorstep.domain.tracking.card import PromiseVersion
from doorstep.domain.tracking.views import promise_told
from doorstep.events import ChangeKind
from doorstep.kernel.party import Cause
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import ToldLine
from doorstep.web.consignee.speech import Sentence, Speech


def told_lines(facts: Facts, speech: Speech) -> tuple[ToldLine, ...]:
    """The versions, newest first; a promise that never changed needs no table."""
    versions = facts.card.promises
    if len(versions) < 2:
        return ()
    return tuple(
        _line(number, version, facts, speech) for number, version in reversed(list(enumerate(versions)))
    )


def _line(number: int, version: PromiseVersion, facts: Facts, speech: Speech) -> ToldLine:
    told = promise_told(facts.card, version)
    at = told or version.made_at
    return ToldLine(
        at=speech.iso(at),
        clock=speech.bare_clock(at),
        day=speech.short_day(at),
        window=speech.window(version.window),
        small=_why(number, version, told, facts, speech),
        replaced=version is not facts.card.promises[-1],
    )


def _why(
    number: int, version: PromiseVersion, told: datetime | None, facts: Facts, speech: Speech
) -> Sentence:
    if number == 0:
        reason = speech.say("page-told-first")
    elif version.kind is ChangeKind.NARROWED:
        reason = speech.say("page-told-narrowed")
    elif version.chosen:
        reason = speech.say("page-told-chosen")
    else:
        reason = speech.say("page-plain", text=speech.code("cause", version.cause or Cause.UNKNOWN))
    if told is None:
        return reason
    before = _time_before(number, told, facts)
    if before is not None and not version.chosen:
        receipt = speech.say("page-told-before", clock=speech.clock(told), **_spoken(before))
    else:
        receipt = speech.say("page-told-received", clock=speech.clock(told))
    return speech.say("page-two-sentences", first=reason, second=receipt)


def _time_before(number: int, told: datetime, facts: Facts) -> timedelta | None:
    """How long before the end of the window it replaced the new one was told."""
    if number == 0:
        return None
    left = facts.card.promises[number - 1].window.end - told
    return left if left >= timedelta(minutes=1) else None


def _spoken(length: timedelta) -> dict[str, int]:
    minutes = int(length.total_seconds() // 60)
    return {"hours": minutes // 60, "minutes": minutes % 60}
