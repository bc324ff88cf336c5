"""All orders and their stories, at hand in memory and kept in the truth."""

from dataclasses import replace

from doorstep.simulation.orders import Order, Step, Story, Visit
from doorstep.simulation.truth import Truth


class Book:
    """Orders by key, stories by shipment. What is kept here is in the truth when the step ends."""

    def __init__(self, truth: Truth) -> None:
        self._truth = truth
        self._orders = truth.all("order", Order)
        self._stories = truth.all("story", Story)
        self._by_shipment = {order.shipment: order.key for order in self._orders.values() if order.shipment}

    def orders(self, day: str = "") -> list[Order]:
        """Orders wished for a day, or all, in the sequence of their numbers."""
        found = [order for order in self._orders.values() if day in ("", order.day)]
        return sorted(found, key=lambda order: (order.day, order.number))

    def waiting(self, day: str) -> list[Order]:
        """Orders of a day that the shop is not yet done with."""
        return [order for order in self.orders(day) if order.step not in (Step.PROMISED, Step.GIVEN_UP)]

    def stories(self) -> list[Story]:
        """Every story."""
        return list(self._stories.values())

    def order_of(self, shipment: str) -> Order | None:
        """The order behind a shipment; a person's own order is not in the book."""
        key = self._by_shipment.get(shipment)
        return self._orders[key] if key else None

    def story(self, shipment: str) -> Story:
        """What happened to a shipment so far."""
        return self._stories.get(shipment, Story(shipment=shipment))

    def keep(self, *orders: Order) -> None:
        """Keep orders as they are now."""
        with self._truth.step():
            for order in orders:
                self._truth.put("order", order.key, order)
        for order in orders:
            self._orders[order.key] = order
            if order.shipment:
                self._by_shipment[order.shipment] = order.key

    def write(self, *stories: Story) -> None:
        """Write stories inside the caller's step of the truth."""
        for story in stories:
            self._truth.put("story", story.shipment, story)
            self._stories[story.shipment] = story

    def tell(self, *stories: Story) -> None:
        """Write stories in a step of their own."""
        with self._truth.step():
            self.write(*stories)

    def visited(self, shipment: str, visit: Visit) -> Story:
        """The story with one more visit; the same visit again is the same story. Not yet written."""
        story = self.story(shipment)
        return story if visit in story.visits else replace(story, visits=(*story.visits, visit))
