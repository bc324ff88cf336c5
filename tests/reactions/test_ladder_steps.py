"""Each prediction takes the step that pays, asks whoever can still mend it, and says why."""

from dataclasses import replace

import pytest
from tests.story import (
    BAG,
    BOX,
    MORNING,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    arrived,
    minutes,
    on_the_road,
    predicted,
    promised,
    published,
    recorded,
)

from doorstep.domain.ladder import AnswerLateness
from doorstep.domain.promise import RevisePromise
from doorstep.domain.tours import InterruptTour
from doorstep.domain.tracking.health import standing_answer
from doorstep.events import Foreboding, LatenessAnswered, Nudge
from doorstep.kernel.ids import PartyId
from doorstep.kernel.lateness import LatenessCosts, Step
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.reactions.late_prediction_revises_promise import react

LSP = PartyId("lsp-1")
LATER, TIGHT = Window(minutes(233), minutes(258)), Window(minutes(200), minutes(235))
DRIVER_ASKED = (Nudge.DRIVER_SAY_WHY, Nudge.LSP_LOOK)


def asked(story, permille, *, window=LATER, at=120, costs=None, median=None):
    """What a prediction leads to."""
    event = replace(predicted(window, permille=permille, median=median, at=minutes(at)), costs=costs)
    return react(LSP, recorded(event, stream=f"prediction:{SHIPMENT}"), story.cards(), minutes(at))


def step_of(story, permille, **how):
    (step,) = [one for one in asked(story, permille, **how) if isinstance(one, AnswerLateness)]
    return step


def waiting(*boxes):
    """The morning before the van has left, with these parcels at the depot."""
    story = Story()
    story.ask(accept(), promised(MORNING), at=minutes(-890))
    story.ask(*(arrived(box) for box in boxes), at=minutes(-300))
    story.ask(published(), at=minutes(10))
    return story


@pytest.mark.parametrize(
    ("permille", "step", "new_sequence"),
    [
        (50, Step.WATCHED, None),
        (120, Step.NUDGED, None),
        (250, Step.REPLANNED, False),
        (750, Step.TOLD, False),
        (800, Step.OFFERED, False),
    ],
)
def test_the_higher_the_chance_the_farther_the_step(permille, step, new_sequence):
    found = step_of(on_the_road(Story()), permille)
    assert (found.step, found.new_sequence, found.due) == (step, new_sequence, MORNING.end)
    assert bool(found.asked) == (step is not Step.WATCHED)
    assert asked(on_the_road(Story()), 49) == []


def test_people_are_told_by_a_new_promise_and_only_then_the_step_says_so():
    step, told = asked(on_the_road(Story()), 900)
    assert isinstance(told, RevisePromise)
    assert step.step is Step.OFFERED
    inside = Window(minutes(200), minutes(230))
    assert [one.step for one in asked(on_the_road(Story()), 900, window=inside)] == [Step.REPLANNED]


def test_a_brand_s_own_costs_decide():
    dear = LatenessCosts(missed_minor=600)
    assert step_of(on_the_road(Story()), 500, costs=dear).step is Step.TOLD
    assert step_of(on_the_road(Story()), 500).step is Step.REPLANNED


def test_whoever_holds_it_up_is_asked():
    missing, ready = step_of(waiting(BOX), 300), step_of(waiting(BOX, BAG), 300)
    assert missing.asked == (Nudge.BRAND_GOODS, Nudge.LSP_LOOK)
    assert missing.reasons[:2] == (Foreboding.GOODS_MISSING, Foreboding.NOT_LEFT)
    assert ready.asked == (Nudge.DRIVER_LEAVE, Nudge.LSP_LOOK)
    stands = on_the_road(Story())
    stands.ask(InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=1800), at=minutes(110))
    assert step_of(stands, 300).asked == (Nudge.LSP_LOOK,)
    assert step_of(on_the_road(Story()), 300).asked == DRIVER_ASKED


def shown(permille, *, at, due=MORNING.end):
    """A card after a step was taken, and a prediction since."""
    story = on_the_road(Story())
    wish = step_of(story, 300)
    event = LatenessAnswered(
        occurred_at=minutes(120),
        shipment=SHIPMENT,
        tour=TOUR,
        step=wish.step,
        due=due,
        late_permille=300,
        limit_permille=250,
        expected_minor=60,
        reasons=wish.reasons,
        asked=wish.asked,
    )
    story.happened(f"lateness:{SHIPMENT}", event)
    story.happened(f"prediction:{SHIPMENT}", predicted(TIGHT, permille=permille, at=minutes(at)))
    return standing_answer(story.card())


def test_a_nudge_stays_while_the_chance_is_worth_watching_and_for_its_own_promise():
    answer = shown(60, at=130)
    assert answer is not None
    assert answer.asked == DRIVER_ASKED
    assert shown(49, at=130) is None
    assert shown(300, at=130, due=minutes(999)) is None
