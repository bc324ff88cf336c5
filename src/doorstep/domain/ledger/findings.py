"""What a contest found about a leg: the rule runs again with it, and nobody edits minutes."""

from collections.abc import Sequence
from dataclasses import replace

from doorstep.domain.ledger.edges import in_order
from doorstep.domain.ledger.legs import Leg, LegFlag
from doorstep.domain.ledger.reading import seconds
from doorstep.events.ledger import Finding

__all__ = ["Finding", "leg_key", "with_findings"]


def leg_key(leg: Leg) -> str:
    """How a contest names a leg: what it is, and of which stop or cause."""
    return f"{leg.code}:{leg.subject}" if leg.subject else leg.code


def with_findings(legs: Sequence[Leg], findings: Sequence[Finding]) -> tuple[Leg, ...]:
    """The legs as they are known now: whose each is, and when it really ended."""
    if not findings:
        return tuple(legs)
    known = {finding.leg: finding for finding in findings}
    first = legs[0].exit_s if legs else 0
    found = [_found(leg, known.get(leg_key(leg))) for leg in legs]
    return in_order(min(first, found[0].exit_s) if found else 0, found)


def _found(leg: Leg, finding: Finding | None) -> Leg:
    if finding is None:
        return leg
    owners = (finding.owner,) if finding.owner is not None else leg.owners
    exit_s = seconds(finding.ended_at) if finding.ended_at is not None else leg.exit_s
    return replace(leg, owners=owners, exit_s=exit_s, flags=(*leg.flags, LegFlag.FOUND))
