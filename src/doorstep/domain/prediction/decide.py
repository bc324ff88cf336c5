"""The rules of a prediction: shown when it tells something new, withdrawn once."""

from datetime import datetime
from typing import assert_never

from doorstep.domain.prediction.commands import PredictionCommand, PublishPrediction, WithdrawPrediction
from doorstep.domain.prediction.state import Prediction
from doorstep.domain.prediction.worth_showing import is_worth_showing
from doorstep.events import PredictionEvent, PredictionPublished, PredictionWithdrawn


def decide(prediction: Prediction, command: PredictionCommand, *, at: datetime) -> list[PredictionEvent]:
    """What happens when `command` is asked `at` a moment; nothing when there is nothing new to say."""
    match command:
        case PublishPrediction():
            return _publish(prediction, command, at)
        case WithdrawPrediction():
            return _withdraw(prediction, command, at)
        case _:
            assert_never(command)


def _publish(prediction: Prediction, command: PublishPrediction, at: datetime) -> list[PredictionEvent]:
    shown = prediction.shown
    if shown is not None and not prediction.withdrawn and not is_worth_showing(shown, command):
        return []
    return [
        PredictionPublished(
            occurred_at=at,
            shipment=command.shipment,
            tour=command.tour,
            window=command.window,
            median=command.median,
            stops_before=command.stops_before,
            late_permille=command.late_permille,
            basis=command.basis,
            as_of=command.as_of,
            costs=command.costs,
        )
    ]


def _withdraw(prediction: Prediction, command: WithdrawPrediction, at: datetime) -> list[PredictionEvent]:
    if prediction.shown is None or prediction.withdrawn:
        return []
    return [
        PredictionWithdrawn(
            occurred_at=at, shipment=command.shipment, tour=command.tour, reason=command.reason
        )
    ]
