"""The models of a network as a read model: the one in service, the newest ones, and who promoted what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.domain.arrival_models.commands import SHIPPED_MODEL
from doorstep.events import Event, ModelPromoted, ModelReport, ModelTrained, PromotionReason, Recorded
from doorstep.kernel.ids import PartyId

NAME = "arrival_models"
VERSION = 1
KEY = "arrival_models"
"""The key of the one row of a network, which is the name of its stream."""

MOST = 10
"""How many models and promotions the row remembers; the log has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownModel:
    """A model that was trained, and when."""

    at: datetime
    trained: ModelTrained

    @property
    def name(self) -> str:
        """Of the version."""
        return self.trained.model

    @property
    def report(self) -> ModelReport:
        """How good it was on its test days."""
        return self.trained.report


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """A change of the model in service: who, when, and why."""

    at: datetime
    by: PartyId
    model: str
    replaces: str
    reason: PromotionReason


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelBook:
    """The models, newest first, without the oldest ones; the one in service is always among them."""

    version: int = 0
    in_service: str = SHIPPED_MODEL
    models: tuple[KnownModel, ...] = ()
    promotions: tuple[Promotion, ...] = ()

    def model(self, name: str) -> KnownModel | None:
        """The model of this name; `None` for the one that comes along."""
        return next((one for one in self.models if one.name == name), None)


def initial(_: str) -> ModelBook:
    """A network that has learned nothing yet."""
    return ModelBook()


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The row of the network."""
    return (recorded.stream,) if isinstance(recorded.event, ModelTrained | ModelPromoted) else ()


def fold(book: ModelBook, recorded: Recorded[Event]) -> ModelBook:
    """The book after `recorded`; an event folded before changes nothing."""
    if recorded.stream_version <= book.version:
        return book
    book, event = replace(book, version=recorded.stream_version), recorded.event
    match event:
        case ModelTrained():
            known = (KnownModel(at=recorded.recorded_at, trained=event), *book.models)
            kept = [one for at, one in enumerate(known) if at < MOST or one.name == book.in_service]
            return replace(book, models=tuple(kept))
        case ModelPromoted():
            change = Promotion(
                at=recorded.recorded_at,
                by=recorded.actor,
                model=event.model,
                replaces=event.replaces,
                reason=event.reason,
            )
            return replace(book, in_service=event.model, promotions=(change, *book.promotions)[:MOST])
        case _:
            return book
