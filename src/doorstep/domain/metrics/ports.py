"""What metrics need to know of a shipment; the shipment card has it all."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from doorstep.events import Attendance
from doorstep.kernel.ids import EventId
from doorstep.kernel.time import Window


class Promised(Protocol):
    """One version of the promise."""

    @property
    def event(self) -> EventId: ...

    @property
    def window(self) -> Window: ...


class Goods(Protocol):
    """One parcel's end."""

    @property
    def done_at(self) -> datetime | None: ...

    @property
    def refused_at(self) -> datetime | None: ...


class Attempt(Protocol):
    """One visit that failed."""

    @property
    def at(self) -> datetime: ...


class Message(Protocol):
    """One message, with the event it was about."""

    @property
    def about(self) -> EventId: ...

    @property
    def received_at(self) -> datetime | None: ...


class Asked(Protocol):
    """One case."""

    @property
    def at(self) -> datetime: ...

    @property
    def by_consignee(self) -> bool: ...


class Due(Protocol):
    """A promised shipment. `promise_to_keep` is the first promise, or the one the consignee chose."""

    @property
    def attendance(self) -> Attendance: ...

    @property
    def cancelled_at(self) -> datetime | None: ...

    @property
    def doubted_at(self) -> datetime | None: ...

    @property
    def located_at(self) -> datetime | None: ...

    @property
    def damaged_at(self) -> datetime | None: ...

    @property
    def promises(self) -> Sequence[Promised]: ...

    @property
    def promise_to_keep(self) -> Promised | None: ...

    @property
    def parcels(self) -> Sequence[Goods]: ...

    @property
    def attempts(self) -> Sequence[Attempt]: ...

    @property
    def messages(self) -> Sequence[Message]: ...

    @property
    def cases(self) -> Sequence[Asked]: ...
