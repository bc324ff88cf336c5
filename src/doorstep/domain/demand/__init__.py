"""Demand: who asked for a slot, what was open to them, and whether some zone is quietly starved."""

from doorstep.domain.demand.commands import DemandCommand, RecordAsked, RecordRefused
from doorstep.domain.demand.news import is_news
from doorstep.domain.demand.report import Fairness, ZoneShare, fairness
from doorstep.domain.demand.zone_demand import PersonAnswer, ZoneDemand

__all__ = [
    "DemandCommand",
    "Fairness",
    "PersonAnswer",
    "RecordAsked",
    "RecordRefused",
    "ZoneDemand",
    "ZoneShare",
    "fairness",
    "is_news",
]
