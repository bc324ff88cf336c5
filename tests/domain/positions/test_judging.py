"""What is believed of what devices say."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from doorstep.domain.positions import Trail, Verdicts, judge

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
NOW = AT.timestamp()
HOME, FAR = (60.17, 24.94), (60.30, 25.10)
DAY = 86_400.0


@dataclass(frozen=True, kw_only=True)
class Said:
    """A fix as a device says it."""

    at: datetime
    lat: float
    lon: float
    accuracy_m: float | None = 5.0
    van: str = "van-1"
    speed_mps: float | None = None
    heading: float | None = None


def said(seconds: float, place: tuple[float, float] = HOME, **more) -> Said:
    lat, lon = place
    return Said(at=AT + timedelta(seconds=seconds), lat=lat, lon=lon, **more)


def drive(seconds: float) -> tuple[float, float]:
    """Ten metres a second to the north."""
    return HOME[0] + seconds * 9e-5, HOME[1]


def heard(trail: Trail, *fixes: Said, now: float) -> Verdicts:
    """What one request is judged as, `now` seconds after AT."""
    return judge({"van-1": trail}, sorted(fixes, key=lambda fix: fix.at), NOW + now)


def live(trail: Trail, fixes: list[tuple[float, tuple[float, float]]], *, ahead: float = 0.0) -> list[str]:
    """Doubts of fixes that each come at once, by a device whose clock is ahead."""
    return [heard(trail, said(at + ahead, place), now=at).doubts[0] for at, place in fixes]


def test_a_van_that_drives_is_believed():
    trail = Trail()
    assert live(trail, [(n, drive(n)) for n in range(0, 300, 10)]) == [""] * 30
    assert (trail.at, trail.lat) == (NOW + 290, drive(290)[0])


def test_a_batch_in_any_order_moves_the_van_to_the_newest():
    trail = Trail()
    verdicts = heard(trail, *(said(n, drive(n)) for n in (30, 0, 20, 10)), now=31)
    assert verdicts.doubts == [""] * 4
    assert verdicts.stale == []
    assert trail.at == NOW + 30


def test_what_comes_a_day_late_is_believed_and_moves_nobody_back():
    trail = Trail()
    live(trail, [(DAY, HOME)])
    verdicts = heard(trail, *(said(n, drive(n)) for n in range(0, 60, 10)), now=DAY + 1)
    assert verdicts.doubts == [""] * 6
    assert verdicts.stale == [0, 1, 2, 3, 4, 5]
    assert trail.at == NOW + DAY


def test_a_fix_that_repeats_is_no_news():
    trail = Trail()
    assert heard(trail, said(0), said(0), now=1).stale == [1]
    assert heard(trail, said(0), now=2).stale == [0]


def test_what_cannot_be_is_doubted_and_moves_nobody():
    for fix, doubt in (
        (said(10, (0.0, 0.0)), "nowhere"),
        (said(10, accuracy_m=900.0), "coarse"),
        (said(2 * 3600 + 123), "skew"),
        (said(-3 * DAY), "skew"),
        (said(10, FAR), "jump"),
    ):
        trail = Trail()
        live(trail, [(0, HOME)])
        verdicts = heard(trail, fix, now=10)
        assert (verdicts.doubts, verdicts.stale) == ([doubt], [0])
        assert (trail.at, trail.lat, trail.lon) == (NOW, *HOME)


def test_one_outlier_is_forgotten_and_the_van_goes_on():
    trail = Trail()
    fixes = [(0, HOME), (10, FAR), (20, drive(20)), (30, drive(30))]
    assert live(trail, fixes) == ["", "jump", "", ""]


def test_three_that_agree_somewhere_else_show_that_the_first_was_the_wrong_one():
    trail = Trail()
    fixes = [(0, HOME), *((n, FAR) for n in (10, 20, 30, 40))]
    assert live(trail, fixes) == ["", "jump", "jump", "", ""]
    assert (trail.lat, trail.lon) == FAR


def test_outliers_that_agree_with_nothing_never_become_the_place():
    trail = Trail()
    scattered = [(10 * n, (HOME[0] + 0.2 * (-1) ** n, HOME[1] + 0.1 * n)) for n in range(1, 12)]
    assert set(live(trail, [(0, HOME), *scattered])) == {"", "jump"}
    assert (trail.lat, trail.lon) == HOME


def test_two_vans_with_one_identity_are_told_apart_from_an_outlier():
    trail = Trail()
    turns = [(10 * n, FAR if n % 2 else drive(10 * n)) for n in range(20)]
    doubts = live(trail, turns)
    assert doubts[:6] == ["", "jump", "", "jump", "", "identity"]
    assert doubts[6:] == ["", "identity"] * 7
    assert trail.lat == drive(180)[0]


def test_a_clock_that_is_an_hour_off_is_noticed_and_corrected():
    for ahead, first in ((3600.0, "skew"), (-3600.0, "")):
        trail = Trail()
        fixes = [(n, drive(n)) for n in range(0, 200, 20)]
        assert live(trail, fixes[:3], ahead=ahead) == [first] * 3
        verdicts = heard(trail, said(60 + ahead, drive(60)), now=60)
        assert verdicts.shifted == {0: -ahead}
        assert verdicts.times == [NOW + 60]
        assert live(trail, fixes[4:], ahead=ahead) == [""] * 6
        assert trail.at == NOW + 180


def test_a_clock_that_was_set_right_is_believed_at_once():
    trail = Trail()
    live(trail, [(n, drive(n)) for n in range(0, 100, 20)], ahead=3600.0)
    assert heard(trail, said(110, drive(110)), now=110).shifted == {}
    assert trail.at == NOW + 110


def test_delays_that_only_sometimes_look_like_quarters_are_no_wrong_clock():
    trail = Trail()
    for n in range(40):
        late = (900.0, 500.0, 905.0, 700.0)[n % 4]
        assert heard(trail, said(n * 30 - late), now=n * 30).shifted == {}


def test_a_queue_that_is_sent_one_by_one_after_an_hour_is_no_wrong_clock():
    trail = Trail()
    for n in range(60):
        sent = 3600 + n / 5
        assert heard(trail, said(n * 60, drive(n * 60)), now=sent).shifted == {}
    assert trail.at == NOW + 59 * 60


def test_late_fixes_judged_one_by_one_leave_the_newest_where_it_is():
    trail = Trail()
    live(trail, [(100, drive(100))])
    for before, after in pairwise((90, 70, 50, 30)):
        live(trail, [(before, drive(before))])
        assert heard(trail, said(after, drive(after)), now=101).stale == [0]
    assert trail.at == NOW + 100
