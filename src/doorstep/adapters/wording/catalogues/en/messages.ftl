# Messages. The fact comes first; the voice only opens and closes.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Your delivery: { $window }
promise-made-answer = { $parcels ->
    [one] Your parcel comes { $window }
   *[other] Your parcels come { $window }
}
promise-made-lead = Thank you for your order. We keep this time. Should it ever change, you hear it from us first.
    .warm = Thanks for ordering with us. We keep this time, and if anything moves, you hear it from us first.
promise-made-body = On the day, when the van is on its way, you get a narrower time.
promise-made-button = Follow your delivery
promise-made-second = Choose another time

tour-started-subject = On its way: { $window }
tour-started-answer = { $parcels ->
    [one] Your parcel is on its way: { $window }
   *[other] Your parcels are on their way: { $window }
}
    .warm = On its way to you: { $window }
tour-started-lead = The van left the depot at { $clock }.
tour-started-body = The time becomes more exact as the van comes closer. The page always shows the newest.
tour-started-button = Follow your delivery
tour-started-second = Not at home? See what you can do

arrival-earlier-subject = Earlier than we told you: { $window }
arrival-earlier-answer = We come earlier: { $window }
arrival-earlier-lead = { $told ->
    [yes] We had told you { $was }. The van is faster than expected.
   *[no] The van is faster than expected.
}
    .warm = { $told ->
        [yes] We had said { $was }, but the van is quicker today.
       *[no] The van is quicker today than we thought.
    }
arrival-earlier-body = If you cannot be there so soon, tell us on the page where it may be left.
arrival-earlier-button = See where the van is
arrival-earlier-second = Not at home yet? See what you can do

approach-started-subject = { $timed ->
    [yes] You are next: { $window }
   *[no] You are next
}
approach-started-answer = { $timed ->
    [yes] You are next: { $window }
   *[no] You are next
}
approach-started-lead = The driver is now on the way to your address.
    .warm = Yours is the next stop. The driver is on the way to you now.
approach-started-body = On the page you see how far away the van is.
approach-started-button = See where the van is
approach-started-second = Not at home? See what you can do

delivery-completed-subject = { $all ->
    [yes] Delivered { $moment }
   *[no] { $delivered } of { $parcels } parcels delivered { $moment }
}
delivery-completed-answer = { $all ->
    [yes] Delivered { $moment }, { $method }
   *[no] { $delivered } of { $parcels } parcels delivered { $moment }, { $method }
}
delivery-completed-lead = { $rest ->
    [0] Your delivery is complete. Thank you for your trust.
    [one] One parcel is still to come. You hear from us about it.
   *[other] { $rest } parcels are still to come. You hear from us about them.
}
    .warm = { $rest ->
        [0] There it is. Thanks for letting us bring it to you.
        [one] One parcel is still to come. We will tell you when.
       *[other] { $rest } parcels are still to come. We will tell you when.
    }
delivery-completed-body = Is everything fine? Two questions wait on the page: one about the door, one about the goods.
delivery-completed-button = { $proof ->
    [yes] See the proof
   *[no] See the delivery
}
delivery-completed-second = Something wrong? Tell us

delivery-attempted-subject = Not handed over { $moment }
delivery-attempted-answer = { $parcels ->
    [one] We could not hand over your parcel { $moment }
   *[other] We could not hand over your parcels { $moment }
}
delivery-attempted-lead = What the driver recorded: { $cause }
delivery-attempted-body = { $next ->
    [again] The driver comes back later on the same tour.
    [promised] The next visit: { $window }.
   *[open] The van takes it back to the depot. What happens next is your choice.
} If the record is wrong, say so on the page: we compare it with the position of the van.
delivery-attempted-button = Choose what happens next
delivery-attempted-second = I was here

delivery-refused-subject = Not accepted { $moment }
delivery-refused-answer = { $parcels ->
    [one] Your parcel was not accepted { $moment }
   *[other] Your parcels were not accepted { $moment }
}
delivery-refused-lead = The van takes it back to the depot.
delivery-refused-body = If this is not what happened, say so on the page: we compare it with what was recorded at the door.
delivery-refused-button = See what happens next
delivery-refused-second = This is not right

promise-revised-subject = { $chosen ->
    [yes] Changed as you asked: { $window }
    [narrowed] It will be { $window }
   *[no] New time: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Changed as you asked: { $window }
    [narrowed] It will be { $window }
   *[no] { $parcels ->
        [one] New time for your parcel: { $window }
       *[other] New time for your parcels: { $window }
    }
}
promise-revised-lead = { $chosen ->
    [yes] This is now your delivery time.
    [narrowed] Of the times you accepted, it is this one now.
   *[no] { $cause }
}
promise-revised-body = { $chosen ->
    [yes] We keep this time. Should it ever change, you hear it from us first.
    [narrowed] We keep this time. Should it ever change, you hear it from us first.
   *[no] The new time stays if you do nothing. If anything changes again, you hear it from us first.
}
promise-revised-doing = { $doing ->
    [sequence] What we do: the van now drives its stops in another sequence, so that people wait less.
    [stands] What we do: we look after the van. When it moves on, your page shows it at once.
   *[plain] What we do: we follow the van, and your page shows the time as it gets clearer.
}
promise-revised-choose = { $choose ->
    [time] If that does not suit you, choose another time.
    [time-point] If that does not suit you, choose another time or a pickup point.
    [way-out] If that is too late for you, choose another day or time. It then stays in the van until that is back.
    [place] You need not wait: say on the page where it may be left.
   *[write] If that does not suit you, write to us and we find a way.
}
promise-revised-sorry = We apologise for the wait.
    .warm = We are sorry about the wait.
promise-revised-button = { $chosen ->
    [yes] Follow your delivery
    [narrowed] Follow your delivery
    [closed] Follow your delivery
   *[no] Choose another time
}
promise-revised-second = { $chosen ->
    [yes] Choose another time
    [narrowed] Choose another time
    [closed] See what is possible
   *[no] Follow your delivery
}

address-doubted-subject = Please check the delivery address
address-doubted-answer = { $parcels ->
    [one] Where exactly should we bring your parcel?
   *[other] Where exactly should we bring your parcels?
}
address-doubted-lead = We could not find the address on the map with certainty. Please confirm it, or choose the right one.
    .warm = We could not find the address on the map with certainty. One look from you and the van finds the way.
address-doubted-body = It takes less than a minute, and nothing is lost in the meantime.
address-doubted-button = Check the address
address-doubted-second = See the delivery

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Promised
label-promised-now = Promised now
label-predicted = Predicted
label-actual = Actual
label-visit = Visit
label-was = Was
cell-label = { $label }, { $day }
items-line = In the delivery: { $items }
footer-place = Delivery to { $street }
footer-reference = Reference { $reference }
footer-fewer = Fewer e-mails like this
footer-why = { $brand } sends this because you ordered a delivery.
footer-carrier = { $done ->
    [yes] { $carrier } brought it.
   *[no] { $carrier } brings it.
}
footer-questions = Questions: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Pickup point: { $window }
    [address] New address: { $window }
   *[other] Changed as you asked
}
promise-rearranged-answer = { $kind ->
    [pickup-point] To { $point }, { $window }
    [address] To the new address, { $window }
    [safe-place] To the safe place, { $window }
    [neighbour] To your neighbour, { $window }
    [reception] To the reception, { $window }
    [hold] We keep it; it comes { $window }
   *[other] To your door, { $window }
}
promise-rearranged-lead = This is how we bring it now.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Bring the reference { $reference } and something that shows your name.
    [safe-place] The driver leaves it where you said and takes a photo. What you wrote stands on your page.
    [neighbour] The driver rings where you said. What you wrote stands on your page.
    [reception] The driver hands it over there. What you wrote stands on your page.
    [hold] Kept at the depot until: { $until }. If this was not you, say so on the page at once.
   *[other] If this was not you, say so on the page at once.
}
promise-rearranged-button = Follow your delivery
promise-rearranged-second = Change it again

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP to end
text-stop-answer = { $brand }: no more text messages from us. Your delivery page has all news. START brings them back.
text-start-answer = { $brand }: you get text messages about your delivery again. STOP to end
text-help-answer = { $brand } writes here about your delivery. Questions: { $phone }. STOP to end
