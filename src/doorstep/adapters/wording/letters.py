"""The letters: what each trigger says, from the facts on the shipment card."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from doorstep.adapters.wording.choices import choices, does_and_may
from doorstep.adapters.wording.letter import Cell, Letter, Pen
from doorstep.adapters.wording.toned import toned
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.comms import CATALOGUE
from doorstep.domain.comms.triggers import Purpose
from doorstep.domain.tracking.asked import access_of
from doorstep.domain.tracking.card import AttemptFacts, ParcelCard, PromiseVersion, ShipmentCard
from doorstep.domain.tracking.told import told_last
from doorstep.engine.occasion import Occasion
from doorstep.events import ChangeKind
from doorstep.kernel.errors import WordingFault
from doorstep.kernel.time import Window

NARROW = 20
UNBROKEN = "\N{NO-BREAK SPACE}"
TIMES = f"{UNBROKEN}\N{MULTIPLICATION SIGN}{UNBROKEN}"


BUTTONS: Mapping[str, str] = {
    "delivery-tomorrow": "promise-made",
    "promise-broken": "promise-made",
    "return-started": "delivery-refused",
    "shipment-on-its-way": "promise-made",
    "stop-arrived": "approach-started",
    "trade-order-cancelled": "delivery-refused",
}
"""Letters whose buttons are those of another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What one trigger adds to the facts that all letters share."""

    facts: dict[str, object] = field(default_factory=dict[str, object])
    cells: tuple[Cell, ...] = ()
    more: tuple[str, ...] = ()
    words: str = ""


def letter(wording: Wording, occasion: Occasion) -> Letter:
    """The letter for an occasion, in the brand's voice and the consignee's language.

    Raises:
        WordingFault: the trigger has no letter, or the card does not hold the facts it states.
    """
    trigger = occasion.line.trigger
    if trigger not in _LETTERS:
        raise WordingFault(f"no letter for trigger {trigger!r}")
    pen = Pen(wording, occasion)
    tell, anchor = _LETTERS[trigger]
    told = tell(pen, occasion)
    facts = _shared(pen, occasion) | told.facts
    name, said = trigger.replace(".", "-").replace("_", "-"), told.words.splitlines()
    body = pen.text(f"{name}-body", facts)
    plain = Letter(
        subject=pen.text(f"{name}-subject", facts),
        answer=pen.text(f"{name}-answer", facts),
        lead=said[0] if said else pen.text(f"{name}-lead", facts),
        cells=told.cells,
        button=pen.text(f"{BUTTONS.get(name, name)}-button", facts),
        second=pen.text(f"{BUTTONS.get(name, name)}-second", facts),
        anchor=anchor,
        paragraphs=(*said[1:], body, *(pen.text(key, facts) for key in told.more)),
        together=_together(told.cells, facts),
        footer=_footer(pen, occasion, facts),
        why=str(facts.get("cause", "")) if facts.get("chosen", "no") in ("no", "closed") else "",
        words=" ".join(told.words.split()),
        fewer=pen.text("footer-fewer", facts) if CATALOGUE[trigger].purpose is Purpose.COURTESY else "",
    )
    return toned(plain, occasion, body=body)


def _shared(pen: Pen, occasion: Occasion) -> dict[str, object]:
    card = occasion.card
    titles = occasion.brand.articles
    items = [f"{one.quantity}{TIMES}{titles[one.sku]}" for one in card.items if one.sku in titles]
    return {
        "brand": occasion.brand.name,
        "carrier": occasion.carrier,
        "done": "no",
        "items": "; ".join(items),
        "count": len(card.collects),
        "parcels": max(1, len(card.brings or card.parcels)),
        "reference": card.brand_reference,
        "street": f"{occasion.street} ••",
        "support": f"{occasion.brand.support_email}, {occasion.brand.support_phone.replace(' ', UNBROKEN)}",
        "window": pen.window(occasion.line.window),
    }


def _together(cells: tuple[Cell, ...], facts: dict[str, object]) -> tuple[str, ...]:
    """The times that the answer names, with their day too, where even a narrow screen has room for them."""
    phrases = [str(facts[name]) for name in ("window", "moment") if facts.get(name)]
    return tuple(one for one in (*phrases, *(cell.phrase for cell in cells)) if len(one) <= NARROW)


def _footer(pen: Pen, occasion: Occasion, facts: dict[str, object]) -> tuple[str, ...]:
    lines = [pen.text("footer-place", facts)] if occasion.street else []
    who = f"{pen.text('footer-why', facts)} {pen.text('footer-carrier', facts)}"
    return (*lines, pen.text("footer-reference", facts), who, pen.text("footer-questions", facts))


def _items(occasion: Occasion) -> tuple[str, ...]:
    titles = occasion.brand.articles
    return ("items-line",) if any(one.sku in titles for one in occasion.card.items) else ()


def _beside(occasion: Occasion) -> tuple[str, ...]:
    """That something is collected at the same visit."""
    return ("page-collect-beside",) if occasion.card.brings and occasion.card.collects else ()


def _promise_made(pen: Pen, occasion: Occasion) -> _Told:
    window = occasion.line.window
    preferred = _preferred(occasion.card)
    said = ("promise-preferred",) if preferred else ()
    more = (*_several(window), *said, *_items(occasion), *_beside(occasion))
    return _Told(facts={"preferred": preferred}, cells=pen.window_cell("promised", window), more=more)


def _preferred(card: ShipmentCard) -> str:
    """What was arranged by itself because it is remembered, the weightiest first; empty: nothing was."""
    access, instruction, language = access_of(card), card.instruction, card.language
    if instruction is not None and instruction.preferred:
        return instruction.kind.value.replace("_", "-")
    if access is not None and access.preferred:
        return "access"
    return "language" if language is not None and language.preferred else ""


def _promise_revised(pen: Pen, occasion: Occasion) -> _Told:
    version = next((one for one in occasion.card.promises if one.event == occasion.line.about), None)
    if version is None or version.cause is None:
        raise WordingFault(
            f"promise event {occasion.line.about} is not on the card of {occasion.card.shipment}"
        )
    was = _last_told(occasion, version)
    later = was is not None and version.window.end > was.end
    ours = _chosen(version) == "no"
    sorry = later and ours and not version.cause.startswith("consignee.")
    more = (*(does_and_may(occasion.card) if ours else ()), *(("promise-revised-sorry",) if sorry else ()))
    return _Told(
        facts=choices(occasion, ours=ours, chosen=_chosen(version))
        | {"cause": pen.code("cause", version.cause)},
        cells=pen.window_cell("promised-now", version.window) + pen.window_cell("was", was, was=True),
        more=(*_several(version.window), *more),
    )


def _chosen(version: PromiseVersion) -> str:
    return "narrowed" if version.kind is ChangeKind.NARROWED else _yes(version.chosen)


def _promise_rearranged(pen: Pen, occasion: Occasion) -> _Told:
    card, about, point = occasion.card, occasion.line.about, occasion.point
    told = {version.event: version.kind for version in card.promises}
    told |= {line.event: line.kind for line in card.instructions}
    if about not in told:
        raise WordingFault(f"what {about} changed is not on the card of {card.shipment}")
    window = occasion.line.window
    facts: dict[str, object] = {
        "kind": told[about].value.replace("_", "-"),
        "point": point.name if point else "",
        "line": f"{point.name}, {point.line}, {point.postcode} {point.city}." if point else "",
        "until": pen.day_label(next((one.kept_until for one in card.promises if one.event == about), None)),
    }
    return _Told(facts=facts, cells=pen.window_cell("promised", window), more=_several(window))


def _several(window: Window | None) -> tuple[str, ...]:
    """Of several windows: that it will be told which one it is."""
    return ("page-sure-several",) if window is not None and window.parts else ()


def _last_told(occasion: Occasion, version: PromiseVersion) -> Window | None:
    """The window the consignee heard last; where no message went out, the version before this one."""
    said = [one for one in occasion.card.messages if one.topic == "promise" and one.sent_at and one.window]
    earlier = [one for one in said if one.message != occasion.line.message and one.at <= occasion.line.at]
    if earlier:
        return earlier[-1].window
    before = [one for one in occasion.card.promises if one.made_at <= version.made_at and one is not version]
    return before[-1].window if before else None


def _tour_started(pen: Pen, occasion: Occasion) -> _Told:
    leg = occasion.card.leg
    if leg is None or leg.started_at is None:
        raise WordingFault(f"no tour has left with {occasion.card.shipment}")
    return _Told(facts={"clock": pen.clock(leg.started_at)}, cells=_predicted(pen, occasion))


def _arrival_earlier(pen: Pen, occasion: Occasion) -> _Told:
    line = next((one for one in occasion.card.messages if one.message == occasion.line.message), None)
    was = told_last(occasion.card, before=line)
    said = was.window if was is not None and was.sent_at is not None else None
    cells = pen.window_cell("predicted", occasion.line.window) + pen.window_cell("was", said, was=True)
    return _Told(facts={"told": _yes(said), "was": pen.window(said)}, cells=cells)


def _approach_started(pen: Pen, occasion: Occasion) -> _Told:
    return _Told(facts={"timed": _yes(occasion.line.window)}, cells=_predicted(pen, occasion))


def _predicted(pen: Pen, occasion: Occasion) -> tuple[Cell, ...]:
    return pen.window_cell("predicted", occasion.line.window) + _promised(pen, occasion.card)


def _promised(pen: Pen, card: ShipmentCard) -> tuple[Cell, ...]:
    return pen.window_cell("promised", card.promise.window if card.promise else None)


def _delivery_completed(pen: Pen, occasion: Occasion) -> _Told:
    card = occasion.card
    delivered = [one for one in card.parcels if one.delivered_at and one.method]
    if not delivered:
        raise WordingFault(f"no parcel of {card.shipment} is delivered")
    last = max(delivered, key=_delivered_at)
    rest = len(card.brings) - len(delivered)
    facts: dict[str, object] = {
        "all": _yes(rest == 0),
        "delivered": len(delivered),
        "done": "yes",
        "method": pen.code("method", last.method or ""),
        "moment": pen.moment(last.delivered_at),
        "proof": _yes(card.proofs),
        "rest": rest,
    }
    cells = pen.moment_cell("actual", last.delivered_at) + _promised(pen, card)
    return _Told(facts=facts, cells=cells, more=_items(occasion))


def _delivered_at(parcel: ParcelCard) -> float:
    return parcel.delivered_at.timestamp() if parcel.delivered_at else 0.0


def _collection_completed(pen: Pen, occasion: Occasion) -> _Told:
    card = occasion.card
    moments = [one.collected_at for one in card.collects if one.collected_at]
    if not moments:
        raise WordingFault(f"no parcel of {card.shipment} is collected")
    facts: dict[str, object] = {
        "all": _yes(len(moments) == len(card.collects)),
        "collected": len(moments),
        "done": "yes",
        "moment": pen.moment(max(moments)),
        "of": len(card.collects),
        "proof": _yes(card.proofs),
    }
    cells = pen.moment_cell("actual", max(moments)) + _promised(pen, card)
    return _Told(facts=facts, cells=cells, more=_items(occasion) if card.only_collects else ())


def _visit_failed(pen: Pen, occasion: Occasion) -> _Told:
    card = occasion.card
    tried = [one for one in card.attempts if one.at <= occasion.line.at]
    if not tried:
        raise WordingFault(f"no attempt to deliver or collect {card.shipment} is recorded")
    attempt = tried[-1]
    then = _next(card, attempt)
    facts: dict[str, object] = {
        "cause": pen.code("cause", attempt.cause),
        "moment": pen.moment(attempt.at),
        "next": then,
        "window": pen.window(card.promise.window) if then == "promised" and card.promise else "",
    }
    earlier = [one.window for one in card.promises if one.made_at < attempt.at]
    promised = pen.window_cell("promised", earlier[-1] if earlier else None)
    return _Told(facts=facts, cells=pen.moment_cell("visit", attempt.at) + promised)


def _next(card: ShipmentCard, attempt: AttemptFacts) -> str:
    if attempt.again_on_tour:
        return "again"
    if any(one.abandoned_at for one in card.parcels if one.parcel == attempt.parcel):
        return "over"
    return "promised" if card.promise and card.promise.made_at >= attempt.at else "open"


def _delivery_refused(pen: Pen, occasion: Occasion) -> _Told:
    refused = [one.refused_at for one in occasion.card.parcels if one.refused_at]
    if not refused:
        raise WordingFault(f"no parcel of {occasion.card.shipment} was refused")
    return _Told(facts={"moment": pen.moment(max(refused))}, cells=pen.moment_cell("visit", max(refused)))


def _address_doubted(pen: Pen, occasion: Occasion) -> _Told:
    return _Told(cells=_promised(pen, occasion.card))


def _of_promise(pen: Pen, occasion: Occasion) -> _Told:
    return _Told(cells=pen.window_cell("promised", occasion.line.window), more=_items(occasion))


def _promise_broken(pen: Pen, occasion: Occasion) -> _Told:
    shown = occasion.card.prediction
    window = shown.window if shown is not None else None
    known = window is not None and window.end > occasion.now
    facts: dict[str, object] = {"known": _yes(known), "expected": pen.window(window) if known else ""}
    cells = pen.window_cell("predicted", window) if known else ()
    return _Told(facts=facts, cells=(*cells, *pen.window_cell("was", occasion.line.window, was=True)))


def _plain(_: Pen, __: Occasion) -> _Told:
    return _Told()


def _presence_asked(pen: Pen, occasion: Occasion) -> _Told:
    line = occasion.card.presence
    if line is None:
        raise WordingFault(f"nobody was asked whether somebody is in for {occasion.card.shipment}")
    return _Told(
        facts={"risk": line.risks[0].value if line.risks else ""},
        cells=pen.window_cell("promised", line.window),
    )


def _yes(holds: object) -> str:
    return "yes" if holds else "no"


def _case_answered(_: Pen, occasion: Occasion) -> _Told:
    return _Told(words=occasion.words.strip())


_LETTERS: Mapping[str, tuple[Callable[[Pen, Occasion], _Told], str]] = {
    "promise.made": (_promise_made, "change"),
    "promise.revised": (_promise_revised, "change"),
    "promise.rearranged": (_promise_rearranged, "change"),
    "tour.started": (_tour_started, "change"),
    "arrival.earlier": (_arrival_earlier, "change"),
    "approach.started": (_approach_started, "change"),
    "delivery.completed": (_delivery_completed, "problem"),
    "delivery.attempted": (_visit_failed, "here"),
    "delivery.refused": (_delivery_refused, "here"),
    "collection.completed": (_collection_completed, "problem"),
    "collection.attempted": (_visit_failed, "here"),
    "address.doubted": (_address_doubted, "address"),
    "case.answered": (_case_answered, "cases"),
    "trade_order.cancelled": (_plain, "cases"),
    "shipment.on_its_way": (_of_promise, "change"),
    "delivery.tomorrow": (_of_promise, "change"),
    "promise.broken": (_promise_broken, "change"),
    "stop.arrived": (_plain, "change"),
    "return.started": (_plain, "cases"),
    "presence.asked": (_presence_asked, "in"),
}
"""By trigger: what it tells, and where on the tracking page its second link leads."""
