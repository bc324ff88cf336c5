"""The page of an order that only collects: nothing is ever brought, and no word says so."""

# ruff: noqa: RUF001  # windows are written with an en dash

import re
from dataclasses import replace

import pytest
from tests.web.consignee import cards
from tests.web.consignee.pages import page_of
from tests.web.consignee.whole import html_of

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.ids import ParcelId
from doorstep.web.consignee.record import TrackingPage
from doorstep.web.consignee.speech import plain

BROUGHT = {
    "en": re.compile(r"\b(deliver\w*|bring\w*|brought|hand(ed)? over|handed to)\b", re.IGNORECASE),
    "fi": re.compile(r"\b(toimit\w+|tuomme|jakelu\w*|luovutett\w+)\b", re.IGNORECASE),
    "de": re.compile(r"\b(liefer\w*|zugestellt|zustell\w*|übergeben|bringen)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(livr\w*|remis\w*|apport\w*)\b", re.IGNORECASE),
    "es": re.compile(r"\b(entreg\w*|llev(amos|ará|arlo))\b", re.IGNORECASE),
    "it": re.compile(r"\b(consegn\w*|port(iamo|arlo|erà))\b", re.IGNORECASE),
    "sv": re.compile(r"\b(lever\w+|överlämn\w+)\b", re.IGNORECASE),
    "ar": re.compile(r"توصيل|التسليم|سُلّم|نوصل"),
    "pl": re.compile(r"\b(dostaw\w*|doręcz\w*|dostarcz\w*|przywie\w+|przywoz\w+)\b", re.IGNORECASE),
}
NEVER = {"held", "refused", "disputed", "returning", "returned", "abandoned", "collected"}
"""What cannot happen to what waits at a door, and what is a collection already."""
TO_COLLECT = {
    name: cards.to_collect(card) for name, card in cards.SITUATIONS.items() if name not in NEVER
} | {"abandoned": cards.ABANDONED}


def texts(page: TrackingPage) -> str:
    """What the reader reads, without markup, addresses of pages and names of firms."""
    html = re.sub(r"<(script|style|svg).*?</\1>", "", html_of(page, "warm collects"), flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", html).replace("Pihka Delivery", "")


@pytest.mark.parametrize("locale", BROUGHT)
@pytest.mark.parametrize("card", TO_COLLECT.values(), ids=TO_COLLECT)
def test_no_word_says_that_something_is_brought(card: ShipmentCard, locale: str):
    found = BROUGHT[locale].search(texts(page_of(card, locale=locale, unlocked=True)))
    assert found is None


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("open", "Your collection time is not fixed yet"),
        ("promised", "We collect today 14:00–16:00"),
        ("coming", "We come to collect today 14:10–14:50"),
        ("attempted", "Not collected. Next: Wednesday 17 June, 09:00–11:00"),
        ("delivered", "Collected today at 13:32"),
        ("abandoned", "Not collected. Nobody will come again"),
        ("cancelled", "This collection was cancelled"),
    ],
)
def test_the_answer_is_that_of_a_collection(name: str, head: str):
    said = plain(page_of(TO_COLLECT[name]).answer.head)
    assert said.replace("tomorrow 09", "Wednesday 17 June, 09") == head


def test_it_has_three_steps_and_the_last_one_is_the_collection():
    page = page_of(cards.COLLECTED)
    assert [step.label for step in page.answer.steps] == ["Ordered", "On the way to you", "Collected"]
    assert page.answer.steps_label == "Progress, step 3 of 3"
    assert [plain(line.text) for line in page.answer.key] == ["Actual 13:32", "Promised 12:00–14:00"]
    assert [chip.text for chip in page.answer.chips] == ["Promise kept"]


def test_the_consignee_has_it_until_the_driver_does_and_then_the_depot():
    def holder(card: ShipmentCard) -> str:
        fact = page_of(card).side.facts[0]
        return f"{plain(fact.value)} {plain(fact.small)}".strip()

    handed_in = replace(cards.COLLECTED.parcels[0], at_hub_at=cards.hm(13, 40))
    assert holder(cards.to_collect(cards.COMING)) == "You"
    assert holder(cards.COLLECTED) == "Pihka Delivery since 13:32"
    assert holder(replace(cards.COLLECTED, parcels=(handed_in,))) == "Pihka Delivery at the depot, Sörnäinen"


def test_beside_a_delivery_the_page_says_what_is_collected_and_where_each_parcel_is():
    old = replace(cards.to_collect(cards.COMING).parcels[0], parcel=ParcelId("par_9"), reference="KC-7F3Q-R1")
    leg = replace(cards.LEG, collects=(old.parcel,))
    page = page_of(replace(cards.COMING, parcels=(*cards.COMING.parcels, old), legs=(leg,)))
    assert plain(page.answer.head) == "Arriving today 14:10–14:50"
    assert page.parcels.items[-1].text == "We also collect one parcel."
    assert [plain(line.text) for line in page.parcels.parcels] == ["Out for delivery", "On the way to you"]
