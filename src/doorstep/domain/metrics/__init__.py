"""Metrics: the figures of a day, each with its numerator, denominator, exclusions and interval."""

from doorstep.domain.metrics.figures import DEFINITIONS, Definition, Figure, figures
from doorstep.domain.metrics.ports import Due

__all__ = ["DEFINITIONS", "Definition", "Due", "Figure", "figures"]
