"""Every event there is, subject after subject."""

from typing import TypeAliasType, get_args

from doorstep.events.allotments import AllotmentEvent
from doorstep.events.arrival_models import CalibrationEvent, ModelEvent
from doorstep.events.base import Event
from doorstep.events.comms import MessageEvent, TextsEvent
from doorstep.events.custody import CustodyEvent
from doorstep.events.demand import DemandEvent
from doorstep.events.feedback import CaseEvent, FeedbackEvent
from doorstep.events.lateness import LatenessCostsEvent, LatenessEvent
from doorstep.events.mailing import MailingEvent
from doorstep.events.prediction import PredictionEvent
from doorstep.events.preferences import PreferenceEvent
from doorstep.events.promise import PromiseEvent
from doorstep.events.retractions import RetractionEvent
from doorstep.events.sharing import SharingEvent
from doorstep.events.shipments import ShipmentEvent
from doorstep.events.slots import SlotEvent
from doorstep.events.studio import StudioEvent
from doorstep.events.tours import TourEvent
from doorstep.events.tracking import TrackingEvent


def _kinds(union: TypeAliasType) -> tuple[type[Event], ...]:
    """The events that a subject's union lists, or the only one there is."""
    return get_args(union.__value__) or (union.__value__,)


EVENT_TYPES: tuple[type[Event], ...] = (
    *_kinds(ShipmentEvent),
    *_kinds(PromiseEvent),
    *_kinds(SlotEvent),
    *_kinds(AllotmentEvent),
    *_kinds(DemandEvent),
    *_kinds(TourEvent),
    *_kinds(TrackingEvent),
    *_kinds(CustodyEvent),
    *_kinds(PredictionEvent),
    *_kinds(LatenessCostsEvent),
    *_kinds(LatenessEvent),
    *_kinds(ModelEvent),
    *_kinds(CalibrationEvent),
    *_kinds(MessageEvent),
    *_kinds(TextsEvent),
    *_kinds(MailingEvent),
    *_kinds(FeedbackEvent),
    *_kinds(CaseEvent),
    *_kinds(SharingEvent),
    *_kinds(PreferenceEvent),
    *_kinds(StudioEvent),
    *_kinds(RetractionEvent),
)
"""Every event there is; the codec, the tests and the generated reference walk this list."""
