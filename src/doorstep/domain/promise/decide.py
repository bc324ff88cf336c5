"""The rules of a promise: made once, revised in the open, never into the past."""

from datetime import datetime
from typing import ClassVar, assert_never

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
from doorstep.domain.promise.state import Promise
from doorstep.domain.promise.telling import tell
from doorstep.events import (
    InstructionAccepted,
    PromiseEvent,
    PromiseMade,
    PromiseRevised,
)
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ReservationId


class AlreadyPromised(Refused):
    """A window was told before; only a revision, with its cause, changes it."""

    code: ClassVar[str] = "promise.already_made"


class NothingPromised(Refused):
    """There is no promise yet that could be revised."""

    code: ClassVar[str] = "promise.none_yet"


class WindowOver(Refused):
    """The window ended before it was promised."""

    code: ClassVar[str] = "promise.window_over"


class ShipmentCancelled(Refused):
    """A cancelled shipment takes no promise."""

    code: ClassVar[str] = "promise.shipment_cancelled"


class PromiseMoved(Refused):
    """Somebody else changed the promise meanwhile; it stands as they left it. Look at it, and ask again."""

    code: ClassVar[str] = "promise.moved"


def decide(promise: Promise, command: PromiseCommand, *, at: datetime) -> list[PromiseEvent]:
    """What happens when `command` is asked `at` a moment. The promise in force, told again, is no event.

    What a driver acknowledges is never refused: it says what was so on the road.

    Raises:
        ShipmentCancelled: the trade order was withdrawn.
        WindowOver: the window ended before `at`.
        AlreadyPromised: a first promise where another one stands.
        NothingPromised: a revision or an instruction before the first promise.
        PromiseMoved: another promise stands than the one it was to replace.
        NoSafePlace: a photo of a place that nobody asked for.
        NothingAsked: an answer on being at home that nobody asked for.
    """
    if isinstance(command, AcknowledgeInstruction | ReportNotFollowed | EraseAccessCode | ErasePlacePicture):
        return tell(promise, command, at)
    if command.cancelled:
        raise ShipmentCancelled(f"shipment {command.shipment} was cancelled; nothing is promised for it")
    if isinstance(command, AcceptInstruction):
        return _instruct(promise, command, at)
    if isinstance(command, NoteAccess | NoteLanguage | PicturePlace | AskPresence | AnswerPresence):
        return tell(promise, command, at)
    return _promise(promise, command, at)


def _promise(promise: Promise, command: MakePromise | RevisePromise, at: datetime) -> list[PromiseEvent]:
    if promise.window != command.window and command.window.end <= at:
        raise WindowOver(f"the window of {command.shipment} ended {command.window.end}; choose a later one")
    match command:
        case MakePromise():
            return _make(promise, command, at)
        case RevisePromise():
            return _revise(promise, command, at)
        case _:
            assert_never(command)


def _make(promise: Promise, command: MakePromise, at: datetime) -> list[PromiseEvent]:
    if (promise.window, promise.reservation) == (command.window, command.reservation):
        return []
    if promise.window is not None:
        raise AlreadyPromised(
            f"shipment {command.shipment} was promised a window until {promise.window.end}; revise it"
        )
    return [
        PromiseMade(
            occurred_at=at,
            shipment=command.shipment,
            depot=command.depot,
            window=command.window,
            reservation=command.reservation,
            price=command.price,
            basis=command.basis,
            offer=command.offer,
        )
    ]


def _revise(promise: Promise, command: RevisePromise, at: datetime) -> list[PromiseEvent]:
    if promise.window is None:
        raise NothingPromised(f"shipment {command.shipment} has no promise to revise; make one first")
    # The same window on other capacity is told to nobody, but the promise has to name what backs it.
    if (promise.window, promise.reservation) == (command.window, command.reservation):
        return []
    _check_seen(promise, command, command.replaces)
    return [
        PromiseRevised(
            occurred_at=at,
            shipment=command.shipment,
            depot=command.depot,
            window=command.window,
            reservation=command.reservation,
            cause=command.cause,
            answerable=command.answerable,
            chosen=command.chosen,
            basis=command.basis,
            price=command.price,
            offer=command.offer,
            kind=command.kind,
            place=command.place,
            was=command.was,
            point=command.point,
            kept_until=command.kept_until,
        )
    ]


def _instruct(promise: Promise, command: AcceptInstruction, at: datetime) -> list[PromiseEvent]:
    if promise.window is None:
        raise NothingPromised(f"shipment {command.shipment} has no promise yet; choose a window first")
    _check_seen(promise, command, command.replaces)
    if (promise.method, promise.words) == (command.method, command.words):
        return []
    if command.preferred and promise.instructed:
        return []  # what was said for this delivery goes before what was remembered
    return [
        InstructionAccepted(
            occurred_at=at,
            shipment=command.shipment,
            kind=command.kind,
            method=command.method,
            was=promise.method,
            words=command.words,
            price=command.price,
            preferred=command.preferred,
        )
    ]


def _check_seen(promise: Promise, command: PromiseCommand, seen: ReservationId | None) -> None:
    """Who asks has seen the promise that stands.

    Raises: PromiseMoved.
    """
    if seen is not None and promise.reservation != seen:
        raise PromiseMoved(
            f"the promise of {command.shipment} was changed meanwhile and stands as it is now; "
            "look at it and ask again"
        )
