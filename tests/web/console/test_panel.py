"""The head of the side panel: what is struck through does not hold any more, and what holds is not struck."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from tests.web.consignee import cards

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import live_prediction
from doorstep.web.console import panel
from doorstep.web.console.facts import facts_of

REVISED = next(
    one
    for one in vars(cards).values()
    if isinstance(one, ShipmentCard) and len({version.window for version in one.promises}) > 1
)


def head(card, *, is_coming=True):
    facts = SimpleNamespace(card=card, at=cards.AT, prediction=live_prediction(card), is_coming=is_coming)
    sources = SimpleNamespace(facts=facts, zone="Europe/Helsinki")
    return panel._was(sources), panel._still_promised(sources)  # noqa: SLF001  # the two words in question


def late(card):
    """As the card, with a prediction that runs past the promise."""
    shown = live_prediction(card)
    window = replace(shown.window, end=card.promise.window.end + (shown.window.end - shown.window.start))
    return replace(card, prediction=replace(shown, window=window))


def test_a_promise_in_danger_still_stands_and_is_not_struck_through():
    was, promised = head(late(cards.COMING))
    assert (was, bool(promised)) == ("", True)


@pytest.mark.parametrize("is_coming", [True, False])
def test_a_prediction_inside_its_promise_says_nothing_more(is_coming):
    assert head(cards.COMING, is_coming=is_coming) == ("", "")


def test_a_promise_that_was_replaced_is_struck_through():
    assert head(REVISED)[0]


def test_where_records_disagree_no_arrival_and_no_holder_is_certain():
    for card, label, holder in (
        (cards.DELIVERED, "actual", "Kaarina"),
        (cards.DISPUTED, "recorded", "Not certain. Recorded with Kaarina"),
    ):
        held = replace(card, parcels=tuple(replace(one, holder="csg-1") for one in card.parcels))
        sources = SimpleNamespace(facts=facts_of(held, cards.AT), zone="Europe/Helsinki")
        said, kind = panel._answer(sources)  # noqa: SLF001  # the headline in question
        assert (kind, said.startswith("Two records disagree.")) == (label, label == "recorded")
        names = SimpleNamespace(party=lambda _: "Kaarina")
        assert panel._holder(sources.facts, names) == holder  # noqa: SLF001
