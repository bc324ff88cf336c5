"""Journeys of a few legs for the tests of the minute ledger, and one drawn at random."""

from hypothesis import strategies as st

from doorstep.domain.ledger import Contract, Leg, released, run, settle
from doorstep.events import Owner, OwnerKind
from doorstep.kernel.ids import PartyId

BRAND = Owner(kind=OwnerKind.BRAND, party=PartyId("kallio"))
LINEHAUL = Owner(kind=OwnerKind.LSP, party=PartyId("runko"))
COURIER = Owner(kind=OwnerKind.LSP, party=PartyId("pihka"))
PROMISER = Owner(kind=OwnerKind.PLATFORM)
OWNERS = (BRAND, LINEHAUL, COURIER, Owner(kind=OwnerKind.CONSIGNEE))
FAR = (300_000, 600_000, 900_000, 1_200_000, 1_500_000, 1_800_000, 9_000_000)
"""Departures enough that no timetable ends."""

AROUND = st.integers(-9_000, 30_000)


def leg(owner, budget_s, exit_s, **more):
    """A leg that may take so many seconds."""
    owners = owner if isinstance(owner, tuple) else (owner,)
    return Leg(code="leg", owners=owners, contracts=(Contract(budget_s=budget_s, **more),), exit_s=exit_s)


def attributed(legs, *, planned, actual, promise_end, until=None):
    """The attribution of a journey and the rows that explain it."""
    running, rows = run(released(BRAND, planned_s=planned, actual_s=actual), legs)
    return settle(running, promise_end=promise_end, promiser=PROMISER, until=until), rows


def owed(attribution):
    """Seconds by owner."""
    return {share.owner: share.owed_s for share in attribution.shares}


@st.composite
def journeys(draw, own=AROUND):
    """Legs, planned and actual release and the end of the promise, before or after the planned end."""
    planned = draw(st.integers(0, 5_000))
    actual = planned + draw(st.integers(-3_000, 20_000))
    legs, at, plan = [], actual, planned
    for _ in range(draw(st.integers(1, 6))):
        owners = tuple(draw(st.lists(st.sampled_from(OWNERS), min_size=1, max_size=2, unique=True)))
        trucks = draw(st.none() | st.lists(st.integers(0, 200_000), max_size=6, unique=True))
        contract = Contract(
            budget_s=draw(st.integers(0, 20_000)),
            departures=() if trucks is None else (*sorted(trucks), *FAR),
            not_before=draw(st.none() | st.integers(0, 40_000)),
        )
        at = max(at, contract.due(at) + draw(own))
        plan = contract.due(plan)
        legs.append(Leg(code="leg", owners=owners, contracts=(contract,), exit_s=at))
    promise_end = plan + draw(st.integers(-8_000, 20_000))
    return legs, planned, actual, promise_end
