"""The demonstration's pickup points: made-up shops at real addresses that a van can reach."""

from typing import Any

from doorstep.engine.ports import Scope
from doorstep.engine.records import PickupPoint
from doorstep.engine.vault import Address
from doorstep.kernel.ids import PersonRef, PickupPointId, PlaceRef
from doorstep.kernel.place import Point
from doorstep.main.site import TENANT
from doorstep.web.site import Site

WEEK = ("mon", "tue", "wed", "thu", "fri")
LONG = {**dict.fromkeys((*WEEK, "sat"), (("08:00", "21:00"),)), "sun": (("10:00", "18:00"),)}
SHORT = {**dict.fromkeys(WEEK, (("10:00", "19:00"),)), "sat": (("10:00", "15:00"),)}
KINDS = (
    ("Kiosk", LONG, 40),
    ("Flower shop", SHORT, 12),
    ("Corner shop", LONG, 25),
    ("Bicycle shop", SHORT, 8),
)
"""By kind: when it is open, and how many parcels it takes at a time."""


async def set_up_points(site: Site) -> None:
    """See that there are pickup points; those that are there stay as they are."""
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        if await site.records.all(tx, PickupPoint):
            return
    doors = [door for door in await site.addresses() if door["house_number"]]
    if len(doors) < len(KINDS):
        return
    chosen = [doors[len(doors) * (2 * n + 1) // (2 * len(KINDS))] for n in range(len(KINDS))]
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        for number, door in enumerate(chosen, start=1):
            point = _point(number, door)
            address = Address(
                street=point.line, postcode=point.postcode, city=point.city, point=point.position
            )
            await site.vault.put(tx, PersonRef("network"), point.place, address)
            await site.records.put(tx, point.point, point)


def _point(number: int, door: dict[str, Any]) -> PickupPoint:
    kind, hours, room = KINDS[number - 1]
    return PickupPoint(
        point=PickupPointId(f"point-{number}"),
        name=f"{kind}, {door['street']}",
        place=PlaceRef(f"plc-point-{number}"),
        position=Point(door["lat"], door["lon"]),
        line=f"{door['street']} {door['house_number']}",
        postcode=door.get("postcode") or "",
        city=door.get("city") or "",
        hours=hours,
        room=room,
    )
