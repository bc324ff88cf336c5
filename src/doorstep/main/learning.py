"""What is learned from whole tours: the views, and what fills them."""

from doorstep.domain.prediction import driven, learned
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.domain.prediction.learned import Experience, Lesson
from doorstep.engine.follow import Learning
from doorstep.engine.views import View
from doorstep.kernel.ids import TourId


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


def learning() -> Learning[DrivenTour, Lesson, Experience]:
    """What tours teach when they end."""
    return Learning(
        name="experience",
        stories=driven_tour(),
        lessons=learned.lessons,
        rows=experience(),
        learn=learned.learn,
    )
