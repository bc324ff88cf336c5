"""What lateness costs a brand is set as a fact, once, by somebody who saw what stood."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.story import recorded

from doorstep.domain.lateness import LatenessBook, SetLatenessCosts
from doorstep.domain.lateness.decide import CostsInvalid, CostsMoved, EverybodyTold, NobodyTold, decide
from doorstep.domain.lateness.state import LatenessTerms, evolve
from doorstep.domain.lateness.views import fold, key_of
from doorstep.events import LatenessCostsSet
from doorstep.kernel.ids import PartyId
from doorstep.kernel.lateness import LatenessCosts

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BRAND, DEAR = PartyId("kallio"), LatenessCosts(missed_minor=600)
SET = LatenessCostsSet(occurred_at=AT, brand=BRAND, costs=DEAR)


def asked(costs, *, version=None, terms=None):
    command = SetLatenessCosts(brand=BRAND, costs=costs, seen_version=version)
    return decide(terms or LatenessTerms(), command, at=AT)


def test_costs_are_set_once_and_taken_back():
    assert asked(DEAR) == [SET]
    terms = evolve(LatenessTerms(), SET)
    assert asked(DEAR, terms=terms) == []
    assert asked(None, version=1, terms=terms) == [replace(SET, costs=None)]
    assert asked(None) == []


@pytest.mark.parametrize(
    ("costs", "refusal"),
    [
        (LatenessCosts(missed_minor=0), CostsInvalid),
        (LatenessCosts(nudge_minor=-1), CostsInvalid),
        (LatenessCosts(false_minor=1_000_001), CostsInvalid),
        (LatenessCosts(missed_minor=10, false_minor=600), NobodyTold),
        (LatenessCosts(missed_minor=6000), EverybodyTold),
    ],
)
def test_costs_that_nobody_can_mean_are_refused(costs, refusal):
    with pytest.raises(refusal):
        asked(costs)


def test_who_looked_at_other_costs_looks_again():
    with pytest.raises(CostsMoved):
        asked(LatenessCosts(missed_minor=700), version=0, terms=evolve(LatenessTerms(), SET))


def test_the_book_remembers_who_set_what_and_folds_an_event_once():
    first = recorded(SET, stream=key_of(BRAND), version=1)
    book = fold(fold(LatenessBook(), first), first)
    assert (book.costs, book.version, len(book.changes)) == (DEAR, 1, 1)
    back = fold(book, recorded(replace(SET, costs=None), stream=key_of(BRAND), version=2))
    assert (back.costs, [one.costs for one in back.changes]) == (None, [None, DEAR])
