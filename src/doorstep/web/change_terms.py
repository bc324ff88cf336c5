"""What may be changed about a delivery now: by the brand's terms, and by how far it has come."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.domain.promise.terms import Until, limit_of, terms_for
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import has_way_out, is_address_doubtful, is_held
from doorstep.domain.tracking.stage import is_final, leg_aboard, stage
from doorstep.engine.records import Brand
from doorstep.events import Attendance, ChangeKind
from doorstep.kernel.errors import Refused
from doorstep.kernel.moments import is_after, newest
from doorstep.kernel.quantity import Money

KINDS = (
    ChangeKind.SLOT,
    ChangeKind.ADDRESS,
    ChangeKind.PICKUP_POINT,
    ChangeKind.HOLD,
    ChangeKind.SAFE_PLACE,
    ChangeKind.NEIGHBOUR,
    ChangeKind.RECEPTION,
    ChangeKind.ACCESS,
)
INSTRUCTIONS = frozenset({ChangeKind.SAFE_PLACE, ChangeKind.NEIGHBOUR, ChangeKind.RECEPTION, ChangeKind.DOOR})
"""Kinds that leave window and place as they are: nothing has to be held for them."""


class Closed(StrEnum):
    """Why nothing can be changed here."""

    ENDED = "ended"
    DOUBT = "doubt"
    LEFT = "left"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Whether the time can be changed, and until when; without a promise there is no deadline."""

    until: datetime | None = None
    closed: Closed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One kind of change. With a `limit` it is not possible now; `until` is what will end it."""

    kind: ChangeKind
    price: Money
    until: Until = Until.LEFT
    limit: str = ""


class ChangeNotPossible(Refused):
    """This cannot be changed, or not any more, by the brand's terms. The promise stands as it is."""

    code = "change.not_possible"


def closing(card: ShipmentCard, brand: Brand, at: datetime) -> Change:
    """The terms that hold `at` a moment.

    A van that has left with the parcels cannot be called back; one that will be so late that another time was
    offered keeps them on board, and brings them then.
    """
    found = stage(card)
    if is_final(found) or found.startswith("return"):
        return Change(closed=Closed.ENDED)
    if is_address_doubtful(card):
        return Change(closed=Closed.DOUBT)
    if Until.LEFT in _so_far(card):
        return Change(closed=Closed.LEFT)
    if card.promise is None or has_way_out(card):
        return Change()
    if at >= card.promise.window.end or any(is_held(parcel) for parcel in card.parcels):
        # A window that cannot be kept any more may always be replaced by one that can.
        return Change()
    until = card.promise.window.start - timedelta(minutes=brand.change_until_minutes)
    return Change(until=until, closed=Closed.PAST if at >= until else None)


def reached(card: ShipmentCard) -> frozenset[Until]:
    """How far the delivery has come, each with everything before it."""
    waiting = [parcel for parcel in card.parcels if parcel.done_at is None]
    aboard = [leg for parcel in waiting if (leg := leg_aboard(card, parcel)) and leg.ended_at is None]
    gone = frozenset({Until.PUBLISHED, Until.LOADED, Until.LEFT})
    if any(is_after(leg.arrived_at, newest(leg.departed_at, leg.deferred_at)) for leg in aboard):
        return frozenset(Until)
    if aboard:
        return gone
    leg = card.leg
    if leg is None or leg.ended_at is not None or leg.departed_at is not None:
        return frozenset()
    loaded = any(is_after(parcel.loaded_at, parcel.at_depot_at) for parcel in waiting)
    return frozenset({Until.PUBLISHED, Until.LOADED} if loaded else {Until.PUBLISHED})


def _so_far(card: ShipmentCard) -> frozenset[Until]:
    """How far the delivery has come for the terms: who was offered a way out is as free as before."""
    found = reached(card)
    return frozenset() if has_way_out(card) and Until.DOOR not in found else found


def option(card: ShipmentCard, brand: Brand, kind: ChangeKind, at: datetime) -> Option:
    """Whether one kind of change is possible `at` a moment, and what it costs beside its window."""
    terms = terms_for(brand.change_terms, _ruled_by(card, kind))
    limit = limit_of(terms, _so_far(card)) if terms is None else ""
    limit = limit or _closed(card, brand, kind, at) or limit_of(terms, _so_far(card))
    minor = terms.price_minor if terms and kind is not ChangeKind.DOOR else 0
    return Option(
        kind=kind,
        price=Money(minor, brand.currency),
        until=terms.until if terms else Until.LEFT,
        limit=limit,
    )


def check(card: ShipmentCard, brand: Brand, kind: ChangeKind, at: datetime) -> Option:
    """The option, when it is possible.

    Raises: ChangeNotPossible.
    """
    found = option(card, brand, kind, at)
    if found.limit:
        raise ChangeNotPossible(
            f"{kind.value} cannot be changed for {card.brand_reference}: {found.limit}; the promise stands"
        )
    return found


def _ruled_by(card: ShipmentCard, kind: ChangeKind) -> ChangeKind:
    """Taking an instruction back is possible as long as giving it is."""
    return card.instruction.kind if kind is ChangeKind.DOOR and card.instruction else kind


def _closed(card: ShipmentCard, brand: Brand, kind: ChangeKind, at: datetime) -> str:
    closed = closing(card, brand, at).closed
    if kind is ChangeKind.ACCESS:
        said = closed if closed in (Closed.ENDED, Closed.DOUBT) else None
        return said.value if said else "at_point" if card.promise and card.promise.point else ""
    if kind is ChangeKind.SLOT:
        return closed.value if closed else ""
    if kind in INSTRUCTIONS and closed in (Closed.LEFT, Closed.PAST):
        closed = None
    if closed:
        return closed.value
    if card.promise is None:
        return "no_promise"
    return "" if kind in (ChangeKind.ADDRESS, ChangeKind.DOOR) else _elsewhere(card, kind)


def _elsewhere(card: ShipmentCard, kind: ChangeKind) -> str:
    """Why it cannot be handed over otherwise than in person at the door."""
    if card.only_collects or (card.collects and kind is ChangeKind.PICKUP_POINT):
        return "collects"
    if kind is ChangeKind.HOLD:
        return "at_point" if card.promise and card.promise.point else ""
    # A desk takes it in person and signs for it, as somebody of the household would.
    if card.attendance is Attendance.ATTENDED and kind is not ChangeKind.RECEPTION:
        return "attended"
    return "at_point" if kind in INSTRUCTIONS and card.promise and card.promise.point else ""
