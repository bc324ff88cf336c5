"""The rule sets: what the log leaves open, decided once for both sides. A changed meaning is a new one."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """What a rule version takes as agreed where no terms say more. Units: seconds, days.

    Goods are due at the depot `loading_s` before the planned departure, and loading takes as long from the
    last of them. A result is published `settle_s` after the end and may be contested for `contest_days`
    working days; a contest is to be answered within `answer_days`, and reviewed within `review_days`.
    """

    version: int
    loading_s: int = 1_800
    settle_s: int = 3_600
    contest_days: int = 10
    answer_days: int = 3
    review_days: int = 5


RULES: Mapping[int, RuleSet] = {1: RuleSet(version=1)}
"""Every rule version that a result was ever made with; none is ever changed."""

CURRENT = max(RULES)
