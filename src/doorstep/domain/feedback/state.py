"""What one consignee answered so far, folded from its events."""

from dataclasses import dataclass
from typing import assert_never

from doorstep.events import FeedbackEvent, RatingGiven


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """The answers about the door and the goods, 1 to 5; `None` while unanswered."""

    door: int | None = None
    goods: int | None = None
    comment: str = ""


def evolve(feedback: Feedback, event: FeedbackEvent) -> Feedback:
    """The feedback after `event`: an answer once given stands. Never refuses: the event already happened."""
    match event:
        case RatingGiven():
            return Feedback(
                door=event.door if feedback.door is None else feedback.door,
                goods=event.goods if feedback.goods is None else feedback.goods,
                comment=feedback.comment or event.comment,
            )
        case _:
            assert_never(event)
