"""Support: somebody had to ask, or a problem needs handling."""

from doorstep.domain.support.commands import (
    AnswerCase,
    CaseCommand,
    CloseCase,
    MissReply,
    OpenCase,
    ReadReply,
)
from doorstep.domain.support.decide import CaseAlreadyClosed, CaseAlreadyOpen, CaseIncomplete, UnknownCase

__all__ = [
    "AnswerCase",
    "CaseAlreadyClosed",
    "CaseAlreadyOpen",
    "CaseCommand",
    "CaseIncomplete",
    "CloseCase",
    "MissReply",
    "OpenCase",
    "ReadReply",
    "UnknownCase",
]
