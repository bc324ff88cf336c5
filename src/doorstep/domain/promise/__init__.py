"""Promise: what the consignee was told, version by version; none is ever overwritten."""

from doorstep.domain.promise.commands import AcceptInstruction, MakePromise, PromiseCommand, RevisePromise
from doorstep.domain.promise.decide import (
    AlreadyPromised,
    NothingPromised,
    PromiseMoved,
    ShipmentCancelled,
    WindowOver,
)

__all__ = [
    "AcceptInstruction",
    "AlreadyPromised",
    "MakePromise",
    "NothingPromised",
    "PromiseCommand",
    "PromiseMoved",
    "RevisePromise",
    "ShipmentCancelled",
    "WindowOver",
]
