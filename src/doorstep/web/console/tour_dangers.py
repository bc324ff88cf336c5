"""The promises of a tour that are in danger, and those that are only watched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import expected_now
from doorstep.events import Danger
from doorstep.kernel.lateness import LatenessCosts, limits_of
from doorstep.web.console import words


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerRow:
    """One promise in danger: whose, when it ends, when the visit is expected, by how much, and who knows.

    `is_grave`: likely enough to break that a better plan pays; the others are watched.
    """

    shipment: str
    reference: str
    due: str
    expected: str
    over: str
    is_over: bool
    is_grave: bool
    told: str
    priority: str


def dangers_of(sheet: TourSheet, cards: Mapping[str, ShipmentCard], zone: str) -> tuple[DangerRow, ...]:
    """The promises in danger whose visit is still to come, by their newest predictions."""
    return tuple(_danger(danger, cards.get(danger.shipment), zone) for danger in sheet.endangered)


def _danger(danger: Danger, card: ShipmentCard | None, zone: str) -> DangerRow:
    expected, late_permille = expected_now(danger, card)
    over = expected - danger.due
    revised = card is not None and card.promise is not None and card.promise != card.promise_to_keep
    told = f"new time {words.hours(card.promise.window, zone)}" if card and card.promise else ""
    return DangerRow(
        shipment=danger.shipment,
        reference=card.brand_reference if card else danger.shipment,
        due=words.clock(danger.due, zone),
        expected=words.clock(expected, zone),
        over=words.signed_minutes(over),
        is_over=over >= timedelta(0),
        is_grave=over >= timedelta(0) or late_permille >= limits_of(_costs(card)).replan,
        told=told if revised else f"{round(late_permille / 10)} % late",
        priority=f"Priority {danger.priority}, kept before lower ones" if danger.priority else "",
    )


def _costs(card: ShipmentCard | None) -> LatenessCosts | None:
    return card.prediction.costs if card and card.prediction else None


def danger_words(rows: Sequence[DangerRow], cause: str) -> str:
    """How many are likely to break, how many are only watched, and why."""
    grave = sum(row.is_grave for row in rows)
    in_danger = f"{words.count(grave, 'promise')} in danger" if grave else ""
    watched = len(rows) - grave
    to_watch = f"{watched} to watch" if grave else f"{words.count(watched, 'promise')} to watch"
    return f"{', '.join(filter(None, (in_danger, to_watch if watched else '')))}: {cause}"
