"""Lateness: what it costs each brand, and how often the warnings of it were right."""

from doorstep.domain.lateness.commands import LatenessCostsCommand, SetLatenessCosts
from doorstep.domain.lateness.effect import WarningCount, counted, would_have_been
from doorstep.domain.lateness.judged import VisitAhead, VisitJudged, WarningDay
from doorstep.domain.lateness.views import CostsChange, LatenessBook

__all__ = [
    "CostsChange",
    "LatenessBook",
    "LatenessCostsCommand",
    "SetLatenessCosts",
    "VisitAhead",
    "VisitJudged",
    "WarningCount",
    "WarningDay",
    "counted",
    "would_have_been",
]
