"""Who sees what of a shipment card: the whole matrix, field by field."""

from dataclasses import MISSING, fields, is_dataclass

import pytest
from tests.story import BOX, BRAND, DRIVER, SHIPMENT, Story, asked, attempted, minutes, on_the_road, predicted

from doorstep.domain.custody import RecordProof
from doorstep.domain.feedback import GiveRating
from doorstep.domain.parties import VISIBLE, may_see, redact_card, roles_of
from doorstep.domain.parties.visibility import NOT_SHOWN
from doorstep.domain.support import OpenCase
from doorstep.domain.tracking import arranged, presence, shares
from doorstep.domain.tracking import card as cards
from doorstep.events import ItemFacts, MessageHeldBack, Needs, ProofKind
from doorstep.kernel.ids import CaseId, EventId, PartyId, StopId, TenantId
from doorstep.kernel.party import Role, Viewer
from doorstep.kernel.time import Window

HOMES = (cards.__name__, arranged.__name__, presence.__name__, shares.__name__)
KINDS = [kind for kind in vars(cards).values() if is_dataclass(kind) and kind.__module__ in HOMES]
FIELDS = [(kind, field.name) for kind in [*KINDS, ItemFacts, Needs, Window] for field in fields(kind)]


def viewer(role, party="somebody", subject=""):
    return Viewer(tenant=TenantId(1), party=PartyId(party), role=role, subject=subject)


def a_full_card():
    story = on_the_road(Story())
    told = story.ask(attempted(BOX), at=minutes(150))[0]
    story.told(told, at=minutes(151))
    story.happened(f"prediction:{SHIPMENT}", predicted(Window(minutes(160), minutes(180)), permille=300))
    held = MessageHeldBack(
        occurred_at=minutes(152),
        shipment=SHIPMENT,
        trigger="stop.near",
        topic="day",
        fact="fact-9",
        reason="cap",
        about=EventId("e-9"),
    )
    story.happened(f"message:{SHIPMENT}", held)
    story.ask(asked(), at=minutes(155))
    ours = OpenCase(shipment=SHIPMENT, case=CaseId("case-lsp"), kind="scan_missing", by=None, words="v-2")
    story.ask(ours, at=minutes(156))
    story.ask(RecordProof(shipment=SHIPMENT, parcel=BOX, stop=StopId("stop-1"), kind=ProofKind.PIN))
    story.ask(GiveRating(shipment=SHIPMENT, door=2, goods=5, comment="v-3", finished=True))
    return story.card()


CARD = a_full_card()


def objects(value, kind):
    """Every object of a kind inside a card."""
    if isinstance(value, tuple):
        return [found for line in value for found in objects(line, kind)]
    if not is_dataclass(value):
        return []
    inside = [found for field in fields(value) for found in objects(getattr(value, field.name), kind)]
    return [value, *inside] if type(value) is kind else inside


def test_every_field_of_a_card_has_a_line_that_says_who_sees_it():
    unsaid = [f"{kind.__name__}.{field}" for kind, field in FIELDS if not roles_of(kind.__name__, field)]
    assert unsaid == [], f"say in domain/parties/fields.py who sees {unsaid}"


def test_the_list_names_no_field_that_is_gone():
    known = {(kind.__name__, field) for kind, field in FIELDS}
    listed = {(kind, field) for kind, lines in VISIBLE.items() for field in lines}
    assert listed - known == set()


NOTES = (cards.CaseLine, "words")
"""Of cases that no consignee opened they are notes, for those inside."""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _ in FIELDS), ids=lambda kind: kind.__name__)
def test_a_role_sees_exactly_the_fields_on_its_list(kind, role):
    party = DRIVER if role is Role.DRIVER else BRAND
    seen, known = objects(redact_card(viewer(role, party), CARD), kind), objects(CARD, kind)
    for field in (one for of, one in FIELDS if of is kind):
        if role in roles_of(kind.__name__, field):
            true = [getattr(one, field) for one in known] + ([""] if (kind, field) == NOTES else [])
            assert all(is_composite(found, field) or getattr(found, field) in true for found in seen), field
        else:
            hidden = {default_of(kind, field), "", 0, NOT_SHOWN}
            assert all(getattr(found, field) in hidden for found in seen), field


def is_composite(found, field):
    """Fields that hold further objects are judged by the fields of those."""
    value = getattr(found, field)
    return is_dataclass(value) or (isinstance(value, tuple) and any(is_dataclass(line) for line in value))


def default_of(kind, name):
    field = next(field for field in fields(kind) if field.name == name)
    return "" if field.default is MISSING else field.default


@pytest.mark.parametrize("role", [Role.LSP, Role.SERVICE, Role.PLATFORM])
def test_those_who_run_the_network_see_every_shipment(role):
    assert may_see(viewer(role), shipment=SHIPMENT, brand=BRAND)


def test_a_brand_sees_its_own_shipments_only():
    assert may_see(viewer(Role.BRAND, BRAND), shipment=SHIPMENT, brand=BRAND)
    assert not may_see(viewer(Role.BRAND, "nordhem"), shipment=SHIPMENT, brand=BRAND)


def test_a_driver_sees_shipments_of_their_own_tour_only():
    assert may_see(viewer(Role.DRIVER, DRIVER), shipment=SHIPMENT, brand=BRAND, drivers=(DRIVER,))
    assert not may_see(viewer(Role.DRIVER, "driver-8"), shipment=SHIPMENT, brand=BRAND, drivers=(DRIVER,))


def test_a_consignee_sees_the_shipment_of_their_link_only():
    assert may_see(viewer(Role.CONSIGNEE, subject=SHIPMENT), shipment=SHIPMENT, brand=BRAND)
    assert not may_see(viewer(Role.CONSIGNEE, subject="shp-2"), shipment=SHIPMENT, brand=BRAND)


def test_a_brand_reads_what_its_consignee_wrote_but_no_note_of_the_house_nor_where_that_is():
    seen = redact_card(viewer(Role.BRAND, BRAND), CARD)
    written = {line.case: line.words for line in CARD.cases if line.by_consignee}
    assert {line.case: line.words for line in seen.cases if line.words} == written
    assert (seen.cell, seen.promise.reservation) == ("", "")
    assert seen.legs[0].planned_at == NOT_SHOWN


def test_a_driver_does_not_see_the_legs_of_others():
    stranger = redact_card(viewer(Role.DRIVER, "driver-8"), CARD)
    assert (stranger.legs, stranger.attempts) == ((), ())
    assert len(redact_card(viewer(Role.DRIVER, DRIVER), CARD).legs) == 1


def test_a_consignee_sees_what_was_said_and_asked_and_nothing_held_back():
    seen = redact_card(viewer(Role.CONSIGNEE, subject=SHIPMENT), CARD)
    assert [line.trigger for line in seen.messages] == ["promise.revised"]
    assert [line.case for line in seen.cases] == ["case-1"]
    assert seen.prediction.late_permille == 0


def test_the_service_desk_sees_the_card_as_it_is():
    assert redact_card(viewer(Role.SERVICE), CARD) == CARD
