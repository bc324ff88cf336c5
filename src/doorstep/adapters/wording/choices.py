"""What a letter about a new time says of what we do, and of what may be chosen instead."""

from doorstep.domain.promise.terms import ChangeTerms, Until
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import has_way_out
from doorstep.domain.tracking.stage import Stage, stage
from doorstep.engine.occasion import Occasion
from doorstep.events import Attendance, ChangeKind
from doorstep.kernel.moments import is_after

_LEFT = frozenset({Stage.OUT_FOR_DELIVERY, Stage.ARRIVING})
_AT_DOOR = (ChangeKind.SAFE_PLACE, ChangeKind.NEIGHBOUR)


def choices(occasion: Occasion, *, ours: bool, chosen: str) -> dict[str, object]:
    """The facts of both paragraphs, and of the buttons: `chosen` is `closed` where no time can be chosen."""
    may = _may(occasion.card, occasion.brand.change_terms)
    is_closed = ours and may in ("place", "write")
    return {"choose": may, "chosen": "closed" if is_closed else chosen, "doing": _doing(occasion.card)}


def does_and_may(card: ShipmentCard) -> tuple[str, ...]:
    """The paragraphs that say it; what we do is said while a van is on the road with it."""
    doing = ("promise-revised-doing",) if stage(card) in _LEFT else ()
    return (*doing, "promise-revised-choose")


def _doing(card: ShipmentCard) -> str:
    leg, answer = card.leg, card.answer
    if leg is not None and is_after(leg.interrupted_at, leg.resumed_at):
        return "stands"
    return "sequence" if answer is not None and answer.new_sequence else "plain"


def _may(card: ShipmentCard, terms: tuple[ChangeTerms, ...]) -> str:
    """The widest choice that the terms leave open."""
    until = {one.kind: one.until for one in terms}
    if stage(card) not in _LEFT:
        to_point = ChangeKind.PICKUP_POINT in until and _may_lie(card) and not card.collects
        return "time-point" if to_point else "time"
    if has_way_out(card):
        return "way-out"
    place = any(until.get(kind) is Until.DOOR for kind in _AT_DOOR)
    return "place" if place and _may_lie(card) else "write"


def _may_lie(card: ShipmentCard) -> bool:
    """Whether it may be handed over elsewhere than in person at the door."""
    at_point = card.promise is not None and card.promise.point is not None
    return card.attendance is Attendance.UNATTENDED and not card.only_collects and not at_point
