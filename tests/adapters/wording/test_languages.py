"""Every language is whole and its own: no English left over, one way of address, its own spaces, one part."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from doorstep.adapters.wording import gsm7, ucs2
from doorstep.adapters.wording.catalogue import COLLECTS, LOCALES, VOICES, catalogues, sources
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.comms import CATALOGUE
from doorstep.kernel.time import Window

WORDING = Wording()
ZONE = "Europe/Helsinki"
AT = datetime(2026, 1, 1, 18, 10, tzinfo=UTC)  # 20:10 in Helsinki: two figures for the hour
BRAND, LINK = "Nordhem Living", f"https://post.nordhem.example/t/{'x' * 22}"
SAME = {
    "de": {"page-proof-code", "shop-field-name"},
    "it": {"shop-field-email"},
    "pl": {"shop-field-email"},
    "fr": {
        "page-attempt-photo-label",  # photo, code, signature and e-mail are French words too
        "page-proof-caption-photo",
        "page-proof-caption-signature",
        "page-proof-code",
        "shop-field-email",
    },
}
"""What is truly the same word as in English."""
ADDRESS = {
    "es": {
        "warm": re.compile(
            r"\b(usted|ustedes|su|sus|suyo|suya|le)\b|\b(elija|escriba|diga|marque)\b", re.IGNORECASE
        ),
        "formal": re.compile(
            r"\b(tú|tu|tus|te|ti|tuyo|tuya|contigo|os|vosotros)\b|\b(elige|dinos)\b", re.IGNORECASE
        ),
    },
    "it": {
        "warm": re.compile(r"\b(lei|suo|sua|suoi|sue|scelga|scriva|dica|riprovi)\b", re.IGNORECASE),
        "formal": re.compile(
            r"\b(tu|tuo|tua|tuoi|tue|te|ti|hai|puoi|vuoi|dicci|scrivici|segui|scegli|vedi|scrivi|prendi)\b",
            re.IGNORECASE,
        ),
    },
    "fr": {
        "warm": re.compile(r"\b(vous|votre|vos)\b|\b(?!chez|assez)\w+ez\b", re.IGNORECASE),
        "formal": re.compile(r"\b(tu|toi|ton|ta|tes|te)\b|\bt\u2019", re.IGNORECASE),
    },
}
"""By voice: words of the other way of address."""
ONE_SEX = {
    "ar": re.compile(
        r"(?<!\w)[وفسل]*(تعرف|تكتب|تكتبه|تجد|تجده|ترى|تراه|تحدد|تذكر|تصف|ترغب|تريد|تود|تختار|تستلم|تطلب"
        r"|راسلنا|أخبرنا|اكتب|أضف|اختر|أرسل|انتظر|راجع|افتح|حاول|أدخل)(?=[ .،؟؛:]|$)",
        re.MULTILINE,
    ),
    "pl": re.compile(r"\w(łeś|łaś|łbyś|łabyś)\b"),
}
"""Forms that say whether the reader is a man or a woman."""
SYNTAX = re.compile(r"\{ \$?[\w-]+( ->)?|^[ .\w-]+ =|^ *\*?\[[\w-]+\]|\}", re.MULTILINE)


@cache
def _texts(locale: str) -> dict[str, str]:
    """By name: the text as its file has it, with its variants."""
    write, entries = FluentSerializer(), {}
    for source in sources(locale).values():
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message):
                entry.comment = None
                entries[entry.id.name] = write.serialize_entry(entry)
    return entries


def _said(text: str) -> str:
    """What a text says by itself, without its name and its facts."""
    return SYNTAX.sub("", text).strip(" \n")


UNITS = {"page-kilometres", "page-attempt-stay"}
ENGLISH = {
    key: text
    for key, text in _texts("en").items()
    if re.search(r"[a-z]{2}", _said(text)) and key not in UNITS
}


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_no_english_is_left_over(locale: str):
    own = _texts(locale)
    same = {key for key, text in ENGLISH.items() if _said(own[key]) == _said(text)}
    assert same == SAME.get(locale, set())


@pytest.mark.parametrize("locale", ADDRESS)
def test_a_voice_never_changes_its_way_of_address(locale: str):
    for key, text in _texts(locale).items():
        parts = re.split(r"^    \.(?=\w+ =)", text, flags=re.MULTILINE)
        common, warm = _said(parts[0]), _said(parts[1]) if len(parts) > 1 else ""
        for voice, said in (("formal", common), ("warm", warm or common)):
            found = ADDRESS[locale][voice].search(said)
            assert not found, f"{locale}: {key}, {voice}: {found}"


@pytest.mark.parametrize("locale", ONE_SEX)
def test_no_text_takes_its_reader_for_a_man_or_a_woman(locale: str):
    of_the_van = {"address-doubted-lead", "page-head-waiting"}
    for key, text in _texts(locale).items():
        assert key in of_the_van or not ONE_SEX[locale].search(_said(text)), f"{locale}: {key}"


def test_french_signs_stand_behind_a_space_that_does_not_break():
    for key, text in _texts("fr").items():
        wrong = re.search(r"(?<!\u00a0)[;?!»]|(?<!\u00a0):(?=\s|$)|«(?!\u00a0)|\d (?=h\b|€)", _said(text))
        assert not wrong, key


def _longest(locale: str) -> tuple[str, str]:
    """The longest words for a window and for a moment of any day of the year."""
    days = [AT + timedelta(days=number) for number in range(2, 366)]
    windows = [Window(day, day + timedelta(minutes=40)) for day in days]
    said = [WORDING.window_words(locale, one, now=AT, zone=ZONE) for one in windows]
    moments = [WORDING.moment_words(locale, day, now=AT, zone=ZONE) for day in days]
    return max(said, key=len), max(moments, key=len)


def _subjects(locale: str) -> Iterator[str]:
    """Every subject in every form, with the longest words for days and times."""
    window, moment = _longest(locale)
    catalogue = catalogues()[locale]
    counts = {"parcels": 12, "delivered": 10, "collected": 10, "of": 12}
    forms = list(product(("pickup-point", "address", "door"), ("yes", "no", "narrowed")))
    for name, trigger in CATALOGUE.items():
        for voice in VOICES if trigger.is_sayable else ():
            for way in ("", f" {COLLECTS}"):
                for kind, known in forms:
                    facts = dict.fromkeys(("timed", "all", "chosen"), known) | {"kind": kind} | counts
                    key = f"{name.replace('.', '-').replace('_', '-')}-subject"
                    yield catalogue.text(voice + way, key, facts | {"window": window, "moment": moment})


@pytest.mark.parametrize("locale", LOCALES)
def test_the_barest_text_message_is_one_part_on_the_longest_day(locale: str):
    for subject in _subjects(locale):
        whole = WORDING.text(locale, "", "text-message", brand=BRAND, fact=f"{subject}.", link=LINK)
        if gsm7.is_foreign(whole):
            assert ucs2.parts(whole) <= ucs2.MOST_PARTS, whole
            continue
        text = gsm7.plain(whole)
        assert gsm7.septets(text) <= gsm7.ONE_PART, text
        assert "?" not in text, text
