"""Promise: what the consignee was told, version by version; none is ever overwritten."""

from doorstep.domain.promise.commands import MakePromise, PromiseCommand, RevisePromise
from doorstep.domain.promise.decide import AlreadyPromised, NothingPromised, ShipmentCancelled, WindowOver

__all__ = [
    "AlreadyPromised",
    "MakePromise",
    "NothingPromised",
    "PromiseCommand",
    "RevisePromise",
    "ShipmentCancelled",
    "WindowOver",
]
