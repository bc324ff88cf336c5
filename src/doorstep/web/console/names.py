"""Words for references: whose brand, whose van, whose parcel."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from doorstep.engine.records import Brand, Depot, Party, Van
from doorstep.engine.vault import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names by reference; what is not here is shown by its reference, or left out."""

    brands: Mapping[str, Brand] = field(default_factory=dict[str, Brand])
    vans: Mapping[str, Van] = field(default_factory=dict[str, Van])
    persons: Mapping[str, Person] = field(default_factory=dict[str, Person])
    parties: Mapping[str, Party] = field(default_factory=dict[str, Party])
    depots: Mapping[str, Depot] = field(default_factory=dict[str, Depot])
    vans_of_tours: Mapping[str, str] = field(default_factory=dict[str, str])

    def brand(self, ref: str) -> str:
        """The brand's name; its reference when we have no name."""
        found = self.brands.get(ref)
        return found.name if found else ref

    def brand_in_short(self, ref: str) -> str:
        """The first word of the name, for dense tables."""
        return self.brand(ref).split(" ")[0]

    def van(self, ref: str | None) -> str:
        """The van's name."""
        found = self.vans.get(ref or "")
        return found.name if found else ref or ""

    def first_name(self, ref: str) -> str:
        """The consignee's first name; empty when unknown or erased."""
        found = self.persons.get(ref)
        return found.first_name if found else ""

    def van_of_tour(self, ref: str) -> str:
        """The name of the van that drives a tour; empty when we do not know."""
        return self.van(self.vans_of_tours.get(ref))

    def party(self, ref: str) -> str:
        """Who holds something: a party, a depot, a van's driver, or the consignee by first name."""
        if ref in self.parties:
            return self.parties[ref].name
        if ref in self.depots:
            return self.depots[ref].name
        drivers = [van.driver_name for van in self.vans.values() if van.driver == ref]
        return drivers[0] if drivers else self.first_name(ref) or "somebody"
