"""Which step a prediction asks for: why it may be late, who can still mend it, and what was tried."""

from datetime import timedelta

from doorstep.domain.ladder import AnswerLateness
from doorstep.domain.tracking.card import PromiseVersion, ShipmentCard
from doorstep.events import Foreboding, Nudge, PredictionPublished
from doorstep.kernel.lateness import Step, limits_of
from doorstep.kernel.moments import is_after

BEHIND = timedelta(minutes=10)
"""What a van may be behind its plan before that is a reason."""

JUST = timedelta(minutes=5)
"""How long a new sequence counts as the answer to a prediction."""

AFTER_ALL = 500
"""Least P(late) in thousandths where the median lies after the promise."""


def ladder_step(card: ShipmentCard, event: PredictionPublished, *, is_told: bool) -> list[AnswerLateness]:
    """The step to take on `event`; `is_told`: the consignee hears of it. None where nothing is to be done."""
    promise = _in_force(card, event)
    if promise is None:
        return []
    permille = max(event.late_permille, AFTER_ALL) if is_told else event.late_permille
    step = limits_of(event.costs).step(permille)
    if is_told:
        step = Step.OFFERED if step is Step.OFFERED else Step.TOLD
    elif step in (Step.TOLD, Step.OFFERED):
        step = Step.REPLANNED
    if step is None:
        return []
    reasons = _reasons(card, event)
    return [
        AnswerLateness(
            shipment=card.shipment,
            tour=event.tour,
            step=step,
            due=promise.window.end,
            late_permille=permille,
            costs=event.costs,
            reasons=reasons,
            asked=() if step is Step.WATCHED else _asked(reasons),
            new_sequence=None if step in (Step.WATCHED, Step.NUDGED) else _was_replanned(card, event),
        )
    ]


def _in_force(card: ShipmentCard, event: PredictionPublished) -> PromiseVersion | None:
    """The promise that stood when the prediction was made."""
    known = [version for version in card.promises if not is_after(version.made_at, event.occurred_at)]
    return known[-1] if known else None


def _reasons(card: ShipmentCard, event: PredictionPublished) -> tuple[Foreboding, ...]:
    leg = card.leg
    if leg is None:
        return (Foreboding.TIGHT,)
    waits = leg.started_at is None
    missing = waits and any(not (parcel.at_depot_at or parcel.loaded_at) for parcel in card.brings)
    found = (
        (Foreboding.GOODS_MISSING, missing),
        (Foreboding.NOT_LEFT, waits),
        (Foreboding.INTERRUPTED, is_after(leg.interrupted_at, leg.resumed_at)),
        (Foreboding.BEHIND_PLAN, event.median - leg.planned_at >= BEHIND),
    )
    reasons = tuple(reason for reason, holds in found if holds)
    return reasons or (Foreboding.TIGHT,)


def _asked(reasons: tuple[Foreboding, ...]) -> tuple[Nudge, ...]:
    """Whoever holds it up is asked; the dispatcher always knows, and a driver who said why is left alone."""
    if Foreboding.GOODS_MISSING in reasons:
        return (Nudge.BRAND_GOODS, Nudge.LSP_LOOK)
    if Foreboding.NOT_LEFT in reasons:
        return (Nudge.DRIVER_LEAVE, Nudge.LSP_LOOK)
    if Foreboding.INTERRUPTED in reasons:
        return (Nudge.LSP_LOOK,)
    return (Nudge.DRIVER_SAY_WHY, Nudge.LSP_LOOK)


def _was_replanned(card: ShipmentCard, event: PredictionPublished) -> bool:
    at = card.leg.resequenced_at if card.leg else None
    return at is not None and abs(event.occurred_at - at) <= JUST
