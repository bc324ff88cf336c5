"""The minute ledger: whose seconds a delay is made of."""

from doorstep.domain.ledger.contract import CalendarEnded, Contract
from doorstep.domain.ledger.debt_ledger import Attribution, released, run, settle
from doorstep.domain.ledger.legs import Leg, LegFlag, Row

__all__ = [
    "Attribution",
    "CalendarEnded",
    "Contract",
    "Leg",
    "LegFlag",
    "Row",
    "released",
    "run",
    "settle",
]
