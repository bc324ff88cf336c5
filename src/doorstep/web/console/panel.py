"""One shipment beside the table: the answer, everything known, and what can be done about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.texting import NumberLine
from doorstep.domain.tracking.asked import presence_of
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.domain.tracking.health import is_address_doubtful, is_held, is_kept
from doorstep.domain.tracking.stage import Stage, parcel_stage
from doorstep.domain.tracking.timeline import TimelineEntry
from doorstep.engine.vault import Address, Words
from doorstep.kernel.party import Role
from doorstep.web.console import asked_words, words
from doorstep.web.console.facts import Facts
from doorstep.web.console.ladder_words import doing
from doorstep.web.console.names import Names
from doorstep.web.console.row import action_of, mark_of
from doorstep.web.console.seen_words import weighed
from doorstep.web.console.story import Line, Telling, story
from doorstep.web.console.talk import Talk, is_talk, talk

ON_THE_WAY = frozenset({Stage.OUT_FOR_DELIVERY, Stage.ARRIVING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A fact with its name."""

    term: str
    text: str
    small: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several to choose from. `value` is what the form sends."""

    value: str
    text: str
    small: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseShown:
    """A case that waits; `text` is empty where this viewer may not read the words."""

    id: str
    kind: str
    text: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofShown:
    """A proof of receipt; `href` is empty when there is no picture."""

    word: str
    at: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The side panel. `offers` is `None` until the reader asked for free times."""

    id: str
    reference: str
    brand: str
    health: str
    health_word: str
    answer: str
    answer_label: str
    was: str
    promised: str
    sub: str
    pairs: tuple[Pair, ...]
    next_step: str
    candidates: tuple[Choice, ...]
    has_promise: bool
    can_move: bool
    offers: tuple[Choice, ...] | None
    no_offers: str
    cases: tuple[CaseShown, ...]
    talk: Talk | None
    can_answer: bool
    can_open_case: bool
    can_cancel: bool
    tracking_url: str
    lines: tuple[Line, ...]
    minor: int
    parcels: tuple[Pair, ...]
    proofs: tuple[ProofShown, ...]
    csrf: str
    form_key: str
    said: str = ""
    is_refusal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSources:
    """Everything the panel is made from. `contents` are words from the vault by their reference."""

    facts: Facts
    names: Names
    zone: str
    role: Role
    entries: Sequence[TimelineEntry]
    address: Address | None
    contents: Mapping[str, Words]
    token: str
    csrf: str
    form_key: str
    offers: Sequence[SlotOffer] | None = None
    no_offers: str = ""
    texting: NumberLine | None = None


def panel(sources: PanelSources) -> Panel:
    """The record of the side panel."""
    facts, card = sources.facts, sources.facts.card
    health, word = mark_of(facts)
    answer, label = _answer(sources)
    lines = story(sources.entries, card.messages, _telling(sources))
    may_act = sources.role in (Role.LSP, Role.SERVICE, Role.BRAND)
    doubtful = is_address_doubtful(card) and not facts.final
    return Panel(
        id=card.shipment,
        reference=card.brand_reference or card.shipment,
        brand=sources.names.brand(card.brand),
        health=health,
        health_word=word,
        answer=answer,
        answer_label=label,
        was=_was(sources),
        promised=_still_promised(sources),
        sub=_sub(sources),
        pairs=tuple(pair for pair in _pairs(sources) if pair.text),
        next_step=action_of(facts, sources.names, sources.zone),
        candidates=_candidates(sources) if doubtful else (),
        has_promise=card.promise is not None,
        can_move=may_act and _can_move(facts, doubtful=doubtful),
        offers=None if sources.offers is None else _offers(sources),
        no_offers=sources.no_offers,
        cases=_cases(sources),
        talk=talk(card, sources.contents, at=facts.at, zone=sources.zone),
        can_answer=may_act,
        can_open_case=may_act,
        can_cancel=may_act and facts.is_coming and facts.stage not in ON_THE_WAY,
        tracking_url=f"/t/{sources.token}" if sources.token else "",
        lines=lines,
        minor=sum(line.minor for line in lines),
        parcels=tuple(_parcel(parcel, sources) for parcel in card.parcels),
        proofs=_proofs(sources),
        csrf=sources.csrf,
        form_key=sources.form_key,
    )


def _telling(sources: PanelSources) -> Telling:
    subjects = {
        str(line.message): sources.contents[line.content].subject
        for line in sources.facts.card.messages
        if line.message and line.content in sources.contents
    }
    return Telling(names=sources.names, now=sources.facts.at, zone=sources.zone, subjects=subjects)


def _answer(sources: PanelSources) -> tuple[str, str]:
    """The one sentence, and the label of its figure."""
    facts, zone = sources.facts, sources.zone
    if facts.done_at is not None:
        when = f"{words.STAGES[facts.stage]} {_day(sources)} at {words.clock(facts.done_at, zone)}"
        return (f"Two records disagree. {when}", "recorded") if facts.is_disputed else (when, "actual")
    if not facts.is_coming:
        return words.stage_of(facts.stage, collects=facts.says_collects), ""
    shown, promise = facts.prediction, facts.card.promise
    if shown is not None and shown.window is not None:
        return words.window_said(shown.window, facts.at, zone), "predicted"
    if promise is not None:
        return words.window_said(promise.window, facts.at, zone), "promised"
    return "No promise yet", ""


def _day(sources: PanelSources) -> str:
    done = sources.facts.done_at
    return words.day(done, sources.facts.at, sources.zone) if done else ""


def _was(sources: PanelSources) -> str:
    """The promise before the one in force, struck through on the page."""
    promises = sources.facts.card.promises
    if len(promises) < 2 or promises[-2].window == promises[-1].window:
        return ""
    return words.window(promises[-2].window, sources.facts.at, sources.zone)


def _still_promised(sources: PanelSources) -> str:
    """The promise in force where the prediction departs from it."""
    promise, shown = sources.facts.card.promise, sources.facts.prediction
    if not sources.facts.is_coming or not promise or not shown or not shown.window:
        return ""
    if promise.window.covers(shown.window):
        return ""
    return words.window(promise.window, sources.facts.at, sources.zone)


def _sub(sources: PanelSources) -> str:
    card = sources.facts.card
    kilos = sum(parcel.weight_g for parcel in card.parcels) / 1000
    name = sources.names.first_name(card.consignee) or "Consignee"
    stage = words.stage_of(sources.facts.stage, collects=sources.facts.says_collects)
    return f"{name}, {words.goods_of(card)}, {kilos:.1f} kg. {stage}."


def _pairs(sources: PanelSources) -> tuple[Pair, ...]:
    return (
        Pair(term="Why", text=words.why(sources.facts.health.reasons)),
        Pair(term="Promised", text=_promised(sources), small=_told(sources)),
        Pair(term="Predicted", text=_predicted(sources), small=_basis(sources)),
        _done_about(sources.facts, sources.names),
        _planned(sources),
        _present(sources),
        Pair(term="Attempt", text=_attempt(sources.facts.card)),
        Pair(term="Who has it", text=_holder(sources.facts, sources.names)),
        _texts(sources),
        Pair(term="Address", text=_line(sources.address), small=_note(sources.address)),
    )


def _present(sources: PanelSources) -> Pair:
    line = presence_of(sources.facts.card)
    text, small = asked_words.presence(line, sources.facts.at, sources.zone)
    return Pair(term="Somebody in", text=text, small=small)


def _texts(sources: PanelSources) -> Pair:
    """That the consignee wants no text messages; nothing while they may be sent."""
    line = sources.texting
    if line is None or line.stopped_at is None or line.stopped_by is None:
        return Pair(term="Text messages", text="")
    when = words.when(line.stopped_at, sources.facts.at, sources.zone)
    return Pair(
        term="Text messages",
        text="stopped by the consignee",
        small=f"{words.SAID_BY[line.stopped_by]}, {when}",
    )


def _done_about(facts: Facts, names: Names) -> Pair:
    """What is done about its being late; nothing while nobody has to."""
    if facts.answer is None:
        return Pair(term="Against lateness", text="")
    brand = names.brands.get(facts.card.brand)
    text, small = doing(facts.answer, brand.currency if brand else "")
    return Pair(term="Against lateness", text=text, small=small)


def _attempt(card: ShipmentCard) -> str:
    """What the van's positions say of the last attempt; a brand is told what the house is."""
    return weighed(card.presences[-1]) if card.presences else ""


def _planned(sources: PanelSources) -> Pair:
    leg = sources.facts.leg
    van = sources.names.van(leg.van) if leg else ""
    if leg is None or not leg.of:  # a brand does not see the tour's plan
        return Pair(term="Planned", text=van)
    arrival = words.when(leg.planned_at, sources.facts.at, sources.zone)
    return Pair(term="Planned", text=f"{van}, stop {leg.sequence} of {leg.of}", small=f"arrival {arrival}")


def _promised(sources: PanelSources) -> str:
    promise = sources.facts.card.promise
    return words.window(promise.window, sources.facts.at, sources.zone) if promise else "nothing yet"


def _told(sources: PanelSources) -> str:
    card = sources.facts.card
    if card.promise is None:
        return ""
    version = f"promise {len(card.promises)}, " if len(card.promises) > 1 else ""
    told = sources.facts.told_at
    return (
        f"{version}told {words.when(told, sources.facts.at, sources.zone)}"
        if told
        else f"{version}not told yet"
    )


def _predicted(sources: PanelSources) -> str:
    facts = sources.facts
    shown = facts.prediction
    if not facts.is_coming:
        return ""
    if shown is None or shown.window is None:
        withdrawn = facts.card.prediction is not None and facts.card.prediction.withdrawn
        return "withdrawn" if withdrawn else ""
    return words.window(shown.window, facts.at, sources.zone)


def _basis(sources: PanelSources) -> str:
    shown = sources.facts.prediction
    if shown is None:
        return ""
    late = f"{shown.late_permille / 10:.0f} % late"
    stops = words.count(shown.stops_before, "stop")
    return f"{stops} before it, {late}, made {words.clock(shown.at, sources.zone)}"


def _holder(facts: Facts, names: Names) -> str:
    parcels = facts.card.parcels
    holders = ", ".join(dict.fromkeys(names.party(one.holder) for one in parcels if one.holder))
    return f"Not certain. Recorded with {holders}" if facts.is_disputed and holders else holders


def _line(address: Address | None) -> str:
    if address is None:
        return "erased"
    where = ", ".join(part for part in (address.line, address.unit) if part)
    return f"{where}, {address.postcode} {address.city}".strip(" ,")


def _note(address: Address | None) -> str:
    return address.access_note if address else ""


def _candidates(sources: PanelSources) -> tuple[Choice, ...]:
    found = sources.address.candidates if sources.address else ()
    return tuple(
        Choice(
            value=str(number),
            text=f"{one.street} {one.house_number}".strip(),
            small=f"{one.postcode} {one.city}, score {one.score}".strip(),
        )
        for number, one in enumerate(found)
    )


def _can_move(facts: Facts, *, doubtful: bool) -> bool:
    return facts.is_coming and not doubtful and facts.stage not in ON_THE_WAY


def _offers(sources: PanelSources) -> tuple[Choice, ...]:
    promise = sources.facts.card.promise
    return tuple(
        Choice(
            value=f"{offer.depot}|{offer.window.start.isoformat()}|{offer.window.end.isoformat()}",
            text=words.window_said(offer.window, sources.facts.at, sources.zone),
            small=f"{round(offer.extra_s / 60)} min more driving"
            if offer.extra_s >= 30
            else "hardly more driving",
        )
        for offer in sources.offers or ()
        if not offer.limit and (promise is None or offer.window != promise.window)
    )


def _cases(sources: PanelSources) -> tuple[CaseShown, ...]:
    return tuple(
        CaseShown(
            id=case.case,
            kind=words.case_kind(case.kind),
            text=sources.contents[case.words].text if case.words in sources.contents else "",
            since=words.age(case.at, sources.facts.at),
        )
        for case in sources.facts.card.cases
        if case.closed_at is None and not is_talk(case)
    )


def _parcel(parcel: ParcelCard, sources: PanelSources) -> Pair:
    cause = f", held: {words.CAUSES[parcel.held_cause]}" if is_held(parcel) and parcel.held_cause else ""
    if is_kept(parcel) and parcel.held_until:
        cause = f", kept for the consignee until {words.long_day(parcel.held_until, sources.zone)}"
    card = sources.facts.card
    collects = parcel.collects and card.cancelled_at is None
    found = words.stage_of(parcel_stage(card, parcel), collects=collects)
    found = f"To collect, {found.lower()}" if parcel.collects and parcel.collected_at is None else found
    return Pair(term=parcel.reference, text=f"{parcel.weight_g / 1000:.1f} kg", small=f"{found}{cause}")


def _proofs(sources: PanelSources) -> tuple[ProofShown, ...]:
    card = sources.facts.card
    seen = {(proof.kind, proof.media): proof for proof in card.proofs}
    return tuple(
        ProofShown(
            word=words.PROOFS[proof.kind],
            at=words.when(proof.at, sources.facts.at, sources.zone),
            href=f"/console/shipments/{card.shipment}/proof/{proof.media}" if proof.media else "",
        )
        for proof in seen.values()
    )
