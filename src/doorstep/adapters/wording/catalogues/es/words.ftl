# Times and days. Numbers come as text, ready to print; `number` and `hour_number` come as numbers, to choose by.
clock-bare = { $hour }:{ $mm }
hour-bare = { $hour }
clock = { $hour_number ->
    [1] a la { $clock }
   *[other] a las { $clock }
}
range = { $start }–{ $end }
span = de { $start } a { $end }
either = { $one } o { $then }
hours = { $range }
weekday = { $weekday ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}
weekday-label = { $weekday ->
    [mon] Lunes
    [tue] Martes
    [wed] Miércoles
    [thu] Jueves
    [fri] Viernes
    [sat] Sábado
   *[sun] Domingo
}
month = { $month ->
    [jan] enero
    [feb] febrero
    [mar] marzo
    [apr] abril
    [may] mayo
    [jun] junio
    [jul] julio
    [aug] agosto
    [sep] septiembre
    [oct] octubre
    [nov] noviembre
   *[dec] diciembre
}
date = el { weekday } { $day } de { month }
date-label = { weekday-label } { $day } de { month }
day = { $distance ->
    [yesterday] ayer
    [today] hoy
    [tomorrow] mañana
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Ayer
    [today] Hoy
    [tomorrow] Mañana
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] ayer { $hours }
    [today] hoy { $hours }
    [tomorrow] mañana { $hours }
   *[other] { date }, { $hours }
}
moment = { $distance ->
    [yesterday] ayer { clock }
    [today] hoy { clock }
    [tomorrow] mañana { clock }
   *[other] { date } { clock }
}
window-across = { $start } hasta { $end }

# Stages of the journey
stage-created = Pedido hecho
stage-preparing = En preparación
stage-ready = Embalado
stage-collected = Recogido
stage-in-network = En camino
stage-at-last-mile = En el centro de reparto más cercano
stage-out-for-delivery = En reparto
stage-arriving = A punto de llegar
stage-delivered = Entregado
stage-ready-for-pickup = Listo para recoger
stage-returning = De vuelta
stage-returned = Devuelto
stage-cancelled = Cancelado
stage-lost = Perdido

# The five steps of the progress bar
step-ordered = Pedido hecho
step-packed = Embalado
step-on-its-way = En camino
step-out-for-delivery = En reparto
step-delivered = Entregado

# How it stands against the promise
health-on-promise = A tiempo
health-at-risk = Puede retrasarse
health-late = Con retraso
health-blocked = Retenido
health-unknown = No se sabe
health-disputed = En comprobación

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Nadie podía recibirlo en la puerta.
cause-consignee-business-closed = El lugar estaba cerrado.
cause-consignee-incorrect-address = La dirección no llevaba hasta la puerta.
cause-consignee-asked-later = Se pidió una hora más tarde.
cause-consignee-refused = No se aceptó en la puerta.
cause-consignee-no-access = El conductor no pudo llegar hasta la puerta.
cause-brand-not-ready = El paquete no estaba listo cuando salió la furgoneta.
cause-lsp-left-at-depot = El paquete se quedó en el centro cuando salió la furgoneta.
cause-lsp-mechanical = Hubo que reparar la furgoneta.
cause-lsp-not-enough-time = La ruta duró más de lo previsto.
cause-lsp-traffic = El tráfico va más lento de lo previsto.
cause-lsp-damaged = El paquete se dañó por el camino.
cause-driver-related = El conductor no pudo seguir como estaba previsto.
cause-weather-severe = El mal tiempo nos hace ir más despacio.
cause-unknown-unknown = Todavía no conocemos la causa.

# Into whose hands
method-recipient = en mano
method-household = en la puerta
method-neighbour = a un vecino
method-safe-place = en el lugar seguro
method-mailbox = en el buzón
method-reception = en recepción
method-pickup-point = en el punto de recogida
