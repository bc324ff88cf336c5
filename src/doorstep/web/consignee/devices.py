"""The browsers that are told about a delivery, as they lie in the vault."""

from hashlib import sha256

from doorstep.engine.ports import Transaction
from doorstep.engine.vault import PushDevice, PushDevices, push_ref
from doorstep.kernel.ids import ShipmentId
from doorstep.web.site import Site


async def devices_of(site: Site, tx: Transaction, shipment: ShipmentId) -> tuple[PushDevice, ...]:
    """The browsers that are told about a shipment, the newest last."""
    found = await site.vault.get(tx, [push_ref(shipment)], PushDevices)
    return found[push_ref(shipment)].devices if found else ()


def mark_of(endpoint: str) -> str:
    """A short digest by which a browser finds itself among those that are told, and nobody else does."""
    return sha256(endpoint.encode()).hexdigest()[:16]
