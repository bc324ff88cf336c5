"""Occasions of every kind: one shipment of each demo brand at each moment that is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from doorstep.adapters.wording.brands import brands_in
from doorstep.domain.tracking.card import (
    AttemptFacts,
    MessageLine,
    ParcelCard,
    PredictionShown,
    PromiseVersion,
    ProofFacts,
    ShipmentCard,
    TourLeg,
)
from doorstep.domain.tracking.presence import PresenceLine
from doorstep.engine.occasion import Occasion
from doorstep.engine.records import Brand
from doorstep.engine.vault import Person
from doorstep.events import Attendance, DeliveryMethod, DropRisk, ItemFacts, ProofKind
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    MediaRef,
    MessageId,
    ParcelId,
    PartyId,
    PersonRef,
    ReservationId,
    ShipmentId,
    StopId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

BRANDS = Path(__file__).resolve().parents[3] / "demo" / "brands"
AT = datetime(2026, 6, 16, 11, 32, tzinfo=UTC)  # 14:32 in Helsinki, a Tuesday
HOUR = timedelta(hours=1)
PROMISED = Window(AT - timedelta(minutes=32), AT + timedelta(minutes=88))
PREDICTED = Window(AT - timedelta(minutes=22), AT + timedelta(minutes=18))
LATER = Window(AT + timedelta(minutes=108), AT + timedelta(minutes=148))
ASKED = Window(AT + 2 * 24 * HOUR, AT + 2 * 24 * HOUR + 2 * HOUR)
NOW = AT + timedelta(minutes=1)


def _version(
    number: int, window: Window, *, cause: Cause | None = None, chosen: bool = False
) -> PromiseVersion:
    return PromiseVersion(
        event=EventId(f"promise-{number}"),
        made_at=AT - 20 * HOUR if number == 1 else AT,
        window=window,
        depot=DepotId("north"),
        reservation=ReservationId(f"rsv-{number}"),
        cause=cause,
        answerable=PartyId("pihka"),
        chosen=chosen,
    )


def _parcels(count: int) -> tuple[ParcelCard, ...]:
    return tuple(
        ParcelCard(
            parcel=ParcelId(f"par-{number}"),
            reference=f"P{number}",
            weight_g=800,
            loaded_at=AT - 3 * HOUR,
            loaded_tour=TourId("tour-3"),
        )
        for number in range(1, count + 1)
    )


def card_of(brand: Brand, locale: str, *, parcels: int = 1) -> ShipmentCard:
    """A shipment of two articles, on the tour, before anything went wrong."""
    return ShipmentCard(
        shipment=ShipmentId("shp-1"),
        brand=brand.party,
        brand_reference=f"{brand.prefix}-7F3Q",
        consignee=PersonRef("per-1"),
        locale=locale,
        attendance=Attendance.ATTENDED,
        accepted_at=AT - 20 * HOUR,
        items=tuple(
            ItemFacts(sku=sku, quantity=2 - number) for number, sku in enumerate([*brand.articles][:2])
        ),
        parcels=_parcels(parcels),
        promises=(_version(1, PROMISED),),
        legs=(
            TourLeg(
                tour=TourId("tour-3"),
                van=VanId("van-3"),
                driver=PartyId("mikko"),
                stop=StopId("stop-9"),
                published_at=AT - 8 * HOUR,
                planned_at=AT,
                sequence=9,
                of=38,
                started_at=AT - 3 * HOUR,
                aboard=True,
            ),
        ),
        prediction=PredictionShown(
            at=AT,
            tour=TourId("tour-3"),
            window=PREDICTED,
            median=AT,
            stops_before=3,
            late_permille=12,
            basis="position",
            as_of=AT,
        ),
    )


def _revised(card: ShipmentCard, window: Window, *, cause: Cause, chosen: bool = False) -> ShipmentCard:
    return replace(card, promises=(*card.promises, _version(2, window, cause=cause, chosen=chosen)))


def _delivered(card: ShipmentCard, count: int, method: DeliveryMethod) -> ShipmentCard:
    done = tuple(
        replace(parcel, delivered_at=AT, method=method) if number < count else parcel
        for number, parcel in enumerate(card.parcels)
    )
    proof = ProofFacts(at=AT, parcel=ParcelId("par-1"), kind=ProofKind.PHOTO, media=MediaRef("media-1"))
    return replace(card, parcels=done, proofs=(proof,))


def _attempted(card: ShipmentCard, cause: Cause, *, again: bool = False) -> ShipmentCard:
    attempt = AttemptFacts(
        parcel=ParcelId("par-1"),
        at=AT,
        stop=StopId("stop-9"),
        tour=TourId("tour-3"),
        cause=cause,
        again_on_tour=again,
        off_by_m=12,
    )
    return replace(card, attempts=(attempt,))


def _refused(card: ShipmentCard) -> ShipmentCard:
    return replace(card, parcels=tuple(replace(parcel, refused_at=AT) for parcel in card.parcels))


def _told(window: Window) -> MessageLine:
    return MessageLine(
        at=AT - HOUR,
        message=MessageId("msg-1123456789abcdef0123456789"),
        trigger="tour.started",
        topic="day",
        fact="1123456789abcdef0123456789",
        channel="email",
        about=EventId("tour-1"),
        window=window,
        sent_at=AT - HOUR,
    )


type Change = Callable[[ShipmentCard], ShipmentCard]

CASES: dict[str, tuple[str, Window | None, str, Change]] = {
    "made": ("promise.made", PROMISED, "promise-1", lambda card: card),
    "started": ("tour.started", PREDICTED, "tour-1", lambda card: card),
    "earlier": ("arrival.earlier", PREDICTED, "tour-1", lambda card: replace(card, messages=(_told(ASKED),))),
    "earlier-untold": ("arrival.earlier", PREDICTED, "tour-1", lambda card: card),
    "next": ("approach.started", PREDICTED, "tour-2", lambda card: card),
    "next-untimed": ("approach.started", None, "tour-2", lambda card: replace(card, prediction=None)),
    "delivered": (
        "delivery.completed",
        None,
        "done-1",
        lambda card: _delivered(card, len(card.parcels), DeliveryMethod.NEIGHBOUR),
    ),
    "delivered-partly": (
        "delivery.completed",
        None,
        "done-1",
        lambda card: _delivered(replace(card, parcels=_parcels(3)), 1, DeliveryMethod.RECIPIENT),
    ),
    "attempted": (
        "delivery.attempted",
        None,
        "try-1",
        lambda card: _attempted(card, Cause.CONSIGNEE_NOT_HOME),
    ),
    "attempted-again": (
        "delivery.attempted",
        None,
        "try-1",
        lambda card: _attempted(card, Cause.CONSIGNEE_NO_ACCESS, again=True),
    ),
    "attempted-promised": (
        "delivery.attempted",
        None,
        "try-1",
        lambda card: _revised(
            _attempted(card, Cause.CONSIGNEE_NOT_HOME), ASKED, cause=Cause.CONSIGNEE_NOT_HOME
        ),
    ),
    "refused": ("delivery.refused", None, "no-1", _refused),
    "late": (
        "promise.revised",
        LATER,
        "promise-2",
        lambda card: _revised(card, LATER, cause=Cause.LSP_MECHANICAL),
    ),
    "late-unknown": (
        "promise.revised",
        LATER,
        "promise-2",
        lambda card: _revised(card, LATER, cause=Cause.UNKNOWN),
    ),
    "chosen": (
        "promise.revised",
        ASKED,
        "promise-2",
        lambda card: _revised(card, ASKED, cause=Cause.CONSIGNEE_ASKED_LATER, chosen=True),
    ),
    "tomorrow": ("delivery.tomorrow", ASKED, "promise-1", lambda card: card),
    "on-its-way": ("shipment.on_its_way", ASKED, "scan-1", lambda card: card),
    "broken": ("promise.broken", PROMISED, "promise-1", lambda card: card),
    "broken-unknown": ("promise.broken", PROMISED, "promise-1", lambda card: replace(card, prediction=None)),
    "at-door": ("stop.arrived", None, "stop-9", lambda card: card),
    "cancelled": ("trade_order.cancelled", None, "cancel-1", lambda card: replace(card, cancelled_at=AT)),
    "going-back": ("return.started", None, "back-1", lambda card: card),
    "in": ("presence.asked", ASKED, "asked-1", lambda card: replace(card, presence=_asked_about(card))),
    "doubted": ("address.doubted", None, "doubt-1", lambda card: replace(card, promises=())),
}
"""By name: the trigger, the window told, the event it is about, and what happened to the shipment."""


def _asked_about(card: ShipmentCard) -> PresenceLine:
    at = card.promises[-1].made_at
    return PresenceLine(event=EventId("asked-1"), at=at, window=ASKED, risks=(DropRisk.ATTENDED,))


def occasion_of(case: str, brand: Brand, locale: str, *, parcels: int = 1) -> Occasion:
    """The occasion named `case` for a brand and a locale."""
    trigger, window, about, change = CASES[case]
    line = MessageLine(
        at=AT,
        message=MessageId("msg-0123456789abcdef0123456789"),
        trigger=trigger,
        topic=trigger.split(".")[0],
        fact="0123456789abcdef0123456789",
        channel="email",
        about=EventId(about),
        window=window,
    )
    return Occasion(
        card=change(card_of(brand, locale, parcels=parcels)),
        line=line,
        brand=brand,
        person=Person(name="Anna Virtanen", email="anna@example.com"),
        street="Korkeavuorenkatu",
        carrier="Pihka Delivery",
        link="http://127.0.0.1:8400/t/m8KqZ4tB1xWc9LrVn2Hs6e",
        zone="Europe/Helsinki",
        now=NOW,
    )


@pytest.fixture(scope="session")
def brands() -> list[Brand]:
    """The two demo brands: one warm, one formal."""
    return brands_in(BRANDS)


@pytest.fixture(scope="session")
def occasions(brands: list[Brand]) -> Callable[[str], list[Occasion]]:
    """Every occasion in a locale: each case, each brand, one parcel and several."""

    @cache
    def every(locale: str) -> list[Occasion]:
        return [
            occasion_of(case, brand, locale, parcels=parcels)
            for case in CASES
            for brand in brands
            for parcels in (1, 3)
        ]

    return every
