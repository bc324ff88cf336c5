# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Your collection: { $window }
promise-made-answer-collects = { $parcels ->
    [one] We collect your parcel { $window }
   *[other] We collect your parcels { $window }
}
promise-made-lead-collects = We keep this time. Should it ever change, you hear it from us first.
promise-made-body-collects = Please have it ready. On the day, when the van is on its way, you get a narrower time.
promise-made-button-collects = Follow the collection
tour-started-answer-collects = The van is on its way to you: { $window }
tour-started-button-collects = Follow the collection
arrival-earlier-body-collects = If you cannot be there so soon, tell us on the page who can hand it over.
promise-revised-lead-collects = { $chosen ->
    [yes] This is now your collection time.
    [narrowed] Of the times you accepted, it is this one now.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Follow the collection
    [narrowed] Follow the collection
    [closed] Follow the collection
   *[no] Choose another time
}
promise-revised-second-collects = { $chosen ->
    [yes] Choose another time
    [narrowed] Choose another time
    [closed] See what is possible
   *[no] Follow the collection
}
address-doubted-subject-collects = Please check the address of the collection
address-doubted-answer-collects = { $parcels ->
    [one] Where exactly should we collect your parcel?
   *[other] Where exactly should we collect your parcels?
}
address-doubted-second-collects = See the collection
items-line-collects = To be collected: { $items }
footer-place-collects = Collection from { $street }
footer-why-collects = { $brand } sends this because something is to be collected from you.
footer-carrier-collects = { $done ->
    [yes] { $carrier } collected it.
   *[no] { $carrier } collects it.
}
promise-rearranged-answer-collects = { $kind ->
    [address] At the new address, { $window }
   *[other] At your door, { $window }
}
promise-rearranged-lead-collects = This is where we collect it now.
promise-rearranged-body-collects = If this was not you, say so on the page at once.
promise-rearranged-button-collects = Follow the collection

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Collected { $moment }
   *[no] { $collected } of { $of } parcels collected { $moment }
}
collection-completed-answer = { $all ->
    [yes] Collected { $moment }
   *[no] { $collected } of { $of } parcels collected { $moment }
}
collection-completed-lead = The driver has it. { $brand } settles the rest with you.
collection-completed-body = Is everything fine? The page shows what was collected, and when. You can tell us how it was.
collection-completed-button = { $proof ->
    [yes] See the proof
   *[no] See the collection
}
collection-completed-second = Something wrong? Tell us
collection-attempted-subject = Not collected { $moment }
collection-attempted-answer = { $parcels ->
    [one] We could not collect your parcel { $moment }
   *[other] We could not collect your parcels { $moment }
}
collection-attempted-lead = What the driver recorded: { $cause }
collection-attempted-body = { $next ->
    [again] The driver comes back later on the same tour.
    [promised] The next visit: { $window }.
    [over] It stays with you, and nobody comes again by itself. Write to { $brand } if it still has to go.
   *[open] We look for another time and tell you.
} If the record is wrong, say so on the page: we compare it with the position of the van.
collection-attempted-button = See what happens next
collection-attempted-second = I was here

# The consignee's pages
page-about-collects = For { $brand }, collected by { $lsp }. This page loads nothing from others and follows nobody around.
page-head-open-collects = Your collection time is not fixed yet
page-head-promised-collects = We collect { $window }
page-head-coming-collects = We come to collect { $window }
page-head-doubt-collects = Please check the address of the collection
page-head-attempted-collects = Not collected. The next time is not fixed yet
page-head-attempted-next-collects = Not collected. Next: { $window }
page-head-collected = Collected { $moment }
page-head-abandoned = Not collected. Nobody will come again
page-head-cancelled-collects = This collection was cancelled
page-lede-open-collects = Choose when we shall come. Until then nobody comes.
page-lede-cancelled-collects = Nobody will come. If you did not want this, write to { $brand }.
page-lede-abandoned = It stays with you. If it still has to go, write to { $brand }.
page-steps-collects = Progress, step { $step } of 3
page-next-out-for-delivery-collects = the van
page-address-text-collects = Choose the one you mean. We plan the collection as soon as we know.
page-lede-doubt-collects = We could not find the place on the map with certainty. Nothing can be planned before we know the door.
page-next-collected = your door
page-where-to-collects = Where
page-action-change-collects = Not home? Change the collection
page-action-away-left-collects = The van has left, so the time is fixed. We pass on what you write.
page-log-left-collects = The van left the depot for your streets
page-log-collected = Collected
page-log-abandoned = Not collected, nobody comes again
page-log-handed-in = Handed in at the depot
page-collect-beside = { $count ->
    [one] We also collect one parcel.
   *[other] We also collect { $count } parcels.
}
page-parcels-heading-collects = { $count ->
    [one] One parcel to collect
   *[other] { $count } parcels to collect
}
page-proof-heading-collects = Proof of collection
page-proof-how-collects = Collected
page-proof-from-you = at your door
page-proof-alt-photo-collects = Photo taken by the driver at the collection
page-proof-alt-signature-collects = Signature given at the collection
page-rate-door-collects = The collection
page-rate-goods-collects = How it was arranged
page-rate-thanks-collects = { $goods ->
    [0] You gave the collection { $door } of 5, { $moment }.
   *[other] { $door ->
        [0] You gave the arrangement { $goods } of 5, { $moment }.
       *[other] You gave the arrangement { $goods } of 5 and the collection { $door } of 5, { $moment }.
    }
}
page-help-heading-collects = Ask about this collection
page-saved-cancelled-collects = The collection is cancelled.
page-back-collects = Back to your collection
page-step-up-text-collects = The full address and pictures are shown only to whoever the collection is for. Your answer holds for half an hour, in this browser.
page-postcode-heading-collects = Postcode of the address
page-code-mail-text-collects = Your code for the collection for { $brand }: { $code }
page-contact-private-collects = Your words go to those who handle this collection, and to nobody else.
page-contact-away-text-collects = Tell us who can hand it over, or what the driver should know. { $brand } passes it on.
page-change-closed-ended-collects = This collection has ended. There is nothing left to change.
page-change-closed-left-collects = The van has left, so the time is fixed. Write to { $brand } if nobody can be there.
page-cancel-link-collects = Cancel this collection
page-cancel-heading-collects = Cancel this collection?
page-cancel-text-collects = Nobody will come then, and your time goes to somebody else. { $brand } settles the rest with you.
page-calendar-title-collects = Collection for { $brand }
page-change-stale-collects = This collection was changed meanwhile. Here is how it stands now; nothing else was changed.
page-not-left-collects = Not possible once the van has left.
page-not-ended-collects = This collection has ended.
page-not-collects = Not for a collection: we come to your door.
page-ask-address-heading-collects = Where shall we collect it?
page-new-address-outside-collects = That is outside the area where { $lsp } collects. Nothing was changed.
page-saved-new-address-collects = We collect it at the new address.

# Stages, steps and causes
stage-out-for-delivery-collects = On the way to you
stage-cancelled-collects = Not collected
step-out-for-delivery-collects = On the way to you
step-collected = Collected
cause-consignee-not-ready = It was not ready when the driver came.
cause-consignee-not-home-collects = Nobody could hand it over at the door.
cause-consignee-refused-collects = It is to stay where it is.
cause-consignee-asked-later-collects = A later time was asked for.
