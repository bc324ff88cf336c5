"""Which role may see which field of a shipment card: the allow-list, as data; the rest is hidden."""

from collections.abc import Mapping

from doorstep.kernel.party import Role

LSP, BRAND, DRIVER = Role.LSP, Role.BRAND, Role.DRIVER
SERVICE, CONSIGNEE, PLATFORM = Role.SERVICE, Role.CONSIGNEE, Role.PLATFORM
HOUSEHOLD = Role.HOUSEHOLD

type Roles = frozenset[Role]

_STAFF = frozenset({LSP, SERVICE, PLATFORM})
_HOUSE = _STAFF | {BRAND}
_ALL = frozenset(Role) - {HOUSEHOLD}
"""Whoever has a part in the delivery. Those at home are none of them: what they see stands below, by name."""
_NOT_DRIVER = _ALL - {DRIVER}
_NOT_CONSIGNEE = _ALL - {CONSIGNEE}
_GOODS_AND_WORDS = frozenset({BRAND, SERVICE, CONSIGNEE, PLATFORM})
_WORDS = frozenset({SERVICE, CONSIGNEE, PLATFORM})


def _each(roles: Roles, names: str) -> dict[str, Roles]:
    return dict.fromkeys(names.split(), roles)


_PARTIES: Mapping[str, Mapping[str, Roles]] = {
    "ShipmentCard": {
        **_each(_ALL, "shipment brand brand_reference consignee place locale attendance accepted_at"),
        **_each(_ALL, "cancelled_at located_at doubted_at items parcels promises attempts legs"),
        **_each(_ALL, "proofs damaged_at last_event_at home instructions instruction needs offered_at"),
        **_each(_ALL, "acks access presence"),
        **_each(_NOT_DRIVER, "address_candidates prediction messages rating cases"),
        **_each(_HOUSE | {DRIVER}, "answer"),
        # These say where somebody lives, and how; who delivers there has the address itself.
        **_each(_STAFF, "cell zone building door"),
        # What goods are worth is no driver's matter, and tempts whoever reads it on a phone left open.
        **_each(_HOUSE, "value_minor"),
        # Whether a driver is believed is between those who answer for the delivery.
        **_each(_HOUSE, "presences"),
        **_each(frozenset({CONSIGNEE, SERVICE, PLATFORM}), "shares"),
        **_each(_ALL, "picture"),
        # What was remembered, and that it was, is between the consignee and those who help them.
        **_each(_WORDS, "language preferred_at"),
    },
    "ParcelCard": {
        **_each(_ALL, "parcel reference weight_g packed_at announced_at at_depot_at loaded_at held_at"),
        **_each(_ALL, "held_cause held_until released_at delivered_at method refused_at return_started_at"),
        **_each(_ALL, "return_received_at collects collected_at abandoned_at"),
        **_each(_NOT_DRIVER, "at_hub_at delayed_at delay_s delay_cause"),
        **_each(_NOT_CONSIGNEE, "loaded_tour holder held_since"),
        **_each(_HOUSE, "delivered_off_m"),
    },
    "PromiseVersion": {
        **_each(_ALL, "event made_at window cause chosen kind point kept_until"),
        **_each(_HOUSE, "depot answerable"),
        **_each(_STAFF, "reservation basis"),
    },
    "InstructionLine": {
        **_each(_ALL, "event at kind method"),
        **_each(_WORDS, "preferred"),
        # Where exactly, or to whom, concerns those who bring it and those who ask for it.
        **_each(_WORDS | {LSP, DRIVER}, "words"),
    },
    "AccessLine": {
        **_each(_ALL, "event at place erase_after_s code_erased_at"),
        **_each(_WORDS, "preferred"),
        **_each(_WORDS | {LSP, DRIVER}, "words"),
        # A gate code opens a house: no desk sees it, only who stands before the gate.
        **_each(frozenset({CONSIGNEE, DRIVER}), "code"),
    },
    "PictureLine": {
        **_each(_ALL, "event at erase_after_s erased_at"),
        # The inside of a yard or a house concerns whoever lives there, and whoever leaves something there.
        **_each(frozenset({CONSIGNEE, DRIVER}), "media"),
    },
    "LanguageLine": _each(_WORDS, "event at locale was preferred"),
    "PresenceLine": _each(_ALL, "event at window risks at_home answered_at share"),
    "ShareLine": {
        **_each(frozenset({CONSIGNEE, SERVICE, PLATFORM}), "share at may_answer ended_at ended"),
        # It leads to the link itself, which is for its maker to hand on.
        **_each(frozenset({CONSIGNEE}), "note"),
    },
    "ChangeAcknowledged": _each(_ALL, "of tour on_device_at read_at missed_at missed"),
    "AttemptFacts": {
        **_each(_ALL, "parcel at stop tour cause again_on_tour"),
        **_each(_HOUSE, "off_by_m"),
    },
    "TourLeg": {
        **_each(_ALL, "tour van stop published_at withdrawn_at started_at aboard approached_at"),
        **_each(_ALL, "arrived_at departed_at deferred_at interrupted_at interrupted_cause resumed_at"),
        # An opaque name; whoever shows it turns it into a first name and nothing else.
        **_each(_ALL, "driver ended_at parcels parcels_aboard collects given_at"),
        **_each(_STAFF | {DRIVER}, "planned_at sequence of resequenced_at taken_over_at reached_at left_at"),
    },
    "AttemptPresence": _each(_HOUSE, "tour stop attempted_at presence off_by_m stood_s"),
    "PredictionShown": {
        **_each(_NOT_DRIVER, "at tour window median stops_before basis as_of withdrawn"),
        # A percentage is no answer for the person who waits.
        **_each(_HOUSE, "late_permille"),
        **_each(_STAFF, "costs"),
    },
    "LatenessAnswer": {
        **_each(_HOUSE | {DRIVER}, "at step due reasons asked new_sequence"),
        **_each(_HOUSE, "late_permille expected_minor"),
    },
    "ProofFacts": _each(_ALL, "at parcel kind media"),
    "MessageLine": {
        **_each(_NOT_DRIVER, "at message trigger topic channel about window sent_at received_at"),
        **_each(_HOUSE, "fact failed held_back tried not_before"),
        **_each(_GOODS_AND_WORDS, "content"),
    },
    "RatingFacts": {
        **_each(_NOT_DRIVER, "at door"),
        # The goods are the brand's matter, and so are the words that may speak of them.
        **_each(_GOODS_AND_WORDS, "goods comment"),
    },
    "CaseLine": {
        **_each(_NOT_DRIVER, "case at kind by_consignee closed_at outcome channel read_at answered_at"),
        # Written to those who handle the delivery, and answered by them.
        **_each(_NOT_DRIVER, "words answer answered_by"),
        **_each(_HOUSE, "due missed_at"),
    },
    "Needs": _each(_ALL, "load_cm3 load_pieces collect_g collect_cm3 collect_pieces skills priority"),
    "ItemFacts": _each(_NOT_DRIVER, "sku quantity"),
    "Window": _each(_ALL, "start end parts"),
}

_AT_HOME: Mapping[str, str] = {
    "ShipmentCard": (
        "shipment brand locale accepted_at cancelled_at located_at doubted_at offered_at last_event_at "
        "parcels promises attempts legs prediction instruction presence"
    ),
    "ParcelCard": (
        "parcel packed_at announced_at at_hub_at at_depot_at loaded_at held_at held_cause held_until "
        "released_at delayed_at delay_s delay_cause delivered_at method refused_at return_started_at "
        "return_received_at collects collected_at abandoned_at"
    ),
    "PromiseVersion": "event made_at window cause chosen kind kept_until",
    "InstructionLine": "event at kind method words",
    "PresenceLine": "event at window risks at_home answered_at",
    "AttemptFacts": "parcel at stop tour again_on_tour",
    "TourLeg": (
        "tour stop published_at withdrawn_at started_at aboard parcels parcels_aboard collects ended_at "
        "approached_at arrived_at departed_at deferred_at interrupted_at interrupted_cause resumed_at "
        "given_at"
    ),
    "PredictionShown": "at tour window median stops_before as_of withdrawn",
    "Window": "start end parts",
}
"""What somebody at home sees who was given a weaker link: when it comes and how far it is.

Nobody's name or number, no address, code, picture, contents or word of the order; nothing of what was said.
"""

VISIBLE: Mapping[str, Mapping[str, Roles]] = {
    kind: {
        field: roles | {HOUSEHOLD} if field in _AT_HOME.get(kind, "").split() else roles
        for field, roles in lines.items()
    }
    for kind, lines in _PARTIES.items()
}
"""Class name, field, roles. A field without a line is seen by nobody."""


def roles_of(kind: str, field: str) -> Roles:
    """The roles that may see `field` of a `kind`; nobody when the list does not say."""
    return VISIBLE.get(kind, {}).get(field, frozenset())
