"""Pages made of constant cards, as the handlers make them of what they read."""

from datetime import datetime, timedelta
from pathlib import Path
from tomllib import loads

from tests.web.consignee.cards import AT

from doorstep.adapters.wording.wording import Wording
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import stage
from doorstep.engine.occasion import voice_of
from doorstep.engine.positions import Fix
from doorstep.engine.records import Brand, Depot
from doorstep.engine.vault import Address, AddressCandidate
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, VanId
from doorstep.kernel.place import Point
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.record import TrackingPage
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.tracking import tracking_page

BRANDS = Path(__file__).parents[3] / "demo" / "brands"
ZONE = "Europe/Helsinki"
WORDING = Wording()


def brand(name: str = "kallio-coffee") -> Brand:
    """One of the demo's brands."""
    row = loads((BRANDS / f"{name}.toml").read_text(encoding="utf-8"))
    return Brand(
        **{
            **row,
            "party": PartyId(row["party"]),
            "locales": tuple(row["locales"]),
            "mark": tuple(row["mark"]),
            "change_terms": (),
        }
    )


DEPOT = Depot(
    depot=DepotId("sornainen"),
    name="Sörnäinen",
    zone=ZONE,
    place=PlaceRef("plc_depot"),
    point=Point(60.19, 24.96),
    line="Työpajankatu 1",
    lsp=PartyId("pihka"),
)

ADDRESS = Address(
    street="Korkeavuorenkatu",
    house_number="15",
    unit="B 12",
    postcode="00130",
    city="Helsinki",
    point=Point(60.1643, 24.9470),
    candidates=(
        AddressCandidate(
            street="Korkeavuorenkatu",
            house_number="15",
            postcode="00130",
            city="Helsinki",
            point=Point(60.1643, 24.9470),
            score=74,
        ),
        AddressCandidate(
            street="Korkeavuorenkatu",
            house_number="51",
            postcode="00130",
            city="Helsinki",
            point=Point(60.1660, 24.9470),
            score=70,
        ),
    ),
)

FIX = Fix(
    van=VanId("van_1"),
    at=AT - timedelta(minutes=1),
    point=Point(60.1671, 24.9402),
    heading=66.0,
    accuracy_m=12.0,
)


def facts(
    card: ShipmentCard, *, now: datetime = AT, brand_name: str = "kallio-coffee", unlocked: bool = False
) -> Facts:
    """What a handler would have read for `card`."""
    return Facts(
        card=card,
        stage=stage(card),
        health=health(card, at=now),
        brand=brand(brand_name),
        depot=DEPOT,
        lsp="Pihka Delivery",
        address=ADDRESS,
        driver="Aino",
        fix=FIX,
        now=now,
        unlocked=unlocked,
        words={"wrd_1": "One bag was torn open."},
    )


def speech(
    brand_: Brand, card: ShipmentCard | None = None, *, locale: str = "en", now: datetime = AT
) -> Speech:
    """The brand's voice about a shipment at a moment."""
    return Speech(
        wording=WORDING,
        locale=locale,
        voice=voice_of(brand_, card) if card else brand_.voice,
        now=now,
        zone=ZONE,
    )


def page_of(
    card: ShipmentCard,
    *,
    now: datetime = AT,
    locale: str = "en",
    brand_name: str = "kallio-coffee",
    unlocked: bool = False,
    theme: str = "",
) -> TrackingPage:
    """The tracking page of `card`."""
    read = facts(card, now=now, brand_name=brand_name, unlocked=unlocked)
    links = Links(base="/t/ToKeN", theme=theme)
    return tracking_page(read, speech(read.brand, card, locale=locale, now=now), links)
