"""Shipments: trade orders that became goods on their way to one consignee, and how sure their address is."""

from doorstep.domain.shipments.commands import (
    AcceptTradeOrder,
    CancelTradeOrder,
    LocateAddress,
    Located,
    PackParcel,
    ShipmentCommand,
)
from doorstep.domain.shipments.decide import (
    AlreadyAccepted,
    AlreadyOnItsWay,
    Cancelled,
    EmptyTradeOrder,
    ForeignParcel,
    UnknownShipment,
)

__all__ = [
    "AcceptTradeOrder",
    "AlreadyAccepted",
    "AlreadyOnItsWay",
    "CancelTradeOrder",
    "Cancelled",
    "EmptyTradeOrder",
    "ForeignParcel",
    "LocateAddress",
    "Located",
    "PackParcel",
    "ShipmentCommand",
    "UnknownShipment",
]
