"""Tours: the plan put in force for one van, and how it is driven stop by stop."""

from doorstep.domain.tours.commands import (
    AgreeMeetUp,
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
    TakeBreak,
    TakeOver,
    TourCommand,
)

__all__ = [
    "AgreeMeetUp",
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
    "TakeBreak",
    "TakeOver",
    "TourCommand",
]
