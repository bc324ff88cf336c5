"""The hidden truth survives a kill at any moment: a step is there whole, or not at all."""

import pytest
from tests.simulation.town import MORNING

from doorstep.simulation.acts import Act, Picture, wire
from doorstep.simulation.truth import Truth

ACT = Act(id="act-00001", tour="t", occurred_at=MORNING, kind="arrived", stop="s")


def test_a_step_that_breaks_off_leaves_nothing_behind(tmp_path):
    truth = Truth(tmp_path / "truth.db")

    def half_a_step():
        with truth.step():
            truth.put("shift", "van-1", {"legs": 1})
            truth.queue("van-1", ACT.id, ACT)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_a_step()

    assert truth.get("shift", "van-1", dict[str, int]) is None
    assert truth.waiting("van-1", Act) == []


def test_what_was_written_is_there_for_the_next_process(tmp_path):
    first = Truth(tmp_path / "truth.db")
    with first.step():
        first.put("shift", "van-1", {"legs": 1})
        first.queue("van-1", ACT.id, ACT)

    second = Truth(tmp_path / "truth.db")

    assert second.get("shift", "van-1", dict[str, int]) == {"legs": 1}
    assert second.waiting("van-1", Act) == [(ACT, "")]


def test_an_action_waits_once_until_it_is_answered(tmp_path):
    truth = Truth(tmp_path / "truth.db")
    with truth.step():
        truth.queue("van-1", ACT.id, ACT)
        truth.queue("van-1", ACT.id, ACT)
        truth.pictured(ACT.id, "media-1")

    assert truth.waiting("van-1", Act) == [(ACT, "media-1")]
    assert truth.is_waiting("van-1")
    with truth.step():
        truth.answered(ACT.id, "recorded")
    assert not truth.is_waiting("van-1")
    assert truth.results() == [("recorded", 1)]


def test_an_action_travels_with_nothing_that_it_does_not_say():
    body = wire(ACT, "")

    assert set(body) == {"id", "occurred_at", "kind", "again", "leaves", "expected_s", "off_by_m", "stop"}


def test_a_picture_travels_as_the_proof_that_it_is():
    signed = Act(
        id="act-00002", tour="t", occurred_at=MORNING, kind="delivered", stop="s", picture=Picture.SIGNATURE
    )

    assert wire(signed, "media-2")["proofs"] == [{"kind": "signature", "media": "media-2"}]
