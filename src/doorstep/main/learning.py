"""What is learned from whole tours and visits, and of models: the views, and what fills them."""

from functools import partial
from typing import Any

from doorstep.domain.arrival_models import ModelBook
from doorstep.domain.arrival_models import views as model_views
from doorstep.domain.arrival_widths import DepotCalibration
from doorstep.domain.arrival_widths import views as width_views
from doorstep.domain.lateness import LatenessBook, VisitAhead, WarningDay, judged
from doorstep.domain.lateness import views as lateness_views
from doorstep.domain.prediction import driven, learned
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.domain.prediction.learned import Experience, Lesson
from doorstep.engine.follow import Learning
from doorstep.engine.views import View
from doorstep.kernel.ids import ShipmentId, TourId


def driven_tour() -> View[DrivenTour]:
    """Each tour as planned and as driven."""
    return View(
        name="driven_tour",
        version=driven.VERSION,
        kind=DrivenTour,
        keys=driven.keys,
        initial=lambda key: DrivenTour(tour=TourId(key)),
        fold=driven.fold,
        tags=driven.tags,
    )


def experience() -> View[Experience]:
    """What was learned of services and roads; written by `learning`, from no single event."""
    return View(
        name="experience",
        version=learned.VERSION,
        kind=Experience,
        keys=lambda _: (),
        initial=lambda _: Experience(),
        fold=lambda known, _: known,
    )


def arrival_models() -> View[ModelBook]:
    """The models that arrivals are predicted with."""
    return View(
        name=model_views.NAME,
        version=model_views.VERSION,
        kind=ModelBook,
        keys=model_views.keys,
        initial=model_views.initial,
        fold=model_views.fold,
    )


def arrival_widths() -> View[DepotCalibration]:
    """The widths of each model and depot."""
    return View(
        name=width_views.NAME,
        version=width_views.VERSION,
        kind=DepotCalibration,
        keys=width_views.keys,
        initial=width_views.initial,
        fold=width_views.fold,
        tags=width_views.tags,
    )


def lateness_costs() -> View[LatenessBook]:
    """What lateness costs each brand."""
    return View(
        name=lateness_views.NAME,
        version=lateness_views.VERSION,
        kind=LatenessBook,
        keys=lateness_views.keys,
        initial=lateness_views.initial,
        fold=lateness_views.fold,
    )


def visit_judged() -> View[VisitAhead]:
    """Each visit as predicted, told and come."""
    return View(
        name=judged.NAME,
        version=judged.VERSION,
        kind=VisitAhead,
        keys=judged.keys,
        initial=lambda key: VisitAhead(shipment=ShipmentId(key)),
        fold=judged.fold,
    )


def warning_day() -> View[WarningDay]:
    """The visits of each brand and day that are over; written by `judging`, from no single event."""
    return View(
        name=judged.DAYS_NAME,
        version=judged.VERSION,
        kind=WarningDay,
        keys=lambda _: (),
        initial=lambda _: WarningDay(),
        fold=lambda known, _: known,
    )


def learnings(zone: str) -> tuple[Learning[Any, Any, Any], ...]:
    """All that is learned; days are those of `zone`."""
    judging = Learning(
        name="warnings",
        stories=visit_judged(),
        lessons=partial(judged.lessons, zone),
        rows=warning_day(),
        learn=judged.learn,
    )
    return (learning(), judging)


def learning() -> Learning[DrivenTour, Lesson, Experience]:
    """What tours teach when they end."""
    return Learning(
        name="experience",
        stories=driven_tour(),
        lessons=learned.lessons,
        rows=experience(),
        learn=learned.learn,
    )
