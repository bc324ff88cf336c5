"""Of several windows that somebody accepted, the one it is: known when the tour is given to its driver."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from doorstep.domain.promise import RevisePromise
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours import PublishTour
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import ChangeKind
from doorstep.kernel.ids import ReservationId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window


def narrowed(
    load: SlotLoad, published: PublishTour, given: Sequence[ReservationId]
) -> Mapping[ReservationId, Window]:
    """In which of their windows visits will be that had several."""
    windows = {shipment: stop.window for stop in published.stops for shipment in stop.shipments}
    return {
        key: windows[booking.shipment]
        for key in given
        for booking in [load.bookings[key]]
        if booking.visit.window.parts and booking.shipment in windows
    }


def told(
    load: SlotLoad,
    windows: Mapping[ReservationId, Window],
    cards: Mapping[str, ShipmentCard],
    *,
    at: datetime,
) -> list[RevisePromise]:
    """The promises that name one window from now on, one of those accepted: nothing is broken by it."""
    promises: list[RevisePromise] = []
    for key, window in windows.items():
        card = cards[load.bookings[key].shipment]
        promise = card.promise
        if promise is None or promise.reservation != key or not promise.window.parts:
            continue
        if card.cancelled_at is None and window.end > at:
            promises.append(
                RevisePromise(
                    shipment=card.shipment,
                    depot=load.depot,
                    window=window,
                    reservation=key,
                    cause=Cause.CONSIGNEE_ASKED_LATER,
                    answerable=card.brand,
                    chosen=True,
                    basis=f"{key_of(load.depot, load.day)}@{load.version}",
                    replaces=key,
                    kind=ChangeKind.NARROWED,
                )
            )
    return promises
