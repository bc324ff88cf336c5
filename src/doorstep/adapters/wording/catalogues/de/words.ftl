# Times and days. Numbers come as text, ready to print.
clock-bare = { $hh }:{ $mm }
hour-bare = { $hh }
clock = { $clock } Uhr
range = { $start }–{ $end }
span = { $start }–{ $end }
either = { $one } oder { $then }
hours = { $range } Uhr
weekday = { $weekday ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}
weekday-label = { weekday }
month = { $month ->
    [jan] Januar
    [feb] Februar
    [mar] März
    [apr] April
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] August
    [sep] September
    [oct] Oktober
    [nov] November
   *[dec] Dezember
}
date = am { weekday }, { $day }. { month }
date-label = { weekday-label }, { $day }. { month }
day = { $distance ->
    [yesterday] gestern
    [today] heute
    [tomorrow] morgen
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Gestern
    [today] Heute
    [tomorrow] Morgen
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] gestern { $hours }
    [today] heute { $hours }
    [tomorrow] morgen { $hours }
   *[other] { date }, { $hours }
}
moment = { $distance ->
    [yesterday] gestern um { $clock } Uhr
    [today] heute um { $clock } Uhr
    [tomorrow] morgen um { $clock } Uhr
   *[other] { date }, um { $clock } Uhr
}
window-across = { $start } bis { $end }

# Stages of the journey
stage-created = Bestellt
stage-preparing = Wird gepackt
stage-ready = Gepackt
stage-collected = Abgeholt
stage-in-network = Unterwegs
stage-at-last-mile = Im Depot in der Nähe
stage-out-for-delivery = In Zustellung
stage-arriving = Kommt gleich an
stage-delivered = Zugestellt
stage-ready-for-pickup = Abholbereit
stage-returning = Auf dem Rückweg
stage-returned = Zurückgesandt
stage-cancelled = Storniert
stage-lost = Verloren

# The five steps of the progress bar
step-ordered = Bestellt
step-packed = Gepackt
step-on-its-way = Unterwegs
step-out-for-delivery = In Zustellung
step-delivered = Zugestellt

# How it stands against the promise
health-on-promise = Pünktlich
health-at-risk = Kann später werden
health-late = Verspätet
health-blocked = Angehalten
health-unknown = Nicht bekannt
health-disputed = Wird geprüft

# Why something is late or failed: a whole sentence
cause-consignee-not-home = An der Tür konnte niemand die Sendung annehmen.
cause-consignee-business-closed = Der Ort war geschlossen.
cause-consignee-incorrect-address = Die Adresse führte nicht zur Tür.
cause-consignee-asked-later = Es wurde um eine spätere Zeit gebeten.
cause-consignee-refused = Die Sendung wurde an der Tür nicht angenommen.
cause-consignee-no-access = Der Fahrer kam nicht bis zur Tür.
cause-brand-not-ready = Das Paket war nicht fertig, als der Wagen losfuhr.
cause-lsp-left-at-depot = Das Paket blieb im Depot, als der Wagen losfuhr.
cause-lsp-mechanical = Der Wagen musste repariert werden.
cause-lsp-not-enough-time = Die Tour dauerte länger als geplant.
cause-lsp-traffic = Der Verkehr ist langsamer als erwartet.
cause-lsp-damaged = Das Paket wurde unterwegs beschädigt.
cause-driver-related = Der Fahrer konnte nicht wie geplant weiterfahren.
cause-weather-severe = Schweres Wetter hält uns auf.
cause-unknown-unknown = Den Grund kennen wir noch nicht.

# Into whose hands
method-recipient = persönlich übergeben
method-household = an der Tür übergeben
method-neighbour = bei einem Nachbarn abgegeben
method-safe-place = am vereinbarten Ort abgelegt
method-mailbox = im Briefkasten
method-reception = am Empfang abgegeben
method-pickup-point = an der Abholstelle
