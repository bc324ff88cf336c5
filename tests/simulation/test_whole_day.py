"""At the end of a day the server's figures are held against the truth."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.simulation.test_at_doors import order
from tests.simulation.town import DAY, MORNING

from doorstep.simulation.book import Book
from doorstep.simulation.orders import Choice, Fate, Step, Story, Visit
from doorstep.simulation.truth import Truth
from doorstep.simulation.whole_day import compared
from doorstep.simulation.whole_week import count_day, row, summary
from doorstep.simulation.wire import Figure, Figures

WINDOW = (MORNING + timedelta(hours=3), MORNING + timedelta(hours=5))
IN_TIME, TOO_LATE, TOO_EARLY = WINDOW[0], WINDOW[1], WINDOW[0] - timedelta(minutes=1)


def visit(at, cause=""):
    return Visit(at=at, tour="t", stop="s", cause=cause)


@pytest.fixture
def book(tmp_path):
    kept = Book(Truth(tmp_path / "truth.db"))
    choice = Choice(depot="d", day=DAY, start=WINDOW[0], end=WINDOW[1], tries=1)
    stories = {
        "kept": (Fate.SMOOTH, (visit(IN_TIME),), True, False),
        "asked": (Fate.SMOOTH, (visit(IN_TIME),), True, True),
        "late": (Fate.SMOOTH, (visit(TOO_LATE),), True, False),
        "early": (Fate.SMOOTH, (visit(TOO_EARLY),), True, False),
        "early-but-nobody-needed": (Fate.SMOOTH, (visit(TOO_EARLY),), False, False),
        "second": (Fate.NOBODY_HOME, (visit(TOO_EARLY, "consignee.not_home"), visit(IN_TIME)), True, False),
        "never": (Fate.SMOOTH, (), True, False),
    }
    for number, (name, (fate, visits, attended, asked)) in enumerate(stories.items()):
        wish = order(fate, number)
        kept.keep(replace(wish, step=Step.PROMISED, shipment=name, choice=choice, attended=attended))
        kept.tell(Story(shipment=name, visits=visits, asked=asked))
    other = replace(
        order(Fate.SMOOTH, 99), step=Step.PROMISED, shipment="x", choice=replace(choice, day="other")
    )
    kept.keep(other)
    return kept


def said(**figures):
    return Figures(
        figures=[Figure(code=code, numerator=n, denominator=d) for code, (n, d) in figures.items()]
    )


def test_the_truth_counts_as_the_definitions_do(book):
    counts = {count.code: count.truth for count in compared(book, DAY, said())}

    assert counts == {
        "promises_kept": (4, 7),
        "first_attempt_success": (5, 6),
        "quiet_kept_promises": (2, 7),
        "contacts_per_100": (1, 7),
    }


def test_a_figure_that_is_wrong_or_not_said_disagrees(book):
    counts = {count.code: count.agrees for count in compared(book, DAY, said(promises_kept=(4, 7)))}

    assert counts["promises_kept"]
    assert not counts["contacts_per_100"]
    assert not next(iter(compared(book, DAY, said(promises_kept=(5, 7))))).agrees


def test_a_van_that_rang_in_time_counts_although_nobody_was_at_home(book):
    count = count_day(book, DAY, agrees=True, late=0)

    assert (count.due, count.in_time, count.kept) == (7, 4, 4)
    knocked = replace(book.story("never"), visits=(visit(IN_TIME, "consignee.not_home"),))
    book.tell(knocked)
    count = replace(count_day(book, DAY, agrees=True, late=0), percent=75)

    assert (count.in_time, count.kept) == (5, 4)
    assert "5 of 7 vans in time (71.4 %), 4 promises kept (57.1 %); planned with P75 from now on" in row(
        count
    )
    assert any("vans in time        5 of 7" in line for line in summary([count]))
