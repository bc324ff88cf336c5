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
page-head-waiting = The van is near and waits for your time: { $window }
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
page-lede-waiting = It came earlier than promised. Nothing happens before your time begins.
page-lede-late = { $cause }
page-lede-overdue = The promised time has passed. We do not want to guess: as soon as a new time is certain, it stands here and we write to you.
page-lede-stale = That can be a tunnel, a phone or a longer stop. We do not guess where the van is. The promise still holds.
page-lede-stopped = { $cause } We are finding out when it goes on.
page-lede-held = { $cause }
page-lede-doubt = We could not find the place on the map with certainty. Nothing can be planned before we know the door.
page-lede-disputed = { $why ->
    [says-missing] You told us that it is not there, and the driver recorded that it was delivered. We count on neither until we know.
    [delivered-elsewhere] It was recorded as delivered, and the van was not at your address then. We count on neither until we know.
   *[seen-after-delivery] One record says it was delivered, another says it was not. We count on neither until we know.
}
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
page-code = Your code
page-code-small = Read it to the driver at the door, and to nobody before.
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
page-holder-pickup-point = The pickup point
page-action-change = Not home? Change delivery
page-action-change-until = Another time, free until the van leaves, at the latest { $until }
page-action-choose = Choose a time
page-action-choose-small = All times that can truly be kept
page-action-still = The time is fixed, a safe place is still possible
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
page-log-certain = What was recorded
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
page-log-chosen-narrowed = Of the times you accepted, it is { $window }
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
page-log-earlier-told = Told you that we come earlier: { $window }
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
page-told-narrowed = One of the times you accepted.
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
page-case-due = { $brand } answers { $moment } at the latest.
page-case-overdue = { $brand } should have answered { $moment }. It stands first on their list.
page-case-closed = Settled { $moment }.
page-help-heading = Ask about this delivery
page-help-reference = Reference { $reference }. Whoever answers sees what you see here.
page-help-write = Write to { $brand }
page-help-call = Call { $phone }
page-calendar = Add to calendar
page-sure-heading = If the time changes
page-sure-text = You hear it from us before this time ends, and the reason with it.
page-sure-several = Which of these times it is, you hear when the day is planned for good.

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

# Behind the tracking page
page-back = Back to your delivery

# Who you are
page-step-up-heading = Is it you?
page-step-up-text = The full address and pictures are shown only to whoever the delivery is for. Your answer holds for half an hour, in this browser.
page-postcode-heading = Postcode of the delivery address
page-postcode-label = Postcode
page-postcode-confirm = Confirm
page-code-heading = Enter the code
page-code-text = We sent six digits to the e-mail address of your order. They hold for ten minutes.
page-code-label = Code of six digits
page-code-confirm = Confirm
page-code-other-heading = Another way
page-code-other-text = We send a code to the e-mail address that your order was placed with.
page-code-send = Send me a code
page-step-up-wrong-postcode = This is another postcode than the one of the address. Please look again.
page-step-up-wrong-code = This code does not fit or is too old.
page-step-up-paused = That was tried too often. Wait a quarter of an hour, then try again.
page-step-up-no-address = We have no e-mail address for this order. Write to us instead.
page-step-up-not-sent = The code could not be sent just now. Try again in a minute.
page-code-mail-subject = { $code } is your code
page-code-mail-text = Your code for the delivery from { $brand }: { $code }
page-code-mail-lives = It holds for ten minutes and can be used once.
page-code-mail-not-you = If you did not ask for it, you need not do anything.

# Writing
page-contact-send = Send
page-contact-private = Your words go to those who handle this delivery, and to nobody else.
page-contact-question-heading = Write to { $brand }
page-contact-question-text = Whoever answers sees what you see on the page. You need not explain it.
page-contact-question-label = Your message
page-contact-away-heading = Not at home?
page-contact-away-text = Tell us who can take it, or what the driver should know. { $brand } passes it on.
page-contact-away-label = Your note
page-contact-problem-heading = What is wrong?
page-contact-problem-text = The times, the proof and the record are already with us. You explain it once.
page-contact-problem-label = What happened
page-contact-address-heading = How do we find you?
page-contact-address-text = Write street, house number and postcode, or describe the way. Somebody looks at it today.
page-contact-address-label = Your address
page-contact-contest-heading = You were there
page-contact-contest-text = { $lsp } has to answer { $brand }. Add what you know, if you like.
page-contact-contest-label = Anything to add? (optional)
page-contact-received-heading = You have it
page-contact-received-text = Thank you. Your answer goes to { $brand } and { $lsp } at once.
page-contact-received-label = Anything to add? (optional)
page-contact-missing-heading = It is not with you
page-contact-missing-text = Your answer goes to { $brand } and { $lsp } at once.
page-contact-missing-label = Where have you looked? (optional)

# Another time
page-choose-heading = When shall we come?
page-change-none = No time is fixed yet. These are the times that can truly be kept.
page-change-now = Now: { $window }, promised.
page-change-now-until = Now: { $window }, promised. You can change it until the van leaves, at the latest { $until }.
page-change-times = Another time
page-change-nothing = There is no other free time in the next days. Write to us, and we look for one.
page-change-gone = That time has just gone to somebody else. These are left.
page-change-kept = That time would take the time of several other deliveries. Please choose another one.
page-change-overlap = Two of these times overlap. Tick only those that lie apart.
page-change-unavailable = We cannot work out the times just now. Try again in a minute.
page-change-closed-ended = This delivery has ended. There is nothing left to change.
page-change-closed-doubt = Please confirm your address first. Then you can choose a time.
page-change-closed-left = The van has left with it, so the time is fixed. Write to { $brand } if nobody can be there.
page-change-closed-past = It is too late to change the time here. Write to { $brand } if nobody can be there.
page-change-before = Before you confirm
page-change-new = New time
page-change-replaces = replaces
page-change-cost = Cost
page-change-none-cost = None
page-change-who = Who will know
page-change-who-know = { $brand } and { $lsp }, at once
page-change-undo = Undo
page-change-undo-until = Here, as long as the new time can be changed
page-change-unchosen = Choose a time above
page-change-confirm = Confirm the change
page-choose-confirm = Take this time
page-change-answer = The answer comes right away, and by e-mail
page-slot-width = { $hours }-hour window
page-slot-free = Free
page-slot-greener = Greener: saves { $minutes } min of driving and { $grams } g of CO₂
page-slot-full = Full
page-slot-closed = Closed
page-slot-load = No van has room for it
page-slot-volume = No van has room for something so big
page-slot-skills = { $skill ->
    [cold] No refrigerated van
    [two_person] No van with two people
    [tail_lift] No van with a tail lift
    [age_check] No driver who checks ages
   *[other] No van that can do this
}
page-slot-no-road = No van gets there
page-slot-goods-away = The parcel is in a van that is not back by then
page-slot-reserved = Not available
page-slot-kept-for-others = Would take the time of several other deliveries
page-also = { $day }: would another time do as well?
page-also-small = Tick each that would do. Which of these times it is, you hear when the day is planned for good. It costs what the cheapest of them costs.
page-other-heading = Another place
page-cancel-link = Cancel this delivery
page-cancel-heading = Cancel this delivery?
page-cancel-text = Nothing will come then, and your time goes to somebody else. { $brand } settles the payment with you.
page-cancel-unlock = So that nobody else can cancel it, we need to know that it is you.
page-cancel-confirm = Yes, cancel it
page-cancel-keep = No, keep it
page-cancel-closed = It can no longer be cancelled here. Write to { $brand }.
page-calendar-title = Delivery from { $brand }

# What else can be changed
page-change-heading = What would suit you better?
page-change-stale = This delivery was changed meanwhile. Here is how it stands now; nothing else was changed.
page-change-where = Where
page-change-same-time = Same time, at the new place
page-change-times-there = Times at the new place
page-change-time-stays = Time, as now
page-slot-point-closed = The pickup point is closed then
page-other-address = Another address
page-other-address-small = You see the times for it first.
page-other-pickup-point = Pickup point
page-other-pickup-point-small = You fetch it when it suits you.
page-other-safe-place = Safe place
page-other-safe-place-small = Somewhere dry at your address, at your own risk. You get a photo.
page-other-neighbour = A neighbour takes it
page-other-neighbour-small = You name the door, the time stays.
page-other-door = To my door again
page-other-door-small = As it was ordered.
page-other-free = Free.
page-not-not-offered = { $brand } does not offer this.
page-not-attended = Somebody has to take these goods in person. Decided by { $brand }.
page-not-published = Not possible once the tour is planned. Decided by { $brand }.
page-not-loaded = Not possible once it is in the van. Decided by { $brand }.
page-not-left = Not possible once the van has left with it.
page-not-door = Not possible any more: the driver is at your door.
page-not-past = Too late to change this here.
page-not-ended = This delivery has ended.
page-not-doubt = Please confirm your address first.
page-not-no-promise = Choose a time first.
page-not-at-point = It goes to a pickup point.
page-not-no-points = { $lsp } has no pickup point here.
page-not-point-full = No room just now
page-ask-address-heading = Where shall we bring it?
page-ask-address-text = Nothing changes until you have chosen a time for the new address.
page-ask-pickup-point-heading = Which pickup point?
page-ask-pickup-point-text = Nothing changes until you have chosen a time. We bring it while the point is open.
page-ask-safe-place-heading = Where shall we leave it?
page-ask-safe-place-text = The driver puts it there and takes a photo. It is then at your own risk.
page-ask-safe-place-label = Where exactly?
page-ask-safe-place-hint = Somewhere dry that nobody sees from the street. Only the driver and those who handle this delivery read it.
page-ask-neighbour-heading = Who takes it for you?
page-ask-neighbour-text = The driver rings there. If nobody opens, it comes to your door.
page-ask-neighbour-label = Name, and door or floor
page-ask-neighbour-hint = Please ask your neighbour before. Only the driver and those who handle this delivery read it.
page-ask-door-heading = To your door again?
page-ask-door-text = The driver rings at your door, as it was ordered.
page-ask-door-hint = What you had told us about the place does not count any more.
page-ask-until-published = Here, until the tour is planned
page-ask-until-loaded = Here, until it is in the van
page-ask-until-left = Here, until the van leaves
page-ask-until-door = Here, until the driver is at your door
page-new-address-check = See the times
page-new-address-check-small = Only times that can truly be kept there
page-new-address-home = Back to the address of the order
page-new-address-incomplete = We need at least a street.
page-new-address-outside = That is outside the area where { $lsp } delivers. Nothing was changed.
page-new-address-no-road = No van gets there and back. Nothing was changed.
page-new-address-doubt = We are not sure which place you mean. Choose one, or write it differently.
page-new-address-unknown = We cannot find this address. Write it differently; nothing was changed.
page-point-bring = Bring the reference { $reference } and something that shows your name.
page-day-mon = Mon
page-day-tue = Tue
page-day-wed = Wed
page-day-thu = Thu
page-day-fri = Fri
page-day-sat = Sat
page-day-sun = Sun
page-how = How
page-saved-pickup-point = It goes to the pickup point.
page-saved-safe-place = The driver will leave it in the safe place.
page-saved-neighbour = The driver will take it to your neighbour.
page-saved-door = It comes to your door again.
page-saved-new-address = It goes to the new address.
page-log-chosen-address = You chose another address, { $window }
page-log-chosen-pickup-point = You chose a pickup point, { $window }
page-log-asked-safe-place = You asked for the safe place
page-log-asked-neighbour = You asked for your neighbour
page-log-asked-door = You asked for your door again

# Whether text messages are wanted
page-texts-heading = Text messages
page-texts-on = { $brand } writes to your phone when the van is on its last leg to you.
page-texts-stopped = You asked for no more text messages from { $brand }, { $moment }. News comes by e-mail and on this page.
page-texts-held = Your phone asked for no more text messages from { $brand }. To get them again, send START from it to { $number }.
page-texts-stop = No more text messages
page-texts-start = Start them again
page-saved-texts-off = You get no more text messages from us.
page-saved-texts-on = You get text messages again.

# The map by itself
page-map-zoom-in = Zoom in
page-map-zoom-out = Zoom out
page-map-fingers = Use two fingers to move the map
page-map-scroll = Use { $press } and scroll to zoom the map
page-map-home = Your door

# Being told on this device
page-push-heading = On this device
page-push-text = When something changes, you see it here at once. No account, and you can end it any time.
page-push-button = Tell me on this device
page-push-on = You are told on this device.
page-push-no = This device does not let us. You are told as before.
page-push-told = { $count ->
    [one] { $count } device is told.
   *[other] { $count } devices are told.
}
page-push-stop = Tell no device
page-saved-push-off = No device is told any more.

page-mails-heading = E-mails
page-mails-on = { $brand } also writes along the way, as when the van has left. What changes the time, and how it ended, you hear in any case.
page-mails-stopped = You asked { $brand } for fewer e-mails, { $moment }. You still hear what changes the time, and how it ended.
page-mails-none = You called an e-mail from { $brand } spam, { $moment }. None comes to you any more; the news is on this page.
page-mails-bounced = An e-mail from { $brand } came back, { $moment }: nobody was found at your address. The news is on this page.
page-mails-stop = Only what is necessary
page-mails-start = Send them again
page-saved-mails-off = You get only the e-mails that are necessary.
page-saved-mails-on = You get all e-mails again.
