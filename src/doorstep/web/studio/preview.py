"""Previews: real pages and messages of a draft, by the same records, templates and wording as everybody's."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.domain.parties import redact_card
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import stage
from doorstep.engine.occasion import Occasion, voice_of
from doorstep.engine.records import Brand, Depot
from doorstep.engine.vault import Address, Person
from doorstep.kernel.ids import TenantId
from doorstep.kernel.party import Role, Viewer
from doorstep.kernel.time import Window
from doorstep.web.consignee.asking import cancel_page, contact_page, step_up_page
from doorstep.web.consignee.change import change_page
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import LANGUAGES, Links, chosen_theme
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.tracking import tracking_page
from doorstep.web.site import Site
from doorstep.web.studio.given import CONSIGNEE, SHIPMENT, Given
from doorstep.web.studio.stories import State, Told, told

LONG = "Maximiliana-Alexandrina Wolkenstein-Trostburg"
RTL = "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0631\u062d\u0645\u0646"
MOST_LINK = "m8KqZ4tB1xWc9LrVn2Hs6e"
"""As long as every link is."""


class Data(StrEnum):
    """Whose delivery it is: an easy one, or one that pages break at."""

    USUAL = "usual"
    LONG = "long"
    RTL = "rtl"
    THREE = "three"
    BARE = "bare"


class Sheet(StrEnum):
    """The page that is looked at."""

    TRACKING = "tracking"
    CHANGE = "change"
    CONTACT = "contact"
    STEP_UP = "step_up"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be seen: in which state, language, light, and with whose data."""

    state: State = State.LATE
    sheet: Sheet = Sheet.TRACKING
    locale: str = "en"
    theme: str = ""
    data: Data = Data.USUAL

    @classmethod
    def of(cls, query: dict[str, str], locales: tuple[str, ...]) -> "Wish":
        """What an address asks for; anything it does not know is the usual."""
        lang = query.get("lang", "")
        return cls(
            state=_one_of(State, query.get("state", ""), State.LATE),
            sheet=_one_of(Sheet, query.get("sheet", ""), Sheet.TRACKING),
            locale=lang if lang in LANGUAGES and lang in locales else locales[0],
            theme=chosen_theme(query.get("theme")),
            data=_one_of(Data, query.get("data", ""), Data.USUAL),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where the previewed delivery takes place: this network's own depot and provider."""

    depot: Depot
    lsp: str
    now: datetime


def page_of(site: Site, brand: Brand, ground: Ground, wish: Wish) -> tuple[str, object, Speech]:
    """The template, the record and the language of the page that is wished for."""
    brand = _bare(brand) if wish.data is Data.BARE else brand
    story = _story(brand, ground, wish)
    facts = _facts(brand, ground, wish, story)
    speech = Speech(
        wording=site.wording,
        locale=wish.locale,
        voice=voice_of(brand, story.card, wish.locale),
        now=story.now,
        zone=ground.depot.zone,
    )
    links = Links(base="/t/preview", lang=wish.locale, theme=wish.theme)
    template, record = _SHEETS[wish.sheet](facts, speech, links)
    return template, record, speech


def message_of(site: Site, brand: Brand, ground: Ground, wish: Wish, channel: str) -> OutgoingMessage | None:
    """The message of a state by a channel, as its composer writes it; `None` where none is said."""
    brand = _bare(brand) if wish.data is Data.BARE else brand
    story = _story(brand, ground, wish)
    composer = site.studio.composers.get(channel)
    if story.said is None or composer is None:
        return None
    person, address = _person(wish)
    occasion = Occasion(
        card=story.card,
        line=story.said,
        brand=brand,
        person=person,
        street=address.street,
        carrier=ground.lsp,
        link=f"https://{_host(brand)}/t/{MOST_LINK}",
        zone=ground.depot.zone,
        now=story.now,
        first_text=True,
    )
    return composer.compose(occasion)


def _story(brand: Brand, ground: Ground, wish: Wish) -> Told:
    local = ground.now.astimezone(ZoneInfo(ground.depot.zone))
    given = Given(
        brand=brand,
        depot=ground.depot.depot,
        depot_place=ground.depot.place,
        lsp=ground.depot.lsp,
        locale=wish.locale,
        noon=datetime.combine(local.date(), time(14, 10), tzinfo=ZoneInfo(ground.depot.zone)),
        parcels=3 if wish.data is Data.THREE else 1,
        pictures=wish.data is not Data.BARE,
    )
    return told(given, wish.state)


def _facts(brand: Brand, ground: Ground, wish: Wish, story: Told) -> Facts:
    viewer = Viewer(tenant=TenantId(0), party=brand.party, role=Role.CONSIGNEE, subject=SHIPMENT)
    card = redact_card(replace(viewer, party=CONSIGNEE), story.card)
    _, address = _person(wish)
    return Facts(
        whole=story.card,
        card=card,
        stage=stage(story.card),
        health=health(story.card, at=story.now),
        brand=brand,
        depot=ground.depot,
        lsp=ground.lsp,
        address=address,
        home=address,
        driver="Aino" if wish.data is not Data.BARE else "",
        fix=None,
        now=story.now,
    )


def _person(wish: Wish) -> tuple[Person, Address]:
    name, street = {
        Data.LONG: (LONG, "Wittgensteiner-Landesherrenpromenade"),
        Data.RTL: (RTL, "\u0634\u0627\u0631\u0639 \u0627\u0644\u0645\u0644\u0643 \u0641\u0647\u062f"),
    }.get(wish.data, ("Ilona Laine", "Mariankatu"))
    person = Person(name=name, email="ilona@example.org", phone="+358401234567")
    return person, Address(street=street, house_number="14", postcode="00170", city="Helsinki")


def _bare(brand: Brand) -> Brand:
    """The same brand before it gave any picture."""
    return replace(
        brand, logo_svg="", logo_dark_svg="", logo_file="", logo_dark_file="", font_file="", articles={}
    )


def _host(brand: Brand) -> str:
    return brand.sender.rpartition("@")[2]


type _Sheet = Callable[[Facts, Speech, Links], tuple[str, object]]


def _offers(facts: Facts) -> list[SlotOffer]:
    """Two days of windows, some that can be kept and one that cannot."""
    promise = facts.promise
    if promise is None:
        return []
    first = promise.window.start + timedelta(days=1)
    windows = [
        Window(first + timedelta(days=day, hours=hours), first + timedelta(days=day, hours=hours + 2))
        for day in (0, 1)
        for hours in (-6, -2, 3)
    ]
    return [
        SlotOffer(
            depot=promise.depot,
            day=f"{window.start:%Y-%m-%d}",
            window=window,
            limit="full" if number == 1 else "",
            greener=number == 0,
        )
        for number, window in enumerate(windows)
    ]


_SHEETS: dict[Sheet, _Sheet] = {
    Sheet.TRACKING: lambda facts, speech, links: (
        "consignee/tracking.html",
        tracking_page(facts, speech, links),
    ),
    Sheet.CHANGE: lambda facts, speech, links: (
        "consignee/change.html",
        change_page(facts, speech, links, offers=_offers(facts), form_key="preview"),
    ),
    Sheet.CONTACT: lambda facts, speech, links: (
        "consignee/contact.html",
        contact_page(facts, speech, links, about="question", form_key="preview"),
    ),
    Sheet.STEP_UP: lambda facts, speech, links: (
        "consignee/step_up.html",
        step_up_page(facts, speech, links.to("step-up"), links, can_write=True, code_sent=False, problem=""),
    ),
    Sheet.CANCEL: lambda facts, speech, links: (
        "consignee/cancel.html",
        cancel_page(facts, speech, links, form_key="preview", possible=True),
    ),
}


def _one_of[T: StrEnum](kind: type[T], given: str, otherwise: T) -> T:
    return next((one for one in kind if one.value == given), otherwise)
