"""Given events: one delivery in every state that a page or a message can be about.

They are folded by the same view as those of the log, so a preview can show nothing that the log could not.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce

from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.domain.tracking.views import fold
from doorstep.events import (
    CaseOpened,
    CollectionAttempted,
    CollectionCompleted,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryMethod,
    DeliveryRefused,
    Event,
    MessageQueued,
    MessageReceived,
    MessageSent,
    PromiseRevised,
    ProofKind,
    ProofRecorded,
    Recorded,
    ReturnReceived,
    ReturnStarted,
    StopApproached,
    TourEnded,
)
from doorstep.kernel.ids import (
    CaseId,
    EventId,
    MediaRef,
    MessageId,
    ReservationId,
    TenantId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.web.studio.given import (
    CONSIGNEE,
    DRIVER,
    HOUR,
    MINUTE,
    SHIPMENT,
    STOP,
    TOUR,
    Events,
    Given,
    accepted,
    on_tour,
    predicted,
    promised,
)


class State(StrEnum):
    """Where the delivery stands."""

    BEFORE = "before"
    DURING = "during"
    NEXT = "next"
    LATE = "late"
    ATTEMPTED = "attempted"
    AT_POINT = "at_pickup_point"
    DELIVERED = "delivered"
    REFUSED = "refused"
    RETURNED = "returned"
    DISPUTED = "disputed"
    DOUBT = "doubted"
    COLLECTED = "collected"
    NOT_COLLECTED = "not_collected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The delivery as its card, at a moment; `said` is the message of its state, where there is one."""

    card: ShipmentCard
    now: datetime
    said: MessageLine | None
    events: tuple[Recorded[Event], ...]


def told(given: Given, state: State) -> Told:
    """The delivery in a state."""
    events, now, trigger, window = _STATES[state](given)
    lines = [_recorded(given, number, event) for number, event in enumerate(events)]
    message = _message(given, lines, trigger, window, now) if trigger else []
    lines += [_recorded(given, len(lines) + number, event) for number, event in enumerate(message)]
    card = reduce(fold, lines, ShipmentCard(shipment=SHIPMENT))
    said = next((one for one in card.messages if one.trigger == trigger), None)
    return Told(card=card, now=now, said=said, events=tuple(lines))


def _recorded(given: Given, number: int, event: Event) -> Recorded[Event]:
    return Recorded(
        id=EventId(f"event-{number}"),
        tenant=TenantId(0),
        stream="preview",
        stream_version=number + 1,
        recorded_at=event.occurred_at,
        source="preview",
        source_event_id=str(number),
        actor=given.brand.party,
        correlation=SHIPMENT,
        causation="",
        event=event,
    )


def _message(
    given: Given, lines: Sequence[Recorded[Event]], trigger: str, window: Window | None, now: datetime
) -> Events:
    about = next(one for one in reversed(lines) if _ABOUT.get(trigger, trigger) == one.event.type)
    at = min(now, about.event.occurred_at + MINUTE / 2)
    name = MessageId("msg-preview")
    return [
        MessageQueued(
            occurred_at=at,
            shipment=SHIPMENT,
            message=name,
            to=CONSIGNEE,
            trigger=trigger,
            topic=trigger.partition(".")[0],
            fact="preview",
            channel="email",
            locale=given.locale,
            about=about.id,
            window=window,
        ),
        MessageSent(
            occurred_at=at,
            shipment=SHIPMENT,
            message=name,
            trigger=trigger,
            channel="email",
            about=about.id,
            content="preview",
            digest="",
        ),
        MessageReceived(occurred_at=at, shipment=SHIPMENT, message=name, receipt="smtp.250"),
    ]


_ABOUT = {"approach.started": "stop.approached"}


def _before(given: Given) -> tuple[Events, datetime, str, Window | None]:
    return promised(given), given.noon - 21 * HOUR, "promise.made", given.promised


def _during(given: Given) -> tuple[Events, datetime, str, Window | None]:
    shown = predicted(given, given.noon - 2 * MINUTE, 35)
    return [*on_tour(given), shown], given.noon, "tour.started", shown.window


def _next(given: Given) -> tuple[Events, datetime, str, Window | None]:
    shown = predicted(given, given.noon - 2 * MINUTE, 20, before=0)
    approach = StopApproached(occurred_at=given.noon - MINUTE, tour=TOUR, stop=STOP, shipments=(SHIPMENT,))
    return [*on_tour(given), shown, approach], given.noon, "approach.started", shown.window


def _late(given: Given) -> tuple[Events, datetime, str, Window | None]:
    later = Window(given.promised.end + 20 * MINUTE, given.promised.end + HOUR)
    moved = _revised(given, later, given.noon - 3 * MINUTE, Cause.LSP_MECHANICAL)
    known = predicted(given, given.noon - 4 * MINUTE, 150)
    return [*on_tour(given), known, moved], given.noon, "promise.revised", later


def _revised(given: Given, window: Window, at: datetime, cause: Cause) -> PromiseRevised:
    return PromiseRevised(
        occurred_at=at,
        shipment=SHIPMENT,
        depot=given.depot,
        window=window,
        reservation=ReservationId("reservation-2"),
        cause=cause,
        answerable=given.lsp,
        chosen=False,
        basis="preview",
    )


def _attempted(given: Given) -> tuple[Events, datetime, str, Window | None]:
    at = given.noon - 20 * MINUTE
    tried: Events = [
        DeliveryAttempted(
            occurred_at=at,
            shipment=SHIPMENT,
            parcel=box,
            tour=TOUR,
            stop=STOP,
            cause=Cause.CONSIGNEE_NOT_HOME,
            driver=DRIVER,
            again_on_tour=False,
        )
        for box in given.boxes
    ]
    return [*on_tour(given), *tried], given.noon, "delivery.attempted", None


def _completed(given: Given, method: DeliveryMethod, off_by_m: int = 4) -> Events:
    at = given.noon - 20 * MINUTE
    done: Events = [
        DeliveryCompleted(
            occurred_at=at,
            shipment=SHIPMENT,
            parcel=box,
            tour=TOUR,
            stop=STOP,
            method=method,
            driver=DRIVER,
            off_by_m=off_by_m,
        )
        for box in given.boxes
    ]
    photo = ProofRecorded(
        occurred_at=at,
        shipment=SHIPMENT,
        parcel=given.boxes[0],
        stop=STOP,
        kind=ProofKind.PHOTO,
        media=MediaRef("media-preview"),
    )
    return [*on_tour(given), *([photo] if given.pictures else []), *done]


def _delivered(given: Given) -> tuple[Events, datetime, str, Window | None]:
    return _completed(given, DeliveryMethod.NEIGHBOUR), given.noon, "delivery.completed", None


def _at_point(given: Given) -> tuple[Events, datetime, str, Window | None]:
    return _completed(given, DeliveryMethod.PICKUP_POINT), given.noon, "delivery.completed", None


def _refused(given: Given) -> tuple[Events, datetime, str, Window | None]:
    at = given.noon - 20 * MINUTE
    no: Events = [
        DeliveryRefused(occurred_at=at, shipment=SHIPMENT, parcel=box, tour=TOUR, stop=STOP, driver=DRIVER)
        for box in given.boxes
    ]
    return [*on_tour(given), *no], given.noon, "delivery.refused", None


def _returned(given: Given) -> tuple[Events, datetime, str, Window | None]:
    events, _, _, _ = _refused(given)
    back = given.noon + 3 * HOUR
    ended = TourEnded(occurred_at=back, tour=TOUR, returned=given.boxes, shipments=(SHIPMENT,))
    going: Events = [
        ReturnStarted(occurred_at=back + HOUR, shipment=SHIPMENT, parcel=box, cause=Cause.CONSIGNEE_REFUSED)
        for box in given.boxes
    ]
    there: Events = [
        ReturnReceived(occurred_at=back + 20 * HOUR, shipment=SHIPMENT, parcel=box, depot=given.depot)
        for box in given.boxes
    ]
    return [*events, ended, *going, *there], back + 21 * HOUR, "return.started", None


def _disputed(given: Given) -> tuple[Events, datetime, str, Window | None]:
    missing = CaseOpened(
        occurred_at=given.noon - 5 * MINUTE,
        shipment=SHIPMENT,
        case=CaseId("case-preview"),
        kind="missing",
        by=CONSIGNEE,
        channel="page",
    )
    return [*_completed(given, DeliveryMethod.SAFE_PLACE), missing], given.noon, "", None


def _doubted(given: Given) -> tuple[Events, datetime, str, Window | None]:
    at = given.noon - HOUR
    return accepted(given, at, located=False), given.noon, "address.doubted", None


def _collected(given: Given) -> tuple[Events, datetime, str, Window | None]:
    given, at = replace(given, collects=True), given.noon - 20 * MINUTE
    done: Events = [
        CollectionCompleted(
            occurred_at=at, shipment=SHIPMENT, parcel=box, tour=TOUR, stop=STOP, driver=DRIVER
        )
        for box in given.boxes
    ]
    return [*on_tour(given), *done], given.noon, "collection.completed", None


def _not_collected(given: Given) -> tuple[Events, datetime, str, Window | None]:
    given, at = replace(given, collects=True), given.noon - 20 * MINUTE
    tried: Events = [
        CollectionAttempted(
            occurred_at=at,
            shipment=SHIPMENT,
            parcel=box,
            tour=TOUR,
            stop=STOP,
            cause=Cause.CONSIGNEE_NOT_READY,
            driver=DRIVER,
            again_on_tour=False,
        )
        for box in given.boxes
    ]
    return [*on_tour(given), *tried], given.noon, "collection.attempted", None


_STATES: Mapping[State, Callable[[Given], tuple[Events, datetime, str, Window | None]]] = {
    State.BEFORE: _before,
    State.DURING: _during,
    State.NEXT: _next,
    State.LATE: _late,
    State.ATTEMPTED: _attempted,
    State.AT_POINT: _at_point,
    State.DELIVERED: _delivered,
    State.REFUSED: _refused,
    State.RETURNED: _returned,
    State.DISPUTED: _disputed,
    State.DOUBT: _doubted,
    State.COLLECTED: _collected,
    State.NOT_COLLECTED: _not_collected,
}
