"""The laws of the ledger hold in whatever history is drawn."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.domain.ledger.journeys import COURIER, attributed, journeys, leg, owed

from doorstep.domain.ledger import Leg, released, run
from doorstep.domain.ledger.edges import cut, in_order
from doorstep.events import Owner, OwnerKind

LAWS = settings(max_examples=300)
EXCUSED = Owner(kind=OwnerKind.EXCUSED)


def of(journey):
    legs, planned, actual, promise_end = journey
    return attributed(legs, planned=planned, actual=actual, promise_end=promise_end)


@LAWS
@given(journeys())
def test_the_shares_are_the_delay_and_none_is_negative(journey):
    legs, _, _, promise_end = journey
    found, rows = of(journey)
    assert found.total_s == max(0, legs[-1].exit_s - promise_end) == sum(owed(found).values())
    assert all(share.owed_s > 0 for share in found.shares)
    for row in rows:
        assert sum(row.debts) == max(0, row.exit - row.planned_exit)
        assert min(row.debts) >= 0
        before = row.entry - row.planned_entry
        assert max(0, before) + row.knock_on + row.own == sum(row.debts)


@LAWS
@given(journeys())
def test_whoever_ran_to_contract_owes_nothing(journey):
    legs, planned, actual, _ = journey
    _, rows = of(journey)
    for row in rows:
        if row.exit <= row.due:
            assert rows[-1].debts[row.step] == 0
    if actual <= planned:
        assert rows[-1].debts[0] == 0
    assert len(rows) == len(legs)


@LAWS
@given(journeys(), st.integers(1, 20_000))
def test_more_delay_in_the_last_leg_never_lowers_its_share(journey, more):
    legs, planned, actual, promise_end = journey
    mine = Owner(kind=OwnerKind.LSP, party=COURIER.party + "-last")
    legs = [*legs[:-1], replace(legs[-1], owners=(mine,))]
    slower = [*legs[:-1], replace(legs[-1], exit_s=legs[-1].exit_s + more)]
    now, then = of((legs, planned, actual, promise_end)), of((slower, planned, actual, promise_end))
    assert owed(then[0]).get(mine, 0) >= owed(now[0]).get(mine, 0) - 1


@LAWS
@given(journeys(own=st.integers(0, 9_000)), st.integers(0, 5), st.integers(60, 6_000))
def test_nobody_gains_by_dawdling(journey, place, more):
    legs, planned, actual, promise_end = journey
    place %= len(legs)
    names = [Owner(kind=OwnerKind.LSP, party=COURIER.party + str(number)) for number in range(len(legs))]
    named = [replace(one, owners=(name,)) for one, name in zip(legs, names, strict=True)]
    slower = replayed(named, actual, {place: more})
    mine = names[place]
    was = owed(of((named, planned, actual, promise_end))[0]).get(mine, 0)
    assert owed(of((slower, planned, actual, promise_end))[0]).get(mine, 0) >= was - 2


def replayed(legs, actual, more):
    """The same journey where some legs take longer, and everybody else performs as before."""
    at, was, found = actual, actual, []
    for number, one in enumerate(legs):
        own = one.exit_s - one.due(was)
        was, at = one.exit_s, one.due(at) + own + more.get(number, 0)
        found.append(replace(one, exit_s=at))
    return found


@LAWS
@given(journeys())
def test_the_same_history_is_always_attributed_the_same(journey):
    assert of(journey) == of(journey)


@LAWS
@given(journeys(), st.data())
def test_a_cause_taken_out_of_a_leg_leaves_the_delay_and_the_plan_as_they_were(journey, data):
    legs, planned, actual, promise_end = journey
    place = data.draw(st.integers(0, len(legs) - 1))
    entry = legs[place - 1].exit_s if place else actual
    starts = data.draw(st.integers(entry, legs[place].exit_s))
    span = (starts, starts + data.draw(st.integers(0, 9_000)))
    storm = Leg(code="storm", owners=(EXCUSED,), contracts=(), exit_s=0)
    pieces = (*legs[:place], *cut(legs[place], entry, span, storm), *legs[place + 1 :])
    whole, _ = run(released(COURIER, planned_s=planned, actual_s=actual), legs)
    parts, _ = run(released(COURIER, planned_s=planned, actual_s=actual), pieces)
    assert (parts.plan_s, parts.at_s, sum(parts.debts)) == (whole.plan_s, whole.at_s, sum(whole.debts))
    found, rows = attributed(pieces, planned=planned, actual=actual, promise_end=promise_end)
    assert sum(owed(found).values()) == found.total_s
    assert all(row.own <= span[1] - span[0] for row in rows if row.leg.code == "storm")


@LAWS
@given(journeys(), st.lists(st.integers(-40_000, 40_000), min_size=6, max_size=6))
def test_clocks_that_disagree_never_turn_time_back(journey, skews):
    legs, planned, actual, promise_end = journey
    skewed = [replace(one, exit_s=one.exit_s + skew) for one, skew in zip(legs, skews, strict=False)]
    mended = in_order(actual, skewed)
    ends = [actual, *(one.exit_s for one in mended)]
    assert ends == sorted(ends)
    found, _ = attributed(mended, planned=planned, actual=actual, promise_end=promise_end)
    assert sum(owed(found).values()) == found.total_s


def test_a_clock_that_is_wrong_is_shared_by_the_pair():
    first, second = in_order(0, [leg(OTHER, 100, 300), leg(COURIER, 50, 200)])
    assert first.owners == second.owners == (OTHER, COURIER)
    assert (first.exit_s, second.exit_s) == (300, 300)


OTHER = Owner(kind=OwnerKind.BRAND, party=COURIER.party)


@LAWS
@given(journeys(), st.integers(0, 400_000))
def test_a_delay_that_goes_on_is_shared_whole_at_every_moment(journey, now):
    legs, planned, actual, promise_end = journey
    assume(now <= legs[-1].exit_s)
    found, _ = attributed(legs, planned=planned, actual=actual, promise_end=promise_end, until=now)
    assert sum(owed(found).values()) == found.total_s == max(0, now - promise_end)
