"""Who takes part, in which role, and whom a cause names."""

from dataclasses import dataclass
from enum import StrEnum

from doorstep.kernel.ids import PartyId, TenantId


class Role(StrEnum):
    """What a party does in a delivery network; decides what it may see."""

    LSP = "lsp"
    BRAND = "brand"
    DRIVER = "driver"
    SERVICE = "service"
    CONSIGNEE = "consignee"
    HOUSEHOLD = "household"
    """Somebody at home to whom the consignee gave a weaker link."""
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """A party in a role, looking.

    `subject` narrows a viewer to one story: a consignee's shipment or a driver's van.
    """

    tenant: TenantId
    party: PartyId
    role: Role
    subject: str = ""
    name: str = ""


class Cause(StrEnum):
    """Why something is late or failed: `party.reason`.

    Source: UNECE Rec 24 status reasons; docs/reference/glossary.
    """

    CONSIGNEE_NOT_HOME = "consignee.not_home"
    CONSIGNEE_BUSINESS_CLOSED = "consignee.business_closed"
    CONSIGNEE_INCORRECT_ADDRESS = "consignee.incorrect_address"
    CONSIGNEE_ASKED_LATER = "consignee.asked_later"
    CONSIGNEE_REFUSED = "consignee.refused"
    CONSIGNEE_NO_ACCESS = "consignee.no_access"
    CONSIGNEE_NOT_READY = "consignee.not_ready"
    BRAND_NOT_READY = "brand.not_ready"
    LSP_LEFT_AT_DEPOT = "lsp.left_at_depot"
    LSP_MECHANICAL = "lsp.mechanical"
    LSP_NOT_ENOUGH_TIME = "lsp.not_enough_time"
    LSP_TRAFFIC = "lsp.traffic"
    LSP_DAMAGED = "lsp.damaged"
    DRIVER_RELATED = "driver.related"
    WEATHER_SEVERE = "weather.severe"
    UNKNOWN = "unknown.unknown"
