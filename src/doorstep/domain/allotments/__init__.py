"""Allotments: working time of a depot's days set aside for a brand or a zone until it is released."""

from doorstep.domain.allotments.commands import AllotmentCommand, SetAllotments
from doorstep.domain.allotments.set_aside import Asker, SetAside, VisitAllowance, unused_s
from doorstep.domain.allotments.standing import set_aside
from doorstep.domain.allotments.views import AllotmentBook, AllotmentChange

__all__ = [
    "AllotmentBook",
    "AllotmentChange",
    "AllotmentCommand",
    "Asker",
    "SetAllotments",
    "SetAside",
    "VisitAllowance",
    "set_aside",
    "unused_s",
]
