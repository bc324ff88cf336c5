"""Arrival widths: how far from the median each depot's arrivals lie, counted day by day for each model."""

from doorstep.domain.arrival_widths.commands import CalibrateArrivals, WidthCommand
from doorstep.domain.arrival_widths.views import CalibratedDay, DepotCalibration, key_of

__all__ = ["CalibrateArrivals", "CalibratedDay", "DepotCalibration", "WidthCommand", "key_of"]
