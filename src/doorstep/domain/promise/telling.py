"""What is told beside the promise: how to get to the door, and how far a wish came with a driver."""

from datetime import datetime
from typing import ClassVar

from doorstep.domain.promise.commands import (
    AcknowledgeInstruction,
    AnswerPresence,
    AskPresence,
    EraseAccessCode,
    ErasePlacePicture,
    NoteAccess,
    NoteLanguage,
    PicturePlace,
    ReportNotFollowed,
)
from doorstep.domain.promise.state import Promise
from doorstep.events import (
    AccessCodeErased,
    AccessNoted,
    DeliveryMethod,
    InstructionDelivered,
    InstructionNotFollowed,
    InstructionRead,
    LanguageNoted,
    PlacePictured,
    PlacePictureErased,
    PresenceAnswered,
    PresenceAsked,
    PromiseEvent,
)
from doorstep.kernel.errors import Refused

type Told = (
    NoteAccess
    | NoteLanguage
    | AskPresence
    | AnswerPresence
    | EraseAccessCode
    | PicturePlace
    | ErasePlacePicture
    | AcknowledgeInstruction
    | ReportNotFollowed
)


class NothingAsked(Refused):
    """Nobody asked whether somebody is in for the time that is promised now."""

    code: ClassVar[str] = "promise.presence_not_asked"


class NoSafePlace(Refused):
    """No safe place is asked for, so there is none to be shown in a photo."""

    code: ClassVar[str] = "promise.no_safe_place"


def tell(promise: Promise, command: Told, at: datetime) -> list[PromiseEvent]:
    """What was told, unless it is known already."""
    match command:
        case NoteAccess() | NoteLanguage():
            return _note(promise, command, at)
        case EraseAccessCode():
            return _erase(promise, command, at)
        case PicturePlace() | ErasePlacePicture():
            return _picture(promise, command, at)
        case AskPresence():
            return _ask(promise, command, at)
        case AnswerPresence():
            return _answer(promise, command, at)
        case AcknowledgeInstruction() | ReportNotFollowed():
            return _acknowledge(promise, command, at)


def _ask(promise: Promise, command: AskPresence, at: datetime) -> list[PromiseEvent]:
    """Once for a promise, and never about one that does not stand any more."""
    if promise.reservation != command.reservation or promise.presence_asked == command.reservation:
        return []
    return [
        PresenceAsked(
            occurred_at=at,
            shipment=command.shipment,
            reservation=command.reservation,
            window=command.window,
            risks=command.risks,
        )
    ]


def _answer(promise: Promise, command: AnswerPresence, at: datetime) -> list[PromiseEvent]:
    asked = promise.presence_asked
    if asked is None or asked != promise.reservation:
        raise NothingAsked(f"nobody asked whether somebody is in for {command.shipment}; look again")
    if promise.at_home is command.at_home:
        return []
    return [
        PresenceAnswered(
            occurred_at=at,
            shipment=command.shipment,
            reservation=asked,
            at_home=command.at_home,
            share=command.share,
        )
    ]


def _note(promise: Promise, command: NoteAccess | NoteLanguage, at: datetime) -> list[PromiseEvent]:
    if isinstance(command, NoteLanguage):
        return _speak(promise, command, at)
    told = (command.place, command.words, command.code)
    if told == promise.access or (promise.access is None and not command.words and not command.code):
        return []
    if command.preferred and promise.access is not None:
        return []
    return [
        AccessNoted(
            occurred_at=at,
            shipment=command.shipment,
            place=command.place,
            words=command.words,
            code=command.code,
            erase_after_s=command.erase_after_s,
            preferred=command.preferred,
        )
    ]


def _speak(promise: Promise, command: NoteLanguage, at: datetime) -> list[PromiseEvent]:
    """Once, and what was remembered only where no language was asked for."""
    known = promise.language or command.was
    if command.locale == known or (command.preferred and promise.language):
        return []
    return [
        LanguageNoted(
            occurred_at=at,
            shipment=command.shipment,
            locale=command.locale,
            was=known,
            preferred=command.preferred,
        )
    ]


def _erase(promise: Promise, command: EraseAccessCode, at: datetime) -> list[PromiseEvent]:
    """Once, and only the code that is known: another one was told since, and has its own time."""
    if promise.access is None or promise.access[2] != command.code:
        return []
    return [AccessCodeErased(occurred_at=at, shipment=command.shipment, code=command.code)]


def _picture(promise: Promise, command: PicturePlace | ErasePlacePicture, at: datetime) -> list[PromiseEvent]:
    """Shown while a safe place is asked for; erased once, and only the photo that is known."""
    known, shipment, media = promise.picture == command.media, command.shipment, command.media
    if isinstance(command, ErasePlacePicture):
        return [PlacePictureErased(occurred_at=at, shipment=shipment, media=media)] if known else []
    if promise.method is not DeliveryMethod.SAFE_PLACE:
        raise NoSafePlace(f"no safe place is asked for with {shipment}; name one with its photo")
    kept = command.erase_after_s
    return (
        [] if known else [PlacePictured(occurred_at=at, shipment=shipment, media=media, erase_after_s=kept)]
    )


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
