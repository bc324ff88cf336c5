"""Parcels: what was seen to happen to each of them, from the depot to the door and back."""

from doorstep.domain.parcels.commands import (
    AbandonCollection,
    ArriveAtHub,
    AttemptCollection,
    AttemptDelivery,
    CompleteCollection,
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
    "AbandonCollection",
    "ArriveAtHub",
    "AttemptCollection",
    "AttemptDelivery",
    "CompleteCollection",
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
