"""What a dispatcher can do for a tour in trouble, each with its effect and one button."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from doorstep.domain.tours.sheet import TourSheet
from doorstep.kernel.errors import DoorstepError
from doorstep.kernel.ids import DepotId, ShipmentId, TenantId, TourId, VanId
from doorstep.kernel.time import Window
from doorstep.web import meet_ups, relief
from doorstep.web.alternatives import Alternative, AlternativeGone, AlternativeKind, alternatives
from doorstep.web.console import words
from doorstep.web.console.names import Names
from doorstep.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """One proposal: what it is, its effect, and its button; `other` is the tour of another van."""

    title: str
    effect: str
    verb: str
    button: str
    other: str = ""


async def ways_out(site: Site, tenant: TenantId, sheet: TourSheet, names: Names, zone: str) -> list[WayOut]:
    """What can be done now; nothing for a tour that is over or that no driver has."""
    if sheet.depot is None or sheet.published_at is None or sheet.ended_at is not None:
        return []
    try:
        found = await relief.moves(site, tenant, (sheet.depot, sheet.day, sheet.tour))
        met = await meet_ups.proposals(site, tenant, sheet.tour)
    except DoorstepError:
        return []  # the roads or the plan do not answer now; the page stands without proposals
    return [*_moved(found, names), *(_meets(one, zone) for one in met)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BestAlternative:
    """The best that can be done for one promise in danger, in words, with the fields of its button."""

    effect: str
    button: str
    kind: str
    to: str


async def best_alternatives(
    site: Site, tenant: TenantId, sheet: TourSheet, zone: str
) -> dict[str, BestAlternative]:
    """By shipment; nothing for a tour that is over, and nothing while the roads do not answer."""
    if sheet.ended_at is not None or not sheet.endangered:
        return {}
    try:
        found = await alternatives(site, tenant, sheet, [danger.shipment for danger in sheet.endangered])
    except DoorstepError:
        return {}
    now = site.desk.clock.now()
    return {shipment: _best(one, now, zone) for shipment, one in found.items()}


def alternative_of(form: Mapping[str, str]) -> Alternative:
    """What a form asks for.

    Raises: AlternativeGone when it names nothing that was proposed.
    """
    shipment, to = ShipmentId(form.get("shipment", "")), form.get("to", "")
    try:
        kind = AlternativeKind(form.get("kind", ""))
        if kind is not AlternativeKind.WINDOW:
            return Alternative(shipment=shipment, kind=kind, other=TourId(to))
        depot, start, end = to.rsplit("|", maxsplit=2)
        window = Window(datetime.fromtimestamp(int(start), UTC), datetime.fromtimestamp(int(end), UTC))
    except (ValueError, OverflowError) as fault:
        raise AlternativeGone("choose one of the alternatives that are shown now") from fault
    return Alternative(shipment=shipment, kind=kind, depot=DepotId(depot), window=window)


def _best(one: Alternative, now: datetime, zone: str) -> BestAlternative:
    kind, other = one.kind.value, str(one.other or "")
    if one.kind is AlternativeKind.VAN:
        return BestAlternative(effect=f"{one.van} keeps it", button="Move", kind=kind, to=other)
    if one.window is None:
        at = words.clock(one.meets_at, zone) if one.meets_at else ""
        return BestAlternative(effect=f"{one.van} takes it over at {at}", button="Agree", kind=kind, to=other)
    window = one.window
    return BestAlternative(
        effect=words.window(window, now, zone),
        button="Promise",
        kind=kind,
        to=f"{one.depot}|{int(window.start.timestamp())}|{int(window.end.timestamp())}",
    )


def agreed(sheet: TourSheet, names: Names, zone: str) -> str:
    """The meet-up that was agreed last, in a sentence; empty when there is none."""
    line = sheet.meet_up
    if line is None:
        return ""
    other = next((van for van in names.vans.values() if van.driver == line.driver), None)
    who = f"{other.name}, {other.driver_name}," if other else "another van"
    parcels = words.count(len(line.parcels), "parcel")
    at = words.clock(line.meets_at, zone)
    if line.gives:
        return f"Meet-up agreed at {words.clock(line.agreed_at, zone)}: {who} takes {parcels} over at {at}"
    taken = sum(parcel in sheet.parcels_aboard for parcel in line.parcels)
    return f"Meet-up with {who} at {at}: {taken} of {parcels} taken over"


def _moved(found: relief.Moves, names: Names) -> list[WayOut]:
    if not found.moved:
        return []
    takers = Counter(_van(found.vans[tour], names) for _, tour in found.moved)
    who = ", ".join(f"{van} takes {number}" for van, number in takers.items())
    left = len(found.left)
    rest = f" {words.count(left, 'shipment')} no other van can keep." if left else ""
    many = words.count(len(found.moved), "shipment")
    return [
        WayOut(
            title=f"Move {many} that {'is' if len(found.moved) == 1 else 'are'} not loaded",
            effect=f"{who}; every promise is kept.{rest}",
            verb="relieve",
            button="Move",
        )
    ]


def _meets(one: meet_ups.Proposal, zone: str) -> WayOut:
    effect = [
        f"takes {words.count(one.shipments, 'shipment')}",
        f"{words.count(one.saved, 'promise')} saved",
        f"{one.broken} still broken" if one.broken else "none broken",
        f"{one.extra_minutes} min more driving",
    ]
    return WayOut(
        title=f"Meet {one.van}, {one.driver}, at {words.clock(one.meets_at, zone)}",
        effect=f"{', '.join(effect)}.".capitalize(),
        verb="meet",
        button="Agree",
        other=one.other,
    )


def _van(van: VanId, names: Names) -> str:
    known = names.vans.get(van)
    return known.name if known else str(van)
