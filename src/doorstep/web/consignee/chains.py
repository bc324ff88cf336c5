"""What the consignee asked for, and how far it has come: only what the log says is shown as done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tracking.asked import access_of, ack_of, change_of, word_of
from doorstep.domain.tracking.card import (
    AccessLine,
    ChangeAcknowledged,
    InstructionLine,
    PromiseVersion,
    TourLeg,
)
from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.kernel.ids import EventId, TourId
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import LANGUAGES
from doorstep.web.consignee.record import Chain, ChainLine
from doorstep.web.consignee.speech import Speech

OF_TIME = frozenset({ChangeKind.SLOT, ChangeKind.HOLD})
"""Changes that are kept by coming in time."""

_IN_PERSON = frozenset({DeliveryMethod.RECIPIENT, DeliveryMethod.HOUSEHOLD})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One thing that was asked for: a change of the promise, or a word on the handing over."""

    event: EventId
    at: datetime
    kind: ChangeKind
    version: PromiseVersion | None = None
    word: InstructionLine | None = None


def chains(facts: Facts, speech: Speech) -> tuple[Chain, ...]:
    """One chain for each thing that is in force; none once the trade order was withdrawn."""
    if facts.card.cancelled_at is not None:
        return ()
    found = [_chain(asked, facts, speech) for asked in _in_force(facts)]
    access, language = access_of(facts.card), facts.card.language
    if access:
        found.append(_way_in(access, facts, speech))
    if language and language.preferred:
        label, name = speech.text("page-prefer-language"), LANGUAGES.get(language.locale, language.locale)
        found.append(Chain(label=label, words=name, lines=(), preferred="language", form_key=language.event))
    return tuple(found)


def _way_in(line: AccessLine, facts: Facts, speech: Speech) -> Chain:
    """How to get to the door: read by the driver, and its code erased in the end."""
    asked = _Asked(event=line.event, at=line.at, kind=ChangeKind.ACCESS)
    over = any(parcel.done_at for parcel in facts.card.parcels)
    lines = [_step(name, at, facts, speech, over=over) for name, at in _steps(asked, facts)]
    if line.code:
        lines.append(_step("erased", line.code_erased_at, facts, speech, over=False))
    told = facts.access if facts.unlocked else None
    words = ", ".join(part for part in (told.floor, told.bell, told.note) if part) if told else ""
    return Chain(
        label=speech.text("page-other-access"),
        words=words,
        lines=tuple(lines),
        preferred="access" if line.preferred and not over else "",
        form_key=line.event,
    )


def _in_force(facts: Facts) -> Iterator[_Asked]:
    version, word = change_of(facts.card), word_of(facts.card)
    if version is not None:
        yield _Asked(event=version.event, at=version.made_at, kind=version.kind, version=version)
    if word is not None:
        yield _Asked(event=word.event, at=word.at, kind=word.kind, word=word)


def _chain(asked: _Asked, facts: Facts, speech: Speech) -> Chain:
    name = asked.kind.value.replace("_", "-")
    label = speech.text("page-chain-slot" if asked.kind is ChangeKind.SLOT else f"page-other-{name}")
    words = facts.words.get(asked.word.words, "") if asked.word and facts.unlocked else ""
    end = _outcome(asked, _ack(asked, facts), facts, speech)
    lines = [_step(name, at, facts, speech, over=end is not None) for name, at in _steps(asked, facts)]
    preferred = asked.word is not None and asked.word.preferred and end is None
    return Chain(
        label=label,
        words=words,
        lines=(*lines, end or _step("done", None, facts, speech, over=False)),
        preferred="instruction" if preferred else "",
        form_key=asked.event,
    )


def _steps(asked: _Asked, facts: Facts) -> Iterator[tuple[str, datetime | None]]:
    ack = _ack(asked, facts)
    yield "accepted", asked.at
    if asked.kind is ChangeKind.HOLD:
        yield "kept", _kept_at(facts)
    yield "listed", _listed_at(asked, facts.card.leg)
    yield "device", ack.on_device_at
    if asked.version is None:
        yield "read", ack.read_at


def _kept_at(facts: Facts) -> datetime | None:
    """Since when the depot keeps it: from the wish on, or from the day the last parcel came."""
    waiting = [one for one in facts.card.brings if one.held_until]
    came = [max(one.held_at, one.at_depot_at) for one in waiting if one.held_at and one.at_depot_at]
    return max(came) if came and len(came) == len(waiting) else None


def _ack(asked: _Asked, facts: Facts) -> ChangeAcknowledged:
    leg = facts.card.leg
    return ack_of(facts.card, asked.event, leg.tour if leg else TourId(""))


def _listed_at(asked: _Asked, leg: TourLeg | None) -> datetime | None:
    """Since when the driver's list has it: a word on a visit that was listed before is at once on it."""
    if leg is None or leg.given_at is None:
        return None
    if asked.version is None:
        return max(asked.at, leg.given_at)
    return leg.given_at if leg.given_at >= asked.at else None


def _step(name: str, at: datetime | None, facts: Facts, speech: Speech, *, over: bool) -> ChainLine:
    step = speech.text(f"page-chain-{name}", brand=facts.brand.name)
    if at is not None:
        return _line("done", step, at, speech)
    text = speech.text("page-chain-unsaid" if over else "page-chain-open", step=step)
    return ChainLine(kind="open", text=text)


def _line(kind: str, text: str, at: datetime, speech: Speech, small: str = "") -> ChainLine:
    today = speech.day(at) == speech.day(speech.now)
    return ChainLine(
        kind=kind,
        text=text,
        small=small,
        at=speech.iso(at),
        clock=speech.bare_clock(at),
        day="" if today else speech.short_day(at),
    )


def _outcome(asked: _Asked, ack: ChangeAcknowledged, facts: Facts, speech: Speech) -> ChainLine | None:
    """How it ended, by what was recorded at the door; `None` while that is to come."""
    ends = [parcel.done_at for parcel in facts.card.parcels if parcel.done_at]
    if ends and len(ends) == len(facts.card.parcels):
        at, methods = max(ends), {parcel.method for parcel in facts.card.brings if parcel.method}
        if _was_kept(asked, at, methods):
            return _line("done", speech.text("page-chain-done", brand=facts.brand.name), at, speech)
        key = "page-chain-late" if asked.kind in OF_TIME else "page-chain-otherwise"
        how = ", ".join(speech.code("method", one) for one in sorted(methods))
        return _line("missed", speech.text(key, how=how), at, speech, _why(ack, speech))
    tried = [one for one in facts.card.attempts if one.tour == ack.tour and one.at >= asked.at]
    if tried and not tried[-1].again_on_tour and asked.kind not in OF_TIME:
        cause = _why(ack, speech) or speech.code("cause", tried[-1].cause)
        return _line("missed", speech.text("page-chain-failed"), tried[-1].at, speech, cause)
    return None


def _was_kept(asked: _Asked, at: datetime, methods: set[DeliveryMethod]) -> bool:
    if asked.word is not None:
        wanted = {asked.word.method} if asked.word.method else _IN_PERSON
        return methods <= wanted
    if asked.kind in OF_TIME and asked.version is not None:
        return at <= asked.version.window.end
    return asked.kind is not ChangeKind.PICKUP_POINT or methods == {DeliveryMethod.PICKUP_POINT}


def _why(ack: ChangeAcknowledged, speech: Speech) -> str:
    return speech.code("missed", ack.missed) if ack.missed else ""
