"""A model as the log has it, and back."""

from doorstep.domain.prediction.arrival_model import ArrivalModel, Effect
from doorstep.domain.prediction.pace import Prior
from doorstep.events import DriverEffect, ModelParameters, PriorParameters


def written(model: ArrivalModel) -> ModelParameters:
    """All numbers of `model` but its widths."""
    return ModelParameters(
        roads=_prior_written(model.roads),
        day_sd=model.day_sd,
        doors=_prior_written(model.doors),
        attended_sd=model.attended_sd,
        unattended_sd=model.unattended_sd,
        legs=model.legs,
        attended=model.attended,
        unattended=model.unattended,
        drivers=tuple(
            DriverEffect(driver=driver, roads=effect.roads, doors=effect.doors)
            for driver, effect in sorted(model.drivers.items())
        ),
        hours=model.hours,
        zone=model.zone,
    )


def read_back(name: str, numbers: ModelParameters) -> ArrivalModel:
    """The model of these numbers, before any width."""
    return ArrivalModel(
        name=name,
        roads=_prior(numbers.roads),
        day_sd=numbers.day_sd,
        doors=_prior(numbers.doors),
        attended_sd=numbers.attended_sd,
        unattended_sd=numbers.unattended_sd,
        legs=numbers.legs,
        attended=numbers.attended,
        unattended=numbers.unattended,
        drivers={one.driver: Effect(roads=one.roads, doors=one.doors) for one in numbers.drivers},
        hours=numbers.hours,
        zone=numbers.zone,
    )


def _prior_written(prior: Prior) -> PriorParameters:
    return PriorParameters(mean=prior.mean, sd=prior.sd, own_sd=prior.own_sd)


def _prior(numbers: PriorParameters) -> Prior:
    return Prior(mean=numbers.mean, sd=numbers.sd, own_sd=numbers.own_sd)
