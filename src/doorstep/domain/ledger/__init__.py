"""The minute ledger: whose seconds a delay is made of."""

from doorstep.domain.ledger.contract import CalendarEnded, Contract
from doorstep.domain.ledger.debt_ledger import Attribution, released, run, settle
from doorstep.domain.ledger.journey import Explanation, explain
from doorstep.domain.ledger.legs import Leg, LegFlag, Row
from doorstep.domain.ledger.reading import tour_facts
from doorstep.domain.ledger.shipment_reading import shipment_facts

__all__ = [
    "Attribution",
    "CalendarEnded",
    "Contract",
    "Explanation",
    "Leg",
    "LegFlag",
    "Row",
    "explain",
    "released",
    "run",
    "settle",
    "shipment_facts",
    "tour_facts",
]
