# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Cancelled: the van does not come
trade-order-cancelled-answer = Cancelled: the van does not come
trade-order-cancelled-lead = Nobody needs to be at home for it any more.
trade-order-cancelled-body = If this was not intended, say so on the page. { $brand } answers.

shipment-on-its-way-subject = On its way. Promised: { $window }
shipment-on-its-way-answer = On its way. Promised: { $window }
shipment-on-its-way-lead = It was scanned for the first time and is moving.
shipment-on-its-way-body = We keep this time. Should it ever change, you hear it from us first.

delivery-tomorrow-subject = We come { $window }
delivery-tomorrow-answer = We come { $window }
delivery-tomorrow-lead = This is the time we promised.
delivery-tomorrow-body = When the van is on its way, there is a narrower time.

promise-broken-subject = We are late
promise-broken-answer = We are late. Promised was { $window }
promise-broken-lead = { $known ->
    [yes] By what we know now: { $expected }.
   *[no] We do not know the new time yet. As soon as we know it, you hear it from us.
}
promise-broken-body = We apologise. The page says what we know, and what can be done now.

stop-arrived-subject = The van is at the door
stop-arrived-answer = The van is at the door
stop-arrived-lead = The driver is there now.
stop-arrived-body = If nobody can open, the page says what is possible.

return-started-subject = On its way back to the sender
return-started-answer = It goes back to { $brand }
return-started-lead = Nobody comes to the door for it again.
return-started-body = If this was not intended, say so on the page. What it means for the order, { $brand } tells.
