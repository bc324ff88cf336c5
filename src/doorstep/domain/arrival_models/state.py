"""The models of one network, folded from their events."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from doorstep.domain.arrival_models.commands import SHIPPED_MODEL
from doorstep.events import ModelEvent, ModelPromoted, ModelTrained


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalModels:
    """What was trained, by name, and which one is in service."""

    in_service: str = SHIPPED_MODEL
    trained: Mapping[str, ModelTrained] = field(default_factory=dict[str, ModelTrained])


def evolve(models: ArrivalModels, event: ModelEvent) -> ArrivalModels:
    """The models after `event`. Never refuses: the event already happened."""
    match event:
        case ModelTrained():
            return replace(models, trained={**models.trained, event.model: event})
        case ModelPromoted():
            return replace(models, in_service=event.model)
        case _:
            assert_never(event)
