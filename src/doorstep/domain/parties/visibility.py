"""Whether a viewer may see a shipment at all, and the card with everything else left out."""

from collections.abc import Collection
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any, cast

from doorstep.domain.parties.fields import roles_of
from doorstep.kernel.ids import PartyId, ShipmentId, TourId
from doorstep.kernel.party import Role, Viewer

NOT_SHOWN = datetime.min.replace(tzinfo=UTC)
"""Stands where a moment must stand and this viewer is not shown it."""

_BLANKS: dict[type, object] = {str: "", int: 0, datetime: NOT_SHOWN}


def may_see(
    viewer: Viewer, *, shipment: ShipmentId, brand: PartyId, drivers: Collection[PartyId] = ()
) -> bool:
    """Whether this viewer is shown the shipment at all; otherwise it does not exist for them.

    `drivers` are those whose tours of the day it is on.
    """
    match viewer.role:
        case Role.LSP | Role.SERVICE | Role.PLATFORM:
            return True
        case Role.BRAND:
            return viewer.party == brand
        case Role.DRIVER:
            return viewer.party in drivers
        case Role.CONSIGNEE | Role.HOUSEHOLD:
            return viewer.subject == shipment


def redact_card[C](viewer: Viewer, card: C) -> C:
    """The card as this viewer may see it: lines of others left out, hidden fields at their defaults.

    Stage and health are computed from the whole card, before this.
    """
    legs: tuple[Any, ...] = getattr(card, "legs", ())
    tours = frozenset(leg.tour for leg in legs if leg.driver == viewer.party)
    return cast("C", _Redaction(viewer=viewer, own_tours=tours).of(card))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Redaction:
    viewer: Viewer
    own_tours: frozenset[TourId]

    def of(self, value: Any) -> Any:  # noqa: ANN401  # anything a card may hold
        if isinstance(value, tuple):
            lines = cast("tuple[object, ...]", value)
            return tuple(self.of(line) for line in lines if self._is_own(line))
        if not is_dataclass(value):
            return value
        shown = {field.name: self._shown(value, field) for field in fields(value)}
        return replace(cast("Any", value), **shown)

    def _shown(self, owner: object, field: Field[Any]) -> object:
        value: object = getattr(owner, field.name)
        if self._may_read(owner, field.name):
            return self.of(value)
        if field.default is not MISSING:
            return field.default
        return next(blank for kind, blank in _BLANKS.items() if isinstance(value, kind))

    def _may_read(self, owner: object, name: str) -> bool:
        role = self.viewer.role
        if role not in roles_of(type(owner).__name__, name):
            return False
        # A case that no consignee opened holds a note of the house, which is none of a brand's.
        note = name == "words" and not getattr(owner, "by_consignee", True)
        return not note or role in (Role.SERVICE, Role.PLATFORM)

    def _is_own(self, line: object) -> bool:
        """A driver sees legs and tries of their own; a consignee what was said to them and asked by them."""
        match self.viewer.role:
            case Role.DRIVER:
                tour: TourId | None = getattr(line, "tour", None)
                return tour is None or tour in self.own_tours
            case Role.CONSIGNEE:
                return not getattr(line, "held_back", "") and getattr(line, "by_consignee", True)
            case _:
                return True
