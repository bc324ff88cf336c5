"""Tours: the plan put in force for one van, and how it is driven stop by stop."""

from doorstep.domain.tours.commands import (
    ApproachStop,
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    PublishTour,
    ReportDangers,
    ResequenceTour,
    ResumeTour,
    StartTour,
    TourCommand,
)

__all__ = [
    "ApproachStop",
    "ArriveAtStop",
    "DeferStop",
    "DepartFromStop",
    "EndTour",
    "InterruptTour",
    "PublishTour",
    "ReportDangers",
    "ResequenceTour",
    "ResumeTour",
    "StartTour",
    "TourCommand",
]
