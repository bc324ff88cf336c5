"""What consignees wrote, for the driver who is on the last leg to them: their words, and no number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tracking.card import CaseLine, ShipmentCard
from doorstep.domain.tracking.stage import is_next
from doorstep.engine.vault import Words
from doorstep.kernel.ids import CaseId, TourId

AT_THE_DOOR = frozenset({"reply", "question", "away", "address"})
"""Kinds of cases whose words may matter at the door; what was wrong with a former visit does not."""

HIDDEN = "(number hidden)"
_NUMBER = re.compile(r"\+\d[\d ()/-]{5,}\d|\b0\d(?:[ /-]?\d){6,11}\b|\b0\d(?:\.\d\d){4}\b")
"""Telephone numbers as people write them: international, national, and in pairs with points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something that the consignee of a stop wrote. `id` names it in what the device says of it."""

    id: CaseId
    at: datetime
    words: str
    read_at: datetime | None


def written_near(card: ShipmentCard, tour: TourId) -> Sequence[CaseLine]:
    """What was written for the visit to come, while the van is on its way to the door or stands there."""
    leg = card.leg
    if leg is None or leg.tour != tour or leg.started_at is None or not is_next(card, leg):
        return ()
    return [
        case
        for case in card.cases
        if case.by_consignee
        and case.words
        and case.kind in AT_THE_DOOR
        and (case.closed_at is None or case.at >= leg.started_at)
    ]


def heard_at(cards: Sequence[ShipmentCard], words: Mapping[str, Words], tour: TourId) -> Iterator[Heard]:
    """What is shown at a stop, oldest first; erased words are not."""
    for card in cards:
        for case in written_near(card, tour):
            if case.words in words:
                said = without_numbers(words[case.words].text)
                yield Heard(id=case.case, at=case.at, words=said, read_at=case.read_at)


def without_numbers(text: str) -> str:
    """`text` without telephone numbers: whoever is to be called is called by the brand."""
    return _NUMBER.sub(HIDDEN, text)
