"""What the person at home sees: the delivery's page, its changes, the checkout and the trial's mailbox."""

from litestar.handlers import HTTPRouteHandler

from doorstep.web.consignee.access_routes import access, access_told
from doorstep.web.consignee.being_in import in_answered
from doorstep.web.consignee.change_routes import (
    address_chosen,
    cancel,
    cancel_confirmed,
    change,
    change_chosen,
)
from doorstep.web.consignee.choice_routes import choice, choice_made, picture_removed
from doorstep.web.consignee.hold_routes import held, hold_days
from doorstep.web.consignee.mailbox import mailbox, mailbox_html, mailbox_message
from doorstep.web.consignee.mails import mails, mails_chosen
from doorstep.web.consignee.preference_routes import (
    as_ordered,
    preferences,
    preferences_erased,
    preferences_exported,
    preferences_saved,
    preferences_withdrawn,
)
from doorstep.web.consignee.private_routes import place_picture, proof_picture, step_up, step_up_answer
from doorstep.web.consignee.push_routes import routes as push_routes
from doorstep.web.consignee.share_routes import share_taken_back, shared, sharing
from doorstep.web.consignee.shop_routes import (
    confirm,
    confirmed,
    done,
    order,
    order_placed,
    shop_address,
    suggest,
    when,
    when_chosen,
)
from doorstep.web.consignee.texts import texts_chosen
from doorstep.web.consignee.tracking_routes import tracking, tracking_fragment, tracking_live
from doorstep.web.consignee.word_routes import calendar, contact, contact_sent, rating_given

routes: list[HTTPRouteHandler] = [
    tracking,
    tracking_live,
    tracking_fragment,
    step_up,
    step_up_answer,
    proof_picture,
    change,
    change_chosen,
    access,
    access_told,
    hold_days,
    held,
    in_answered,
    choice,
    choice_made,
    picture_removed,
    place_picture,
    cancel,
    cancel_confirmed,
    address_chosen,
    contact,
    contact_sent,
    rating_given,
    mails,
    mails_chosen,
    texts_chosen,
    *push_routes,
    sharing,
    shared,
    share_taken_back,
    preferences,
    preferences_saved,
    preferences_exported,
    preferences_withdrawn,
    preferences_erased,
    as_ordered,
    calendar,
    order,
    order_placed,
    suggest,
    when,
    when_chosen,
    shop_address,
    confirm,
    confirmed,
    done,
    mailbox,
    mailbox_message,
    mailbox_html,
]
