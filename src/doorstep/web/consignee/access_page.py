"""The page on which somebody says how to get to the door: who reads it, and when the code is erased."""

from dataclasses import dataclass

from doorstep.events import ChangeKind
from doorstep.web.change_terms import option
from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.speech import Speech
from doorstep.web.getting_in import LONGEST, erase_hours

FIELDS = ("floor", "bell", "note", "code")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessField:
    """One text to fill in. Units: `longest` characters; `problem` says what is wrong with what was given."""

    name: str
    label: str
    hint: str
    given: str
    longest: int
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessPage:
    """The page. `has_code`: one is known, and is shown to nobody here."""

    frame: Frame
    url: str
    form_key: str
    stands: str
    problem: str
    fields: tuple[AccessField, ...]
    has_code: bool
    who: str
    erased: str
    undo: str


def access_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    links: Links,
    *,
    form_key: str,
    stands: str,
    given: dict[str, str] | None,
    problem: str,
    has_code: bool,
) -> AccessPage:
    """The page with what was told before, or with what was just written when that cannot be taken."""
    known = facts.access
    filled = {"floor": known.floor, "bell": known.bell, "note": known.note} if known else {}
    found = option(facts.card, facts.brand, ChangeKind.ACCESS, facts.now)
    key = "page-change-stale" if problem == "stale" else f"page-access-{problem}"
    return AccessPage(
        frame=frame(
            facts,
            speech,
            links,
            path="change/access",
            heading=speech.text("page-access-heading"),
            lede=speech.text("page-access-text"),
        ),
        url=links.to("change/access"),
        form_key=form_key,
        stands=stands,
        problem=speech.text(key) if problem else "",
        fields=tuple(_field(name, filled if given is None else given, speech) for name in FIELDS),
        has_code=has_code,
        who=speech.text("page-access-who", lsp=facts.lsp),
        erased=speech.text("page-access-erased", hours=erase_hours(facts.brand)),
        undo=speech.text(f"page-ask-until-{found.until.value}"),
    )


def _field(name: str, given: dict[str, str], speech: Speech) -> AccessField:
    text, most = given.get(name, ""), LONGEST[name]
    long = len(text.replace("\r\n", "\n")) > most
    return AccessField(
        name=name,
        label=speech.text(f"page-access-{name}"),
        hint=speech.text(f"page-access-{name}-hint"),
        given=text,
        longest=most,
        problem=speech.text("page-too-long", count=len(text), most=most) if long else "",
    )
