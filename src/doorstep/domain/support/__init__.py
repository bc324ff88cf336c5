"""Support: somebody had to ask, or a problem needs handling."""

from doorstep.domain.support.commands import CaseCommand, CloseCase, OpenCase
from doorstep.domain.support.decide import CaseAlreadyClosed, CaseAlreadyOpen, CaseIncomplete, UnknownCase

__all__ = [
    "CaseAlreadyClosed",
    "CaseAlreadyOpen",
    "CaseCommand",
    "CaseIncomplete",
    "CloseCase",
    "OpenCase",
    "UnknownCase",
]
