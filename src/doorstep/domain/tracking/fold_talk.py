"""What was promised, predicted, said and answered, as it stands on the card of a shipment."""

from dataclasses import replace
from typing import assert_never

from doorstep.domain.tracking.asked import ack_of
from doorstep.domain.tracking.card import (
    AccessLine,
    CaseLine,
    ChangeAcknowledged,
    InstructionLine,
    LanguageLine,
    LatenessAnswer,
    PictureLine,
    PredictionShown,
    PromiseVersion,
    RatingFacts,
    ShipmentCard,
)
from doorstep.domain.tracking.presence import PresenceLine
from doorstep.events import (
    AccessCodeErased,
    AccessNoted,
    CaseAnswered,
    CaseClosed,
    CaseEvent,
    CaseOpened,
    FeedbackEvent,
    InstructionAccepted,
    InstructionDelivered,
    InstructionNotFollowed,
    InstructionRead,
    LanguageNoted,
    LatenessAnswered,
    PlacePictured,
    PlacePictureErased,
    PredictionEvent,
    PredictionPublished,
    PredictionWithdrawn,
    PresenceAnswered,
    PresenceAsked,
    PromiseEvent,
    PromiseRevised,
    ReplyMissed,
    ReplyRead,
)
from doorstep.kernel.ids import EventId
from doorstep.kernel.lateness import Step
from doorstep.kernel.moments import newest, oldest

type _Acked = InstructionDelivered | InstructionRead | InstructionNotFollowed


def fold_promise(card: ShipmentCard, event: PromiseEvent, known_as: EventId) -> ShipmentCard:
    """The card with one more version of the promise, or an instruction; earlier ones stay."""
    if isinstance(event, InstructionDelivered | InstructionRead | InstructionNotFollowed):
        return _acknowledged(card, event)
    if isinstance(event, AccessNoted | AccessCodeErased | LanguageNoted):
        return _noted(card, event, known_as)
    if isinstance(event, PresenceAsked | PresenceAnswered):
        return _present(card, event, known_as)
    if isinstance(event, InstructionAccepted | PlacePictured | PlacePictureErased):
        return _instructed(card, event, known_as)
    if any(version.event == known_as for version in card.promises):
        return card
    version = PromiseVersion(
        event=known_as,
        made_at=event.occurred_at,
        window=event.window,
        depot=event.depot,
        reservation=event.reservation,
        basis=event.basis,
    )
    if isinstance(event, PromiseRevised):
        moved = event.place is not None
        version = replace(
            version,
            cause=event.cause,
            answerable=event.answerable,
            chosen=event.chosen,
            kind=event.kind,
            point=event.point if moved else card.promise and card.promise.point,
            kept_until=event.kept_until,
        )
        card = replace(card, instruction=None) if moved else card
    # The sort is stable and one stream holds all versions: equal moments keep that stream's sequence.
    return replace(card, promises=tuple(sorted([*card.promises, version], key=lambda known: known.made_at)))


def _instructed(
    card: ShipmentCard, event: InstructionAccepted | PlacePictured | PlacePictureErased, known_as: EventId
) -> ShipmentCard:
    if not isinstance(event, InstructionAccepted):
        return _pictured(card, event, known_as)
    if any(line.event == known_as for line in card.instructions):
        return card
    line = InstructionLine(
        event=known_as,
        at=event.occurred_at,
        kind=event.kind,
        method=event.method,
        words=event.words,
        preferred=event.preferred,
    )
    in_force = None if event.method is None else line
    return replace(card, instructions=(*card.instructions, line), instruction=in_force)


def _pictured(
    card: ShipmentCard, event: PlacePictured | PlacePictureErased, known_as: EventId
) -> ShipmentCard:
    known, at = card.picture, event.occurred_at
    if isinstance(event, PlacePictureErased):
        gone = known is not None and known.media == event.media
        return replace(card, picture=replace(known, erased_at=at)) if known and gone else card
    if known is not None and (known.event == known_as or known.at > at):
        return card
    line = PictureLine(event=known_as, at=at, media=event.media, erase_after_s=event.erase_after_s)
    return replace(card, picture=line)


def _present(card: ShipmentCard, event: PresenceAsked | PresenceAnswered, known_as: EventId) -> ShipmentCard:
    known, at = card.presence, event.occurred_at
    if isinstance(event, PresenceAnswered):
        answered = known and replace(known, at_home=event.at_home, answered_at=at, share=event.share)
        is_news = known is not None and newest(known.answered_at, at) == at
        return replace(card, presence=answered) if is_news else card
    if known is not None and known.at >= at:
        return card
    asked = PresenceLine(event=known_as, at=at, window=event.window, risks=event.risks)
    return replace(card, presence=asked)


def _noted(
    card: ShipmentCard, event: AccessNoted | AccessCodeErased | LanguageNoted, known_as: EventId
) -> ShipmentCard:
    if isinstance(event, LanguageNoted):
        return _spoken(card, event, known_as)
    return _accessed(card, event, known_as)


def _accessed(card: ShipmentCard, event: AccessNoted | AccessCodeErased, known_as: EventId) -> ShipmentCard:
    known, at = card.access, event.occurred_at
    if isinstance(event, AccessCodeErased):
        gone = known is not None and known.code == event.code
        return replace(card, access=replace(known, code_erased_at=at)) if known and gone else card
    if known is not None and (known.event == known_as or known.at > at):
        return card
    line = AccessLine(
        event=known_as,
        at=at,
        place=event.place,
        words=event.words,
        code=event.code,
        erase_after_s=event.erase_after_s,
        preferred=event.preferred,
    )
    return replace(card, access=line)


def _spoken(card: ShipmentCard, event: LanguageNoted, known_as: EventId) -> ShipmentCard:
    known, at = card.language, event.occurred_at
    if known is not None and (known.event == known_as or known.at > at):
        return card
    line = LanguageLine(event=known_as, at=at, locale=event.locale, was=event.was, preferred=event.preferred)
    return replace(card, language=line, locale=event.locale)


def _acknowledged(card: ShipmentCard, event: _Acked) -> ShipmentCard:
    known, at = ack_of(card, event.of, event.tour), event.occurred_at
    match event:
        case InstructionDelivered():
            ack: ChangeAcknowledged = replace(known, on_device_at=known.on_device_at or at)
        case InstructionRead():
            ack = replace(known, read_at=known.read_at or at)
        case InstructionNotFollowed():
            ack = replace(known, missed_at=at, missed=event.reason)
    others = [one for one in card.acks if (one.of, one.tour) != (event.of, event.tour)]
    return replace(card, acks=tuple(sorted([*others, ack], key=lambda one: (one.of, one.tour))))


def fold_prediction(card: ShipmentCard, event: PredictionEvent) -> ShipmentCard:
    """The card with the newest prediction, or with the word that there is none."""
    at = event.occurred_at
    if card.prediction is not None and card.prediction.at > at:
        return card
    match event:
        case PredictionPublished():
            shown = PredictionShown(
                at=at,
                tour=event.tour,
                window=event.window,
                median=event.median,
                stops_before=event.stops_before,
                late_permille=event.late_permille,
                basis=event.basis,
                as_of=event.as_of,
                costs=event.costs,
            )
        case PredictionWithdrawn():
            shown = PredictionShown(
                at=at,
                tour=event.tour,
                window=None,
                median=None,
                stops_before=0,
                late_permille=0,
                basis="",
                as_of=None,
                withdrawn=event.reason,
            )
        case _:
            assert_never(event)
    return replace(card, prediction=shown)


def fold_answer(card: ShipmentCard, event: LatenessAnswered) -> ShipmentCard:
    """The card with the newest step against lateness."""
    if event.step is Step.OFFERED:
        card = replace(card, offered_at=newest(card.offered_at, event.occurred_at))
    if card.answer is not None and card.answer.at > event.occurred_at:
        return card
    answer = LatenessAnswer(
        at=event.occurred_at,
        step=event.step,
        due=event.due,
        late_permille=event.late_permille,
        expected_minor=event.expected_minor,
        reasons=event.reasons,
        asked=event.asked,
        new_sequence=event.new_sequence,
    )
    return replace(card, answer=answer)


def fold_rating(card: ShipmentCard, event: FeedbackEvent) -> ShipmentCard:
    """The card with the answers given; one given before stands."""
    known = card.rating
    if known is None:
        return replace(
            card,
            rating=RatingFacts(
                at=event.occurred_at, door=event.door, goods=event.goods, comment=event.comment
            ),
        )
    return replace(
        card,
        rating=RatingFacts(
            at=known.at,
            door=event.door if known.door is None else known.door,
            goods=event.goods if known.goods is None else known.goods,
            comment=known.comment or event.comment,
        ),
    )


def fold_case(card: ShipmentCard, event: CaseEvent, known_as: EventId) -> ShipmentCard:
    """The card with a case opened, read, answered or closed."""
    known = next((line for line in card.cases if line.case == event.case), None)
    match event:
        case CaseOpened():
            line = known or CaseLine(
                case=event.case,
                at=event.occurred_at,
                kind=event.kind,
                by_consignee=event.by is not None,
                words=event.words,
                channel=event.channel,
                due=event.due,
            )
        case CaseAnswered():
            line = known and replace(
                known, answered_at=event.occurred_at, answer=event.words, answered_by=known_as
            )
        case ReplyRead():
            line = known and replace(known, read_at=oldest(known.read_at, event.occurred_at))
        case ReplyMissed():
            line = known and replace(known, missed_at=oldest(known.missed_at, event.occurred_at))
        case CaseClosed():
            line = known and replace(
                known, closed_at=newest(known.closed_at, event.occurred_at), outcome=event.outcome
            )
        case _:
            assert_never(event)
    others = [other for other in card.cases if other.case != event.case]
    lines = [*others, line] if line else others
    return replace(card, cases=tuple(sorted(lines, key=lambda line: (line.at, line.case))))
