"""Preferences are kept by consent, hold for the brands it was given for, and are applied once."""

from datetime import UTC, datetime
from itertools import count
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.domain.preferences import (
    AppliedAlready,
    ApplyPreferences,
    ErasePreferences,
    NoConsent,
    PreferenceCommand,
    PreferencesChanged,
    SavePreferences,
    WithdrawPreferenceConsent,
)
from doorstep.domain.preferences.decide import decide
from doorstep.domain.preferences.state import Kept, Preferences, evolve
from doorstep.domain.preferences.views import fold, initial, keys
from doorstep.events import (
    Event,
    PreferenceConsentGiven,
    PreferenceConsentWithdrawn,
    PreferenceEvent,
    PreferencesApplied,
    PreferencesErased,
    PreferencesSaved,
    Recorded,
)
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ContactRef, EventId, PartyId, ShipmentId, TenantId

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
CONTACT = ContactRef("c0ffee")
KALLIO, NORDHEM = PartyId("kallio"), PartyId("nordhem")


def save(kept: str = "prefers-1", *, everywhere: bool = False, brand: PartyId = KALLIO) -> SavePreferences:
    return SavePreferences(contact=CONTACT, brand=brand, everywhere=everywhere, kept=kept)


def apply(shipment: str = "shp-1", *, brand: PartyId = KALLIO, kept: str = "prefers-1") -> ApplyPreferences:
    return ApplyPreferences(contact=CONTACT, brand=brand, shipment=ShipmentId(shipment), kept=kept)


def withdraw(brand: PartyId | None = KALLIO) -> WithdrawPreferenceConsent:
    return WithdrawPreferenceConsent(contact=CONTACT, brand=brand)


ERASE = ErasePreferences(contact=CONTACT)


def after(*commands: PreferenceCommand) -> Preferences:
    state = Preferences()
    for command in commands:
        for event in decide(state, command, at=AT):
            state = evolve(state, event)
    return state


def test_saving_is_a_consent_and_what_was_saved_and_the_same_again_is_nothing():
    events = decide(Preferences(), save(), at=AT)
    assert events == [
        PreferenceConsentGiven(occurred_at=AT, contact=CONTACT, brand=KALLIO),
        PreferencesSaved(occurred_at=AT, contact=CONTACT, brand=KALLIO, kept="prefers-1"),
    ]
    assert decide(after(save()), save(), at=AT) == []


def test_it_holds_for_the_brand_of_its_page_and_for_no_other():
    state = after(save())
    assert state.of(KALLIO) == Kept(brand=KALLIO, kept="prefers-1")
    assert state.of(NORDHEM) is None
    with pytest.raises(NoConsent):
        decide(state, apply(brand=NORDHEM), at=AT)


def test_for_every_brand_it_holds_for_those_too_that_come_later():
    state = after(save(everywhere=True))
    (event,) = decide(state, apply(brand=PartyId("new")), at=AT)
    assert isinstance(event, PreferencesApplied)
    assert (event.brand, event.kept) == (None, "prefers-1")


def test_whoever_narrows_it_to_one_brand_ends_what_held_for_all():
    state = after(save(everywhere=True))
    ended, *_ = decide(state, save("prefers-2"), at=AT)
    assert ended == PreferenceConsentWithdrawn(occurred_at=AT, contact=CONTACT, brand=None)
    narrowed = after(save(everywhere=True), save("prefers-2"))
    assert narrowed.of(NORDHEM) is None
    assert narrowed.of(KALLIO) == Kept(brand=KALLIO, kept="prefers-2")


def test_a_brands_own_goes_before_what_holds_for_all():
    state = after(save("all", everywhere=True, brand=NORDHEM), save("own"))
    assert state.of(KALLIO) == Kept(brand=KALLIO, kept="own")


def test_a_shipment_is_arranged_once():
    with pytest.raises(AppliedAlready):
        decide(after(save(), apply()), apply(), at=AT)


def test_what_was_changed_since_it_was_read_is_not_applied():
    with pytest.raises(PreferencesChanged):
        decide(after(save(), save("prefers-2")), apply(), at=AT)


def test_once_withdrawn_nothing_is_applied_and_withdrawing_again_is_nothing():
    state = after(save(), withdraw())
    with pytest.raises(NoConsent):
        decide(state, apply(), at=AT)
    assert decide(state, withdraw(), at=AT) == []


def test_erasing_ends_every_consent_and_is_recorded_once():
    state = after(save(), save("prefers-2", brand=NORDHEM))
    assert decide(state, ERASE, at=AT) == [PreferencesErased(occurred_at=AT, contact=CONTACT)]
    erased = after(save(), save("prefers-2", brand=NORDHEM), ERASE)
    for brand in (KALLIO, NORDHEM):
        with pytest.raises(NoConsent):
            decide(erased, apply(brand=brand), at=AT)
    assert decide(erased, ERASE, at=AT) == []


BRANDS = st.sampled_from([KALLIO, NORDHEM, PartyId("third")])
KEPT = st.sampled_from(["one", "two", "three"])
COMMANDS = st.lists(
    st.one_of(
        st.builds(save, KEPT, everywhere=st.booleans(), brand=BRANDS),
        st.builds(withdraw, st.one_of(st.none(), BRANDS)),
        st.just(ERASE),
        st.builds(apply, st.sampled_from(["shp-1", "shp-2", "shp-3"]), brand=BRANDS, kept=KEPT),
    ),
    max_size=25,
)


@given(COMMANDS)
def test_nothing_is_ever_applied_without_a_consent_that_holds_for_that_brand(commands):
    """The law is told from the log alone, without the state that the rules fold."""
    state, granted, shipments = Preferences(), dict[PartyId | None, str](), set[str]()
    for command in commands:
        try:
            events = decide(state, command, at=AT)
        except Refused:
            assert isinstance(command, ApplyPreferences)
            continue
        for event in events:
            state = evolve(state, event)
            match event:
                case PreferencesSaved():
                    granted[event.brand] = event.kept
                case PreferenceConsentWithdrawn():
                    del granted[event.brand]
                case PreferencesErased():
                    granted.clear()
                case PreferencesApplied():
                    asked = cast("ApplyPreferences", command)
                    assert event.brand in (asked.brand, None), "another brand's is never applied"
                    assert granted[event.brand] == event.kept
                    assert event.shipment not in shipments, "once for each shipment"
                    shipments.add(event.shipment)
                case _:
                    pass


NUMBERS = count(1)


def recorded(event: PreferenceEvent) -> Recorded[Event]:
    number = next(NUMBERS)
    return Recorded(
        id=EventId(f"evt-{number}"),
        tenant=TenantId(1),
        stream="preferences:c0ffee",
        stream_version=number,
        recorded_at=AT,
        source="test",
        source_event_id=f"{number}",
        actor=PartyId("test"),
        correlation="preferences:c0ffee",
        causation="",
        event=event,
    )


@given(COMMANDS)
def test_the_book_that_pages_read_says_what_the_rules_say(commands):
    state, book = Preferences(), initial(CONTACT)
    for command in commands:
        try:
            events = decide(state, command, at=AT)
        except Refused:
            continue
        for event in events:
            state = evolve(state, event)
            if keys(recorded(event)):
                book = fold(book, recorded(event))
    for brand in (KALLIO, NORDHEM, PartyId("third"), PartyId("never seen")):
        kept, consent = state.of(brand), book.of(brand)
        assert (kept and (kept.brand, kept.kept)) == (consent and (consent.brand, consent.kept))
