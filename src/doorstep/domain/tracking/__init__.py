"""Tracking: where each parcel is, and how the shipment stands against its promise.

What is asked stands here, why it may be refused in `refusals`. What is read: `card`, folded in `views`,
and what follows from it in `stage`, `health`, `timeline` and `summary`; `tour_sheet` for one tour.
"""

from doorstep.domain.tracking.commands import (
    ArriveAtHub,
    AttemptDelivery,
    CompleteDelivery,
    DeclareDelay,
    LoadParcel,
    ReceiveReturn,
    RefuseDelivery,
    ReleaseHold,
    StartHold,
    StartReturn,
    TrackingCommand,
)

__all__ = [
    "ArriveAtHub",
    "AttemptDelivery",
    "CompleteDelivery",
    "DeclareDelay",
    "LoadParcel",
    "ReceiveReturn",
    "RefuseDelivery",
    "ReleaseHold",
    "StartHold",
    "StartReturn",
    "TrackingCommand",
]
