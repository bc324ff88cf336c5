"""The laws of the read models: interleaving does not show, and what was folded is recognised."""

from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.story import (
    AFTERNOON,
    BAG,
    BOX,
    MORNING,
    NEXT_TOUR,
    OTHER,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    arrived,
    asked,
    attempted,
    card_of,
    delivered,
    loaded,
    minutes,
    on_the_road,
    predicted,
    published,
    revised,
    sheet_of,
    stop,
)

from doorstep.domain.custody import ConfirmHandOff, OfferHandOff, RecordDamage, RecordProof
from doorstep.domain.feedback import GiveRating
from doorstep.domain.parcels import DeclareDelay, ReleaseHold, StartHold
from doorstep.domain.shipments import LocateAddress, Located
from doorstep.domain.support import CloseCase
from doorstep.domain.tours import (
    ApproachStop,
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    StartTour,
)
from doorstep.events import PredictionWithdrawn, ProofKind, TourLocked, TourUnlocked
from doorstep.kernel.ids import CaseId, ParcelId, PartyId, PlaceRef, StopId
from doorstep.kernel.party import Cause

THEIRS, HOUSE, DRIVER = ParcelId("shp-2-box"), PartyId("depot-north"), PartyId("driver-7")
FIRST, CAPACITY = StopId("stop-1"), "slot:depot-north:2026-03-02"


def a_long_day():
    """Two tours, a hold, an interruption, a failed try, two promises, messages, a case and a rating."""
    story = Story()
    before_the_van_left(story)
    first_tour(story)
    second_tour(story)
    hand_offs_and_words(story)
    return story.log


def before_the_van_left(story):
    story.ask(accept(OTHER, (THEIRS,), cell=""), at=minutes(-950))
    located = Located(cell="cell-2", score=91, basis="street")
    story.ask(LocateAddress(shipment=OTHER, place=PlaceRef("place-2"), located=located), at=minutes(-940))
    story.ask(accept(), at=minutes(-930))
    story.ask(StartHold(shipment=SHIPMENT, parcel=BAG, cause=Cause.BRAND_NOT_READY), at=minutes(-800))
    story.ask(ReleaseHold(shipment=SHIPMENT, parcel=BAG), at=minutes(-700))
    on_the_road(story)
    story.happened(CAPACITY, TourLocked(occurred_at=minutes(9), tour=TOUR, reason="left"))


def first_tour(story):
    story.ask(published(stop(1), stop(2, shipment=OTHER, boxes=(THEIRS,))), at=minutes(95))
    story.ask(InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=1800), at=minutes(100))
    delay = DeclareDelay(shipment=SHIPMENT, parcel=BOX, delay_s=1800, cause=Cause.LSP_MECHANICAL)
    told = story.ask(delay, revised(AFTERNOON), at=minutes(105))[-1]
    story.told(told, at=minutes(106), window=AFTERNOON)
    story.happened(
        f"prediction:{SHIPMENT}",
        predicted(MORNING, at=minutes(92)),
        PredictionWithdrawn(occurred_at=minutes(102), shipment=SHIPMENT, tour=TOUR, reason="interrupted"),
        predicted(AFTERNOON, permille=300, at=minutes(140)),
    )
    story.ask(ArriveAtStop(tour=TOUR, stop=FIRST), at=minutes(150))
    story.ask(attempted(BAG, again=True), at=minutes(151))
    story.ask(delivered(BAG), attempted(BOX, again=True), at=minutes(152))
    story.ask(DeferStop(tour=TOUR, stop=FIRST), at=minutes(153))
    story.ask(ApproachStop(tour=TOUR, stop=FIRST), at=minutes(154))
    story.ask(ArriveAtStop(tour=TOUR, stop=FIRST), at=minutes(170))
    story.ask(attempted(BOX), at=minutes(171))
    story.ask(DepartFromStop(tour=TOUR, stop=FIRST), at=minutes(172))
    story.ask(EndTour(tour=TOUR, returned=(BOX,)), at=minutes(200))


def second_tour(story):
    story.ask(arrived(BOX), at=minutes(201))
    # Written down late, and for an earlier moment than the promise that stands.
    story.ask(revised(MORNING, chosen=True, cause=Cause.CONSIGNEE_ASKED_LATER), at=minutes(104))
    story.ask(published(stop(4, boxes=(BOX,)), tour=NEXT_TOUR), at=minutes(205))
    story.ask(loaded(BOX, tour=NEXT_TOUR), at=minutes(210))
    story.ask(StartTour(tour=NEXT_TOUR, parcels=(BOX,)), at=minutes(215))
    story.ask(delivered(BOX, tour=NEXT_TOUR, number=4), at=minutes(240))


def hand_offs_and_words(story):
    for box in (BOX, BAG):
        story.ask(OfferHandOff(shipment=SHIPMENT, parcel=box, giver=HOUSE, taker=DRIVER), at=minutes(60))
        story.ask(ConfirmHandOff(shipment=SHIPMENT, parcel=box, taker=DRIVER), at=minutes(61))
        proof = RecordProof(shipment=SHIPMENT, parcel=box, stop=StopId("stop-4"), kind=ProofKind.PIN)
        story.ask(proof, RecordDamage(shipment=SHIPMENT, parcel=box), at=minutes(240))
    story.ask(asked(), asked(2), at=minutes(180))
    story.ask(CloseCase(shipment=SHIPMENT, case=CaseId("case-1"), outcome="answered"), at=minutes(190))
    story.ask(GiveRating(shipment=SHIPMENT, door=5, goods=None, comment="", finished=True), at=minutes(300))
    story.ask(GiveRating(shipment=SHIPMENT, door=5, goods=4, comment="v-1", finished=True), at=minutes(310))
    story.happened(CAPACITY, TourUnlocked(occurred_at=minutes(320), tour=TOUR))


LOG = a_long_day()
CARD, SHEET = card_of(LOG), sheet_of(LOG)
STREAMS = [list(run) for _, run in groupby(sorted(LOG, key=lambda r: r.stream), key=lambda r: r.stream)]


@st.composite
def interleavings(draw):
    """The log in another sequence in which every stream keeps its own."""
    turns = draw(st.permutations([number for number, stream in enumerate(STREAMS) for _ in stream]))
    waiting = [iter(sorted(stream, key=lambda r: r.stream_version)) for stream in STREAMS]
    return [next(waiting[number]) for number in turns]


@settings(max_examples=60, deadline=None)
@given(log=interleavings())
def test_any_interleaving_of_the_streams_gives_the_same_card(log):
    assert card_of(log) == CARD


@settings(max_examples=60, deadline=None)
@given(log=interleavings())
def test_any_interleaving_of_the_streams_gives_the_same_tour_sheet(log):
    assert sheet_of(log) == SHEET


@settings(max_examples=40, deadline=None)
@given(log=interleavings(), again=st.sets(st.integers(0, len(LOG) - 1)))
def test_an_event_that_comes_twice_in_a_row_changes_nothing(log, again):
    doubled = [entry for number, entry in enumerate(log) for _ in range(1 + (number in again))]
    assert card_of(doubled) == CARD
    assert sheet_of(doubled) == SHEET


@settings(max_examples=60, deadline=None)
@given(late=st.lists(st.sampled_from(LOG), max_size=5))
def test_old_events_that_come_again_at_the_end_change_nothing(late):
    assert card_of([*LOG, *late]) == CARD
    assert sheet_of([*LOG, *late]) == SHEET


@settings(max_examples=40, deadline=None)
@given(log=interleavings(), start=st.integers(0, len(LOG)))
def test_reading_the_rest_of_the_log_twice_changes_nothing(log, start):
    assert card_of([*log, *log[start:]]) == CARD
    assert sheet_of([*log, *log[start:]]) == SHEET


def test_the_day_is_long_enough_to_prove_something():
    assert len(LOG) > 60
    assert len(STREAMS) > 10
    assert CARD.attempts
    assert [version.chosen for version in CARD.promises] == [False, True, False]
    assert CARD.legs[0].ended_at == minutes(200)
    assert CARD.rating.goods == 4
    assert CARD.last_event_at == minutes(240)
    assert [line.stop for line in SHEET.stops] == ["stop-2", FIRST]
