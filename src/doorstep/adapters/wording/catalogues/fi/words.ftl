# Times and days. Numbers come as text, ready to print.
clock-bare = { $hour }.{ $mm }
hour-bare = { $hh }
clock = klo { $clock }
range = { $start }–{ $end }
span = { $start }–{ $end }
either = { $one } tai { $then }
hours = klo { $range }
weekday = { $weekday ->
    [mon] maanantaina
    [tue] tiistaina
    [wed] keskiviikkona
    [thu] torstaina
    [fri] perjantaina
    [sat] lauantaina
   *[sun] sunnuntaina
}
weekday-label = { $weekday ->
    [mon] Maanantai
    [tue] Tiistai
    [wed] Keskiviikko
    [thu] Torstai
    [fri] Perjantai
    [sat] Lauantai
   *[sun] Sunnuntai
}
month = { $month_number }.
date = { weekday } { $day }.{ month }
date-label = { weekday-label } { $day }.{ month }
day = { $distance ->
    [yesterday] eilen
    [today] tänään
    [tomorrow] huomenna
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Eilen
    [today] Tänään
    [tomorrow] Huomenna
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] eilen { $hours }
    [today] tänään { $hours }
    [tomorrow] huomenna { $hours }
   *[other] { date } { $hours }
}
moment = { $distance ->
    [yesterday] eilen klo { $clock }
    [today] tänään klo { $clock }
    [tomorrow] huomenna klo { $clock }
   *[other] { date } klo { $clock }
}
window-across = { $start } – { $end }

# Stages of the journey
stage-created = Tilattu
stage-preparing = Pakataan
stage-ready = Pakattu
stage-collected = Noudettu
stage-in-network = Matkalla
stage-at-last-mile = Lähimmässä terminaalissa
stage-out-for-delivery = Jakelussa
stage-arriving = Saapumassa
stage-delivered = Toimitettu
stage-ready-for-pickup = Noudettavissa
stage-returning = Palautumassa
stage-returned = Palautettu
stage-cancelled = Peruttu
stage-lost = Kadonnut

# The five steps of the progress bar
step-ordered = Tilattu
step-packed = Pakattu
step-on-its-way = Matkalla
step-out-for-delivery = Jakelussa
step-delivered = Toimitettu

# How it stands against the promise
health-on-promise = Ajallaan
health-at-risk = Voi myöhästyä
health-late = Myöhässä
health-blocked = Pysähdyksissä
health-unknown = Ei tiedossa
health-disputed = Tarkistettavana

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Ovella ei ollut ketään vastaanottamassa.
cause-consignee-business-closed = Toimituspaikka oli suljettu.
cause-consignee-incorrect-address = Osoite ei johtanut perille.
cause-consignee-asked-later = Toimitusta pyydettiin myöhemmäksi.
cause-consignee-refused = Lähetystä ei otettu ovella vastaan.
cause-consignee-no-access = Kuljettaja ei päässyt ovelle.
cause-brand-not-ready = Paketti ei ollut valmis, kun auto lähti.
cause-lsp-left-at-depot = Paketti jäi terminaaliin, kun auto lähti.
cause-lsp-mechanical = Auto jouduttiin korjaamaan.
cause-lsp-not-enough-time = Jakelukierros kesti suunniteltua pidempään.
cause-lsp-traffic = Liikenne on odotettua hitaampaa.
cause-lsp-damaged = Paketti vaurioitui matkalla.
cause-driver-related = Kuljettaja ei voinut jatkaa suunnitellusti.
cause-weather-severe = Huono sää hidastaa kuljetusta.
cause-unknown-unknown = Emme vielä tiedä syytä.

# Into whose hands
method-recipient = luovutettu sinulle
    .formal = luovutettu vastaanottajalle
method-household = luovutettu ovellasi
    .formal = luovutettu ovella
method-neighbour = jätetty naapurille
method-safe-place = jätetty sovittuun paikkaan
method-mailbox = postilaatikossa
method-reception = vastaanottotiskillä
method-pickup-point = noutopisteessä
