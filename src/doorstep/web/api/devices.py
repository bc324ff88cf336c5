"""The vans' devices: keys for trackers and phones, and what was noticed of each van's positions."""

from datetime import timedelta
from typing import Any

from litestar import Request, delete, get, post

from doorstep.engine.access import NotAllowed, Pass
from doorstep.engine.records import Device, Van
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import VanId
from doorstep.kernel.party import Role
from doorstep.web.api.wire import DeviceIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.trackers import issue_device, take_back

AnyRequest = Request[Any, Any, Any]


class VanUnknown(NotFound):
    """No van of this network has that id."""

    code = "van.unknown"


@get("/api/v1/devices")
async def devices(request: AnyRequest, site: Site) -> dict[str, Any]:
    """Every device that has a key, and what was noticed of each van's positions yesterday and today."""
    who = await enter(request, site, Role.LSP)
    tenant = who.viewer.tenant
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        known = await site.records.all(tx, Device)
    since = (site.desk.clock.now() - timedelta(days=1)).date()
    signals = await site.positions.signals(tenant, since=since)
    return {
        "devices": [_told(device) for device in known if device.taken_back_at is None],
        "noticed": [
            {
                "van": one.van,
                "day": one.day.isoformat(),
                "reason": one.reason,
                "count": one.count,
                "last_at": one.last_at.isoformat(),
            }
            for one in signals
        ],
    }


@post("/api/v1/vans/{van:str}/devices", status_code=201)
async def issue(request: AnyRequest, site: Site, van: str) -> dict[str, Any]:
    """A key for a device in a van. It is told this once; it opens nothing but the way in for positions.

    Raises: VanUnknown; NotAllowed without the scope `network`.
    """
    who = await _in_charge(request, site)
    wish = await read(request, DeviceIn)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        if await site.records.get(tx, Van, van) is None:
            raise VanUnknown(f"no van of this network is called {van[:64]!r}")
        device, key = await issue_device(site, tx, who, VanId(van), wish.name)
    return _told(device) | {"key": key}


@delete("/api/v1/devices/{device:str}", status_code=200)
async def end(request: AnyRequest, site: Site, device: str) -> dict[str, Any]:
    """Take a device's key back: within five seconds it opens nothing any more. Its positions stay.

    Raises: DeviceUnknown; NotAllowed without the scope `network`.
    """
    who = await _in_charge(request, site)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        return _told(await take_back(site, tx, device))


async def _in_charge(request: AnyRequest, site: Site) -> Pass:
    who = await enter(request, site, Role.LSP)
    if "network" not in who.scopes:
        raise NotAllowed("this needs a key with the scope network")
    return who


def _told(device: Device) -> dict[str, Any]:
    return {
        "device": device.device,
        "van": device.van,
        "name": device.name,
        "issued_at": device.issued_at.isoformat(),
    }


routes = [devices, issue, end]
