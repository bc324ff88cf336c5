"""Tours under way over the API: the sequence in force, what is predicted, and the promises in danger."""

from collections.abc import Mapping
from typing import Any

from litestar import Request, get

from doorstep.domain.tours.sheet import AttemptLine, DeviationLine, StopLine, TourSheet, WayLine
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import expected_now, live_prediction
from doorstep.events import Danger
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import TourId
from doorstep.kernel.party import Role
from doorstep.kernel.time import Window
from doorstep.web.door import enter
from doorstep.web.driver.today import local_day
from doorstep.web.site import Site
from doorstep.web.tours import sheet_now
from doorstep.web.ways_driven import ways_driven

AnyRequest = Request[Any, Any, Any]


class TourUnknown(NotFound):
    """No tour of this name was published."""

    code = "tour.unknown"


@get("/api/v1/tours/{tour:str}")
async def tour_now(request: AnyRequest, site: Site, tour: str) -> dict[str, Any]:
    """A tour as it stands now: its stops in the sequence in force, with what is predicted for each shipment.

    Raises: TourUnknown.
    """
    who = await enter(request, site, Role.LSP, Role.SERVICE)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        sheet = await sheet_now(site, tx, TourId(tour))
        named = [shipment for line in sheet.stops for shipment in line.shipments]
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", named)
    if sheet.published_at is None:
        raise TourUnknown(f"no tour {tour} was published; the plan of the day names them")
    ways = await ways_driven(site, who.viewer.tenant, sheet)
    return {
        **_head(sheet),
        "version": sheet.version,
        "started_at": sheet.started_at,
        "ended_at": sheet.ended_at,
        "interrupted": sheet.is_interrupted,
        "silent_since": sheet.silent_since,
        "silent_every_s": sheet.silent_every_s,
        "planned_m": ways.planned_m,
        "driven_m": ways.driven_m,
        "left_m": ways.left_m,
        "legs": {"driven": ways.legs, "measured": ways.measured},
        "deviations": [_deviation(one) for one in sheet.deviations],
        "resequenced": _resequenced(sheet),
        "stops": [_stop(line, cards) for line in sheet.stops],
    }


@get("/api/v1/dangers")
async def dangers(request: AnyRequest, site: Site, day: str = "") -> dict[str, Any]:
    """The promises of a day's tours that are in danger now, by tour; today's when no day is named."""
    who = await enter(request, site, Role.LSP, Role.SERVICE)
    wanted = day or local_day(site.desk.clock.now(), str(site.region["time_zone"]))
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        sheets: list[TourSheet] = await site.tagged(tx, "tour_sheet", f"day:{wanted}")
        named = [danger.shipment for sheet in sheets for danger in sheet.endangered]
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", named)
    return {
        "day": wanted,
        "tours": [
            {**_head(sheet), "cause": sheet.dangers_cause, "since": sheet.dangers_at}
            | {"promises": _promises(sheet, cards)}
            for sheet in sheets
            if sheet.endangered
        ],
    }


def _head(sheet: TourSheet) -> dict[str, Any]:
    return {"tour": sheet.tour, "day": sheet.day, "van": sheet.van}


def _resequenced(sheet: TourSheet) -> dict[str, Any] | None:
    if sheet.resequenced_at is None:
        return None
    return {
        "at": sheet.resequenced_at,
        "cause": sheet.resequenced_cause,
        "promises_saved": sheet.promises_saved,
        "lateness_saved_s": sheet.lateness_saved_s,
    }


def _deviation(one: DeviationLine) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "since": one.since,
        "until": one.over_at,
        "stop": one.stop,
        "off_by_m": one.off_by_m,
    }


def _driven(way: WayLine) -> dict[str, Any]:
    return {
        "driven_m": way.driven_m,
        "quickest_m": way.way_m,
        "matched_permille": way.matched_permille,
    }


def _stop(line: StopLine, cards: Mapping[str, ShipmentCard]) -> dict[str, Any]:
    return {
        "stop": line.stop,
        "number": line.position,
        "state": line.state,
        "window": _window(line.window),
        "planned_at": line.planned_at,
        "arrived_at": line.arrived_at,
        "arrived_by": line.arrived_by,
        "reached_at": line.reached_at,
        "left_at": line.left_at,
        "instead_of": line.instead_of if line.is_open else None,
        "attempt": _attempt(line.attempt) if line.attempt else None,
        "way": _driven(line.way) if line.way else None,
        "shipments": [_shipment(cards[one]) for one in line.shipments if one in cards],
    }


def _attempt(weighed: AttemptLine) -> dict[str, Any]:
    return {
        "attempted_at": weighed.attempted_at,
        "presence": weighed.presence,
        "off_by_m": weighed.off_by_m,
        "stood_s": weighed.stood_s,
    }


def _shipment(card: ShipmentCard) -> dict[str, Any]:
    shown = live_prediction(card)
    window = shown.window if shown else None
    return {
        "shipment": card.shipment,
        "reference": card.brand_reference,
        "promised": _window(card.promise.window) if card.promise else None,
        "predicted": _window(window) if window else None,
        "predicted_at": shown.at if shown else None,
        "late_permille": shown.late_permille if shown else None,
    }


def _promises(sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> list[dict[str, Any]]:
    return [_promise(danger, cards.get(danger.shipment)) for danger in sheet.endangered]


def _promise(danger: Danger, card: ShipmentCard | None) -> dict[str, Any]:
    expected, late_permille = expected_now(danger, card)
    return {
        "shipment": danger.shipment,
        "reference": card.brand_reference if card else "",
        "stop": danger.stop,
        "due": danger.due,
        "expected": expected,
        "late_permille": late_permille,
        "priority": danger.priority,
        "revised": card is not None and _is_revised(card),
    }


def _is_revised(card: ShipmentCard) -> bool:
    """Whether a new time was promised since, and so told."""
    return card.promise is not None and card.promise != card.promise_to_keep


def _window(window: Window) -> dict[str, Any]:
    return {"start": window.start, "end": window.end}


routes = [tour_now, dangers]
