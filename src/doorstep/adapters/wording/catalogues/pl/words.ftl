# Times and days. Numbers come as text, ready to print.
clock-bare = { $hh }:{ $mm }
hour-bare = { $hh }
clock = { $clock }
range = { $start }–{ $end }
span = { $start }–{ $end }
either = { $one } lub { $then }
hours = w godz. { $range }
weekday = { $weekday ->
    [mon] w poniedziałek
    [tue] we wtorek
    [wed] w środę
    [thu] w czwartek
    [fri] w piątek
    [sat] w sobotę
   *[sun] w niedzielę
}
weekday-label = { $weekday ->
    [mon] Poniedziałek
    [tue] Wtorek
    [wed] Środa
    [thu] Czwartek
    [fri] Piątek
    [sat] Sobota
   *[sun] Niedziela
}
month = { $month ->
    [jan] stycznia
    [feb] lutego
    [mar] marca
    [apr] kwietnia
    [may] maja
    [jun] czerwca
    [jul] lipca
    [aug] sierpnia
    [sep] września
    [oct] października
    [nov] listopada
   *[dec] grudnia
}
date = { weekday } { $day } { month }
date-label = { weekday-label }, { $day } { month }
day = { $distance ->
    [yesterday] wczoraj
    [today] dziś
    [tomorrow] jutro
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Wczoraj
    [today] Dziś
    [tomorrow] Jutro
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] wczoraj { $hours }
    [today] dziś { $hours }
    [tomorrow] jutro { $hours }
   *[other] { date } { $hours }
}
moment = { $distance ->
    [yesterday] wczoraj o { $clock }
    [today] dziś o { $clock }
    [tomorrow] jutro o { $clock }
   *[other] { date } o { $clock }
}
window-across = od { $start } do { $end }

# Stages of the journey
stage-created = Zamówienie przyjęte
stage-preparing = W trakcie pakowania
stage-ready = Zapakowane
stage-collected = Odebrane
stage-in-network = W drodze
stage-at-last-mile = W lokalnym magazynie
stage-out-for-delivery = W doręczeniu
stage-arriving = Za chwilę na miejscu
stage-delivered = Doręczone
stage-ready-for-pickup = Gotowe do odbioru
stage-returning = W drodze powrotnej
stage-returned = Zwrócone
stage-cancelled = Anulowane
stage-lost = Zaginione

# The five steps of the progress bar
step-ordered = Zamówione
step-packed = Zapakowane
step-on-its-way = W drodze
step-out-for-delivery = W doręczeniu
step-delivered = Doręczone

# How it stands against the promise
health-on-promise = Zgodnie z planem
health-at-risk = Może się opóźnić
health-late = Opóźnione
health-blocked = Wstrzymane
health-unknown = Brak danych
health-disputed = Wyjaśniamy

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Pod adresem nie było komu odebrać przesyłki.
cause-consignee-business-closed = To miejsce było zamknięte.
cause-consignee-incorrect-address = Podany adres nie prowadził do drzwi.
cause-consignee-asked-later = Wpłynęła prośba o późniejszy termin.
cause-consignee-refused = Przesyłka nie została przyjęta przy drzwiach.
cause-consignee-no-access = Kurier nie mógł dojść do drzwi.
cause-brand-not-ready = Paczka nie była gotowa, gdy samochód wyjeżdżał.
cause-lsp-left-at-depot = Paczka została w magazynie, gdy samochód wyjeżdżał.
cause-lsp-mechanical = Samochód wymagał naprawy.
cause-lsp-not-enough-time = Trasa trwała dłużej, niż zakładał plan.
cause-lsp-traffic = Ruch na drogach jest wolniejszy niż zwykle.
cause-lsp-damaged = Paczka została uszkodzona w drodze.
cause-driver-related = Kurier nie mógł jechać dalej zgodnie z planem.
cause-weather-severe = Trudna pogoda spowalnia jazdę.
cause-unknown-unknown = Nie znamy jeszcze przyczyny.

# Into whose hands
method-recipient = do Twoich rąk
    .formal = do rąk odbiorcy
method-household = przekazane przy drzwiach
method-neighbour = u sąsiada
method-safe-place = zostawione w bezpiecznym miejscu
method-mailbox = w skrzynce na listy
method-reception = w recepcji
method-pickup-point = w punkcie odbioru
