"""Predicted arrivals: how a tour will go on, with honest spread, and what of it is worth showing."""

from doorstep.domain.prediction.commands import PredictionCommand, PublishPrediction, WithdrawPrediction

__all__ = ["PredictionCommand", "PublishPrediction", "WithdrawPrediction"]
