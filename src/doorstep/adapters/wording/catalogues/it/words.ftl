# Times and days. Numbers come as text, ready to print; `number` and `hour_number` come as numbers, to choose by.
clock-bare = { $hour }:{ $mm }
hour-bare = { $hour }
clock = { $hour_number ->
    [1] all’{ $clock }
   *[other] alle { $clock }
}
range = { $start }–{ $end }
span = tra le { $start } e le { $end }
either = { $one } o { $then }
hours = { $range }
weekday = { $weekday ->
    [mon] lunedì
    [tue] martedì
    [wed] mercoledì
    [thu] giovedì
    [fri] venerdì
    [sat] sabato
   *[sun] domenica
}
weekday-label = { $weekday ->
    [mon] Lunedì
    [tue] Martedì
    [wed] Mercoledì
    [thu] Giovedì
    [fri] Venerdì
    [sat] Sabato
   *[sun] Domenica
}
month = { $month ->
    [jan] gennaio
    [feb] febbraio
    [mar] marzo
    [apr] aprile
    [may] maggio
    [jun] giugno
    [jul] luglio
    [aug] agosto
    [sep] settembre
    [oct] ottobre
    [nov] novembre
   *[dec] dicembre
}
date = { $number ->
    [1] { weekday } 1º { month }
   *[other] { weekday } { $day } { month }
}
date-label = { $number ->
    [1] { weekday-label } 1º { month }
   *[other] { weekday-label } { $day } { month }
}
day = { $distance ->
    [yesterday] ieri
    [today] oggi
    [tomorrow] domani
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Ieri
    [today] Oggi
    [tomorrow] Domani
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] ieri { $hours }
    [today] oggi { $hours }
    [tomorrow] domani { $hours }
   *[other] { date }, { $hours }
}
moment = { $distance ->
    [yesterday] ieri { clock }
    [today] oggi { clock }
    [tomorrow] domani { clock }
   *[other] { date } { clock }
}
window-across = { $start } fino a { $end }

# Stages of the journey
stage-created = Ordinato
stage-preparing = In preparazione
stage-ready = Imballato
stage-collected = Preso in carico
stage-in-network = In viaggio
stage-at-last-mile = Al deposito più vicino
stage-out-for-delivery = In consegna
stage-arriving = Quasi arrivato
stage-delivered = Consegnato
stage-ready-for-pickup = Pronto per il ritiro
stage-returning = Sulla via del ritorno
stage-returned = Tornato al mittente
stage-cancelled = Annullato
stage-lost = Smarrito

# The five steps of the progress bar
step-ordered = Ordinato
step-packed = Imballato
step-on-its-way = In viaggio
step-out-for-delivery = In consegna
step-delivered = Consegnato

# How it stands against the promise
health-on-promise = Puntuale
health-at-risk = Possibile ritardo
health-late = In ritardo
health-blocked = Fermo
health-unknown = Non noto
health-disputed = In verifica

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Alla porta nessuno poteva riceverlo.
cause-consignee-business-closed = Il posto era chiuso.
cause-consignee-incorrect-address = L’indirizzo non portava fino alla porta.
cause-consignee-asked-later = È stato chiesto un orario più tardi.
cause-consignee-refused = Alla porta non è stato accettato.
cause-consignee-no-access = Il corriere non è riuscito ad arrivare alla porta.
cause-brand-not-ready = Il pacco non era pronto alla partenza del furgone.
cause-lsp-left-at-depot = Il pacco è rimasto al deposito alla partenza del furgone.
cause-lsp-mechanical = Il furgone ha avuto bisogno di una riparazione.
cause-lsp-not-enough-time = Il giro è durato più del previsto.
cause-lsp-traffic = Il traffico è più lento del previsto.
cause-lsp-damaged = Il pacco si è danneggiato lungo la strada.
cause-driver-related = Il corriere non ha potuto proseguire come previsto.
cause-weather-severe = Il maltempo ci rallenta.
cause-unknown-unknown = Non conosciamo ancora la causa.

# Into whose hands
method-recipient = di persona
method-household = alla porta
method-neighbour = a un vicino
method-safe-place = nel luogo sicuro
method-mailbox = nella cassetta della posta
method-reception = in portineria
method-pickup-point = al punto di ritiro
