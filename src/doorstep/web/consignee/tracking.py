"""The tracking page as a record: everything worded, redacted and in its place."""

from doorstep.web.consignee.afterwards import cases, help_rows, proof, rating
from doorstep.web.consignee.answer import answer
from doorstep.web.consignee.chains import chains
from doorstep.web.consignee.contents import parcels
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.last_leg import last_leg
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.look import look
from doorstep.web.consignee.mails import mails_wish
from doorstep.web.consignee.promises import told_lines
from doorstep.web.consignee.push_offer import push_offer
from doorstep.web.consignee.record import AddressChoice, Candidate, Row, TrackingPage
from doorstep.web.consignee.share_page import shared_words
from doorstep.web.consignee.side import side
from doorstep.web.consignee.situation import ENDED, Situation, last_attempt, situation
from doorstep.web.consignee.speech import Speech, plain
from doorstep.web.consignee.story import log
from doorstep.web.consignee.terms import change_terms
from doorstep.web.consignee.texts import texts_wish

QUIET = ENDED | {Situation.RETURNING}
"""Where a calendar entry would be for nothing."""


def tracking_page(facts: Facts, speech: Speech, links: Links, *, saved: str = "") -> TrackingPage:
    """What the consignee sees now. `saved` is the code of what was just done, to say so."""
    found = situation(facts)
    form_key = _form_key(facts, found)
    answered = answer(facts, found, speech)
    waits = facts.promise is not None and found not in QUIET | {Situation.DISPUTED}
    return TrackingPage(
        look=look(
            facts.brand,
            speech,
            links,
            about=speech.text("page-about", brand=facts.brand.name, lsp=facts.lsp),
        ),
        situation=found,
        title=speech.text("page-title", head=plain(answered.head), brand=facts.brand.name),
        live=links.to("live", saved=saved),
        again=links.to("fragment", saved=saved),
        saved=speech.text(f"page-saved-{saved}") if saved in SAVED else "",
        answer=answered,
        side=side(facts, found, speech, links, form_key=form_key),
        address=_address_choice(facts, speech, links, form_key) if found is Situation.DOUBT else None,
        ways_on=_ways_on(facts, speech, links) if found is Situation.ATTEMPTED else (),
        proof=proof(facts, found, speech, links),
        map=last_leg(facts, found, speech),
        told=told_lines(facts, speech),
        chains=chains(facts, speech),
        log=log(facts, speech),
        log_heading=speech.text("page-log-certain" if found is Situation.DISPUTED else "page-log-heading"),
        rating=rating(facts, found, speech, links, form_key=form_key),
        cases=cases(facts, speech),
        texts=texts_wish(facts, speech, links),
        mails=mails_wish(facts, speech, links),
        push=None if found in QUIET else push_offer(facts, speech, links),
        share=_share(facts, found, speech, links),
        preferences=_preferences(facts, speech, links),
        undo=links.to("as-ordered"),
        write=links.to("contact"),
        parcels=parcels(facts, speech),
        calendar=links.to("calendar.ics") if waits else "",
        of_several=facts.promise is not None and bool(facts.promise.window.parts),
        help=help_rows(facts, speech, links),
    )


SAVED = frozenset(
    {"asked", "rated", "changed", "address", "unlocked", "cancelled", "new-address", "pickup-point"}
    | {
        "safe-place",
        "neighbour",
        "reception",
        "door",
        "access",
        "texts-on",
        "texts-off",
        "mails-on",
        "mails-off",
        "push-off",
        "hold",
        "in-yes",
        "in-no",
        "as-ordered",
    }
)
"""What a page can say it has just done."""


def _form_key(facts: Facts, found: Situation) -> str:
    """The key of the page's small forms: the same until something was asked or tried again.

    A double tap is one answer, and a page that is drawn anew does not replace a form in use.
    """
    return f"{found}-{len(facts.card.attempts)}-{len(facts.card.cases)}"


def _share(facts: Facts, found: Situation, speech: Speech, links: Links) -> Row | None:
    """Where it is shared with those at home: while there is something to wait for, or to take back."""
    out = shared_words(facts, speech)
    if found in QUIET and not out:
        return None
    small = out or speech.say("page-share-small")
    return Row(label=speech.text("page-share-open"), small=small, href=links.to("share"))


def _preferences(facts: Facts, speech: Speech, links: Links) -> Row | None:
    """Where preferences are remembered: they belong to an e-mail address, where one is known."""
    if facts.mailing is None:
        return None
    return Row(
        label=speech.text("page-prefer-open"),
        small=speech.say("page-prefer-small"),
        href=links.to("preferences"),
    )


def _address_choice(facts: Facts, speech: Speech, links: Links, form_key: str) -> AddressChoice:
    candidates = facts.address.candidates if facts.unlocked else ()
    return AddressChoice(
        url=links.to("address"),
        form_key=form_key,
        unlock="" if facts.unlocked else links.to("step-up"),
        written=speech.text("page-address-written", written=facts.address.line) if facts.unlocked else "",
        candidates=tuple(
            Candidate(
                value=str(number),
                label=" ".join(part for part in (one.street, one.house_number) if part),
                small=" ".join(part for part in (one.postcode, one.city) if part),
            )
            for number, one in enumerate(candidates)
        ),
        other=links.to("contact", about="address"),
    )


def _ways_on(facts: Facts, speech: Speech, links: Links) -> tuple[Row, ...]:
    attempt, promise = last_attempt(facts), facts.promise
    rows: list[Row] = []
    if promise and attempt and promise.made_at >= attempt.at:
        rows.append(
            Row(
                label=plain(speech.say("page-way-keep", window=speech.window(promise.window))),
                small=speech.say("page-way-keep-small"),
            )
        )
    if change_terms(facts).closed is None:
        rows.append(
            Row(
                label=speech.text("page-way-other"),
                small=speech.say("page-way-other-small"),
                href=links.to("change"),
            )
        )
    return tuple(rows)
