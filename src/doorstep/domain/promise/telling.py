"""What is told beside the promise: how to get to the door, and how far a wish came with a driver."""

from datetime import datetime

from doorstep.domain.promise.commands import (
    AcknowledgeInstruction,
    EraseAccessCode,
    NoteAccess,
    ReportNotFollowed,
)
from doorstep.domain.promise.state import Promise
from doorstep.events import (
    AccessCodeErased,
    AccessNoted,
    InstructionDelivered,
    InstructionNotFollowed,
    InstructionRead,
    PromiseEvent,
)

type Told = NoteAccess | EraseAccessCode | AcknowledgeInstruction | ReportNotFollowed


def tell(promise: Promise, command: Told, at: datetime) -> list[PromiseEvent]:
    """What was told, unless it is known already."""
    match command:
        case NoteAccess():
            return _note(promise, command, at)
        case EraseAccessCode():
            return _erase(promise, command, at)
        case AcknowledgeInstruction() | ReportNotFollowed():
            return _acknowledge(promise, command, at)


def _note(promise: Promise, command: NoteAccess, at: datetime) -> list[PromiseEvent]:
    told = (command.place, command.words, command.code)
    if told == promise.access or (promise.access is None and not command.words and not command.code):
        return []
    return [
        AccessNoted(
            occurred_at=at,
            shipment=command.shipment,
            place=command.place,
            words=command.words,
            code=command.code,
            erase_after_s=command.erase_after_s,
        )
    ]


def _erase(promise: Promise, command: EraseAccessCode, at: datetime) -> list[PromiseEvent]:
    """Once, and only the code that is known: another one was told since, and has its own time."""
    if promise.access is None or promise.access[2] != command.code:
        return []
    return [AccessCodeErased(occurred_at=at, shipment=command.shipment, code=command.code)]


def _acknowledge(
    promise: Promise, command: AcknowledgeInstruction | ReportNotFollowed, at: datetime
) -> list[PromiseEvent]:
    """Once for each tour; who has read it has it on the device."""
    known = (command.of, command.tour)
    if isinstance(command, ReportNotFollowed):
        if promise.not_followed.get((command.of, command.stop)) is command.reason:
            return []
        return [
            InstructionNotFollowed(
                occurred_at=at,
                shipment=command.shipment,
                of=command.of,
                tour=command.tour,
                stop=command.stop,
                driver=command.driver,
                reason=command.reason,
            )
        ]
    kinds: list[type[InstructionDelivered | InstructionRead]] = []
    if known not in promise.delivered:
        kinds.append(InstructionDelivered)
    if command.read and known not in promise.read:
        kinds.append(InstructionRead)
    return [
        kind(
            occurred_at=at,
            shipment=command.shipment,
            of=command.of,
            tour=command.tour,
            driver=command.driver,
        )
        for kind in kinds
    ]
