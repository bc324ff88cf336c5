"""What a van does that its plan does not say: noticed late enough to be true, over clearly, never twice."""

from tests.domain.positions.test_fence import door, driving, fix, place, standing

from doorstep.domain.positions import by_line, stands, thinned
from doorstep.domain.positions.deviating import beside_m, is_back, long_stand, off_way, on_way, passed

WAY = [place(0), place(1_000), place(2_000)]
END = door("b", 2_000)


def aside(north, since, until, every=10):
    return [fix(at, 500, north) for at in range(since, until + 1, every)]


def test_a_van_has_left_its_way_when_it_is_beside_it_for_long_enough():
    assert round(beside_m(WAY, fix(0, 500, 300))) == 300
    assert off_way(WAY, aside(300, 0, 170)) == ()
    assert [one.at for one in off_way(WAY, [fix(0, 400), *aside(300, 10, 190)])] == [
        one.at for one in aside(300, 10, 190)
    ]
    assert off_way(WAY, [*aside(300, 0, 190), fix(200, 500, 100)]) == ()
    wide = [fix(at, 500, 300, accuracy=150.0) for at in range(0, 300, 10)]
    assert off_way(WAY, wide) == ()  # it may still be on it


def test_a_dot_lies_on_the_street_where_its_circle_lets_it_and_else_where_it_was_said_to_be():
    bent = [place(0), place(100), place(100, 100)]
    found = on_way(bent, fix(0, 40, 22))
    assert found is not None
    assert [round(a, 6) for a in found] == [round(a, 6) for a in place(40)]
    corner = on_way(bent, fix(0, 108, -6))
    assert corner is not None
    assert [round(a, 6) for a in corner] == [round(a, 6) for a in place(100)]
    assert on_way(bent, fix(0, 40, 60)) is None
    assert on_way(bent, fix(0, 40, 45, accuracy=28.0)) is not None
    assert on_way((), fix(0, 40)) is None


def test_between_leaving_the_way_and_being_back_lies_a_margin():
    assert not is_back(WAY, aside(150, 0, 20))
    assert not is_back(WAY, [*aside(150, 0, 20), fix(30, 500, 20)])
    assert is_back(WAY, [*aside(150, 0, 20), fix(30, 500, 20), fix(40, 510, 10)])


def test_a_long_stand_where_no_stop_is_needs_a_reason():
    here = standing(500, 0, 500)
    assert long_stand(stands(here[:-8]), [place(0), place(2_000)]) is None
    found = long_stand(stands(here), [place(0), place(2_000)])
    assert found is not None
    assert (found[0].lasted_s, round(found[1], -1)) == (500, 500)
    assert long_stand(stands(here), [place(560)]) is None
    assert long_stand(stands([*here, *driving(600, 900, 500)]), [place(0)]) is None


def test_a_door_is_passed_when_the_van_is_far_behind_it_and_did_not_stop():
    by = driving(1_500, 2_600, 0, speed=8.0)
    gone = [*by, *standing(2_600, 150, 260)]
    at = passed(END, WAY, gone, stands(gone))
    assert at is not None
    assert abs(at - fix(62, 0).at) < 8
    assert passed(END, WAY, by[:-3], ()) is None
    stopped = [*driving(1_500, 2_000, 0), *standing(2_000, 60, 130), *standing(2_600, 200, 330)]
    assert passed(END, WAY, stopped, stands(stopped)) is None
    leads_past = [place(0), place(2_600), place(2_000)]
    assert passed(END, leads_past, gone, stands(gone)) is None


def test_noise_of_a_van_that_stands_does_not_make_its_way_longer():
    trail = [*driving(0, 500, 0), *[fix(60 + 10 * n, 500, 9 * (-1) ** n) for n in range(30)]]
    assert 440 < by_line(thinned(trail)).driven_m < 500
    assert by_line(trail).driven_m > 900
    assert thinned([]) == []
