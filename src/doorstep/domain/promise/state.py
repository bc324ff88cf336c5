"""What one consignee was told to expect, folded from its events."""

from dataclasses import dataclass, field, replace
from typing import assert_never

from doorstep.events import (
    AccessCodeErased,
    AccessNoted,
    DeliveryMethod,
    InstructionAccepted,
    InstructionDelivered,
    InstructionNotFollowed,
    InstructionRead,
    LanguageNoted,
    NotFollowed,
    PlacePictured,
    PlacePictureErased,
    PresenceAnswered,
    PresenceAsked,
    PromiseEvent,
    PromiseMade,
    PromiseRevised,
)
from doorstep.kernel.ids import EventId, MediaRef, PlaceRef, ReservationId, StopId, TextRef, TourId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The first window told, the one in force, and the capacity that backs it.

    `place` is where it goes since that was changed, `method` and `words` how it is handed over there.
    `delivered` and `read` are what drivers acknowledged, each on its tour; `not_followed` what they could
    not do at a stop, with the reason. `access` is the place, the words and the code that were told last.
    `presence_asked` names the promise for which it was asked whether somebody is in, `at_home` the answer.
    `picture` is the photo of the safe place, until it was erased. `instructed`: a word on the handing over
    was accepted before, also one that was taken back; `language` is the one that was asked for last.
    """

    first: Window | None = None
    window: Window | None = None
    reservation: ReservationId | None = None
    place: PlaceRef | None = None
    method: DeliveryMethod | None = None
    words: TextRef = ""
    delivered: frozenset[tuple[EventId, TourId]] = frozenset()
    read: frozenset[tuple[EventId, TourId]] = frozenset()
    access: tuple[PlaceRef, TextRef, TextRef] | None = None
    presence_asked: ReservationId | None = None
    at_home: bool | None = None
    picture: MediaRef | None = None
    instructed: bool = False
    language: str = ""
    not_followed: dict[tuple[EventId, StopId], NotFollowed] = field(
        default_factory=dict[tuple[EventId, StopId], NotFollowed]
    )


def evolve(promise: Promise, event: PromiseEvent) -> Promise:
    """The promise after `event`. Never refuses: the event already happened."""
    match event:
        case PromiseMade():
            return Promise(
                first=promise.first or event.window, window=event.window, reservation=event.reservation
            )
        case PromiseRevised():
            known = promise if event.place is None else replace(promise, method=None, words="")
            place = event.place or promise.place
            return replace(known, place=place, window=event.window, reservation=event.reservation)
        case AccessNoted() | AccessCodeErased() | LanguageNoted() | PresenceAsked() | PresenceAnswered():
            return _told(promise, event)
        case PlacePictured() | PlacePictureErased() | InstructionAccepted():
            return _handed_over(promise, event)
        case InstructionDelivered() | InstructionRead() | InstructionNotFollowed():
            return _acknowledged(promise, event)
        case _:
            assert_never(event)


def _handed_over(
    promise: Promise, event: PlacePictured | PlacePictureErased | InstructionAccepted
) -> Promise:
    match event:
        case InstructionAccepted():
            return replace(promise, method=event.method, words=event.words, instructed=True)
        case PlacePictured():
            return replace(promise, picture=event.media)
        case PlacePictureErased():
            return replace(promise, picture=None) if promise.picture == event.media else promise


def _told(
    promise: Promise, event: AccessNoted | AccessCodeErased | LanguageNoted | PresenceAsked | PresenceAnswered
) -> Promise:
    match event:
        case LanguageNoted():
            return replace(promise, language=event.locale)
        case AccessNoted():
            return replace(promise, access=(event.place, event.words, event.code))
        case AccessCodeErased():
            place, words, code = promise.access or (PlaceRef(""), "", "")
            return replace(promise, access=(place, words, "")) if code == event.code else promise
        case PresenceAsked():
            return replace(promise, presence_asked=event.reservation, at_home=None)
        case PresenceAnswered():
            return replace(promise, at_home=event.at_home)


def _acknowledged(
    promise: Promise, event: InstructionDelivered | InstructionRead | InstructionNotFollowed
) -> Promise:
    match event:
        case InstructionDelivered():
            return replace(promise, delivered=promise.delivered | {(event.of, event.tour)})
        case InstructionRead():
            return replace(promise, read=promise.read | {(event.of, event.tour)})
        case InstructionNotFollowed():
            known = {**promise.not_followed, (event.of, event.stop): event.reason}
            return replace(promise, not_followed=known)
