"""The page on which a person says what is to be remembered, sees it, takes it with them and has it erased."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from doorstep.domain.preferences import Consent, PreferenceBook
from doorstep.engine.vault import Access, KeptPreferences
from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import LANGUAGES, Links
from doorstep.web.consignee.record import Candidate
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.getting_in import LONGEST
from doorstep.web.preferring import WAYS

ACCESS = ("floor", "bell", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceField:
    """One text to fill in; `problem` says what is wrong with what was given. Units: `longest` characters."""

    name: str
    label: str
    hint: str
    given: str
    longest: int
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencePage:
    """The page. `given` is what was just filled in, else what is remembered, else this delivery's choices.

    `remembered` says since when and for whom; empty while nothing is. `withdraw` names the consent that a
    tap ends: `brand` or `everywhere`.
    """

    frame: Frame
    url: str
    form_key: str
    problem: str
    saved: str
    remembered: Sentence
    erased: Sentence
    filled: str
    everywhere: bool
    only_brand: str
    every_brand: str
    languages: tuple[Candidate, ...]
    ways: tuple[Candidate, ...]
    locale: str
    way: str
    words: PreferenceField
    access: tuple[PreferenceField, ...]
    where: str
    withdraw: str
    withdraw_url: str
    erase_url: str
    export: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a form brought: the wish as it was written, and the code of what is wrong with it."""

    kept: KeptPreferences
    everywhere: bool
    form_key: str
    problem: str


def preference_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    links: Links,
    book: PreferenceBook,
    kept: Mapping[str, KeptPreferences],
    *,
    form_key: str,
    saved: str = "",
    sent: Sent | None = None,
) -> PreferencePage:
    """The page as it stands, or once more with all that was written where it cannot be taken."""
    consent = book.of(facts.brand.party)
    known = kept.get(consent.kept) if consent else None
    given = sent.kept if sent else known or chosen_here(facts)
    everywhere = sent.everywhere if sent else consent is not None and consent.brand is None
    here = not (sent or known) and given != KeptPreferences()
    return PreferencePage(
        frame=frame(
            facts,
            speech,
            links,
            path="preferences",
            heading=speech.text("page-prefer-heading"),
            lede=speech.text("page-prefer-text"),
        ),
        url=links.to("preferences"),
        form_key=form_key,
        problem=speech.text(f"page-prefer-problem-{sent.problem}") if sent and sent.problem else "",
        saved=speech.text(f"page-prefer-saved-{saved}") if saved else "",
        remembered=_remembered(facts, speech, consent),
        erased=_erased(speech, book) if consent is None else NOTHING,
        filled=speech.text("page-prefer-filled") if here else "",
        everywhere=everywhere,
        only_brand=speech.text("page-prefer-only-brand", brand=facts.brand.name),
        every_brand=speech.text("page-prefer-every-brand", lsp=facts.lsp),
        languages=tuple(Candidate(value=code, label=name, small="") for code, name in LANGUAGES.items()),
        ways=tuple(
            Candidate(
                value=kind.value,
                label=speech.text(f"page-other-{kind.value.replace('_', '-')}"),
                small="",
            )
            for kind in WAYS
        ),
        locale=given.locale,
        way=given.way,
        words=_field("words", given.words, speech),
        access=tuple(_field(name, getattr(given.access, name), speech) for name in ACCESS),
        where=speech.text("page-prefer-where"),
        withdraw="" if consent is None else "everywhere" if consent.brand is None else "brand",
        withdraw_url=links.to("preferences/withdraw"),
        erase_url=links.to("preferences/erase") if book.in_force else "",
        export=links.to("preferences/export.json") if book.consents else "",
    )


def chosen_here(facts: Facts) -> KeptPreferences:
    """What was chosen for this delivery, as far as it can be remembered; never a gate code."""
    instruction, spoken = facts.card.instruction, facts.card.language
    way = instruction.kind if instruction and instruction.kind in WAYS else None
    return KeptPreferences(
        way=way.value if way else "",
        words=facts.words.get(instruction.words, "") if instruction and way else "",
        access=replace(facts.access) if facts.access else Access(),
        locale=spoken.locale if spoken else "",
    )


def export(
    book: PreferenceBook,
    kept: Mapping[str, KeptPreferences],
    *,
    email: str,
    names: Mapping[str, str],
    at: datetime,
) -> dict[str, Any]:
    """Everything that is kept about a person, for them to take along; moments in UTC (ISO 8601).

    `names` are those of the brands. `brand` is null where it is for every brand of the network.
    """
    return {
        "format": "doorstep-preferences-1",
        "exported_at": _iso(at),
        "email": email,
        "erased_at": _iso(book.erased_at),
        "consents": [_exported(one, kept.get(one.kept), names) for one in book.consents],
    }


def _exported(consent: Consent, kept: KeptPreferences | None, names: Mapping[str, str]) -> dict[str, Any]:
    remembered = kept and {
        "language": kept.locale or None,
        "way": kept.way or None,
        "words": kept.words or None,
        "floor": kept.access.floor or None,
        "bell": kept.access.bell or None,
        "note": kept.access.note or None,
    }
    return {
        "brand": names.get(consent.brand, consent.brand) if consent.brand else None,
        "given_at": _iso(consent.given_at),
        "saved_at": _iso(consent.saved_at),
        "ended_at": _iso(consent.ended_at),
        "ended_by": None if consent.ended_at is None else "erasure" if consent.erased else "withdrawal",
        "remembered": remembered,
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _field(name: str, given: str, speech: Speech) -> PreferenceField:
    key = "page-prefer-words" if name == "words" else f"page-access-{name}"
    hint = "page-prefer-note-hint" if name == "note" else f"{key}-hint"
    most, long = LONGEST[name], len(given.replace("\r\n", "\n")) > LONGEST[name]
    return PreferenceField(
        name=name,
        label=speech.text(key),
        hint=speech.text(hint),
        given=given,
        longest=most,
        problem=speech.text("page-too-long", count=len(given), most=most) if long else "",
    )


def _remembered(facts: Facts, speech: Speech, consent: Consent | None) -> Sentence:
    if consent is None:
        return NOTHING
    key = "page-prefer-since-every" if consent.brand is None else "page-prefer-since-brand"
    moment = speech.moment(consent.given_at)
    return speech.say(key, moment=moment, brand=facts.brand.name, lsp=facts.lsp)


def _erased(speech: Speech, book: PreferenceBook) -> Sentence:
    return (
        speech.say("page-prefer-erased", moment=speech.moment(book.erased_at)) if book.erased_at else NOTHING
    )
