"""What can be done now, who has it, and who answers for it."""

from doorstep.domain.tracking.asked import access_of
from doorstep.domain.tracking.card import ParcelCard
from doorstep.domain.tracking.health import is_kept
from doorstep.domain.tracking.stage import leg_aboard
from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.web.change_terms import option
from doorstep.web.consignee import being_in
from doorstep.web.consignee.choices import bring, where
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.heads import delivered_how, done_at
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.record import Button, Fact, Link, Question, Row, Side
from doorstep.web.consignee.situation import DONE, ENDED, Situation, last_attempt
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.consignee.story import NOON
from doorstep.web.consignee.terms import Closed, change_terms

ABSENT_QUESTIONS = ENDED | {
    Situation.RETURNING,
    Situation.REFUSED,
    Situation.AT_DOOR,
    Situation.DOUBT,
    Situation.ATTEMPTED,
}
"""Where nobody needs to say that they will not be at home, or the ways on stand below."""


WITHOUT_A_SLOT = (ChangeKind.SAFE_PLACE, ChangeKind.NEIGHBOUR, ChangeKind.RECEPTION)
"""What can be possible when the time is fixed already."""


def side(facts: Facts, found: Situation, speech: Speech, links: Links, *, form_key: str) -> Side:
    """The block beside the answer."""
    return Side(
        action=_action(facts, found, speech, links),
        question=_question(facts, found, speech, links, form_key)
        or being_in.question(facts, found, speech, links),
        note=_note(facts, found, speech),
        facts=(
            _holder(facts, found, speech),
            Fact(
                label=speech.text("page-who-answers"),
                value=speech.say("page-plain", text=facts.brand.name),
                small=speech.say("page-answers-all-the-way") if found not in ENDED else NOTHING,
            ),
            _where(facts, speech, links),
            *_how(facts, speech),
            *(being_in.fact(facts, speech) if found not in ENDED else ()),
            *_getting_in(facts, found, speech, links),
            *_code(facts, found, speech),
        ),
    )


def _code(facts: Facts, found: Situation, speech: Speech) -> tuple[Fact, ...]:
    """The code to read out at the door, while somebody is to ring there."""
    if not facts.code or found in ENDED | {Situation.RETURNING, Situation.REFUSED, Situation.ATTEMPTED}:
        return ()
    return (
        Fact(
            label=speech.text("page-code"),
            value=speech.say("page-plain", text=f"{facts.code[:3]} {facts.code[3:]}"),
            small=speech.say("page-code-small"),
        ),
    )


def _action(facts: Facts, found: Situation, speech: Speech, links: Links) -> Row | None:
    if found in ABSENT_QUESTIONS:
        return None
    terms = change_terms(facts)
    late = terms.closed is Closed.LEFT or terms.closed is Closed.PAST
    if late and any(not option(facts.card, facts.brand, kind, facts.now).limit for kind in WITHOUT_A_SLOT):
        return Row(
            label=speech.text("page-action-change"),
            small=speech.say("page-action-still"),
            href=links.to("change"),
        )
    if late:
        return Row(
            label=speech.text("page-action-away"),
            small=speech.say(f"page-action-away-{terms.closed}"),
            href=links.to("contact", about="away"),
        )
    if terms.closed is not None:
        return None
    if facts.promise is None:
        return Row(
            label=speech.text("page-action-choose"),
            small=speech.say("page-action-choose-small"),
            href=links.to("change"),
        )
    small = (
        speech.say("page-action-change-until", until=speech.clock(terms.until))
        if terms.until
        else speech.say("page-action-choose-small")
    )
    return Row(label=speech.text("page-action-change"), small=small, href=links.to("change"))


def _question(facts: Facts, found: Situation, speech: Speech, links: Links, form_key: str) -> Question | None:
    asked = {line.kind for line in facts.card.cases if line.by_consignee}
    if found is Situation.ATTEMPTED and "contest" not in _asked_since_attempt(facts):
        return Question(
            heading=speech.text("page-contest-heading"),
            text=speech.text("page-contest-text", lsp=facts.lsp, brand=facts.brand.name),
            url=links.to("contact"),
            form_key=form_key,
            buttons=(Button(name="about", value="contest", label=speech.text("page-contest-button")),),
        )
    if found is Situation.DISPUTED and "received" not in asked:
        yes = Button(name="about", value="received", label=speech.text("page-have-yes"))
        no = Button(name="about", value="missing", label=speech.text("page-have-no"))
        return Question(
            heading=speech.text("page-have-heading", count=facts.several),
            text=speech.text("page-have-text"),
            url=links.to("contact"),
            form_key=form_key,
            buttons=(yes,) if "missing" in asked else (yes, no),
        )
    if found in DONE and not facts.card.rating and "problem" not in asked:
        return Question(
            heading=speech.text("page-fine-heading"),
            text=speech.text("page-fine-text"),
            links=(
                Link(href="#rate", label=speech.text("page-fine-yes")),
                Link(href=links.to("contact", about="problem"), label=speech.text("page-fine-no")),
                *([] if facts.card.only_collects else [_not_here(speech, links)]),
            ),
        )
    return None


def _not_here(speech: Speech, links: Links) -> Link:
    """What is said by whoever did not get what was recorded as delivered."""
    return Link(href=links.to("contact", about="missing"), label=speech.text("page-have-no"))


def _asked_since_attempt(facts: Facts) -> set[str]:
    attempt = last_attempt(facts)
    return {line.kind for line in facts.card.cases if attempt and line.by_consignee and line.at >= attempt.at}


def _note(facts: Facts, found: Situation, speech: Speech) -> Sentence:
    if found is Situation.LATE:
        return speech.say("page-note-stays")
    if found in {Situation.STALE, Situation.STOPPED, Situation.HELD, Situation.OVERDUE}:
        return speech.say("page-note-we-write", brand=facts.brand.name)
    return NOTHING


def _holder(facts: Facts, found: Situation, speech: Speech) -> Fact:
    label = speech.text("page-who-has")
    if found is Situation.DISPUTED:
        return Fact(label=label, value=speech.say("page-holder-uncertain"))
    if found is Situation.DELIVERED:
        return Fact(
            label=label,
            value=speech.say(_HANDS[delivered_how(facts)]),
            small=speech.say("page-since", since=speech.clock(done_at(facts))),
        )
    if facts.card.only_collects:
        return _collector(facts, label, speech)
    waiting = [parcel for parcel in facts.card.brings if not parcel.delivered_at]
    return _carrier(facts, waiting, label, speech)


_HANDS = {
    DeliveryMethod.RECIPIENT: "page-holder-you",
    DeliveryMethod.HOUSEHOLD: "page-holder-household",
    DeliveryMethod.NEIGHBOUR: "page-holder-neighbour",
    DeliveryMethod.SAFE_PLACE: "page-holder-safe-place",
    DeliveryMethod.MAILBOX: "page-holder-mailbox",
    DeliveryMethod.RECEPTION: "page-holder-reception",
    DeliveryMethod.PICKUP_POINT: "page-holder-pickup-point",
}


def _carrier(facts: Facts, waiting: list[ParcelCard], label: str, speech: Speech) -> Fact:
    on_van = [parcel for parcel in waiting if leg_aboard(facts.card, parcel)]
    since = max((parcel.loaded_at for parcel in on_van if parcel.loaded_at), default=None)
    if on_van:
        who = speech.say("page-holder-driver", driver=facts.driver) if facts.driver else None
        small = (
            speech.say("page-holder-lsp-since", lsp=facts.lsp, since=speech.clock(since))
            if since
            else speech.say("page-plain", text=facts.lsp)
        )
        return Fact(label=label, value=who or speech.say("page-plain", text=facts.lsp), small=small)
    kept = next((parcel.held_until for parcel in waiting if is_kept(parcel)), None)
    if kept and any(parcel.at_depot_at for parcel in waiting):
        day = speech.day_label(kept + NOON)
        return Fact(
            label=label,
            value=speech.say("page-plain", text=facts.lsp),
            small=speech.say("page-holder-kept", depot=facts.depot.name, day=day),
        )
    if any(parcel.at_depot_at or parcel.loaded_at or parcel.at_hub_at for parcel in waiting):
        return Fact(
            label=label,
            value=speech.say("page-plain", text=facts.lsp),
            small=speech.say("page-holder-depot", depot=facts.depot.name),
        )
    return Fact(label=label, value=speech.say("page-plain", text=facts.brand.name))


def _collector(facts: Facts, label: str, speech: Speech) -> Fact:
    """Who has what is to be collected: the consignee, until the driver does."""
    collected = [parcel.collected_at for parcel in facts.card.parcels if parcel.collected_at]
    if not collected:
        return Fact(label=label, value=speech.say("page-holder-you"))
    at_depot = all(parcel.at_hub_at for parcel in facts.card.parcels if parcel.collected_at)
    since = speech.say("page-holder-depot", depot=facts.depot.name) if at_depot else NOTHING
    return Fact(
        label=label,
        value=speech.say("page-plain", text=facts.lsp),
        small=since or speech.say("page-since", since=speech.clock(max(collected))),
    )


def _how(facts: Facts, speech: Speech) -> tuple[Fact, ...]:
    """The way of handing over that was asked for; where exactly is told after the step-up only."""
    asked = facts.card.instruction
    if asked is None:
        return ()
    told = facts.words.get(asked.words, "") if facts.unlocked else ""
    return (
        Fact(
            label=speech.text("page-how"),
            value=speech.say(
                "page-plain", text=speech.text(f"page-other-{asked.kind.value}".replace("_", "-"))
            ),
            small=speech.say("page-plain", text=told) if told else NOTHING,
        ),
    )


def _getting_in(facts: Facts, found: Situation, speech: Speech, links: Links) -> tuple[Fact, ...]:
    """Whether it was told how to get to the door, and where to say it; what was told stands in its chain."""
    known = access_of(facts.card)
    open_ = found not in ENDED and not option(facts.card, facts.brand, ChangeKind.ACCESS, facts.now).limit
    if known is None and not open_:
        return ()
    key = "page-access-change" if known else "page-access-add"
    return (
        Fact(
            label=speech.text("page-access-label"),
            value=speech.say("page-access-told" if known else "page-access-none"),
            link=Link(href=links.to("change/access"), label=speech.text(key)) if open_ else None,
        ),
    )


def _where(facts: Facts, speech: Speech, links: Links) -> Fact:
    address, label = facts.address, speech.text("page-where-to")
    if facts.point is not None:
        return Fact(
            label=label,
            value=speech.say("page-plain", text=where(address, facts.point)),
            small=speech.say("page-plain", text=bring(facts, speech)),
        )
    if not facts.unlocked:
        return Fact(
            label=label,
            value=speech.say("page-plain", text=address.street or speech.text("page-where-unknown")),
            link=Link(href=links.to("step-up"), label=speech.text("page-show-address")),
        )
    door = " ".join(part for part in (address.line, address.unit) if part)
    town = " ".join(part for part in (address.postcode, address.city) if part)
    return Fact(
        label=label,
        value=speech.say("page-plain", text=door),
        small=speech.say("page-plain", text=town) if town else NOTHING,
    )
