# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }/{ $month }
page-age-now = just now
page-age-minutes = { $count } min ago
page-age-hours = { $count } h ago
page-age-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = since { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Skip to the answer
page-languages = Language
page-theme-light = Light appearance
page-theme-dark = Dark appearance
page-about = Sold by { $brand }, delivered by { $lsp }. This page loads nothing from others and follows nobody around.
page-about-heading = About this page
page-reload = Show the newest
page-offline = No connection. You see what was known at { $clock }.
page-now = now

# The answer
page-head-open = Your delivery time is not fixed yet
page-head-promised = Arriving { $window }
page-head-coming = Arriving { $window }
page-head-coming-late = Expected { $window }, later than promised
page-head-next = You are the next stop: { $window }
page-head-next-plain = You are the next stop
page-head-at-door = The driver is at your address
page-head-late = New time: { $window }
page-head-overdue = Later than promised. The new time is not known yet
page-head-stale = We have not heard from the van for a while
page-head-stopped = The van has stopped on its way to you
page-head-held = { $count ->
    [one] Your parcel is held at the depot
   *[other] Your parcels are held at the depot
}
page-head-doubt = Please check your delivery address
page-head-disputed = Two records disagree. We are checking
page-head-attempted = Not handed over. The next time is not fixed yet
page-head-attempted-next = Not handed over. Next: { $window }
page-head-refused = Not accepted at the door
page-head-delivered = Delivered { $moment }, { $how }
page-head-returning = { $count ->
    [one] Your parcel is going back to { $brand }
   *[other] Your parcels are going back to { $brand }
}
page-head-returned = { $count ->
    [one] Your parcel is back with { $brand }
   *[other] Your parcels are back with { $brand }
}
page-head-cancelled = This delivery was cancelled
page-head-lost = { $count ->
    [one] We cannot find your parcel
   *[other] We cannot find your parcels
}

page-lede-open = Choose when we shall come. Until then nothing leaves the depot.
page-lede-at-door = If you do not hear the bell, the door or the street is the place to look.
page-lede-late = { $cause }
page-lede-overdue = The promised time has passed. We do not want to guess: as soon as a new time is certain, it stands here and we write to you.
page-lede-stale = That can be a tunnel, a phone or a longer stop. We do not guess where the van is. The promise still holds.
page-lede-stopped = { $cause } We are finding out when it goes on.
page-lede-held = { $cause }
page-lede-doubt = We could not find the place on the map with certainty. Nothing can be planned before we know the door.
page-lede-disputed = One record says it was delivered, another says it was not. We count on neither until we know.
page-lede-refused = We took it back as asked. It goes back to { $brand } unless you tell us otherwise.
page-lede-returning = { $brand } settles the rest with you. You need not do anything.
page-lede-returned = { $brand } settles the rest with you. You need not do anything.
page-lede-cancelled = Nothing will come. If you did not want this, write to { $brand }.
page-lede-lost = { $brand } answers for it and settles it with you.

page-updated = Updated { $clock }, { $age }
page-unchanged = Unchanged since { $moment }
page-tried = Tried { $moment }
page-chip-late = Later than promised
page-chip-kept = Promise kept
page-chip-delivered-late = Later than promised

page-key-predicted = Predicted { $window }
page-key-promised = Promised { $window }
page-key-promised-now = Promised now { $window }
page-key-promised-stands = Promised { $window }, still in force
page-key-was = Was
page-key-actual = Actual { $clock }
page-told-at = We told you at { $clock }.
page-told-soon = Our message to you is on its way.

page-steps = Progress, step { $step } of 5
page-step-since = Since { $since }. Next: { $after }.
page-step-next = Next: { $after }.
page-step-certain = The last step that is certain.
page-next-packed = packing
page-next-on-its-way = the depot near you
page-next-out-for-delivery = the van
page-next-delivered = your door

# After a visit without a delivery
page-attempt-heading = What the driver recorded
page-attempt-reason = Reason
page-attempt-door = At the door
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = about { $metres } m from your address
page-attempt-photo-label = Photo
page-attempt-photo = Taken at { $clock }
page-ways-heading = What happens next?
page-way-keep = { $window }
page-way-keep-small = Already held for you. Nothing to do.
page-way-other = Choose another time
page-way-other-small = All times that can truly be kept, free of charge
page-contest-heading = Is that not how it was?
page-contest-text = Tell us in one tap. { $lsp } has to answer { $brand }; your new time stays yours while we ask.
page-contest-button = I was here

# What can be done, who has it
page-who-has = Who has it
page-who-answers = Who answers
page-where-to = Where to
page-where-unknown = not known yet
page-show-address = Show the full address
page-answers-all-the-way = all the way
page-holder-driver = { $driver }, driver
page-holder-lsp-since = { $lsp }, since { $since }
page-holder-depot = at the depot, { $depot }
page-holder-uncertain = Not certain
page-holder-you = You
page-holder-household = Your household
page-holder-neighbour = Your neighbour
page-holder-safe-place = The agreed safe place
page-holder-mailbox = Your mailbox
page-holder-reception = The reception
page-action-change = Not home? Change delivery
page-action-change-until = Another time, free until { $until }
page-action-choose = Choose a time
page-action-choose-small = All times that can truly be kept
page-action-away = Not home? Tell us
page-action-away-left = The van has left with it, so the time is fixed. We pass on what you write.
page-action-away-past = Too late to change the time here. We pass on what you write.
page-note-stays = The new time stays if you do nothing.
page-note-we-write = { $brand } writes to you as soon as there is something new. You need not ask.
page-have-heading = { $count ->
    [one] Do you have the parcel?
   *[other] Do you have the parcels?
}
page-have-text = You may know before we do. Your answer goes to both firms at once.
page-have-yes = Yes, I have it
page-have-no = No, not here
page-fine-heading = Is everything fine?
page-fine-text = If not, we already have the times and the proof. You explain it once.
page-fine-yes = Yes, all fine
page-fine-no = A problem

# The last leg
page-map-stops-before = { $count ->
    [0] You are the next stop
    [one] One stop before you
   *[other] { $count } stops before you
}
page-map-next = You are the next stop
page-map-at-door = The van is at your address
page-map-on-tour = On the way
page-map-last-known = Last known place
page-map-stale = { $clock }, { $age }. The van may be elsewhere now.
page-map-later = The map appears when yours is the next stop.
page-map-distance = The van is about { $distance } away. Position from { $clock }, { $age }.
page-map-alt = Map of the van and your door in { $street }
page-map-skip = Skip the map
page-map-show = Show the map
page-map-failed = The map did not load. Try again

# What happened
page-log-heading = What happened
page-log-certain = What is certain
page-log-earlier = { $count ->
    [one] Earlier, one entry
   *[other] Earlier, { $count } entries
}
page-log-ordered = Ordered
page-log-doubted = The address could not be found for certain
page-log-located = Address confirmed
page-log-packed = Packed
page-log-cancelled = Cancelled
page-log-promised = Promised { $window }
page-log-chosen = You chose { $window }
page-log-new-window = New time: { $window }
page-log-depot = { $count ->
    [one] { $lsp } took the parcel over
   *[other] { $lsp } took the parcels over
}
page-log-depot-small = { $depot }
page-log-loaded = On the van
page-log-counted = { $of ->
    [one] 1 of 1 parcel
   *[other] { $count } of { $of } parcels
}
page-log-held = { $count ->
    [one] Your parcel was stopped
   *[other] A parcel was stopped
}
page-log-left = Left the depot for your streets
page-log-next = You were the next stop
page-log-arrived = The van was at your address
page-log-stopped = The van stopped
page-log-resumed = The van went on
page-log-deferred = The driver comes back later on this tour
page-log-attempted = Tried at your door
page-log-refused = Not accepted at the door
page-log-delivered = Delivered, { $how }
page-log-returning = On its way back to { $brand }
page-log-returned = Back at { $lsp }
page-log-asked = You wrote to us
page-log-rated = You told us how it was

page-told-heading = Every time we gave you
page-told-when = Told you
page-told-what = Window and reason
page-told-first = Your first choice.
page-told-chosen = Chosen by you.
page-told-received = Told you { $clock }.
page-told-before = Told you { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
} before the old window ended.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] In your parcel
   *[other] In your { $count } parcels
}
page-item = { $quantity } × { $title }
page-proof-heading = Proof of delivery
page-proof-none = This is what was recorded at the door.
page-proof-hidden = There is a picture. We show it to whoever knows the postcode of the address.
page-proof-shown = Shown because you confirmed who you are. Only you, { $brand } and { $lsp } can see it.
page-proof-unlock = Show the picture
page-proof-how = Delivered
page-proof-parcels = Parcels
page-proof-undamaged = no damage seen
page-proof-damaged = damage was recorded
page-proof-code = Code
page-proof-code-right = Your code was right
page-proof-alt-photo = Photo taken by the driver at the delivery
page-proof-alt-signature = Signature given at the delivery
page-proof-caption-photo = Photo, { $moment }
page-proof-caption-signature = Signature, { $moment }
page-rate-heading = How was it?
page-rate-text = Two questions, each goes to whoever can change it. Nobody can delete your answer.
page-rate-goods = The goods and how they were packed
page-rate-door = The delivery
page-rate-to = Goes to { $party }
page-rate-poor = 1 Poor
page-rate-good = Very good 5
page-rate-comment = Anything to add? (optional)
page-rate-send = Send
page-rate-thanks-heading = Thank you
page-rate-thanks = { $goods ->
    [0] You gave the delivery { $door } of 5, { $moment }.
   *[other] { $door ->
        [0] You gave the goods { $goods } of 5, { $moment }.
       *[other] You gave the goods { $goods } of 5 and the delivery { $door } of 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = What you told us
page-case-question = You asked, { $moment }
page-case-away = You will not be at home, { $moment }
page-case-problem = You reported a problem, { $moment }
page-case-contest = You were there, { $moment }
page-case-received = You have it, { $moment }
page-case-missing = You do not have it, { $moment }
page-case-address = About the address, { $moment }
page-case-cancel = About cancelling, { $moment }
page-case-open = { $brand } has it and will answer.
page-case-closed = Settled { $moment }.
page-help-heading = Ask about this delivery
page-help-reference = Reference { $reference }. Whoever answers sees what you see here.
page-help-write = Write to { $brand }
page-help-call = Call { $phone }
page-calendar = Add to calendar
page-sure-heading = If the time changes
page-sure-text = You hear it from us before this time ends, and the reason with it.

# A doubtful address
page-address-heading = Which address is right?
page-address-written = You wrote: { $written }
page-address-text = Choose the one you mean. We plan the delivery as soon as we know.
page-address-none = We found nothing that fits. Tell us how to find you.
page-address-unlock = Confirm who you are first
page-address-confirm = This is the address
page-address-other = None of these

# What was just done
page-saved-asked = We have it. You will find the answer here.
page-saved-rated = Thank you. Your answer is with those who can change it.
page-saved-changed = Your new time is fixed.
page-saved-address = Thank you. Your address is confirmed.
page-saved-unlocked = Thank you. You now see everything, in this browser, for half an hour.
page-saved-cancelled = Your delivery is cancelled.
