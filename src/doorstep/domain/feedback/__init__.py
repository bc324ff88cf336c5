"""Feedback: what the consignee thought, asked in two questions with two addressees."""

from doorstep.domain.feedback.commands import FeedbackCommand, GiveRating
from doorstep.domain.feedback.decide import AlreadyRated, NotFinished, RatingInvalid

__all__ = ["AlreadyRated", "FeedbackCommand", "GiveRating", "NotFinished", "RatingInvalid"]
