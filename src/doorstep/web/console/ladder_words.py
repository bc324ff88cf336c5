"""The steps against lateness in words of staff: what is done, why, who was asked, and what to expect."""

from collections.abc import Mapping, Sequence

from doorstep.domain.tracking.card import LatenessAnswer
from doorstep.events import Foreboding, Nudge
from doorstep.kernel.lateness import Step

STEPS: Mapping[Step, str] = {
    Step.WATCHED: "Watched",
    Step.NUDGED: "Getting tight",
    Step.REPLANNED: "Looked for a better sequence",
    Step.TOLD: "The consignee is told",
    Step.OFFERED: "The consignee is told and offered a way out",
}

WHY: Mapping[Foreboding, str] = {
    Foreboding.GOODS_MISSING: "the goods are not at the depot",
    Foreboding.NOT_LEFT: "the van has not left",
    Foreboding.INTERRUPTED: "the van stands still",
    Foreboding.BEHIND_PLAN: "the van is behind its plan",
    Foreboding.TIGHT: "the plan left little room",
}

ASKED: Mapping[Nudge, str] = {
    Nudge.BRAND_GOODS: "the brand for the goods",
    Nudge.DRIVER_LEAVE: "the driver to leave",
    Nudge.DRIVER_SAY_WHY: "the driver what holds the van up",
    Nudge.LSP_LOOK: "the dispatcher to look",
}


def answered(facts: Mapping[str, str]) -> tuple[str, str]:
    """A step in the story of a shipment, from the facts of its event."""
    step = Step(facts["step"])
    chance = f"{int(facts.get('late_permille', '0')) / 10:.0f} % chance of being late"
    reasons = [WHY[Foreboding(one)] for one in facts.get("reasons", "").split(",") if one]
    asked = [ASKED[Nudge(one)] for one in facts.get("asked", "").split(",") if one]
    sequence = {"true": "a better sequence was found", "false": "no better sequence was found"}
    parts = [chance, " and ".join(reasons), sequence.get(facts.get("new_sequence", ""), "")]
    parts.append(f"asked {' and '.join(asked)}" if asked else "")
    return STEPS[step], _sentence(parts)


def doing(answer: LatenessAnswer, currency: str) -> tuple[str, str]:
    """What is done now, why, and what lateness would cost the brand, as a fact of the side panel."""
    asked = f"asked {' and '.join(ASKED[one] for one in answer.asked)}" if answer.asked else ""
    cost = f"{answer.expected_minor // 100}.{answer.expected_minor % 100:02} {currency}".rstrip()
    expected = f"{cost} of cost to be expected if nothing is done"
    reasons = " and ".join(WHY[one] for one in answer.reasons)
    return STEPS[answer.step], _sentence([reasons, asked, expected])


def _sentence(parts: Sequence[str]) -> str:
    said = ", ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]
