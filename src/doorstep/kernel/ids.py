"""Identifiers. Opaque strings; never parse them."""

from typing import NewType

TenantId = NewType("TenantId", int)
PartyId = NewType("PartyId", str)
BrandId = PartyId
EventId = NewType("EventId", str)
ShipmentId = NewType("ShipmentId", str)
ParcelId = NewType("ParcelId", str)
PersonRef = NewType("PersonRef", str)
PlaceRef = NewType("PlaceRef", str)
MediaRef = NewType("MediaRef", str)
DepotId = NewType("DepotId", str)
PickupPointId = NewType("PickupPointId", str)
VanId = NewType("VanId", str)
DeviceId = NewType("DeviceId", str)
TourId = NewType("TourId", str)
StopId = NewType("StopId", str)
ReservationId = NewType("ReservationId", str)
MessageId = NewType("MessageId", str)
CaseId = NewType("CaseId", str)
ShareId = NewType("ShareId", str)
NumberRef = NewType("NumberRef", str)
"""Stands for a phone number under one brand: a keyed hash, from which nobody reads the number."""

AddressRef = NewType("AddressRef", str)
ContactRef = NewType("ContactRef", str)
"""Stands for an e-mail address under one brand, in the same way."""

type TextRef = str
"""Stands for words that people wrote or read; the words are in the vault."""
