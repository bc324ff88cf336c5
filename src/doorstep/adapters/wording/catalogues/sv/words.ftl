# Times and days. Numbers come as text, ready to print.
clock-bare = { $hour }.{ $mm }
hour-bare = { $hh }
clock = kl. { $clock }
range = { $start }–{ $end }
span = { $start }–{ $end }
either = { $one } eller { $then }
hours = kl. { $range }
weekday = { $weekday ->
    [mon] måndag
    [tue] tisdag
    [wed] onsdag
    [thu] torsdag
    [fri] fredag
    [sat] lördag
   *[sun] söndag
}
weekday-label = { $weekday ->
    [mon] Måndag
    [tue] Tisdag
    [wed] Onsdag
    [thu] Torsdag
    [fri] Fredag
    [sat] Lördag
   *[sun] Söndag
}
month = { $month ->
    [jan] januari
    [feb] februari
    [mar] mars
    [apr] april
    [may] maj
    [jun] juni
    [jul] juli
    [aug] augusti
    [sep] september
    [oct] oktober
    [nov] november
   *[dec] december
}
date = { weekday } { $day } { month }
date-label = { weekday-label } { $day } { month }
day = { $distance ->
    [yesterday] i går
    [today] i dag
    [tomorrow] i morgon
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] I går
    [today] I dag
    [tomorrow] I morgon
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] i går { $hours }
    [today] i dag { $hours }
    [tomorrow] i morgon { $hours }
   *[other] { date } { $hours }
}
moment = { $distance ->
    [yesterday] i går kl. { $clock }
    [today] i dag kl. { $clock }
    [tomorrow] i morgon kl. { $clock }
   *[other] { date } kl. { $clock }
}
window-across = { $start } till { $end }

# Stages of the journey
stage-created = Beställd
stage-preparing = Packas
stage-ready = Packad
stage-collected = Hämtad
stage-in-network = På väg
stage-at-last-mile = På terminalen nära dig
stage-out-for-delivery = Ute för leverans
stage-arriving = Strax framme
stage-delivered = Levererad
stage-ready-for-pickup = Klar att hämta
stage-returning = På väg tillbaka
stage-returned = Återlämnad
stage-cancelled = Avbokad
stage-lost = Förlorad

# The five steps of the progress bar
step-ordered = Beställd
step-packed = Packad
step-on-its-way = På väg
step-out-for-delivery = Ute för leverans
step-delivered = Levererad

# How it stands against the promise
health-on-promise = I tid
health-at-risk = Kan bli sen
health-late = Försenad
health-blocked = Stoppad
health-unknown = Inte känt
health-disputed = Kontrolleras

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Ingen kunde ta emot vid dörren.
cause-consignee-business-closed = Platsen var stängd.
cause-consignee-incorrect-address = Adressen ledde inte fram till dörren.
cause-consignee-asked-later = En senare tid önskades.
cause-consignee-refused = Försändelsen togs inte emot vid dörren.
cause-consignee-no-access = Föraren kom inte fram till dörren.
cause-brand-not-ready = Paketet var inte klart när bilen åkte.
cause-lsp-left-at-depot = Paketet blev kvar på terminalen när bilen åkte.
cause-lsp-mechanical = Bilen måste repareras.
cause-lsp-not-enough-time = Turen tog längre tid än planerat.
cause-lsp-traffic = Trafiken är långsammare än väntat.
cause-lsp-damaged = Paketet skadades på vägen.
cause-driver-related = Föraren kunde inte fortsätta som planerat.
cause-weather-severe = Svårt väder gör oss långsammare.
cause-unknown-unknown = Vi vet inte orsaken ännu.

# Into whose hands
method-recipient = överlämnat till dig
    .formal = överlämnat till mottagaren
method-household = överlämnat vid din dörr
    .formal = överlämnat vid dörren
method-neighbour = lämnat hos en granne
method-safe-place = lämnat på avtalad plats
method-mailbox = i postlådan
method-reception = lämnat i receptionen
method-pickup-point = på utlämningsstället
