"""A day from the log is the sum of its shipments, in whatever sequence the log is read."""

from random import Random

from tests.domain.ledger.days import LSP, clock, punctual, shipment

from doorstep.domain.ledger.day import by_lane, explain_all, together
from doorstep.events import EventRetracted
from doorstep.events.retractions import RetractionReason
from doorstep.kernel.party import Cause


def a_late_day():
    day = punctual().left("10:20").stop(1, "10:30", "10:48", tried=Cause.CONSIGNEE_NOT_HOME)
    return day.stop(2, "11:00", "11:03").stop(3, "11:15", "11:18").stop(4, "11:30", "11:33")


def explained(log, now="12:00"):
    return list(explain_all(log, lsp=LSP, now_s=int(clock(now).timestamp()), rule=1))


def test_a_day_is_what_each_of_its_shipments_is():
    day = a_late_day()
    found = explained(day.log)
    assert found == [day.explained(number, now="12:00") for number in (1, 2, 3, 4)]
    assert [one.shipment for one in found] == [shipment(number) for number in (1, 2, 3, 4)]


def test_the_lanes_sum_to_the_delays_of_their_shipments():
    found = explained(a_late_day().log)
    [lane] = by_lane(found)
    assert (lane.lane, lane.shipments, lane.late, lane.provisional) == ("depot-north:00500", 4, 4, 1)
    assert lane.total_s == sum(one.attribution.total_s for one in found)
    assert lane.total_s == sum(share.owed_s for share in lane.shares)
    assert lane.shares == together(share for one in found for share in one.attribution.shares)


def test_a_log_that_is_read_in_another_sequence_or_twice_gives_the_same_day():
    log = a_late_day().log
    for seed in range(5):
        mixed = [*log, *log[:7]]
        Random(seed).shuffle(mixed)  # noqa: S311  # a test's own disorder
        assert explained(mixed) == explained(log)


def test_what_is_taken_back_is_taken_back_for_every_shipment_of_the_tour():
    day = a_late_day()
    [tried] = [one for one in day.log if one.event.type == "delivery.attempted"]
    without = explained([one for one in day.log if one is not tried])
    reason = RetractionReason.DID_NOT_OCCUR
    gone = EventRetracted(occurred_at=clock("11:50"), of=tried.id, story=shipment(1), reason=reason)
    day.record("retraction:1", gone)
    assert explained(day.log) == without
