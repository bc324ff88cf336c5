"""The rules of a rating: after the end, within the scale, and never taken back."""

from datetime import datetime
from typing import ClassVar

from doorstep.domain.feedback.commands import FeedbackCommand
from doorstep.domain.feedback.state import Feedback
from doorstep.events import FeedbackEvent, RatingGiven
from doorstep.kernel.errors import Invalid, Refused


class RatingInvalid(Invalid):
    """At least one of the two questions is answered, with a whole number from 1 to 5."""

    code: ClassVar[str] = "feedback.rating_invalid"


class NotFinished(Refused):
    """The delivery is still under way; it can be rated when it has ended."""

    code: ClassVar[str] = "feedback.not_finished"


class AlreadyRated(Refused):
    """This question was answered before; an answer stands."""

    code: ClassVar[str] = "feedback.already_rated"


def decide(feedback: Feedback, command: FeedbackCommand, *, at: datetime) -> list[FeedbackEvent]:
    """What happens when a rating is given `at` a moment. The same answers again are no event.

    Raises:
        RatingInvalid: no answer, or one outside 1 to 5.
        NotFinished: the shipment is still on its way.
        AlreadyRated: a question answered before is answered otherwise.
    """
    _check_scale(command)
    if not command.finished:
        raise NotFinished(f"shipment {command.shipment} is still on its way; rate it when it has arrived")
    _check_change("door", feedback.door, command)
    _check_change("goods", feedback.goods, command)
    asked = Feedback(door=command.door, goods=command.goods, comment=command.comment)
    if not _says_more(feedback, asked):
        return []
    return [
        RatingGiven(
            occurred_at=at,
            shipment=command.shipment,
            door=command.door,
            goods=command.goods,
            comment=command.comment,
        )
    ]


def _check_scale(command: FeedbackCommand) -> None:
    answers = [answer for answer in (command.door, command.goods) if answer is not None]
    if not answers:
        raise RatingInvalid(f"the rating of {command.shipment} answers no question; answer one of the two")
    for answer in answers:
        if not 1 <= answer <= 5:
            raise RatingInvalid(f"{answer} is not on the scale of {command.shipment}; give 1 to 5")


def _check_change(question: str, before: int | None, command: FeedbackCommand) -> None:
    answer = command.door if question == "door" else command.goods
    if None not in (before, answer) and before != answer:
        raise AlreadyRated(
            f"the {question} of {command.shipment} was rated {before} before; that answer stands"
        )


def _says_more(known: Feedback, asked: Feedback) -> bool:
    return (
        (known.door is None and asked.door is not None)
        or (known.goods is None and asked.goods is not None)
        or (not known.comment and asked.comment != "")
    )
