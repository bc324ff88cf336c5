"""Widths of a model at a depot: each day counts once, and what was counted is kept for the next."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from doorstep.domain.arrival_widths import CalibrateArrivals, DepotCalibration, key_of
from doorstep.domain.arrival_widths.decide import CalibrationInvalid, decide
from doorstep.domain.arrival_widths.state import ArrivalWidths, evolve
from doorstep.domain.arrival_widths.views import KEPT, fold, keys, tags
from doorstep.events import ArrivalWidth, Recorded, SpreadFigures
from doorstep.kernel.ids import DepotId, EventId, PartyId, TenantId

AT = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
TOLD = SpreadFigures(predictions=3, coverage=1.0, width_s=600.0, pinball_s=20.0, crps_s=60.0)
DAY = CalibrateArrivals(
    model="march",
    depot=DepotId("kamppi"),
    day="2026-03-02",
    scores=3,
    offs=((-50, 20, 130),),
    widths=(ArrivalWidth(early=1.1, late=1.4),),
    told=(TOLD,),
)


def test_a_day_counts_once_and_never_after_a_later_one():
    (event,) = decide(ArrivalWidths(), DAY, at=AT)
    counted = evolve(ArrivalWidths(), event)
    assert decide(counted, DAY, at=AT) == []
    assert decide(counted, replace(DAY, day="2026-03-01"), at=AT) == []
    assert decide(counted, replace(DAY, day="2026-03-03"), at=AT)[0].scores == 3


@pytest.mark.parametrize("changed", [{"day": "soon"}, {"offs": ()}, {"told": ()}])
def test_what_is_no_calibration_is_refused(changed):
    with pytest.raises(CalibrationInvalid):
        decide(ArrivalWidths(), replace(DAY, **changed), at=AT)


def test_the_row_has_the_newest_misses_and_the_widths_of_the_last_day():
    known = DepotCalibration()
    for version, day in enumerate((DAY, replace(DAY, day="2026-03-03", offs=((7,) * KEPT,))), start=1):
        (event,) = decide(ArrivalWidths(), day, at=AT)
        recorded = Recorded(
            id=EventId(f"e{version}"),
            tenant=TenantId(1),
            stream=key_of("march", "kamppi"),
            stream_version=version,
            recorded_at=AT,
            source="test",
            source_event_id=str(version),
            actor=PartyId("platform"),
            correlation="",
            causation="",
            event=event,
        )
        assert keys(recorded) == ("arrival_widths:march:kamppi",)
        known = fold(fold(known, recorded), recorded)
        if version == 1:
            assert known.offs == ((-50, 20, 130),)
    assert (known.days, known.through, known.widths[0].late) == (2, "2026-03-03", 1.4)
    assert known.offs == ((7,) * KEPT,)
    assert [day.day for day in known.last_days] == ["2026-03-03", "2026-03-02"]
    assert tags(known) == ("model:march",)
