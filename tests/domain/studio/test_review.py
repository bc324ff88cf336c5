"""Drafts, the second person, publishing and going back: given events, when asked, then."""

from datetime import UTC, datetime, timedelta
from functools import reduce

import pytest

from doorstep.domain.studio import (
    Approve,
    AskReview,
    CallOff,
    DiscardDraft,
    EndReview,
    LoadBrand,
    PublishDue,
    RollBack,
    SaveDraft,
    StudioBook,
)
from doorstep.domain.studio.decide import decide
from doorstep.domain.studio.refusals import (
    DateOver,
    EditedMeanwhile,
    InReview,
    LiveMoved,
    NothingDrafted,
    NotInReview,
    NotWaiting,
    OwnWork,
    UnknownVersion,
)
from doorstep.domain.studio.state import evolve
from doorstep.domain.studio.timers import PUBLISH, timers
from doorstep.kernel.ids import PartyId, PersonRef
from doorstep.kernel.later import Later, Never

AT = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
LATER = AT + timedelta(days=3)
BRAND, MERI, OTSO, ADA = PartyId("kallio"), PersonRef("staff-1"), PersonRef("staff-2"), PersonRef("staff-3")
FILE = {"accent": '"#6b3a1c"', "radius": "12", "voice": '"warm"'}


def told(*commands, book=None, at=AT):
    """The book after these commands."""
    book = book or StudioBook()
    for command in commands:
        book = reduce(evolve, decide(book, command, at=at), book)
    return book


def load(**settings):
    return LoadBrand(brand=BRAND, settings={**FILE, **settings})


def save(by=MERI, seen=None, **changes):
    return SaveDraft(brand=BRAND, by=by, changes=changes, seen=seen)


def ask(by=MERI, **more):
    return AskReview(brand=BRAND, by=by, **more)


def approve(version=2, by=OTSO):
    return Approve(brand=BRAND, by=by, version=version)


DRAFTED = told(load(), save(radius="4"))
ASKED = told(ask(), book=DRAFTED)


def test_a_draft_changes_nothing_that_is_live_until_a_second_person_agrees():
    assert DRAFTED.live["radius"] == "12"
    assert DRAFTED.drafted["radius"] == "4"
    book = told(approve(), book=ASKED)
    assert (book.live["radius"], book.version, book.draft, book.review) == ("4", 2, {}, None)
    assert [line.deed.value for line in book.history] == [
        "published",
        "approved",
        "asked",
        "saved",
        "published",
    ]
    assert [line.by for line in book.history] == [OTSO, OTSO, MERI, MERI, ""]


def test_who_wrote_it_or_asked_for_it_cannot_approve_it():
    with pytest.raises(OwnWork):
        told(approve(by=MERI), book=ASKED)
    both = told(save(by=OTSO, voice='"formal"'), ask(), book=DRAFTED)
    with pytest.raises(OwnWork):
        told(approve(by=OTSO), book=both)
    assert told(approve(by=ADA), book=both).version == 2
    asked_by_other = told(ask(by=OTSO), book=DRAFTED)
    for person in (MERI, OTSO):
        with pytest.raises(OwnWork):
            told(approve(by=person), book=asked_by_other)


def test_what_waits_for_a_review_stands_still_until_it_is_taken_or_sent_back():
    for wish in (save(by=OTSO, radius="5"), DiscardDraft(brand=BRAND, by=OTSO), ask()):
        with pytest.raises(InReview):
            told(wish, book=ASKED)
    back = told(EndReview(brand=BRAND, by=OTSO, version=2, words="text-1"), book=ASKED)
    assert (back.review, back.drafted["radius"], back.history[0].words) == (None, "4", "text-1")
    assert back.history[0].deed.value == "sent_back"
    assert told(EndReview(brand=BRAND, by=MERI, version=2), book=ASKED).history[0].deed.value == "taken_back"
    with pytest.raises(NotInReview):
        told(approve(), book=back)


def test_the_second_of_two_who_edit_is_told_and_nothing_is_lost():
    opened = DRAFTED.touches
    book = told(save(by=OTSO, seen=opened, radius="6"), book=DRAFTED)
    with pytest.raises(EditedMeanwhile, match="radius"):
        told(save(by=MERI, seen=opened, radius="9"), book=book)
    # What the other did not touch goes in, and saying the same is no quarrel.
    merged = told(save(by=MERI, seen=opened, voice='"formal"'), book=book)
    assert (merged.drafted["radius"], merged.drafted["voice"]) == ("6", '"formal"')
    assert told(save(by=MERI, seen=opened, radius="6"), book=book) == book
    with pytest.raises(EditedMeanwhile):
        told(DiscardDraft(brand=BRAND, by=MERI, seen=opened), book=book)
    with pytest.raises(EditedMeanwhile):
        told(ask(seen=opened), book=book)


def test_a_setting_that_is_set_back_to_the_live_one_is_no_draft_any_more():
    book = told(save(radius="12"), book=DRAFTED)
    assert book.draft == {}
    with pytest.raises(NothingDrafted):
        told(ask(), book=book)
    assert told(DiscardDraft(brand=BRAND, by=OTSO), book=DRAFTED).draft == {}


def test_a_version_holds_from_its_date_and_can_be_called_off_before():
    asked = told(ask(holds_from=LATER), book=DRAFTED)
    events = decide(asked, approve(), at=AT)
    assert [event.type for event in events] == ["brand_version.approved"]
    (timer,) = timers(events[0])
    assert isinstance(timer, Later)
    assert (timer.kind, timer.due) == (PUBLISH, LATER)
    waiting = told(approve(), book=asked)
    assert (waiting.live["radius"], waiting.version) == ("12", 1)
    due = told(PublishDue(brand=BRAND, version=2), book=waiting, at=LATER)
    assert (due.live["radius"], due.version, due.waiting) == ("4", 2, ())
    assert decide(due, PublishDue(brand=BRAND, version=2), at=LATER) == []
    called_off = decide(waiting, CallOff(brand=BRAND, by=MERI, version=2), at=AT)
    assert isinstance(timers(called_off[0])[0], Never)
    gone = reduce(evolve, called_off, waiting)
    assert decide(gone, PublishDue(brand=BRAND, version=2), at=LATER) == []
    with pytest.raises(NotWaiting):
        told(CallOff(brand=BRAND, by=MERI, version=2), book=gone)
    with pytest.raises(DateOver):
        told(ask(holds_from=AT), book=DRAFTED)


def test_a_version_for_later_changes_only_what_it_is_about():
    waiting = told(ask(holds_from=LATER), approve(), book=DRAFTED)
    other = told(save(voice='"formal"'), ask(), approve(version=3), book=waiting)
    assert (other.version, other.live["voice"], other.live["radius"]) == (3, '"formal"', "12")
    due = told(PublishDue(brand=BRAND, version=2), book=other, at=LATER)
    assert (due.live["voice"], due.live["radius"]) == ('"formal"', "4")


def test_going_back_brings_every_setting_of_that_version_as_a_new_one():
    book = told(save(tones='{"fi":"formal"}'), ask(), approve(), book=DRAFTED)
    back = told(RollBack(brand=BRAND, by=MERI, to=1, seen=2), book=book)
    assert (back.version, dict(back.live)) == (3, FILE)
    assert back.history[0].back_to == 1
    assert told(RollBack(brand=BRAND, by=MERI, to=2, seen=3), book=back).live == book.live
    with pytest.raises(LiveMoved):
        told(RollBack(brand=BRAND, by=MERI, to=1, seen=1), book=book)
    for version in (2, 9):
        with pytest.raises(UnknownVersion):
            told(RollBack(brand=BRAND, by=MERI, to=version, seen=2), book=book)


def test_a_file_changes_only_what_it_changed_itself():
    published = told(ask(), approve(), book=DRAFTED)
    assert told(load(), book=published) == published
    again = told(load(voice='"formal"'), book=published)
    assert (again.live["radius"], again.live["voice"], again.version) == ("4", '"formal"', 3)
