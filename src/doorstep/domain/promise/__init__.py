"""Promise: what the consignee was told, version by version; none is ever overwritten."""

from doorstep.domain.promise.commands import (
    AcceptInstruction,
    AcknowledgeInstruction,
    AnswerPresence,
    AskPresence,
    EraseAccessCode,
    ErasePlacePicture,
    MakePromise,
    NoteAccess,
    NoteLanguage,
    PicturePlace,
    PromiseCommand,
    ReportNotFollowed,
    RevisePromise,
)
from doorstep.domain.promise.decide import (
    PromiseMoved,
    ShipmentCancelled,
)

__all__ = [
    "AcceptInstruction",
    "AcknowledgeInstruction",
    "AnswerPresence",
    "AskPresence",
    "EraseAccessCode",
    "ErasePlacePicture",
    "MakePromise",
    "NoteAccess",
    "NoteLanguage",
    "PicturePlace",
    "PromiseCommand",
    "PromiseMoved",
    "ReportNotFollowed",
    "RevisePromise",
    "ShipmentCancelled",
]
