"""Composing: one queued message becomes an e-mail, or a text message, that can be handed over."""

from dataclasses import dataclass

from doorstep.adapters.wording import gsm7
from doorstep.adapters.wording.letter import Letter
from doorstep.adapters.wording.letters import letter
from doorstep.adapters.wording.mail import mail_html, mail_text
from doorstep.adapters.wording.wording import Wording, locale_for
from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.engine.occasion import Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class MailComposer:
    """Writes e-mails in every brand's voice and every consignee's language."""

    wording: Wording

    def compose(self, occasion: Occasion) -> OutgoingMessage:
        """The e-mail for `occasion`.

        Raises:
            WordingFault: the card does not hold the facts that the message states.
        """
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
            subject=said.subject,
            text=mail_text(said, brand, link=link),
            html=mail_html(said, brand, locale=locale, link=link),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextComposer:
    """Writes text messages: the brand, the fact, why, and the link; one part wherever that can be done."""

    wording: Wording

    def compose(self, occasion: Occasion) -> OutgoingMessage:
        """The text message for `occasion`.

        Raises:
            WordingFault: the card does not hold the facts that the message states.
        """
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
            text=_shortest(brand.name, said, occasion.link),
            html="",
        )


def _shortest(brand: str, said: Letter, link: str) -> str:
    """The fullest wording that is one part; the barest where none is."""
    answer, subject = (one if one.endswith(("?", ".")) else f"{one}." for one in (said.answer, said.subject))
    facts = [*([f"{answer} {said.why}"] if said.why else []), answer, subject]
    texts = [gsm7.plain(f"{brand}: {fact} {link}") for fact in facts]
    return next((text for text in texts if gsm7.septets(text) <= gsm7.ONE_PART), texts[-1])
