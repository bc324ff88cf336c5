"""Custody: who holds a parcel, and the evidence of its receipt."""

from dataclasses import replace

import pytest
from tests.story import BOX, SHIPMENT, Story

from doorstep.domain.custody import (
    ConfirmHandOff,
    NoOpenOffer,
    NotTheHolder,
    OfferHandOff,
    ProofWithoutMedia,
    RecordDamage,
    RecordProof,
    RejectHandOff,
)
from doorstep.events import (
    DamageRecorded,
    HandOffConfirmed,
    HandOffOffered,
    HandOffRejected,
    ProofKind,
    ProofRecorded,
)
from doorstep.kernel.ids import MediaRef, PartyId, StopId

HUB, VAN, CONSIGNEE = PartyId("hub-north"), PartyId("van-7"), PartyId("person-1")
OFFER = OfferHandOff(shipment=SHIPMENT, parcel=BOX, giver=HUB, taker=VAN)
CONFIRM = ConfirmHandOff(shipment=SHIPMENT, parcel=BOX, taker=VAN)
REJECT = RejectHandOff(shipment=SHIPMENT, parcel=BOX, taker=VAN, reason="label unreadable")
PIN = RecordProof(shipment=SHIPMENT, parcel=BOX, stop=StopId("stop-1"), kind=ProofKind.PIN)
PHOTO = replace(PIN, kind=ProofKind.PHOTO, media=MediaRef("m-1"), digest="ab12")
DAMAGE = RecordDamage(shipment=SHIPMENT, parcel=BOX, media=MediaRef("m-2"))


def given(*commands):
    story = Story()
    story.ask(*commands)
    return story


def kinds(recorded):
    return [type(entry.event) for entry in recorded]


def holder(story):
    return story.states[f"custody:{BOX}"].holder


def test_confirming_an_offer_moves_custody_to_the_taker():
    story = given(OFFER)
    assert holder(story) == HUB
    assert kinds(story.ask(CONFIRM)) == [HandOffConfirmed]
    assert holder(story) == VAN


def test_rejecting_an_offer_leaves_custody_with_the_giver():
    story = given(OFFER)
    assert kinds(story.ask(REJECT)) == [HandOffRejected]
    assert holder(story) == HUB
    with pytest.raises(NoOpenOffer):
        story.ask(CONFIRM)


def test_confirming_without_an_offer_is_refused():
    with pytest.raises(NoOpenOffer, match="its holder offers it first"):
        given().ask(CONFIRM)


def test_an_offer_to_somebody_else_is_not_ours_to_confirm():
    with pytest.raises(NoOpenOffer):
        given(OFFER).ask(replace(CONFIRM, taker=CONSIGNEE))


def test_only_the_holder_can_offer():
    with pytest.raises(NotTheHolder, match="is held by hub-north, not person-1"):
        given(OFFER).ask(replace(OFFER, giver=CONSIGNEE))


@pytest.mark.parametrize("command", [OFFER, CONFIRM])
def test_what_has_changed_hands_already_is_no_event(command):
    assert given(OFFER, CONFIRM).ask(command) == []


def test_the_same_offer_twice_is_one():
    assert given(OFFER).ask(OFFER) == []


def test_the_holder_may_offer_to_somebody_else_instead():
    assert kinds(given(OFFER).ask(replace(OFFER, taker=CONSIGNEE))) == [HandOffOffered]


@pytest.mark.parametrize("proof", [PIN, PHOTO])
def test_a_proof_is_recorded_once(proof):
    story = given()
    assert kinds(story.ask(proof)) == [ProofRecorded]
    assert story.ask(proof) == []


@pytest.mark.parametrize("proof", [replace(PHOTO, media=None), replace(PHOTO, digest="")])
def test_a_photo_needs_its_file(proof):
    with pytest.raises(ProofWithoutMedia, match="upload it first"):
        given().ask(proof)


def test_damage_is_recorded_once_per_picture():
    story = given()
    assert kinds(story.ask(DAMAGE)) == [DamageRecorded]
    assert story.ask(DAMAGE) == []
    assert kinds(story.ask(replace(DAMAGE, media=MediaRef("m-3")))) == [DamageRecorded]
