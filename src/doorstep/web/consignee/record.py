"""What the tracking page shows: plain values, already redacted, already worded, nothing left to compute."""

from dataclasses import dataclass

from doorstep.web.consignee.speech import NOTHING, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Somewhere to go. `lang` when its words are of another language than the page's."""

    href: str
    label: str
    name: str = ""
    lang: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Whose page it is and in which language and light.

    `way` is ltr or rtl, `style` holds the brand's own tokens as CSS. `logo` is a drawing and `logo_dark` the
    one for dark pages; `picture` and `picture_dark` are addresses of pictures, where it has these instead.
    """

    lang: str
    way: str
    theme: str
    brand: str
    shop: str
    logo: str
    style: str
    languages: tuple[Link, ...]
    themes: tuple[Link, ...]
    about: str
    logo_dark: str = ""
    picture: str = ""
    picture_dark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A state in a word, with a tint and an icon of its own shape."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A full hour on the time rule."""

    x: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A window on the time rule. `kind`: pr promised, old replaced, pd predicted or newly promised."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """Promised, predicted and actual on one axis; positions are percentages of its width."""

    ticks: tuple[Tick, ...]
    boxes: tuple[Box, ...]
    dot: str = ""
    now: str = ""
    now_anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A line under the time rule that says the same in words; `struck` was replaced."""

    mark: str
    text: Sentence
    struck: Sentence = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One of the steps."""

    label: str
    done: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what stands beside it."""

    label: str
    value: Sentence
    small: Sentence = NOTHING
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The one sentence that answers, and what it rests on."""

    head: Sentence
    chips: tuple[Chip, ...] = ()
    fresh: Sentence = NOTHING
    lede: Sentence = NOTHING
    rule: TimeRule | None = None
    key: tuple[KeyLine, ...] = ()
    told: Sentence = NOTHING
    steps: tuple[Step, ...] = ()
    steps_label: str = ""
    step_now: str = ""
    step_note: Sentence = NOTHING
    evidence: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something that can be done. Without `href` it is not possible and `small` says why."""

    label: str
    small: Sentence = NOTHING
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button of a small form, which sends `name` = `value`."""

    name: str
    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that is answered with one tap; `form_key` makes a double tap one answer."""

    heading: str
    text: str
    url: str = ""
    form_key: str = ""
    buttons: tuple[Button, ...] = ()
    links: tuple[Link, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What can be done now, and who has it."""

    action: Row | None
    question: Question | None
    note: Sentence
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The last leg in words, and what is drawn when something true can be.

    `vans` is JSON for the map, `home` its destination, `speed` the business seconds in a real one.
    """

    heading: str
    text: Sentence
    alt: str = ""
    vans: str = ""
    home: str = ""
    speed: str = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Whether texts, or mails, are wanted. Without a `button` it cannot be said here."""

    text: Sentence
    button: str = ""
    value: str = ""
    url: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """Something that happened; `day` when it was not today."""

    at: str
    clock: str
    day: str
    text: Sentence
    small: Sentence = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What happened, newest first; the days before are folded away."""

    recent: tuple[LogLine, ...]
    earlier: tuple[LogLine, ...]
    earlier_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLine:
    """One step of what was asked for. `kind`: done, open (nobody said so), missed (done otherwise or not)."""

    kind: str
    text: str
    small: str = ""
    at: str = ""
    clock: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Something that was asked for, and how far it has come; `words` only after the step-up.

    `preferred` names what to undo where it was remembered and nobody asked for it this time.
    """

    label: str
    words: str
    lines: tuple[ChainLine, ...]
    preferred: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """One promised window, when it was told and why it was given."""

    at: str
    clock: str
    day: str
    window: Sentence
    small: Sentence
    replaced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of what is in the parcels."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelLine:
    """One of several parcels, and where it is."""

    reference: str
    text: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcels:
    """What is on its way."""

    heading: str
    items: tuple[Item, ...]
    parcels: tuple[ParcelLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A proof that can be shown."""

    src: str
    alt: str
    caption: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How it was delivered. `unlock` leads to the step-up while pictures are kept back."""

    note: str
    pictures: tuple[Picture, ...]
    facts: tuple[Fact, ...]
    unlock: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A reading of a doubtful address."""

    value: str
    label: str
    small: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressChoice:
    """Which address is meant. `unlock` leads to the step-up while candidates are kept back."""

    url: str
    form_key: str
    unlock: str
    written: str
    candidates: tuple[Candidate, ...]
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Two questions with two addressees; `thanks` once they are answered."""

    url: str
    form_key: str
    goods_to: str
    door_to: str
    thanks: Sentence = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """What was asked, and whether it was read and answered: `reply` are the words of the answer."""

    text: Sentence
    words: str
    answer: Sentence
    read: Sentence = NOTHING
    reply: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """Who answers questions, with the reference to give."""

    reference: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PushOffer:
    """Being told on a device: the key for a browser, and where it says so or takes it back.

    `known` are marks of the browsers that are told, `told` says how many; `trial` is where a trial's browsers
    come from.
    """

    key: str
    url: str
    stop: str
    known: tuple[str, ...]
    told: str
    trial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackingPage:
    """The whole page. `situation` is for tests; `live` and `again` are where it hears of changes."""

    look: Look
    situation: str
    title: str
    live: str
    again: str
    saved: str
    answer: Answer
    side: Side
    address: AddressChoice | None
    ways_on: tuple[Row, ...]
    proof: Proof | None
    map: MapView | None
    told: tuple[ToldLine, ...]
    chains: tuple[Chain, ...]
    log: Log
    log_heading: str
    rating: Rating | None
    cases: tuple[CaseLine, ...]
    texts: Wish | None
    mails: Wish | None
    push: PushOffer | None
    share: Row | None
    preferences: Row | None
    undo: str
    write: str
    parcels: Parcels
    calendar: str
    of_several: bool
    help: Help
