"""The studio's words: settings, deeds, rules and states, as people say them."""

from doorstep.domain.studio.book import Deed
from doorstep.events import ChangeKind, PublishedBy
from doorstep.web.studio.preview import Data, Sheet
from doorstep.web.studio.stories import State

SETTINGS = {
    "accent": "Accent, light",
    "accent_dark": "Accent, dark",
    "articles": "Names of articles",
    "change_terms": "Choices, until when, price",
    "change_until_minutes": "Last minute for another time",
    "display_font": "Letters of headings",
    "font_file": "Font file",
    "logo_dark_file": "Logo on dark, picture",
    "logo_dark_svg": "Logo on dark, drawing",
    "logo_file": "Logo, picture",
    "logo_svg": "Logo, drawing",
    "on_accent": "Letters on accent, light",
    "on_accent_dark": "Letters on accent, dark",
    "own_accent": "Accent as given",
    "own_secondary": "Sheet as given",
    "phrases": "Own sentences",
    "radius": "Corners",
    "secondary": "Sheet, light",
    "secondary_dark": "Sheet, dark",
    "sender": "Sender of mails",
    "slot_price_minor": "Price of a window",
    "tones": "Tone by language",
    "voice": "Voice",
}
STATES = {
    State.BEFORE: "Before",
    State.DURING: "On its way",
    State.NEXT: "Next stop",
    State.LATE: "Late",
    State.ATTEMPTED: "Attempted",
    State.AT_POINT: "At pickup point",
    State.DELIVERED: "Delivered",
    State.REFUSED: "Refused",
    State.RETURNED: "Returned",
    State.DISPUTED: "Disputed",
    State.DOUBT: "Address in doubt",
    State.COLLECTED: "Collected",
    State.NOT_COLLECTED: "Not collected",
}
DATA = {
    Data.USUAL: "Easy data",
    Data.LONG: "40-letter name",
    Data.RTL: "Right-to-left name",
    Data.THREE: "Three parcels",
    Data.BARE: "No picture at all",
}
SHEETS = {
    Sheet.TRACKING: "Tracking",
    Sheet.CHANGE: "Change delivery",
    Sheet.CONTACT: "Write to us",
    Sheet.STEP_UP: "Show private details",
    Sheet.CANCEL: "Cancel",
}
THEMES = {"": "As the system", "light": "Light", "dark": "Dark"}
WIDTHS = {"320": "Small phone", "390": "Phone", "820": "Tablet", "1200": "Desktop"}
MANNER = {"warm": "Warm", "formal": "Formal"}
PLACES = {"opener": "Before what is explained", "closer": "At the end"}
CHOICES = {
    ChangeKind.ADDRESS: "Another address",
    ChangeKind.PICKUP_POINT: "A pickup point",
    ChangeKind.SAFE_PLACE: "A safe place",
    ChangeKind.NEIGHBOUR: "A neighbour",
    ChangeKind.RECEPTION: "Reception or post room",
    ChangeKind.ACCESS: "How to get in, gate code",
    ChangeKind.HOLD: "Hold while away",
}
UNTIL = {
    "published": "the tour is planned",
    "loaded": "it is in the van",
    "left": "the van leaves",
    "door": "the van is at the door",
}
RULES = {
    "alphabet": "A text message lacks a letter and says it so",
    "exclamation": "One exclamation mark is enough",
    "exclamation_bad": "No exclamation mark in bad news",
    "figures": "No figures: numbers and times come from the record",
    "link": "No link: a message has one, to its own page",
    "long": "Too long for one line",
    "reading_age": "Hard to read; 12 is what we aim at",
    "sign_bad": "No picture sign in bad news",
    "syntax": "Template signs are not said to people",
    "untold": "Not said in every language of the brand",
    "word_ad": "No advertising in a delivery notice",
    "word_blame": "Never blame who waits",
    "word_stock": "A stock phrase says nothing",
    "word_trade": "A word of the trade, not of the street",
    "word_vow": "No vows: say what is done",
}
DEEDS = {
    Deed.SAVED: "saved the draft",
    Deed.DISCARDED: "discarded the draft",
    Deed.ASKED: "asked for a review of version {version}",
    Deed.TAKEN_BACK: "took version {version} back to change it",
    Deed.SENT_BACK: "sent version {version} back",
    Deed.APPROVED: "approved version {version}",
    Deed.CALLED_OFF: "called off version {version}",
    Deed.PUBLISHED: "version {version} went live",
}
REASONS = {
    PublishedBy.FILE: "from the brand's file",
    PublishedBy.REVIEW: "after a review",
    PublishedBy.ROLL_BACK: "back to version {back_to}",
}


def setting(name: str) -> str:
    """What a setting is called on a page."""
    return SETTINGS.get(name, name.replace("_", " ").capitalize())


def names(fields: tuple[str, ...]) -> str:
    """Settings, listed; of many the first and how many more."""
    told = [setting(one) for one in fields]
    more = f" and {len(told) - 4} more" if len(told) > 4 else ""
    return ", ".join(told[:4]) + more
