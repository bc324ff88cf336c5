"""What happened, in the consignee's words: read off the card, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.domain.tracking.card import ParcelCard, TourLeg
from doorstep.events import ChangeKind
from doorstep.kernel.party import Cause
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import Log, LogLine
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech

NOON = timedelta(hours=12)
SHORT = 3
"""So much of the story is told even when nothing of it happened today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One line of the story. `rank` orders what happened at the same moment, the later the higher."""

    at: datetime
    rank: int
    text: Sentence
    small: Sentence = NOTHING


def log(facts: Facts, speech: Speech) -> Log:
    """The whole story; the days before are folded away when it is long."""
    told = [line for line in _everything(facts, speech) if line.at <= facts.now]
    told.sort(key=lambda line: (line.at, line.rank), reverse=True)
    today = speech.day(facts.now)
    recent = [line for line in told if speech.day(line.at) == today]
    if len(recent) < SHORT:
        recent = told[:SHORT]
    earlier = told[len(recent) :]
    return Log(
        recent=tuple(_line(line, speech) for line in recent),
        earlier=tuple(_line(line, speech) for line in earlier),
        earlier_label=speech.text("page-log-earlier", count=len(earlier)) if earlier else "",
    )


def _line(told: _Told, speech: Speech) -> LogLine:
    clock = speech.bare_clock(told.at)
    same_day = speech.day(told.at) == speech.day(speech.now)
    return LogLine(
        at=speech.iso(told.at),
        clock=clock,
        day="" if same_day else speech.short_day(told.at),
        text=told.text,
        small=told.small,
    )


def _everything(facts: Facts, speech: Speech) -> Iterator[_Told]:
    yield from _order(facts, speech)
    yield from _promises(facts, speech)
    yield from _asked(facts, speech)
    yield from _depot(facts, speech)
    for leg in facts.card.legs:
        yield from _tour(leg, facts, speech)
    yield from _earlier(facts, speech)
    yield from _door(facts, speech)
    yield from _collected(facts, speech)
    yield from _after(facts, speech)


def _order(facts: Facts, speech: Speech) -> Iterator[_Told]:
    card = facts.card
    if card.accepted_at:
        yield _Told(at=card.accepted_at, rank=0, text=speech.say("page-log-ordered"))
    if card.doubted_at:
        yield _Told(at=card.doubted_at, rank=1, text=speech.say("page-log-doubted"))
    if card.doubted_at and card.located_at and card.located_at > card.doubted_at:
        yield _Told(at=card.located_at, rank=2, text=speech.say("page-log-located"))
    packed = [parcel.packed_at for parcel in card.parcels if parcel.packed_at]
    if packed and len(packed) == len(card.brings):
        yield _Told(at=max(packed), rank=4, text=speech.say("page-log-packed"))
    if card.cancelled_at:
        yield _Told(at=card.cancelled_at, rank=9, text=speech.say("page-log-cancelled"))


def _promises(facts: Facts, speech: Speech) -> Iterator[_Told]:
    for number, version in enumerate(facts.card.promises):
        window = speech.window(version.window)
        if number == 0:
            yield _Told(at=version.made_at, rank=3, text=speech.say("page-log-promised", window=window))
        elif version.chosen:
            told = f"page-log-chosen-{version.kind.value}".replace("_", "-")
            key = "page-log-chosen" if version.kind is ChangeKind.SLOT else told
            yield _Told(at=version.made_at, rank=8, text=speech.say(key, window=window))
        else:
            yield _Told(
                at=version.made_at,
                rank=8,
                text=speech.say("page-log-new-window", window=window),
                small=speech.say("page-plain", text=speech.code("cause", version.cause or Cause.UNKNOWN)),
            )


def _asked(facts: Facts, speech: Speech) -> Iterator[_Told]:
    known = facts.card.access
    if known is not None:
        yield _Told(at=known.at, rank=8, text=speech.say("page-log-access"))
    if known is not None and known.code_erased_at:
        yield _Told(at=known.code_erased_at, rank=9, text=speech.say("page-log-code-erased"))
    presence = facts.card.presence
    if presence is not None:
        yield _Told(at=presence.at, rank=7, text=speech.say("page-log-in-asked", brand=facts.brand.name))
    if presence is not None and presence.answered_at:
        said = "page-in-home" if presence.at_home else "page-in-away"
        yield _Told(at=presence.answered_at, rank=8, text=speech.say(said))
    for line in facts.card.instructions:
        key = f"page-log-asked-{line.kind.value}".replace("_", "-")
        yield _Told(at=line.at, rank=8, text=speech.say(key))


def _depot(facts: Facts, speech: Speech) -> Iterator[_Told]:
    parcels = facts.card.parcels
    arrived = [parcel.at_depot_at for parcel in parcels if parcel.at_depot_at]
    if arrived:
        yield _Told(
            at=max(arrived),
            rank=5,
            text=speech.say("page-log-depot", lsp=facts.lsp, count=facts.several),
            small=speech.say("page-log-depot-small", depot=facts.depot.name),
        )
    loaded = [parcel.loaded_at for parcel in parcels if parcel.loaded_at]
    if loaded:
        yield _Told(
            at=max(loaded),
            rank=6,
            text=speech.say("page-log-loaded"),
            small=speech.say("page-log-counted", count=len(loaded), of=len(facts.card.brings)),
        )
    for parcel in _distinct_holds(parcels):
        if parcel.held_at and parcel.held_until:
            until = speech.day_label(parcel.held_until + NOON)
            small = speech.say("page-hold-until", day=until)
            yield _Told(at=parcel.held_at, rank=8, text=speech.say("page-log-kept"), small=small)
        elif parcel.held_at:
            yield _Told(
                at=parcel.held_at,
                rank=6,
                text=speech.say("page-log-held", count=facts.several),
                small=speech.say("page-plain", text=speech.code("cause", parcel.held_cause or Cause.UNKNOWN)),
            )


def _distinct_holds(parcels: tuple[ParcelCard, ...]) -> list[ParcelCard]:
    """Parcels that were stopped together are told of once."""
    seen = {(parcel.held_at, parcel.held_cause): parcel for parcel in parcels if parcel.held_at}
    return list(seen.values())


def _tour(leg: TourLeg, facts: Facts, speech: Speech) -> Iterator[_Told]:
    if not (leg.parcels_aboard or leg.collects) or leg.started_at is None:
        return
    yield _Told(
        at=leg.started_at,
        rank=7,
        text=speech.say("page-log-left"),
        small=speech.say("page-log-depot-small", depot=facts.depot.name),
    )
    if leg.approached_at and leg.approached_at > leg.started_at:
        yield _Told(at=leg.approached_at, rank=7, text=speech.say("page-log-next"))
    if leg.arrived_at:
        yield _Told(at=leg.arrived_at, rank=7, text=speech.say("page-log-arrived"))
    if leg.interrupted_at:
        yield _Told(
            at=leg.interrupted_at,
            rank=7,
            text=speech.say("page-log-stopped"),
            small=speech.say("page-plain", text=speech.code("cause", leg.interrupted_cause or Cause.UNKNOWN)),
        )
    if leg.resumed_at:
        yield _Told(at=leg.resumed_at, rank=7, text=speech.say("page-log-resumed"))
    if leg.deferred_at:
        yield _Told(at=leg.deferred_at, rank=8, text=speech.say("page-log-deferred"))


def _earlier(facts: Facts, speech: Speech) -> Iterator[_Told]:
    """The messages that the van comes earlier than was told before."""
    for line in facts.card.messages:
        if line.trigger == "arrival.earlier" and line.sent_at and line.window:
            window = speech.window(line.window)
            yield _Told(at=line.sent_at, rank=8, text=speech.say("page-log-earlier-told", window=window))


def _door(facts: Facts, speech: Speech) -> Iterator[_Told]:
    for attempt in {(attempt.at, attempt.cause): attempt for attempt in facts.card.attempts}.values():
        yield _Told(
            at=attempt.at,
            rank=8,
            text=speech.say("page-log-attempted"),
            small=speech.say("page-plain", text=speech.code("cause", attempt.cause)),
        )
    refused = [parcel.refused_at for parcel in facts.card.parcels if parcel.refused_at]
    if refused:
        yield _Told(at=min(refused), rank=8, text=speech.say("page-log-refused"))
    for at, method in sorted(
        {(parcel.delivered_at, parcel.method) for parcel in facts.card.parcels if parcel.delivered_at}
    ):
        if at and method:
            how = speech.code("method", method)
            yield _Told(at=at, rank=9, text=speech.say("page-log-delivered", how=how))


def _collected(facts: Facts, speech: Speech) -> Iterator[_Told]:
    parcels = facts.card.collects
    collected = [parcel.collected_at for parcel in parcels if parcel.collected_at]
    if collected:
        yield _Told(
            at=max(collected),
            rank=9,
            text=speech.say("page-log-collected"),
            small=speech.say("page-log-counted", count=len(collected), of=len(parcels)),
        )
    handed_in = [parcel.at_hub_at for parcel in parcels if parcel.at_hub_at and parcel.collected_at]
    if handed_in:
        yield _Told(
            at=max(handed_in),
            rank=9,
            text=speech.say("page-log-handed-in"),
            small=speech.say("page-log-depot-small", depot=facts.depot.name),
        )
    given_up = [parcel.abandoned_at for parcel in parcels if parcel.abandoned_at]
    if given_up:
        yield _Told(at=max(given_up), rank=9, text=speech.say("page-log-abandoned"))


def _after(facts: Facts, speech: Speech) -> Iterator[_Told]:
    parcels, lsp = facts.card.parcels, facts.lsp
    back = [parcel.return_started_at for parcel in parcels if parcel.return_started_at]
    if back:
        yield _Told(at=min(back), rank=9, text=speech.say("page-log-returning", brand=facts.brand.name))
    received = [parcel.return_received_at for parcel in parcels if parcel.return_received_at]
    if received:
        yield _Told(at=max(received), rank=9, text=speech.say("page-log-returned", lsp=lsp))
    for case in facts.card.cases:
        if case.by_consignee:
            yield _Told(at=case.at, rank=9, text=speech.say("page-log-asked"))
    if facts.card.rating:
        yield _Told(at=facts.card.rating.at, rank=9, text=speech.say("page-log-rated"))
