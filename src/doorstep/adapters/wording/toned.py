"""A letter in a brand's tone: its own sentences around the facts, less of them, or a sign at good news."""

from dataclasses import replace

from doorstep.adapters.wording.letter import Letter
from doorstep.adapters.wording.wording import locale_for
from doorstep.domain.studio.tone import GLAD, Place, tone_of
from doorstep.engine.occasion import Occasion


def toned(letter: Letter, occasion: Occasion, *, body: str) -> Letter:
    """The same facts in the tone of this brand and language; `body` is the paragraph that a short one lacks.

    What staff wrote is left as they wrote it. Bad news is neither shortened nor decorated.
    """
    if letter.words:
        return letter
    brand, trigger = occasion.brand, occasion.line.trigger
    locale = locale_for(occasion.card.locale)
    tone = tone_of(brand.tones.get(locale, brand.voice))
    own = {one.place: one.text for one in brand.phrases if (one.trigger, one.locale) == (trigger, locale)}
    opener, closer = own.get(Place.OPENER, ""), own.get(Place.CLOSER, "")
    paragraphs = letter.paragraphs
    if tone.short and trigger in GLAD:
        paragraphs = tuple(one for one in paragraphs if one != body)
    return replace(
        letter,
        lead=f"{opener} {letter.lead}" if opener else letter.lead,
        paragraphs=(*paragraphs, *([closer] if closer else [])),
        closer=closer,
        sign=GLAD.get(trigger, "") if tone.emoji else "",
    )
