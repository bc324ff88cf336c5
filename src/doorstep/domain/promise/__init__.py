"""Promise: what the consignee was told, version by version; none is ever overwritten."""

from doorstep.domain.promise.commands import (
    AcceptInstruction,
    AcknowledgeInstruction,
    EraseAccessCode,
    MakePromise,
    NoteAccess,
    PromiseCommand,
    ReportNotFollowed,
    RevisePromise,
)
from doorstep.domain.promise.decide import (
    AlreadyPromised,
    NothingPromised,
    PromiseMoved,
    ShipmentCancelled,
    WindowOver,
)

__all__ = [
    "AcceptInstruction",
    "AcknowledgeInstruction",
    "AlreadyPromised",
    "EraseAccessCode",
    "MakePromise",
    "NoteAccess",
    "NothingPromised",
    "PromiseCommand",
    "PromiseMoved",
    "ReportNotFollowed",
    "RevisePromise",
    "ShipmentCancelled",
    "WindowOver",
]
