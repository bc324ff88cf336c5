"""The studio's pages as records: everything worded, so that templates compute nothing."""

from dataclasses import dataclass

from doorstep.web.console.chrome import Chrome


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A page of the studio."""

    word: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to set up. Without `href` it is done elsewhere, which `detail` says."""

    done: bool
    word: str
    detail: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose."""

    value: str
    word: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is previewed beside the settings, and what else can be."""

    src: str
    states: tuple[Option, ...]
    sheets: tuple[Option, ...]
    locales: tuple[Option, ...]
    themes: tuple[Option, ...]
    data: tuple[Option, ...]
    widths: tuple[Option, ...]
    width: str
    subject: str = ""
    mail: str = ""
    text: str = ""
    text_size: str = ""
    text_long: bool = False
    silent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page of the studio.

    `version` is what is live and `draft` what is not, in words; `clash` what somebody else wrote meanwhile.
    """

    chrome: Chrome
    brand: str
    heading: str
    version: str
    draft: str
    rooms: tuple[Room, ...]
    csrf: str
    form_key: str
    seen: str
    said: str = ""
    is_refusal: bool = False
    clash: tuple[tuple[str, str], ...] = ()
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    """One of a brand's two colours, and what became of it in each light."""

    name: str
    label: str
    given: str
    ratio: str
    why: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing about one sentence. `rule` is why it matters; `after` is how it would read."""

    level: str
    what: str
    where: str
    rule: str
    before: str
    after: str
    trigger: str
    place: str
    locale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneRow:
    """How the brand speaks in one language. `missing` are texts it lacks."""

    locale: str
    name: str
    manner: str
    short: bool
    emoji: bool
    own: str
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsRow:
    """One choice that people have, or not."""

    kind: str
    word: str
    may: bool
    until: tuple[Option, ...]
    price: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffRow:
    """One setting of the draft against the live one."""

    name: str
    before: str
    after: str
    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """One version that is or was live."""

    number: int
    at: str
    how: str
    changed: str
    live: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """The text message of one state in one language."""

    words: str
    long: bool
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One state, or one kind of data, in every language."""

    name: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow:
    """One record of a domain: what it is for, how it stands, what is there and what should be."""

    word: str
    health: str
    verdict: str
    what: str
    why: str
    name: str
    found: str
    publish: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioPage:
    """One page: the frame, what is previewed, and the part of it that is filled."""

    frame: Frame
    look: Seen | None = None
    was: str = ""
    colours: tuple[Colour, ...] = ()
    fonts: tuple[Option, ...] = ()
    font_now: str = ""
    radius: str = ""
    logo_words: str = ""
    logo_dark_words: str = ""
    voice: tuple[Option, ...] = ()
    tones: tuple[ToneRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    lint: str = ""
    triggers: tuple[Option, ...] = ()
    places: tuple[Option, ...] = ()
    locales: tuple[Option, ...] = ()
    phrase: str = ""
    own: tuple[tuple[str, str, str], ...] = ()
    terms: tuple[TermsRow, ...] = ()
    minutes: str = ""
    slot_price: str = ""
    currency: str = ""
    diff: tuple[DiffRow, ...] = ()
    review: str = ""
    review_version: int = 0
    may_approve: bool = False
    is_asker: bool = False
    blocked: str = ""
    waiting: tuple[tuple[int, str], ...] = ()
    versions: tuple[VersionRow, ...] = ()
    live_version: int = 0
    history: tuple[tuple[str, str, str], ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
    heads: tuple[str, ...] = ()
    checklist: tuple[Step, ...] = ()
    sender: str = ""
    sender_domain: str = ""
    looked: str = ""
    signing: str = ""
    proofs: tuple[ProofRow, ...] = ()

    @property
    def chrome(self) -> Chrome:
        """The frame of all staff pages."""
        return self.frame.chrome
