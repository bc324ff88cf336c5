"""Small pages behind the tracking page: who you are, what you want to say, whether you mean it."""

from dataclasses import dataclass

from doorstep.web.consignee.afterwards import help_rows
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.look import look
from doorstep.web.consignee.record import Help, Link, Look
from doorstep.web.consignee.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages behind the tracking page have: looks, a way back, a heading and who helps."""

    look: Look
    title: str
    back: Link
    heading: str
    lede: str
    help: Help


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUpPage:
    """Confirming who you are. `code_sent` once a code is under way; `problem` says what did not fit."""

    frame: Frame
    url: str
    by_postcode: bool
    by_code: bool
    code_sent: bool
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage:
    """Writing to the brand. `needs_words` where a tap alone would say nothing.

    `words` are what was written before and is too long, which `problem` says.
    """

    frame: Frame
    url: str
    about: str
    form_key: str
    label: str
    button: str
    needs_words: bool
    words: str
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelPage:
    """Cancelling, with its effect told first. `unlock` leads to the step-up where it was not passed."""

    frame: Frame
    url: str
    form_key: str
    unlock: str
    closed: str


def frame(facts: Facts, speech: Speech, links: Links, *, path: str, heading: str, lede: str) -> Frame:
    """The frame of a page at `path`."""
    return Frame(
        look=look(
            facts.brand,
            speech,
            links,
            path=path,
            about=speech.text("page-about", brand=facts.brand.name, lsp=facts.lsp),
        ),
        title=speech.text("page-title", head=heading, brand=facts.brand.name),
        back=Link(href=links.to(), label=speech.text("page-back")),
        heading=heading,
        lede=lede,
        help=help_rows(facts, speech, links),
    )


ABOUT = ("question", "away", "problem", "address", "contest", "received", "missing")
"""What a person can write about; the last three are one tap on the tracking page."""

MOST_WORDS = 1_500
"""Letters of a message that are taken; nobody reads more of it at a door or a desk."""

ONE_TAP = frozenset({"contest", "received", "missing"})


def contact_page(  # one page, every part of it named
    facts: Facts, speech: Speech, links: Links, *, about: str, form_key: str, too_long: str = ""
) -> ContactPage:
    """The page to write on, and once more with all that was written where it is too long."""
    return ContactPage(
        frame=frame(
            facts,
            speech,
            links,
            path="contact",
            heading=speech.text(f"page-contact-{about}-heading", brand=facts.brand.name),
            lede=speech.text(f"page-contact-{about}-text", brand=facts.brand.name, lsp=facts.lsp),
        ),
        url=links.to("contact"),
        about=about,
        form_key=form_key,
        label=speech.text(f"page-contact-{about}-label"),
        button=speech.text("page-contact-send"),
        needs_words=about not in ONE_TAP,
        words=too_long,
        problem=speech.text("page-too-long", count=len(too_long), most=MOST_WORDS) if too_long else "",
    )


def step_up_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    url: str,
    links: Links,
    *,
    can_write: bool,
    by_mail: bool = False,
    code_sent: bool = False,
    problem: str = "",
) -> StepUpPage:
    """The page to confirm who you are, sent to `url`; a postcode that nobody gave cannot be asked for.

    `by_mail`: what follows belongs to an e-mail address, so only a code that was sent there opens it.
    """
    return StepUpPage(
        frame=frame(
            facts,
            speech,
            links,
            path="step-up",
            heading=speech.text("page-step-up-heading"),
            lede=speech.text("page-step-up-by-mail" if by_mail else "page-step-up-text"),
        ),
        url=url,
        by_postcode=bool((facts.home or facts.address).postcode) and not by_mail,
        by_code=can_write,
        code_sent=code_sent,
        problem=speech.text(f"page-step-up-{problem}") if problem else "",
    )


def cancel_page(facts: Facts, speech: Speech, links: Links, *, form_key: str, possible: bool) -> CancelPage:
    """The page that asks once more."""
    return CancelPage(
        frame=frame(
            facts,
            speech,
            links,
            path="cancel",
            heading=speech.text("page-cancel-heading"),
            lede=speech.text("page-cancel-text", brand=facts.brand.name),
        ),
        url=links.to("cancel"),
        form_key=form_key,
        unlock="" if facts.unlocked else links.to("step-up", next="cancel"),
        closed="" if possible else speech.text("page-cancel-closed", brand=facts.brand.name),
    )
