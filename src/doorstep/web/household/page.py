"""The page of somebody at home: the answer, the steps, how far the van is, and what was arranged."""

from dataclasses import dataclass, replace

from doorstep.domain.sharing import KEPT
from doorstep.domain.tracking.asked import presence_of
from doorstep.web.consignee import being_in
from doorstep.web.consignee.answer import answer
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.last_leg import last_leg
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.look import look
from doorstep.web.consignee.record import Answer, Look, MapView, Question
from doorstep.web.consignee.situation import ENDED, Situation, situation
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech, plain

SAVED = frozenset({"in-yes", "in-no"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """How it is handed over, as the consignee chose: `words` say where or to whom."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdPage:
    """The whole page. `way` tells how far the van is in words: a map would show where somebody lives."""

    look: Look
    situation: str
    title: str
    live: str
    again: str
    seen: str
    saved: str
    answer: Answer
    question: Question | None
    said: Sentence
    arranged: Arranged | None
    way: MapView | None
    shared: str
    until: str


def household_page(
    facts: Facts, speech: Speech, links: Links, *, may_answer: bool, saved: str = ""
) -> HouseholdPage:
    """What they see now. `facts` were cut down to what they may see before."""
    found = situation(facts)
    # What was recorded of a visit in vain, and what was said to the consignee, is between them and the brand.
    shown = replace(answer(facts, found, speech, evidenced=False), told=NOTHING)
    way = last_leg(facts, found, speech)
    return HouseholdPage(
        look=look(facts.brand, speech, links, about=speech.text("home-about", brand=facts.brand.name)),
        situation=found,
        title=speech.text("page-title", head=plain(shown.head), brand=facts.brand.name),
        live=links.to("live", saved=saved),
        again=links.to("fragment", saved=saved),
        seen=links.to("seen"),
        saved=speech.text(f"page-saved-{saved}") if saved in SAVED else "",
        answer=shown,
        question=_question(facts, found, speech, links) if may_answer else None,
        said=_said(facts, found, speech),
        arranged=_arranged(facts, found, speech),
        way=replace(way, vans="", home="", alt="") if way else None,
        shared=speech.text("home-shared"),
        until=speech.text("home-until", days=KEPT.days),
    )


def _question(facts: Facts, found: Situation, speech: Speech, links: Links) -> Question | None:
    """The question without the ways on, which are the consignee's."""
    asked = being_in.question(facts, found, speech, links)
    return replace(asked, links=()) if asked else None


def _said(facts: Facts, found: Situation, speech: Speech) -> Sentence:
    """What is known of somebody being in, where it was asked."""
    line = presence_of(facts.card)
    if line is None or found in ENDED:
        return NOTHING
    key = "unanswered" if line.at_home is None else "in" if line.at_home else "out"
    return speech.say(f"home-said-{key}")


def _arranged(facts: Facts, found: Situation, speech: Speech) -> Arranged | None:
    asked = facts.card.instruction
    if asked is None or found in ENDED:
        return None
    kind = asked.kind.value.replace("_", "-")
    return Arranged(label=speech.text(f"page-other-{kind}"), words=facts.words.get(asked.words, ""))
