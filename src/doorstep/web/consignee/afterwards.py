"""What remains after the door: proof, rating, what was asked, and who answers questions."""

from doorstep.domain.tracking.card import CaseLine as Case
from doorstep.domain.tracking.card import ProofFacts
from doorstep.domain.tracking.stage import parcels_delivered
from doorstep.events import ProofKind
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.heads import delivered_how
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.record import CaseLine, Fact, Help, Link, Picture, Proof, Rating, Row
from doorstep.web.consignee.situation import DONE, Situation
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech

PICTURES = (ProofKind.PHOTO, ProofKind.SIGNATURE)


def proof(facts: Facts, found: Situation, speech: Speech, links: Links) -> Proof | None:
    """How it was delivered or collected; pictures only after the step-up."""
    if found not in DONE:
        return None
    shown = _pictures(facts)
    hidden = bool(shown) and not facts.unlocked
    note = "page-proof-hidden" if hidden else "page-proof-shown" if shown else "page-proof-none"
    return Proof(
        note=speech.text(note, brand=facts.brand.name, lsp=facts.lsp),
        pictures=() if hidden else tuple(_picture(one, speech, links) for one in shown),
        facts=_proof_facts(facts, speech),
        unlock=Link(href=links.to("step-up"), label=speech.text("page-proof-unlock")) if hidden else None,
    )


def rating(facts: Facts, found: Situation, speech: Speech, links: Links, *, form_key: str) -> Rating | None:
    """The two questions, or thanks for their answers."""
    if found not in DONE:
        return None
    given = facts.card.rating
    return Rating(
        url=links.to("rating"),
        form_key=form_key,
        goods_to=speech.text("page-rate-to", party=facts.brand.name),
        door_to=speech.text("page-rate-to", party=facts.lsp),
        thanks=speech.say(
            "page-rate-thanks",
            goods=given.goods or 0,
            door=given.door or 0,
            moment=speech.moment(given.at),
        )
        if given
        else NOTHING,
    )


def cases(facts: Facts, speech: Speech) -> tuple[CaseLine, ...]:
    """What the consignee asked, newest first, and whether it was answered."""
    mine = [case for case in facts.card.cases if case.by_consignee]
    return tuple(_case(case, facts, speech) for case in reversed(mine))


def help_rows(facts: Facts, speech: Speech, links: Links) -> Help:
    """Where to ask; the same place on every page."""
    brand = facts.brand
    rows = [
        Row(
            label=speech.text("page-help-write", brand=brand.name),
            small=speech.say("page-plain", text=brand.support_hours) if brand.support_hours else NOTHING,
            href=links.to("contact"),
        )
    ]
    if brand.support_phone:
        rows.append(
            Row(
                label=speech.text("page-help-call", phone=brand.support_phone),
                small=speech.say("page-plain", text=brand.support_hours) if brand.support_hours else NOTHING,
                href="tel:" + brand.support_phone.replace(" ", ""),
            )
        )
    return Help(
        reference=speech.text("page-help-reference", reference=facts.card.brand_reference), rows=tuple(rows)
    )


def _pictures(facts: Facts) -> list[ProofFacts]:
    return [one for one in facts.card.proofs if one.kind in PICTURES and one.media]


def _picture(one: ProofFacts, speech: Speech, links: Links) -> Picture:
    return Picture(
        src=links.to(f"proof/{one.media}"),
        alt=speech.code("page-proof-alt", one.kind),
        caption=speech.say(f"page-proof-caption-{one.kind}", moment=speech.moment(one.at)),
    )


def _proof_facts(facts: Facts, speech: Speech) -> tuple[Fact, ...]:
    card = facts.card
    lines = [
        Fact(
            label=speech.text("page-proof-how"),
            value=speech.say("page-proof-from-you")
            if card.only_collects
            else speech.say("page-plain", text=speech.code("method", delivered_how(facts))),
        ),
        Fact(
            label=speech.text("page-proof-parcels"),
            value=speech.say("page-log-counted", count=parcels_delivered(card), of=len(card.parcels)),
            small=speech.say("page-proof-damaged" if card.damaged_at else "page-proof-undamaged"),
        ),
    ]
    if any(one.kind is ProofKind.PIN for one in card.proofs):
        lines.insert(1, Fact(label=speech.text("page-proof-code"), value=speech.say("page-proof-code-right")))
    return tuple(lines)


def _case(case: Case, facts: Facts, speech: Speech) -> CaseLine:
    answer = (
        speech.say("page-case-closed", moment=speech.moment(case.closed_at))
        if case.closed_at
        else _owed(case, facts, speech)
    )
    if case.answered_at:
        answer = speech.say(
            "page-case-answered", brand=facts.brand.name, moment=speech.moment(case.answered_at)
        )
    known = case.kind if case.kind in CASE_KINDS else "question"
    return CaseLine(
        text=speech.say(f"page-case-{known}", moment=speech.moment(case.at)),
        words=facts.words.get(case.words, ""),
        answer=answer,
        read=speech.say("page-case-read", moment=speech.moment(case.read_at)) if case.read_at else NOTHING,
        reply=facts.words.get(case.answer, ""),
    )


def _owed(case: Case, facts: Facts, speech: Speech) -> Sentence:
    """Until when an answer was promised, where one was; or that it is overdue."""
    if case.due is None:
        return speech.say("page-case-open", brand=facts.brand.name)
    code = "overdue" if facts.now >= case.due else "due"
    return speech.say(f"page-case-{code}", brand=facts.brand.name, moment=speech.moment(case.due))


CASE_KINDS = frozenset(
    {"question", "away", "problem", "contest", "received", "missing", "address", "cancel", "reply"}
)
"""What a consignee can say; other kinds of cases are told as a question."""
