"""The table of read models: what is folded where, and how its rows are tagged."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from doorstep.domain.allotments import AllotmentBook
from doorstep.domain.allotments import views as allotment_views
from doorstep.domain.demand import ZoneDemand, zone_demand
from doorstep.domain.mailing import MailLine
from doorstep.domain.mailing import views as mail_views
from doorstep.domain.preferences import PreferenceBook
from doorstep.domain.preferences import views as preference_views
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots import views as slot_views
from doorstep.domain.studio import StudioBook
from doorstep.domain.studio import views as studio_views
from doorstep.domain.texting import NumberLine
from doorstep.domain.texting import views as number_views
from doorstep.domain.tours import views as tour_views
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking import views as card_views
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.engine.views import View
from doorstep.events import Event, Recorded, ShareMade, TourPublished, TradeOrderAccepted
from doorstep.kernel.ids import PartyId, ShipmentId, TourId
from doorstep.kernel.time import Window
from doorstep.main.learning import (
    arrival_models,
    arrival_widths,
    driven_tour,
    experience,
    lateness_costs,
    warning_day,
)


def shipment_card(zone: str) -> View[ShipmentCard]:
    """The card of each shipment; days are those of `zone`."""
    return View(
        name="shipment_card",
        version=card_views.VERSION,
        kind=ShipmentCard,
        keys=card_views.keys,
        initial=lambda key: ShipmentCard(shipment=ShipmentId(key)),
        fold=card_views.fold,
        tags=lambda card: _card_tags(card, zone),
    )


def tour_sheet() -> View[TourSheet]:
    """The sheet of each tour."""
    return View(
        name="tour_sheet",
        version=tour_views.VERSION,
        kind=TourSheet,
        keys=tour_views.keys,
        initial=lambda key: TourSheet(tour=TourId(key)),
        fold=tour_views.fold,
        tags=lambda sheet: (f"day:{sheet.day}", f"van:{sheet.van}", f"driver:{sheet.driver}"),
    )


def slot_load() -> View[SlotLoad]:
    """The load of each depot-day."""
    return View(
        name=slot_views.NAME,
        version=slot_views.VERSION,
        kind=SlotLoad,
        keys=slot_views.keys,
        initial=slot_views.initial,
        fold=slot_views.fold,
        tags=slot_views.tags,
    )


def allotments() -> View[AllotmentBook]:
    """What each depot sets aside."""
    return View(
        name=allotment_views.NAME,
        version=allotment_views.VERSION,
        kind=AllotmentBook,
        keys=allotment_views.keys,
        initial=allotment_views.initial,
        fold=allotment_views.fold,
    )


def zone_demands() -> View[ZoneDemand]:
    """What the people of each zone were offered, by depot-day."""
    return View(
        name=zone_demand.NAME,
        version=zone_demand.VERSION,
        kind=ZoneDemand,
        keys=zone_demand.keys,
        initial=zone_demand.initial,
        fold=zone_demand.fold,
        tags=zone_demand.tags,
    )


def number_lines() -> View[NumberLine]:
    """Whether each phone may be sent texts, and what was last said to it."""
    return View(
        name=number_views.NAME,
        version=number_views.VERSION,
        kind=NumberLine,
        keys=number_views.keys,
        initial=number_views.initial,
        fold=number_views.fold,
    )


def mail_lines() -> View[MailLine]:
    """Whether each e-mail address may be written to."""
    return View(
        name=mail_views.NAME,
        version=mail_views.VERSION,
        kind=MailLine,
        keys=mail_views.keys,
        initial=mail_views.initial,
        fold=mail_views.fold,
    )


def preference_books() -> View[PreferenceBook]:
    """What is remembered of each contact."""
    return View(
        name=preference_views.NAME,
        version=preference_views.VERSION,
        kind=PreferenceBook,
        keys=preference_views.keys,
        initial=preference_views.initial,
        fold=preference_views.fold,
    )


def studio() -> View[StudioBook]:
    """The versions of each brand."""
    return View(
        name=studio_views.NAME,
        version=studio_views.VERSION,
        kind=StudioBook,
        keys=studio_views.keys,
        initial=studio_views.initial,
        fold=studio_views.fold,
    )


def read_models(zone: str) -> dict[str, View[Any]]:
    """Every read model by name; days are those of `zone`."""
    views = (shipment_card(zone), tour_sheet(), slot_load(), allotments(), zone_demands(), number_lines())
    learned = (driven_tour(), experience(), arrival_models(), arrival_widths(), warning_day())
    more = (mail_lines(), preference_books(), lateness_costs(), studio())
    return {view.name: view for view in (*views, *more, *learned)}


INLINE = (
    "shipment_card",
    "slot_load",
    "allotments",
    "lateness_costs",
    "arrival_models",
    "arrival_widths",
    "number_line",
    "mail_line",
    "preference_book",
    "studio",
)
"""The views that are folded in the transaction of the change itself."""


FOLLOWING = ("tour_sheet", "zone_demand")
"""The views that a worker folds behind the log."""


def grants(recorded: Recorded[Event]) -> Sequence[tuple[PartyId, str]]:
    """Who may see a story from this event on: brand and those at home a shipment, the driver a tour."""
    event = recorded.event
    match event:
        case TradeOrderAccepted():
            return [(event.brand, event.shipment), (PartyId(event.consignee), event.shipment)]
        case TourPublished():
            shipments = [shipment for stop in event.stops for shipment in stop.shipments]
            return [(event.driver, event.tour), *((event.driver, shipment) for shipment in shipments)]
        case ShareMade():
            return [(PartyId(event.share), event.shipment)]
        case _:
            return []


def _card_tags(card: ShipmentCard, zone: str) -> list[str]:
    tags = [f"brand:{card.brand}", f"ref:{card.brand_reference}", f"consignee:{card.consignee}"]
    if card.promise is not None:
        tags.append(f"due:{_day(card.promise.window, zone)}")
        kept = next((p for p in reversed(card.promises) if p.chosen), card.promises[0])
        tags.append(f"was_due:{_day(kept.window, zone)}")
    if card.promise is not None and card.promise.point is not None:
        tags.append(f"point:{card.promise.point}")
    if card.leg is not None:
        tags += [f"tour:{card.leg.tour}", f"van:{card.leg.van}"]
    if not is_final(stage(card)):
        tags.append("open")
    return tags


def _day(window: Window, zone: str) -> str:
    return str(window.start.astimezone(ZoneInfo(zone)).date())
