"""The table of islands: which commands go where, on which stream, in which story."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeAliasType, get_args

from doorstep.domain.allotments import commands as allotments
from doorstep.domain.allotments import decide as allotment_rules
from doorstep.domain.allotments import state as allotment_state
from doorstep.domain.arrival_models import commands as arrival_models
from doorstep.domain.arrival_models import decide as model_rules
from doorstep.domain.arrival_models import state as model_state
from doorstep.domain.arrival_widths import commands as arrival_widths
from doorstep.domain.arrival_widths import decide as width_rules
from doorstep.domain.arrival_widths import state as width_state
from doorstep.domain.comms import commands as comms
from doorstep.domain.comms import decide as comms_rules
from doorstep.domain.comms import state as comms_state
from doorstep.domain.comms.timers import timers as comms_timers
from doorstep.domain.custody import commands as custody
from doorstep.domain.custody import decide as custody_rules
from doorstep.domain.custody import state as custody_state
from doorstep.domain.demand import commands as demand
from doorstep.domain.demand import decide as demand_rules
from doorstep.domain.demand import state as demand_state
from doorstep.domain.feedback import commands as feedback
from doorstep.domain.feedback import decide as feedback_rules
from doorstep.domain.feedback import state as feedback_state
from doorstep.domain.ladder import commands as ladder
from doorstep.domain.ladder import decide as ladder_rules
from doorstep.domain.ladder import state as ladder_state
from doorstep.domain.lateness import commands as lateness
from doorstep.domain.lateness import decide as lateness_rules
from doorstep.domain.lateness import state as lateness_state
from doorstep.domain.mailing import commands as mailing
from doorstep.domain.mailing import decide as mailing_rules
from doorstep.domain.mailing import state as mailing_state
from doorstep.domain.parcels import commands as tracking
from doorstep.domain.parcels import decide as tracking_rules
from doorstep.domain.parcels import state as tracking_state
from doorstep.domain.prediction import commands as prediction
from doorstep.domain.prediction import decide as prediction_rules
from doorstep.domain.prediction import state as prediction_state
from doorstep.domain.preferences import commands as preferences
from doorstep.domain.preferences import decide as preference_rules
from doorstep.domain.preferences import state as preference_state
from doorstep.domain.promise import commands as promise
from doorstep.domain.promise import decide as promise_rules
from doorstep.domain.promise import state as promise_state
from doorstep.domain.sharing import commands as sharing
from doorstep.domain.sharing import decide as sharing_rules
from doorstep.domain.sharing import state as sharing_state
from doorstep.domain.shipments import commands as shipments
from doorstep.domain.shipments import decide as shipment_rules
from doorstep.domain.shipments import state as shipment_state
from doorstep.domain.slots import Placement, SlotLoad
from doorstep.domain.slots import commands as slots
from doorstep.domain.slots import decide as slot_rules
from doorstep.domain.slots import state as slot_state
from doorstep.domain.slots import timers as slot_timers
from doorstep.domain.studio import StudioBook
from doorstep.domain.studio import commands as studio
from doorstep.domain.studio import decide as studio_rules
from doorstep.domain.studio import state as studio_state
from doorstep.domain.studio.timers import timers as studio_timers
from doorstep.domain.support import commands as support
from doorstep.domain.support import decide as support_rules
from doorstep.domain.support import state as support_state
from doorstep.domain.support.timers import timers as support_timers
from doorstep.domain.texting import commands as texting
from doorstep.domain.texting import decide as texting_rules
from doorstep.domain.texting import state as texting_state
from doorstep.domain.tours import commands as tours
from doorstep.domain.tours import decide as tour_rules
from doorstep.domain.tours import state as tour_state
from doorstep.engine.island import Island
from doorstep.events import Event

type _Place = tuple[Callable[[Any], str], Callable[[Any], str]]
"""Of a command: its stream, and the story it belongs to."""


def islands(placement: Placement) -> Sequence[Island]:
    """Every island; `placement` is how slots find room in a plan."""
    return (
        _row(
            shipments.ShipmentCommand,
            _shipment("shipment"),
            shipment_state.Shipment(),
            shipment_state.evolve,
            shipment_rules.decide,
        ),
        _row(
            promise.PromiseCommand,
            _shipment("promise"),
            promise_state.Promise(),
            promise_state.evolve,
            promise_rules.decide,
        ),
        _row(
            custody.CustodyCommand,
            _parcel("custody"),
            custody_state.Custody(),
            custody_state.evolve,
            custody_rules.decide,
        ),
        _row(
            tracking.TrackingCommand,
            _parcel("tracking"),
            tracking_state.Tracked(),
            tracking_state.evolve,
            tracking_rules.decide,
        ),
        _row(tours.TourCommand, _TOUR, tour_state.Tour(), tour_state.evolve, tour_rules.decide),
        replace(
            _row(
                slots.SlotCommand,
                _DEPOT_DAY,
                SlotLoad(),
                slot_state.evolve,
                partial(slot_rules.decide, placement=placement),
            ),
            timers=slot_timers,
            cached=True,
        ),
        _row(
            allotments.AllotmentCommand,
            _DEPOT,
            allotment_state.Allotments(),
            allotment_state.evolve,
            allotment_rules.decide,
        ),
        _row(demand.DemandCommand, _ASKER, demand_state.Demand(), demand_state.evolve, demand_rules.decide),
        _row(
            prediction.PredictionCommand,
            _shipment("prediction"),
            prediction_state.Prediction(),
            prediction_state.evolve,
            prediction_rules.decide,
        ),
        _row(
            ladder.LatenessCommand,
            _shipment("lateness"),
            ladder_state.Ladder(),
            ladder_state.evolve,
            ladder_rules.decide,
        ),
        _row(
            lateness.LatenessCostsCommand,
            _BRAND_LATENESS,
            lateness_state.LatenessTerms(),
            lateness_state.evolve,
            lateness_rules.decide,
        ),
        replace(
            _row(
                studio.StudioCommand,
                _BRAND_STUDIO,
                StudioBook(),
                studio_state.evolve,
                studio_rules.decide,
            ),
            timers=studio_timers,
        ),
        _row(
            arrival_models.ModelCommand,
            _MODELS,
            model_state.ArrivalModels(),
            model_state.evolve,
            model_rules.decide,
        ),
        _row(
            arrival_widths.WidthCommand,
            _MODEL_DEPOT,
            width_state.ArrivalWidths(),
            width_state.evolve,
            width_rules.decide,
        ),
        replace(
            _row(
                comms.MessageCommand,
                _shipment("message"),
                comms_state.Thread(),
                comms_state.evolve,
                comms_rules.decide,
            ),
            timers=comms_timers,
        ),
        _row(
            texting.TextsCommand,
            _NUMBER,
            texting_state.Texting(),
            texting_state.evolve,
            texting_rules.decide,
        ),
        _row(
            mailing.MailingCommand,
            _ADDRESS,
            mailing_state.Mailing(),
            mailing_state.evolve,
            mailing_rules.decide,
        ),
        _row(
            feedback.FeedbackCommand,
            _shipment("feedback"),
            feedback_state.Feedback(),
            feedback_state.evolve,
            feedback_rules.decide,
        ),
        _row(
            preferences.PreferenceCommand,
            _CONTACT,
            preference_state.Preferences(),
            preference_state.evolve,
            preference_rules.decide,
        ),
        _row(
            sharing.SharingCommand,
            _shipment("sharing"),
            sharing_state.Shares(),
            sharing_state.evolve,
            sharing_rules.decide,
        ),
        replace(
            _row(
                support.CaseCommand, _CASE, support_state.Case(), support_state.evolve, support_rules.decide
            ),
            timers=support_timers,
        ),
    )


def _row(
    commands: TypeAliasType,
    place: _Place,
    initial: object,
    evolve: Callable[[Any, Any], object],
    decide: Callable[..., Sequence[Event]],
) -> Island:
    stream, story = place
    kinds = get_args(commands.__value__) or (commands.__value__,)
    return Island(commands=kinds, stream=stream, story=story, initial=initial, evolve=evolve, decide=decide)


def _shipment(prefix: str) -> _Place:
    return (lambda command: f"{prefix}:{command.shipment}", lambda command: str(command.shipment))


def _parcel(prefix: str) -> _Place:
    return (lambda command: f"{prefix}:{command.parcel}", lambda command: str(command.shipment))


_TOUR: _Place = (lambda command: f"tour:{command.tour}", lambda command: str(command.tour))
_DEPOT_DAY: _Place = (
    lambda command: f"slot:{command.depot}:{command.day}",
    lambda command: f"slot:{command.depot}:{command.day}",
)
_DEPOT: _Place = (
    lambda command: f"allotments:{command.depot}",
    lambda command: f"allotments:{command.depot}",
)
_BRAND_LATENESS: _Place = (
    lambda command: f"lateness_costs:{command.brand}",
    lambda command: f"lateness_costs:{command.brand}",
)
_BRAND_STUDIO: _Place = (
    lambda command: f"studio:{command.brand}",
    lambda command: f"studio:{command.brand}",
)
_MODELS: _Place = (lambda _: "arrival_models", lambda _: "arrival_models")
_MODEL_DEPOT: _Place = (
    lambda command: f"arrival_widths:{command.model}:{command.depot}",
    lambda command: f"arrival_widths:{command.model}:{command.depot}",
)
_ASKER: _Place = (lambda command: f"demand:{command.asker}", lambda command: f"demand:{command.asker}")
_NUMBER: _Place = (
    lambda command: f"texting:{command.number}",
    lambda command: str(command.shipment or f"texting:{command.number}"),
)
_ADDRESS: _Place = (
    lambda command: f"mailing:{command.address}",
    lambda command: str(command.shipment or f"mailing:{command.address}"),
)
_CONTACT: _Place = (
    lambda command: f"preferences:{command.contact}",
    lambda command: str(getattr(command, "shipment", "") or f"preferences:{command.contact}"),
)
_CASE: _Place = (lambda command: f"case:{command.case}", lambda command: str(command.shipment))
