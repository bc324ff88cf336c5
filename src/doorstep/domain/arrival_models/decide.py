"""The rules of models: a new one has to beat the one in service, unless a person has a reason."""

from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.arrival_models.commands import SHIPPED_MODEL, ModelCommand, PromoteModel, RecordTraining
from doorstep.domain.arrival_models.state import ArrivalModels
from doorstep.domain.arrival_models.verdict import shortfalls
from doorstep.events import ModelEvent, ModelPromoted, ModelTrained, PromotionReason
from doorstep.kernel.errors import NotFound, Refused


class ModelTaken(Refused):
    """Another model has this name already. Train again under a new one."""

    code: ClassVar[str] = "arrival_models.taken"


class NoSuchModel(NotFound):
    """No model of this name was trained here. The console lists those there are."""

    code: ClassVar[str] = "arrival_models.no_such_model"


class NotJudged(Refused):
    """The model was not judged beside the one in service. Train anew, or promote it by hand with a reason."""

    code: ClassVar[str] = "arrival_models.not_judged"


class DoesNotBeat(Refused):
    """The model is not better than the one in service. It can be promoted by hand with a reason."""

    code: ClassVar[str] = "arrival_models.does_not_beat"


def decide(models: ArrivalModels, command: ModelCommand, *, at: datetime) -> list[ModelEvent]:
    """What happens when a model is recorded or promoted `at` a moment. The same again is no event.

    Raises:
        ModelTaken: another model has the name.
        NoSuchModel: nothing of this name was trained.
        NotJudged: it was judged beside another one than that in service.
        DoesNotBeat: it is not better, and nobody gave a reason.
    """
    match command:
        case RecordTraining():
            return _record(models, command, at)
        case PromoteModel():
            return _promote(models, command, at)
        case _:
            assert_never(command)


def _record(models: ArrivalModels, command: RecordTraining, at: datetime) -> list[ModelEvent]:
    known = models.trained.get(command.model)
    if command.model == SHIPPED_MODEL or (known is not None and known.parameters != command.parameters):
        raise ModelTaken(f"a model {command.model} is known already; give the new one another name")
    if known is not None:
        return []
    return [
        ModelTrained(
            occurred_at=at,
            model=command.model,
            parameters=command.parameters,
            trained_from=command.trained_from,
            trained_through=command.trained_through,
            tours_trained=command.tours_trained,
            tested_from=command.tested_from,
            tested_through=command.tested_through,
            tours_tested=command.tours_tested,
            report=command.report,
            rival=command.rival,
        )
    ]


def _promote(models: ArrivalModels, command: PromoteModel, at: datetime) -> list[ModelEvent]:
    known = models.trained.get(command.model)
    if known is None and command.model != SHIPPED_MODEL:
        raise NoSuchModel(f"no model {command.model} was trained; look at the list of models")
    if command.model == models.in_service:
        return []
    if command.reason is PromotionReason.BEATS:
        _check_beats(models, command.model, known)
    return [
        ModelPromoted(occurred_at=at, model=command.model, replaces=models.in_service, reason=command.reason)
    ]


def _check_beats(models: ArrivalModels, name: str, known: ModelTrained | None) -> None:
    if known is None or known.rival.model != models.in_service:
        raise NotJudged(
            f"{name} was not judged beside {models.in_service}, which is in service; "
            "train anew, or promote it by hand with a reason"
        )
    against = shortfalls(known.report, known.rival)
    if against:
        raise DoesNotBeat(f"{name} does not beat {models.in_service}: {'; '.join(against)}")
