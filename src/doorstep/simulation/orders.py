"""One order of the simulated city: what is really so, and how far its story has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from doorstep.simulation.names import Person


class Fate(StrEnum):
    """What is going to go wrong, known to nobody but the city."""

    SMOOTH = "smooth"
    NOBODY_HOME = "nobody_home"
    WRONG_ADDRESS = "wrong_address"
    NO_ACCESS = "no_access"
    DAMAGED = "damaged"
    REFUSED = "refused"


class Step(StrEnum):
    """How far an order has come with the shop."""

    WISHED = "wished"
    DOUBTED = "doubted"
    TAKEN = "taken"
    HOLDING = "holding"
    PROMISED = "promised"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where somebody really lives. Units: degrees."""

    street: str
    house_number: str
    postcode: str
    city: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A slot that somebody chose. `tries` counts the choices of this order, so that each has a key."""

    depot: str
    day: str
    start: datetime
    end: datetime
    tries: int
    reservation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order. `number` counts those of its day; `written_*` is the address as it was typed.

    Shapes: `items` are (sku, quantity), `weights` grams a parcel that is brought, `fetches` grams a parcel
    that is collected. One without `weights` only collects.
    """

    key: str
    number: int
    day: str
    placed_at: datetime
    brand: str
    reference: str
    locale: str
    person: Person
    home: Home
    written_street: str
    written_number: str
    unit: str
    floor: str
    note: str
    attended: bool
    evening: float
    items: tuple[tuple[str, int], ...]
    weights: tuple[int, ...]
    fate: Fate = Fate.SMOOTH
    step: Step = Step.WISHED
    shipment: str = ""
    token: str = ""
    parcels: tuple[str, ...] = ()
    candidate: int | None = None
    choice: Choice | None = None
    first: Choice | None = None
    why_not: str = ""
    fetches: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One time that a driver stood at the door for a shipment. `cause` is empty when all went well."""

    at: datetime
    tour: str
    stop: str
    cause: str = ""
    method: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What really happened to a shipment after it was promised; also of orders that a person placed.

    `left_behind_at` is when its parcel was forgotten at the depot; `asked` says that a question was sent.
    """

    shipment: str
    visits: tuple[Visit, ...] = ()
    left_behind_at: datetime | None = None
    arrived: bool = False
    asked_again_at: datetime | None = None
    rated_at: datetime | None = None
    asked_at: datetime | None = None
    asked: bool = False

    @property
    def delivered_at(self) -> datetime | None:
        """When it was received, or collected where it was to be."""
        return next((visit.at for visit in self.visits if not visit.cause), None)

    @property
    def refused(self) -> bool:
        """The consignee did not take it."""
        return any(visit.cause == "consignee.refused" for visit in self.visits)
