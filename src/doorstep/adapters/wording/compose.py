"""Composing: one queued message becomes an e-mail, a text or a notification that can be handed over."""

import logging
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import blake2b

from doorstep.adapters.wording import gsm7, ucs2
from doorstep.adapters.wording.catalogue import LOCALES
from doorstep.adapters.wording.letter import Letter, Pen
from doorstep.adapters.wording.letters import letter
from doorstep.adapters.wording.mail import mail_html, mail_text
from doorstep.adapters.wording.markup import markup
from doorstep.adapters.wording.wording import Wording, locale_for
from doorstep.domain.comms import CATALOGUE
from doorstep.domain.comms.ports import OutgoingMessage, Pushed
from doorstep.engine.occasion import Occasion
from doorstep.kernel.errors import WordingFault
from doorstep.kernel.script import unmarked

WORTH_TELLING, SHORTEST_LIFE = timedelta(hours=24), timedelta(minutes=1)
"""How long a fact without a window is pushed for, and how long at least."""

LONGEST_VALUE = 500
"""Letters in one place of a template, or paragraph; the whole of it is on the page."""

LOG = logging.getLogger("doorstep.wording")

_ENDS = ("?", "؟", ".")
"""How a sentence ends already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailComposer:
    """Writes e-mails in every brand's voice and every consignee's language."""

    wording: Wording

    def compose(self, occasion: Occasion) -> OutgoingMessage:
        """The e-mail for `occasion`, all of it in one language.

        Raises:
            WordingFault: the card does not hold the facts that the message states.
        """
        return _in_one_language(self._composed, occasion)

    def _composed(self, occasion: Occasion) -> OutgoingMessage:
        message, brand, link = occasion.line.message, occasion.brand, occasion.link
        if message is None:
            raise ValueError("only a queued message can be composed")
        said = letter(self.wording, occasion)
        locale = locale_for(occasion.card.locale)
        return OutgoingMessage(
            message=message,
            about=occasion.line.about,
            shipment=occasion.card.shipment,
            locale=locale,
            sender_name=brand.name,
            sender_address=brand.sender,
            to_name=occasion.person.name,
            to_address=occasion.person.email,
            reply_to=brand.support_email,
            subject=unmarked(f"{said.subject} {said.sign}".strip()),
            text=unmarked(mail_text(said, brand, link=link)),
            html=mail_html(said, brand, locale=locale, link=link, markup=markup(occasion)),
            fewer=f"{link}/mails" if said.fewer else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextComposer:
    """Writes text messages: the brand, the fact, why, and the link; one part wherever that can be done."""

    wording: Wording

    def compose(self, occasion: Occasion) -> OutgoingMessage:
        """The text message for `occasion`, all of it in one language.

        Raises:
            WordingFault: the card does not hold the facts that the message states.
        """
        return _in_one_language(self._composed, occasion)

    def _composed(self, occasion: Occasion) -> OutgoingMessage:
        message, brand = occasion.line.message, occasion.brand
        if message is None:
            raise ValueError("only a queued message can be composed")
        said = letter(self.wording, occasion)
        return OutgoingMessage(
            message=message,
            about=occasion.line.about,
            shipment=occasion.card.shipment,
            locale=locale_for(occasion.card.locale),
            sender_name=brand.name,
            sender_address=brand.sms_sender,
            to_name=occasion.person.name,
            to_address=occasion.person.phone,
            subject="",
            text=_with_way_out(self._text(occasion, said), self._way_out(occasion)),
            html="",
        )

    def _way_out(self, occasion: Occasion) -> str:
        """How texts are stopped, in the first one that a phone gets; to a name nobody can answer."""
        if not occasion.first_text or not occasion.brand.sms_sender.startswith("+"):
            return ""
        return Pen(self.wording, occasion).text("text-stop", {})

    def _text(self, occasion: Occasion, said: Letter) -> str:
        """What staff wrote where all of it goes into one text, else the fullest wording that does."""
        answered = _whole(self._said(occasion, said.words)) if said.words else ""
        return answered or _shortest(self._said_in_full(occasion, said))

    def _said_in_full(self, occasion: Occasion, said: Letter) -> list[str]:
        """Brand, fact and link: fullest wording first."""
        answer, subject = (one if one.endswith(_ENDS) else f"{one}." for one in (said.answer, said.subject))
        facts = [*([f"{answer} {said.why}"] if said.why else []), answer, subject]
        if said.closer:
            facts = [f"{facts[0]} {said.closer}", *facts]
        return [self._said(occasion, fact) for fact in facts]

    def _said(self, occasion: Occasion, fact: str) -> str:
        fixed = {"brand": occasion.brand.name, "link": occasion.link}
        return unmarked(self.wording.text(occasion.card.locale, "", "text-message", fact=fact, **fixed))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatComposer:
    """Writes on WhatsApp: any words within a day of theirs, else an approved template with the same facts."""

    wording: Wording

    def compose(self, occasion: Occasion) -> OutgoingMessage:
        """The message for `occasion`, all of it in one language.

        Raises:
            WordingFault: the card does not hold the facts that the message states.
        """
        return _in_one_language(self._composed, occasion)

    def _composed(self, occasion: Occasion) -> OutgoingMessage:
        message, brand = occasion.line.message, occasion.brand
        if message is None:
            raise ValueError("only a queued message can be composed")
        said = letter(self.wording, occasion)
        parts = (said.answer, said.words or said.why or said.lead, occasion.link)
        values = tuple(" ".join(unmarked(part).split())[:LONGEST_VALUE] for part in parts)
        return OutgoingMessage(
            message=message,
            about=occasion.line.about,
            shipment=occasion.card.shipment,
            locale=locale_for(occasion.card.locale),
            sender_name=brand.name,
            sender_address=f"whatsapp:{brand.whatsapp_sender}",
            to_name=occasion.person.name,
            to_address=f"whatsapp:{occasion.person.phone}",
            subject="",
            text="\n\n".join(values),
            html="",
            template="" if occasion.may_chat else occasion.template,
            values=() if occasion.may_chat else values,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PushComposer:
    """Writes what a phone shows on its screen: the answer, and under it the cause or what can be done."""

    wording: Wording

    def compose(self, occasion: Occasion) -> OutgoingMessage:
        """The notification for `occasion`, all of it in one language.

        Raises:
            WordingFault: the card does not hold the facts that the message states.
        """
        return _in_one_language(self._composed, occasion)

    def _composed(self, occasion: Occasion) -> OutgoingMessage:
        line, brand = occasion.line, occasion.brand
        if line.message is None:
            raise ValueError("only a queued message can be composed")
        said = letter(self.wording, occasion)
        trigger = CATALOGUE[line.trigger]
        until = line.window.end if line.window else occasion.now + WORTH_TELLING
        return OutgoingMessage(
            message=line.message,
            about=line.about,
            shipment=occasion.card.shipment,
            locale=locale_for(occasion.card.locale),
            sender_name=brand.name,
            sender_address="",
            to_name=occasion.person.name,
            to_address="",
            subject=unmarked(said.answer),
            text=unmarked(said.words or said.why or said.lead),
            html="",
            pushed=Pushed(
                to=tuple((one.endpoint, one.key, one.secret) for one in occasion.devices),
                link=occasion.link,
                answer=f"{occasion.link}/push/shown",
                topic=_topic(occasion.card.shipment, line.topic),
                lives=max(until - occasion.now, SHORTEST_LIFE),
                urgent=trigger.urgent,
            ),
        )


def _topic(shipment: str, topic: str) -> str:
    """A name for what a message replaces that says nothing to the push service; at most 32 characters."""
    return urlsafe_b64encode(blake2b(f"{shipment} {topic}".encode(), digest_size=18).digest()).decode()


def _in_one_language(compose: Callable[[Occasion], OutgoingMessage], occasion: Occasion) -> OutgoingMessage:
    """The message in the reader's language; where a text of it is missing, whole in English, and reported."""
    try:
        return compose(occasion)
    except WordingFault as fault:
        if locale_for(occasion.card.locale) == LOCALES[0]:
            raise
        english = compose(replace(occasion, card=replace(occasion.card, locale=LOCALES[0])))
        LOG.warning("wording.missing: %s; message %s is said in English", fault, english.message)
        return english


def _with_way_out(text: str, way_out: str) -> str:
    """The same with `way_out` where there is room for it without another part."""
    if not way_out:
        return text
    if gsm7.is_foreign(text):
        longer = f"{text} {way_out}"
        return longer if ucs2.parts(longer) == ucs2.parts(text) else text
    longer = f"{text} {gsm7.plain(way_out)}"
    return longer if gsm7.septets(longer) <= gsm7.ONE_PART else text


def _shortest(texts: list[str]) -> str:
    """The first wording that is one part; the barest where none is.

    In a script outside the GSM alphabet a part holds 70 letters, link included: what does not fit into one
    is said in two, as full as these allow.
    """
    if gsm7.is_foreign(texts[-1]):
        within = (
            text for most in range(1, ucs2.MOST_PARTS + 1) for text in texts if ucs2.parts(text) <= most
        )
        return next(within, texts[-1])
    texts = [gsm7.plain(text) for text in texts]
    return next((text for text in texts if gsm7.septets(text) <= gsm7.ONE_PART), texts[-1])


def _whole(text: str) -> str:
    """What somebody wrote, as it stands, where it goes into one text; else nothing of it is said."""
    if gsm7.is_foreign(text):
        return text if ucs2.parts(text) <= ucs2.MOST_PARTS else ""
    plain = gsm7.plain(text)
    return plain if gsm7.septets(plain) <= gsm7.ONE_PART else ""
