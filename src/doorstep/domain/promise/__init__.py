"""Promise: what the consignee was told, version by version; none is ever overwritten."""

from doorstep.domain.promise.commands import (
    AcceptInstruction,
    AcknowledgeInstruction,
    AnswerPresence,
    AskPresence,
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
    "AnswerPresence",
    "AskPresence",
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
