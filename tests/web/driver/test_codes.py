"""The code read out at the door: right proves, wrong is refused five times, late undoes no hand-over."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.served import AT, Served, cluster, database, served

from doorstep.adapters.delivery_codes import DeliveryCodes
from doorstep.engine.access import AccessKind, Pass
from doorstep.events import DeliveryMethod, ProofKind
from doorstep.kernel.ids import MediaRef, ParcelId, PartyId, ShipmentId, StopId, TenantId, TourId, VanId
from doorstep.kernel.party import Role, Viewer
from doorstep.web.driver.codes import CodeTriesOver, CodeWrong, with_code_checked
from doorstep.web.driver.said import Action, ActionKind, Evidence, Load, TourFacts

__all__ = ["cluster", "database", "served"]

pytestmark = [pytest.mark.anyio, pytest.mark.database]

CODES = DeliveryCodes(b"k" * 32)
SHIPMENT, OTHER, STOP, BOX, TOUR = (
    ShipmentId("shp-1"),
    ShipmentId("shp-2"),
    StopId("stp-1"),
    ParcelId("pcl-1"),
    TourId("tour-1"),
)
DRIVER = PartyId("driver-1")
WHO = Pass(
    viewer=Viewer(tenant=TenantId(1), party=DRIVER, role=Role.DRIVER, subject="van-1"),
    kind=AccessKind.API_KEY,
    scopes=(),
)
FACTS = TourFacts(
    tour=TOUR,
    van=VanId("van-1"),
    driver=DRIVER,
    stops=frozenset({STOP}),
    loads={BOX: Load(shipment=SHIPMENT, stop=STOP)},
)
RIGHT = CODES.code(SHIPMENT, TOUR)
WRONG = f"{(int(RIGHT) + 1) % 1_000_000:06d}"


def handed_over(code: str) -> Action:
    return Action(
        id="action-0001",
        occurred_at=AT,
        kind=ActionKind.DELIVERED,
        stop=STOP,
        parcels=(BOX,),
        method=DeliveryMethod.RECIPIENT,
        proofs=(Evidence(kind=ProofKind.PIN, media=MediaRef(code)),),
    )


async def checked(served: Served, code: str, *, late: bool = False) -> Action:
    served.site.codes = CODES.code
    occurred_at = served.site.desk.clock.now() - (timedelta(hours=1) if late else timedelta(0))
    return await with_code_checked(
        served.site, WHO, replace(handed_over(code), occurred_at=occurred_at), FACTS
    )


def test_a_code_has_six_digits_and_is_another_for_every_shipment_and_tour() -> None:
    assert len(RIGHT) == 6
    assert RIGHT.isdigit()
    assert len({RIGHT, CODES.code(OTHER, TOUR), CODES.code(SHIPMENT, TourId("tour-2"))}) == 3


async def test_the_right_code_becomes_a_proof_that_does_not_name_it(served: Served) -> None:
    assert (await checked(served, RIGHT)).proofs == (Evidence(kind=ProofKind.PIN),)


async def test_the_code_of_another_shipment_is_wrong(served: Served) -> None:
    with pytest.raises(CodeWrong, match="4 tries are left"):
        await checked(served, CODES.code(OTHER, TOUR))


async def test_after_five_wrong_codes_even_the_right_one_is_refused(served: Served) -> None:
    for _ in range(5):
        with pytest.raises(CodeWrong):
            await checked(served, WRONG)
    with pytest.raises(CodeTriesOver):
        await checked(served, RIGHT)


async def test_a_wrong_code_that_comes_late_proves_nothing_and_undoes_nothing(served: Served) -> None:
    assert (await checked(served, WRONG, late=True)).proofs == ()
