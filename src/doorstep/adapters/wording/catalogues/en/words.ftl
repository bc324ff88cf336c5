# Times and days. Numbers come as text, ready to print.
clock-bare = { $hh }:{ $mm }
hour-bare = { $hh }
clock = { $clock }
range = { $start }–{ $end }
span = { $start }–{ $end }
either = { $one } or { $then }
hours = { $range }
weekday = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
weekday-label = { weekday }
month = { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
}
date = { weekday } { $day } { month }
date-label = { date }
day = { $distance ->
    [yesterday] yesterday
    [today] today
    [tomorrow] tomorrow
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Yesterday
    [today] Today
    [tomorrow] Tomorrow
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] yesterday { $hours }
    [today] today { $hours }
    [tomorrow] tomorrow { $hours }
   *[other] { date }, { $hours }
}
moment = { $distance ->
    [yesterday] yesterday at { $clock }
    [today] today at { $clock }
    [tomorrow] tomorrow at { $clock }
   *[other] { date } at { $clock }
}
window-across = { $start } to { $end }

# Stages of the journey
stage-created = Ordered
stage-preparing = Being packed
stage-ready = Packed
stage-collected = Collected
stage-in-network = On its way
stage-at-last-mile = At the depot near you
stage-out-for-delivery = Out for delivery
stage-arriving = Arriving
stage-delivered = Delivered
stage-ready-for-pickup = Ready for pickup
stage-returning = On its way back
stage-returned = Returned
stage-cancelled = Cancelled
stage-lost = Lost

# The five steps of the progress bar
step-ordered = Ordered
step-packed = Packed
step-on-its-way = On its way
step-out-for-delivery = Out for delivery
step-delivered = Delivered

# How it stands against the promise
health-on-promise = On time
health-at-risk = May be late
health-late = Late
health-blocked = On hold
health-unknown = Not known
health-disputed = Being checked

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Nobody could take it at the door.
cause-consignee-business-closed = The place was closed.
cause-consignee-incorrect-address = The address did not lead to the door.
cause-consignee-asked-later = A later time was asked for.
cause-consignee-refused = It was not accepted at the door.
cause-consignee-no-access = The driver could not get to the door.
cause-brand-not-ready = The parcel was not ready when the van left.
cause-lsp-left-at-depot = The parcel stayed at the depot when the van left.
cause-lsp-mechanical = The van had to be repaired.
cause-lsp-not-enough-time = The tour took longer than planned.
cause-lsp-traffic = Traffic is slower than expected.
cause-lsp-damaged = The parcel was damaged on the way.
cause-driver-related = The driver could not go on as planned.
cause-weather-severe = Severe weather slows us down.
cause-unknown-unknown = We do not know the cause yet.

# Into whose hands
method-recipient = handed to you
method-household = handed over at your door
method-neighbour = with a neighbour
method-safe-place = left in the safe place
method-mailbox = in your mailbox
method-reception = at the reception
method-pickup-point = at the pickup point
