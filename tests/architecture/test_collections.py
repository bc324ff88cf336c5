"""What follows a delivery follows a collection: where one is named the other is, or a reason stands here."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAIRS = (
    (r"\bDeliveryCompleted\b", r"\bCollectionCompleted\b"),
    (r"\bDeliveryAttempted\b", r"\bCollectionAttempted\b"),
    (r"\bDeliveryRefused\b|\breturn_started_at\b", r"\bCollection(Attempted|Abandoned)\b|\babandoned_at\b"),
    (r"\bCompleteDelivery\b", r"\bCompleteCollection\b"),
    (r"\bAttemptDelivery\b", r"\bAttemptCollection\b"),
    (r"\"delivery\.completed\"", r"\"collection\.completed\""),
    (r"\"delivery\.attempted\"", r"\"collection\.attempted\""),
    (r"\bStage\.DELIVERED\b", r"\bStage\.COLLECTED\b"),
    (r"\.delivered_at\b", r"\.(collected_at|done_at|collects|is_over)\b"),
)
APART = {
    "domain/parcels/at_the_door.py": "the rules of a collection stand in at_pickup.py",
    "reactions/final_failure_starts_return.py": "what was not collected does not go back",
    "reactions/ended_tour_brings_back.py": "a return is received; what was given up is not on board",
    "web/goods_away.py": "what is still to be collected is at the door, and in no van",
    "domain/parcels/refusals.py": "what was collected goes on, what was delivered does not",
    "web/consignee/situation.py": "a refusal at the door is of what is brought",
    "domain/parties/fields.py": "a table of names",
    "simulation/orders.py": "the simulated person's own memory",
    "simulation/consignee.py": "the simulated person's own memory",
    "simulation/loading.py": "the simulated person's own memory",
    "simulation/whole_day.py": "the simulated person's own memory",
}


@pytest.mark.parametrize(("of_delivery", "of_collection"), PAIRS)
def test_whoever_knows_of_deliveries_knows_of_collections(modules, of_delivery, of_collection):
    forgotten = [
        module.name
        for module in modules
        if re.search(of_delivery, module.text)
        and not re.search(of_collection, module.text)
        and module.name not in APART
    ]
    assert forgotten == []


def test_no_reason_stands_for_a_file_that_is_gone(modules):
    assert set(APART) <= {module.name for module in modules}
