"""Arrival models: which versions there are, how good each is, and which one is in service."""

from doorstep.domain.arrival_models.commands import SHIPPED_MODEL, ModelCommand, PromoteModel, RecordTraining
from doorstep.domain.arrival_models.verdict import shortfalls
from doorstep.domain.arrival_models.views import KnownModel, ModelBook, Promotion

__all__ = [
    "SHIPPED_MODEL",
    "KnownModel",
    "ModelBook",
    "ModelCommand",
    "PromoteModel",
    "Promotion",
    "RecordTraining",
    "shortfalls",
]
