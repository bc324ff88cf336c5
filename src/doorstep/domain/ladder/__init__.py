"""The ladder: what is done about a shipment that may be late, each step a fact."""

from doorstep.domain.ladder.commands import AnswerLateness, LatenessCommand

__all__ = ["AnswerLateness", "LatenessCommand"]
