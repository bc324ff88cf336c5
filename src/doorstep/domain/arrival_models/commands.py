"""What may be asked of the arrival models of a network."""

from dataclasses import dataclass

from doorstep.events import ModelParameters, ModelReport, PromotionReason

SHIPPED_MODEL = "shipped"
"""The model that comes along, in service until another one is promoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTraining:
    """Keep a model that was fitted, with how good it and the one in service were on the same days."""

    model: str
    parameters: ModelParameters
    trained_from: str
    trained_through: str
    tours_trained: int
    tested_from: str
    tested_through: str
    tours_tested: int
    report: ModelReport
    rival: ModelReport


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoteModel:
    """Take a model into service: because it beats the other one, or for a person's reason."""

    model: str
    reason: PromotionReason = PromotionReason.BEATS


type ModelCommand = RecordTraining | PromoteModel
