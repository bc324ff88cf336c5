"""A tour as its driver was given it, less what goes with other vans or not at all."""

from collections.abc import Collection
from dataclasses import replace

from doorstep.domain.tours import PublishTour
from doorstep.domain.tours.sheet import StopLine, TourSheet
from doorstep.events import StopPlan
from doorstep.kernel.ids import ParcelId, ShipmentId


def without(
    sheet: TourSheet, shipments: Collection[ShipmentId], parcels: Collection[ParcelId]
) -> PublishTour | None:
    """The tour as published, less shipments at stops still to come; `None` when it has no such stop."""
    stops = [_less(line, shipments, parcels) if line.is_open else as_planned(line) for line in sheet.stops]
    meeting = {line.stop for line in sheet.stops if not line.shipments}
    kept = tuple(stop for stop in stops if stop.shipments or stop.stop in meeting)
    return None if tuple(map(as_planned, sheet.stops)) == kept else published(sheet, kept)


def published(sheet: TourSheet, stops: tuple[StopPlan, ...]) -> PublishTour | None:
    """The tour of a sheet with these stops; `None` while no driver was given it."""
    if sheet.shift is None or sheet.departs_at is None:
        return None
    if sheet.depot is None or sheet.depot_place is None or sheet.van is None or sheet.driver is None:
        return None
    return PublishTour(
        tour=sheet.tour,
        depot=sheet.depot,
        depot_place=sheet.depot_place,
        day=sheet.day,
        van=sheet.van,
        driver=sheet.driver,
        shift=sheet.shift,
        departs_at=sheet.departs_at,
        returns_at=sheet.returns_at or sheet.shift.end,
        stops=stops,
        breaks=sheet.breaks,
        followed=sheet.followed,
    )


def as_planned(line: StopLine) -> StopPlan:
    """A stop as it was published."""
    return StopPlan(
        stop=line.stop,
        place=line.place,
        shipments=line.shipments,
        parcels=line.parcels,
        window=line.window,
        planned_at=line.planned_at,
        service_s=line.service_s,
        cushion_s=line.cushion_s,
        drive_s=line.drive_s,
        attended=line.attended,
        building=line.building,
        door=line.door,
        brand=line.brand,
        collects=line.collects,
    )


def _less(line: StopLine, shipments: Collection[ShipmentId], parcels: Collection[ParcelId]) -> StopPlan:
    return replace(
        as_planned(line),
        shipments=tuple(one for one in line.shipments if one not in shipments),
        parcels=tuple(one for one in line.parcels if one not in parcels),
        collects=tuple(one for one in line.collects if one not in parcels),
    )
