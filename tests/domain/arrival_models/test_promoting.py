"""Models: a new one has to beat the one in service on the same days, unless a person has a reason."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from doorstep.domain.arrival_models import SHIPPED_MODEL, ModelBook, PromoteModel, RecordTraining
from doorstep.domain.arrival_models.decide import DoesNotBeat, ModelTaken, NoSuchModel, NotJudged, decide
from doorstep.domain.arrival_models.state import ArrivalModels, evolve
from doorstep.domain.arrival_models.views import KEY, MOST, fold, keys
from doorstep.events import (
    LaneFigures,
    ModelParameters,
    ModelReport,
    PriorParameters,
    PromotionReason,
    Recorded,
    SpreadFigures,
    WarningFigures,
)
from doorstep.kernel.ids import DepotId, EventId, PartyId, TenantId

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
PRIOR = PriorParameters(mean=0.1, sd=0.1, own_sd=0.2)
NUMBERS = ModelParameters(
    roads=PRIOR,
    day_sd=0.1,
    doors=PRIOR,
    attended_sd=0.5,
    unattended_sd=0.4,
    legs=(0.0,),
    attended=(0.0,),
    unattended=(0.0,),
)
OLD = SpreadFigures(predictions=5_000, coverage=0.90, width_s=1_800.0, pinball_s=60.0, crps_s=200.0)
BETTER = replace(OLD, pinball_s=55.0, crps_s=190.0)
MANY = PromotionReason.TRIAL


def report(model, overall, lane=None):
    return ModelReport(
        model=model,
        overall=overall,
        by_bucket=(overall,),
        by_lane=(LaneFigures(depot=DepotId("kamppi"), spread=lane or overall),),
        warnings=WarningFigures(late=0, warned=0, precision=None, recall=None, lead_s=None),
    )


def training(name="march", overall=BETTER, lane=None, rival=SHIPPED_MODEL):
    return RecordTraining(
        model=name,
        parameters=NUMBERS,
        trained_from="2026-02-01",
        trained_through="2026-02-20",
        tours_trained=300,
        tested_from="2026-02-25",
        tested_through="2026-03-01",
        tours_tested=80,
        report=report(name, overall, lane),
        rival=report(rival, OLD),
    )


def after(*commands):
    models, events = ArrivalModels(), []
    for command in commands:
        for event in decide(models, command, at=AT):
            models = evolve(models, event)
            events.append(event)
    return models, events


def test_a_model_that_beats_the_one_in_service_replaces_it_once():
    models, events = after(training(), PromoteModel(model="march"), PromoteModel(model="march"))
    assert models.in_service == "march"
    assert [event.type for event in events] == ["model.trained", "model.promoted"]
    assert (events[1].replaces, events[1].reason) == (SHIPPED_MODEL, PromotionReason.BEATS)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"crps_s": 200.0}, "its CRPS is 200.0 s, not below 200.0 s"),
        ({"pinball_s": 61.0}, "its pinball loss is 61.0 s, not below 60.0 s"),
        ({"coverage": 0.869}, "its windows hold 86.9%"),
        ({"coverage": 0.931}, "its windows hold 93.1%"),
    ],
)
def test_a_model_that_is_not_better_is_refused_in_words(changed, words):
    models, _ = after(training(overall=replace(BETTER, **changed)))
    with pytest.raises(DoesNotBeat, match=words):
        decide(models, PromoteModel(model="march"), at=AT)
    by_hand = PromoteModel(model="march", reason=PromotionReason.ROADS_CHANGED)
    assert decide(models, by_hand, at=AT)[0].reason is PromotionReason.ROADS_CHANGED


def test_a_depot_that_is_much_worse_off_is_enough_to_refuse_where_it_has_enough_predictions():
    worse = replace(BETTER, crps_s=210.5)
    with pytest.raises(DoesNotBeat, match=r"at kamppi its CRPS is 210\.5 s, more than 5 % above 200.0 s"):
        after(training(lane=worse), PromoteModel(model="march"))
    assert after(training(lane=replace(worse, crps_s=209.0)), PromoteModel(model="march"))[1]
    assert after(training(lane=replace(worse, predictions=499)), PromoteModel(model="march"))[1]


def test_what_was_judged_beside_another_model_has_to_be_judged_again():
    models, _ = after(training(), training("april"), PromoteModel(model="march"))
    with pytest.raises(NotJudged, match="april was not judged beside march"):
        decide(models, PromoteModel(model="april"), at=AT)


def test_a_name_is_given_once_and_an_unknown_one_is_nobody():
    models, events = after(training(), training())
    assert len(events) == 1
    other = replace(training(), parameters=replace(NUMBERS, day_sd=0.2))
    for taken in (other, training(SHIPPED_MODEL)):
        with pytest.raises(ModelTaken):
            decide(models, taken, at=AT)
    with pytest.raises(NoSuchModel):
        decide(models, PromoteModel(model="may"), at=AT)


def test_the_shipped_model_comes_back_by_hand_only():
    models, _ = after(training(), PromoteModel(model="march"))
    with pytest.raises(NotJudged):
        decide(models, PromoteModel(model=SHIPPED_MODEL), at=AT)
    back = PromoteModel(model=SHIPPED_MODEL, reason=PromotionReason.WENT_WRONG)
    assert decide(models, back, at=AT)[0].replaces == "march"


def test_the_book_keeps_the_newest_models_and_always_the_one_in_service():
    commands = [training("m0"), PromoteModel(model="m0", reason=MANY)]
    commands += [training(f"m{number}") for number in range(1, MOST + 3)]
    book = ModelBook()
    for version, event in enumerate(after(*commands)[1], start=1):
        recorded = Recorded(
            id=EventId(f"e{version}"),
            tenant=TenantId(1),
            stream=KEY,
            stream_version=version,
            recorded_at=AT,
            source="test",
            source_event_id=str(version),
            actor=PartyId("ada"),
            correlation=KEY,
            causation="",
            event=event,
        )
        assert keys(recorded) == (KEY,)
        book = fold(fold(book, recorded), recorded)
    assert [one.name for one in book.models] == [*(f"m{n}" for n in range(MOST + 2, 2, -1)), "m0"]
    assert book.model("m0").report.overall == BETTER
    assert (book.in_service, book.promotions[0].by) == ("m0", "ada")
