"""Who speaks for which van: devices with their own keys, an LSP's system for all, a driver for theirs."""

from doorstep.engine.access import AccessKind, NewAccess, NoAccess, NotAllowed, Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Device
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import DeviceId, VanId
from doorstep.kernel.party import Role
from doorstep.web.known_trackers import Tracker
from doorstep.web.site import Site


class DeviceUnknown(NotFound):
    """No such device, or its key was taken back."""

    code = "device.unknown"


async def open_tracker(site: Site, secret: str, *, source: str) -> Tracker:
    """Who stands behind a key that brings positions.

    Raises: NoAccess, NotAllowed.
    """
    real = site.desk.clock.real()
    tracker = site.trackers.get(secret, real)
    if tracker is None:
        tracker = await _look_up(site, secret, source)
        site.trackers.keep(secret, tracker, real)
    return tracker


async def _look_up(site: Site, secret: str, source: str) -> Tracker:
    who = await site.access.open(secret, source=source)
    if who.kind is AccessKind.DEVICE:
        async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
            device = await site.records.get(tx, Device, who.viewer.subject)
        if device is None or device.taken_back_at is not None:
            raise NoAccess("this device's key was taken back; issue a new one on the console's page of vans")
        return Tracker(who=who, device=device.device, van=device.van)
    if who.kind is not AccessKind.API_KEY or who.viewer.role not in (Role.LSP, Role.DRIVER):
        raise NotAllowed("positions are taken with a device's key, or one of the LSP or of the van's driver")
    return Tracker(who=who)


async def issue_device(site: Site, tx: Transaction, who: Pass, van: VanId, name: str) -> tuple[Device, str]:
    """A new device of a van and its key, which is told once."""
    device = Device(
        device=DeviceId(f"dev_{site.desk.ids.new()}"), van=van, name=name, issued_at=site.desk.clock.real()
    )
    await site.records.put(tx, device.device, device)
    key = await site.access.issue(
        tx,
        NewAccess(
            kind=AccessKind.DEVICE,
            party=who.viewer.party,
            role=Role.LSP,
            subject=device.device,
            scopes=("positions",),
            name=name,
        ),
    )
    return device, key


async def take_back(site: Site, tx: Transaction, device: str) -> Device:
    """A device whose key opens nothing any more; its positions stay.

    Raises: DeviceUnknown.
    """
    known = await site.records.get(tx, Device, device)
    if known is None or known.taken_back_at is not None:
        raise DeviceUnknown(f"no device {device} has a key")
    gone = Device(
        device=known.device,
        van=known.van,
        name=known.name,
        issued_at=known.issued_at,
        taken_back_at=site.desk.clock.real(),
    )
    await site.records.put(tx, device, gone)
    await site.access.revoke(tx, AccessKind.DEVICE, device)
    site.trackers.forget()
    return gone
