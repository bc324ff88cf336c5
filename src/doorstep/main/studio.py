"""The studio's tools, out of the parts that messages and brands' files are made with."""

from collections.abc import Sequence

from doorstep.adapters.brand_files import font_file, logo_picture
from doorstep.adapters.svg import clean_svg
from doorstep.adapters.wording import gsm7, ucs2
from doorstep.adapters.wording.brands import BrandShelf
from doorstep.adapters.wording.catalogue import LOCALES, catalogues
from doorstep.adapters.wording.compose import MailComposer, TextComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.mailing.ports import DomainTexts
from doorstep.domain.mailing.sender import Sending
from doorstep.web.studio_tools import StudioTools, TextSize


def studio_tools(wording: Wording, dns: DomainTexts, sending: Sending) -> StudioTools:
    """The tools with the composers that messages are written by."""
    shelf = BrandShelf()
    return StudioTools(
        made=shelf.made,
        settings=shelf.settings,
        value=shelf.value,
        logo_svg=lambda text, name: clean_svg(text, name=name),
        logo_picture=logo_picture,
        font=font_file,
        plain=lambda text: text if gsm7.is_foreign(text) else gsm7.plain(text),
        size=size,
        missing=missing,
        composers={"email": MailComposer(wording=wording), "sms": TextComposer(wording=wording)},
        dns=dns,
        sending=sending,
    )


def size(text: str) -> TextSize:
    """How long a text message is, in the alphabet that it is sent in."""
    if gsm7.is_foreign(text):
        parts = ucs2.parts(text)
        of = ucs2.ONE_PART if parts == 1 else parts * ucs2.EACH_OF_SEVERAL
        return TextSize(used=ucs2.units(text), of=of, parts=parts)
    used = gsm7.septets(gsm7.plain(text))
    parts = 1 if used <= gsm7.ONE_PART else -(-used // 153)
    return TextSize(used=used, of=gsm7.ONE_PART if parts == 1 else parts * 153, parts=parts)


def missing(locale: str) -> Sequence[str]:
    """The texts of English that a language lacks: they would be said in English."""
    known = catalogues()
    return sorted(known[LOCALES[0]].names - known[locale].names)
