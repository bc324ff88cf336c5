"""What was last shown of one shipment's arrival, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import PredictionEvent, PredictionPublished, PredictionWithdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """The prediction last published; `withdrawn` once we said that we no longer know."""

    shown: PredictionPublished | None = None
    withdrawn: bool = False


def evolve(prediction: Prediction, event: PredictionEvent) -> Prediction:
    """The prediction after `event`. Never refuses: the event already happened."""
    match event:
        case PredictionPublished():
            return Prediction(shown=event)
        case PredictionWithdrawn():
            return replace(prediction, withdrawn=True)
        case _:
            assert_never(event)
