"""Letters and e-mails: the fact first, one link, nothing personal beyond the street, nothing fetched."""
# ruff: noqa: RUF001  # the en dash between two times is what people write

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from html.parser import HTMLParser
from itertools import product
from typing import Any

import pytest

from doorstep.adapters.wording import gsm7, ucs2
from doorstep.adapters.wording.brands import InvalidBrand, brand_from
from doorstep.adapters.wording.catalogue import LOCALES
from doorstep.adapters.wording.compose import MailComposer, TextComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.engine.occasion import Occasion
from doorstep.engine.records import Brand
from doorstep.kernel.errors import WordingFault
from doorstep.kernel.time import Window, either

LARGEST = 60_000
NAMED = 40  # characters that a phone shows of a subject

type Occasions = Callable[[str], list[Occasion]]


@cache
def composer() -> MailComposer:
    """All catalogues are read for it, so it is made when a test first asks."""
    return MailComposer(wording=Wording())


MAILS: dict[int, tuple[Occasion, OutgoingMessage]] = {}


def mail_for(occasion: Occasion) -> OutgoingMessage:
    """The e-mail for an occasion; composed once, however many tests look at it."""
    known = MAILS.get(id(occasion))
    if known is None:
        known = MAILS[id(occasion)] = (occasion, composer().compose(occasion))
    return known[1]


class _Reader(HTMLParser):
    """Links, things fetched, and what a person reads."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._silent += tag in ("style", "title", "script")
        if tag == "a":
            self.links.append(given.get("href") or "")
        if given.get("src") or tag == "link":
            self.fetched.append(given.get("src") or given.get("href") or tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "title", "script")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader


def _plain(words: str) -> str:
    return " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_mail_is_small_and_fetches_nothing(locale: str, occasions: Occasions):
    for occasion in occasions(locale):
        mail = mail_for(occasion)
        assert len(mail.html.encode()) <= LARGEST
        assert _read(mail.html).fetched == []
        assert "url(" not in mail.html
        assert "@import" not in mail.html


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_message_is_one_part_or_two_of_another_script_and_names_the_brand_the_fact_and_the_page(
    locale: str, occasions: Occasions
):
    texts = TextComposer(wording=Wording())
    for occasion in occasions(locale):
        said = texts.compose(occasion).text
        if gsm7.is_foreign(said):
            assert ucs2.parts(said) <= ucs2.MOST_PARTS, said
        else:
            assert gsm7.septets(said) <= gsm7.ONE_PART, said
        assert re.match(rf"\w{{0,2}} ?{occasion.brand.name} ?: ", said)
        assert said.endswith(f" {occasion.link}")
        assert len(said) > len(occasion.brand.name) + len(occasion.link) + 15, said


@pytest.mark.parametrize("locale", LOCALES)
def test_every_link_leads_to_the_consignees_own_page(locale: str, occasions: Occasions):
    for occasion in occasions(locale):
        mail = mail_for(occasion)
        links = _read(mail.html).links
        fewer = [f"{occasion.link}/mails"] if mail.fewer else []
        assert {link.partition("#")[0] for link in links} == {occasion.link, *fewer}
        assert re.findall(r"https?://\S+", mail.text) == [occasion.link, *fewer]


def test_only_what_a_delivery_works_without_can_be_stopped(occasions: Occasions):
    courtesies = {one.line.trigger for one in occasions("en") if mail_for(one).fewer}
    assert courtesies == {
        "approach.started",
        "delivery.tomorrow",
        "shipment.on_its_way",
        "stop.arrived",
        "tour.started",
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_the_subject_states_the_fact_where_a_phone_shows_it(locale: str, occasions: Occasions):
    for occasion in occasions(locale):
        subject = mail_for(occasion).subject
        clock = re.search(r"\d{1,2}(\sh|[.:]\d\d)", subject)
        dated = re.search(
            r"18|Donnerstag|torst|torsdag|Thursday|czwartek|jueves|giovedì|jeudi|الخميس", subject
        )
        place = (dated or clock).end() if dated or clock else 0
        assert place <= NAMED, subject


@pytest.mark.parametrize("locale", LOCALES)
def test_the_plain_twin_states_every_fact_of_the_html(locale: str, occasions: Occasions):
    for occasion in occasions(locale):
        mail = mail_for(occasion)
        text = _plain(mail.text)
        for words in _read(mail.html).words:
            if re.search(r"\d", words):
                assert _plain(words).strip() in text, words


@pytest.mark.parametrize("locale", LOCALES)
def test_a_mail_shows_neither_name_nor_house_number(locale: str, occasions: Occasions):
    for occasion in occasions(locale):
        mail = mail_for(occasion)
        for content in (mail.subject, mail.html, mail.text):
            assert "Virtanen" not in content
        assert "Korkeavuorenkatu ••" in mail.text


def test_what_a_name_contains_is_never_markup(occasions: Occasions):
    occasion = occasions("en")[0]
    sly = replace(
        occasion,
        carrier="<script>alert(1)</script>{{ 7 * 7 }}{% raw %}",
        street='"><img src=x onerror=alert(1)>',
        link="http://127.0.0.1:8400/t/abc",
    )
    mail = composer().compose(sly)
    assert mail.html.count("<script") == 1
    assert "alert(1)</script>" not in mail.html
    assert markup_of(mail)["carrier"]["name"] == sly.carrier
    assert "<img" not in mail.html
    assert "{{ 7 * 7 }}" in mail.html


def markup_of(mail: OutgoingMessage) -> dict[str, Any]:
    """What the mail says to programs."""
    [said] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', mail.html, re.DOTALL)
    return json.loads(said)


def test_programs_are_told_what_people_are_told_and_only_where_the_brand_wants_it(
    brands: list[Brand], occasions: Occasions
):
    wants = {one.party for one in brands if one.mail_markup}
    assert len(wants) == 1
    for occasion in occasions("fi"):
        mail = mail_for(occasion)
        if occasion.brand.party not in wants or occasion.card.only_collects:
            assert "<script" not in mail.html
            continue
        said, window = markup_of(mail), occasion.line.window
        assert (said["@type"], said["trackingUrl"]) == ("ParcelDelivery", occasion.link)
        assert said["partOfOrder"]["orderNumber"] == occasion.card.brand_reference
        assert said["deliveryAddress"] == {"@type": "PostalAddress", "streetAddress": "Korkeavuorenkatu"}
        assert ("expectedArrivalFrom" in said) == (window is not None)
        if window is not None:
            assert datetime.fromisoformat(said["expectedArrivalUntil"]) == window.end
        done = said["partOfOrder"]["orderStatus"] == "https://schema.org/OrderDelivered"
        assert not done or occasion.line.trigger == "delivery.completed"


def test_an_apology_stands_only_where_we_are_late(brands: list[Brand], occasions: Occasions):
    sorry = {
        (occasion.line.trigger, occasion.card.promises[-1].cause)
        for occasion in occasions("en")
        if re.search("sorry|apologise", composer().compose(occasion).text)
    }
    assert sorry == {
        ("promise.revised", "lsp.mechanical"),
        ("promise.revised", "unknown.unknown"),
        ("promise.broken", None),
    }


def test_an_unknown_cause_is_said_to_be_unknown(occasions: Occasions):
    unknown = [one for one in occasions("en") if (one.card.promises or [None])[-1] and _is_unknown(one)]
    assert unknown
    for occasion in unknown:
        assert "We do not know the cause yet." in composer().compose(occasion).text


def _is_unknown(occasion: Occasion) -> bool:
    return (
        occasion.line.trigger == "promise.revised" and occasion.card.promises[-1].cause == "unknown.unknown"
    )


def test_the_replaced_window_is_the_one_that_was_told_last(occasions: Occasions):
    late = next(one for one in occasions("en") if one.line.trigger == "promise.revised")
    first = late.card.promises[0]
    told = replace(
        late.line,
        message=None,
        about=first.event,
        window=late.line.window,
        at=first.made_at,
        sent_at=first.made_at,
    )
    assert "Was, today: 14:00–16:00" in composer().compose(late).text
    heard = replace(late, card=replace(late.card, messages=(told,)))
    assert "Was, today: 16:20–17:00" in composer().compose(heard).text


def test_of_several_times_a_mail_says_all_and_when_it_is_known_which(occasions: Occasions):
    made = next(one for one in occasions("en") if one.line.trigger == "promise.made")
    assert made.line.window
    late = Window(made.line.window.end, made.line.window.end + timedelta(hours=1))
    both = replace(made, line=replace(made.line, window=either([late, made.line.window])))
    told = _plain(composer().compose(both).text)
    assert "14:00–16:00 or 16:00–17:00" in told
    assert "Which of these times it is, you hear when the day is planned for good." in told
    assert "Which of these times" not in composer().compose(made).text


def test_a_message_whose_facts_are_not_on_the_card_is_a_fault(occasions: Occasions):
    delivered = next(one for one in occasions("en") if one.line.trigger == "delivery.completed")
    empty = replace(delivered, card=replace(delivered.card, parcels=()))
    with pytest.raises(WordingFault, match="no parcel of shp-1"):
        composer().compose(empty)


def test_voices_differ_and_facts_do_not(brands: list[Brand], occasions: Occasions):
    pairs = [
        one for one in occasions("de") if one.line.trigger == "tour.started" and len(one.card.parcels) == 1
    ]
    warm, formal = (composer().compose(one) for one in pairs)
    assert warm.subject == formal.subject
    assert "zu dir" in warm.text
    assert "Ihr Paket" in formal.text


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("accent", "red;}", "accent"),
        ("voice", "loud", "voice"),
        ("radius", 40, "radius"),
        ("display_font", "x;background:url(evil)", "display_font"),
        ("sender", "nobody", "sender"),
        ("locales", ["tlh"], "tlh"),
        ("colour", "#000000", "colour"),
        ("accent_dark", 7, "brand"),
        ("shop_origins", ["https://shop.example/checkout"], "shop_origins"),
        ("shop_origins", ["*"], "shop_origins"),
        ("slot_terms", [{"kind": "all", "price_minor": -1}], "slot_terms"),
        ("slot_terms", [{"kind": "all", "price_minor": 1, "begins": ["17:00"]}], "slot_terms"),
        ("slot_terms", [{"kind": "all", "price_minor": 1, "longest_minutes": 0}], "slot_terms"),
        ("slot_terms", [{"kind": "all"}], "price_minor"),
    ],
)
def test_a_brand_that_could_break_a_mail_does_not_come_in(
    brands: list[Brand], field: str, value: object, said: str
):
    facts = {name: getattr(brands[0], name) for name in Brand.__dataclass_fields__}
    with pytest.raises(InvalidBrand, match=said):
        brand_from(facts | {field: value})


def test_the_demo_brands_come_in_whole(brands: list[Brand]):
    assert [(one.name, one.voice) for one in brands] == [
        ("Kallio Coffee", "warm"),
        ("Nordhem Living", "formal"),
    ]
    assert all(one.articles for one in brands)


def test_text_keeps_its_contrast_in_light_and_dark(brands: list[Brand]):
    for brand, dark in product(brands, (False, True)):
        accent, on = (brand.accent_dark, brand.on_accent_dark) if dark else (brand.accent, brand.on_accent)
        paper = "#121614" if dark else "#ffffff"
        assert _contrast(accent, on) >= 4.5
        assert _contrast(accent, paper) >= 4.5


def _contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_hours_longer_than_two_plain_clocks_may_break_so_that_a_phone_has_room(occasions: Occasions):
    for locale, breaks in (("fr", True), ("en", False)):
        earlier = next(one for one in occasions(locale) if one.line.trigger == "arrival.earlier")
        html = composer().compose(earlier).html
        assert ("tabular-nums;white-space:normal" in html) is breaks
