"""The brand studio: drafts of a brand's looks, tone and terms, reviewed by a second person and published."""

from doorstep.domain.studio.book import HistoryLine, StudioBook, applied
from doorstep.domain.studio.commands import (
    Approve,
    AskReview,
    CallOff,
    DiscardDraft,
    EndReview,
    LoadBrand,
    PublishDue,
    RollBack,
    SaveDraft,
    StudioCommand,
)

__all__ = [
    "Approve",
    "AskReview",
    "CallOff",
    "DiscardDraft",
    "EndReview",
    "HistoryLine",
    "LoadBrand",
    "PublishDue",
    "RollBack",
    "SaveDraft",
    "StudioBook",
    "StudioCommand",
    "applied",
]
