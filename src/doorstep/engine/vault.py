"""Personal data: what lies in the vault, and the port to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from doorstep.engine.ports import Transaction
from doorstep.kernel.ids import MediaRef, PersonRef, PlaceRef, ShipmentId
from doorstep.kernel.place import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who is to be reached, and how. Empty strings where the brand gave nothing."""

    name: str = ""
    phone: str = ""
    email: str = ""

    @property
    def first_name(self) -> str:
        """What pages and drivers show at most."""
        return self.name.split(" ")[0] if self.name else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressCandidate:
    """One reading of a doubtful address."""

    street: str
    house_number: str
    postcode: str
    city: str
    point: Point
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A delivery place as written, and where it is; `point` is `None` while it is in doubt."""

    street: str
    house_number: str = ""
    unit: str = ""
    floor: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    access_note: str = ""
    point: Point | None = None
    candidates: tuple[AddressCandidate, ...] = ()

    @property
    def line(self) -> str:
        """Street and number as one writes them on a label."""
        return f"{self.street} {self.house_number}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How to get to a door, in the words of whoever lives there; the gate code is kept apart."""

    floor: str = ""
    bell: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPreferences:
    """What a person wants done the same way next time; empty strings where nothing is preferred.

    `way` is a kind of instruction and `words` say where exactly or to whom. These and `access` hold at the
    house whose keyed mark is `door` and nowhere else.
    """

    locale: str = ""
    way: str = ""
    words: str = ""
    access: Access = Access()
    door: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Free text of a person, or exactly what was said to one."""

    text: str
    html: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareNote:
    """A weaker link: what its maker calls it, and the secret that opens it."""

    name: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PushDevice:
    """A browser that wants to be told: where its push service takes messages, and its keys (base64url)."""

    endpoint: str
    key: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PushDevices:
    """The browsers that are told about one shipment, the newest last."""

    devices: tuple[PushDevice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A vault reference and the SHA-256 of its ciphertext, which is what events may hold."""

    ref: str
    digest: str


class Vault(Protocol):
    """Sealed per person, inside the transaction of the change it belongs to."""

    async def put(self, tx: Transaction, person: PersonRef, ref: str, item: object) -> Sealed:
        """Seal a Person, Address, Words or another of the above under `ref`; writing again replaces it."""
        ...

    async def put_all(
        self, tx: Transaction, items: Sequence[tuple[PersonRef, str, object]]
    ) -> Sequence[Sealed]:
        """Seal several, each for a person under a reference of its own, in their order."""
        ...

    async def get[T](self, tx: Transaction, refs: Sequence[str], kind: type[T]) -> dict[str, T]:
        """Opened items by reference; erased and absent ones are left out."""
        ...

    async def put_media(self, tx: Transaction, person: PersonRef, ref: MediaRef, media: bytes) -> Sealed:
        """Seal an image."""
        ...

    async def media(self, tx: Transaction, ref: MediaRef) -> bytes | None: ...

    async def forget(self, tx: Transaction, refs: Sequence[str]) -> None:
        """Delete single items for good; those that are not there are no error."""
        ...

    async def erase(self, tx: Transaction, person: PersonRef) -> None:
        """Delete the person's key: everything sealed under it is unreadable for ever."""
        ...


def place_ref(person: PersonRef, number: int | str = 1) -> PlaceRef:
    """The reference of a person's delivery place: the one of the trade order, or another one."""
    return PlaceRef(f"plc-{person}-{number}")


def push_ref(shipment: ShipmentId) -> str:
    """The reference of the browsers that are told about a shipment."""
    return f"push-{shipment}"


def goods_ref(shipment: ShipmentId) -> str:
    """The reference of the words that say what is to be collected."""
    return f"goods-{shipment}"
