# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }.{ $month }.
page-age-now = gerade eben
page-age-minutes = { $count ->
    [one] vor einer Minute
   *[other] vor { $count } Minuten
}
page-age-hours = { $count ->
    [one] vor einer Stunde
   *[other] vor { $count } Stunden
}
page-age-days = { $count ->
    [one] vor einem Tag
   *[other] vor { $count } Tagen
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = seit { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Zur Antwort springen
page-languages = Sprache
page-theme-light = Helle Ansicht
page-theme-dark = Dunkle Ansicht
page-about = Verkauft von { $brand }, geliefert von { $lsp }. Diese Seite lädt nichts von anderen und folgt niemandem.
page-about-heading = Über diese Seite
page-reload = Neuesten Stand zeigen
page-offline = Keine Verbindung. Sie sehen den Stand von { $clock }.
page-now = jetzt

# The answer
page-head-open = Ihre Lieferzeit steht noch nicht fest
page-head-promised = Kommt { $window }
page-head-coming = Kommt { $window }
page-head-coming-late = Voraussichtlich { $window }, später als zugesagt
page-head-next = Sie sind als Nächstes dran: { $window }
page-head-next-plain = Sie sind als Nächstes dran
page-head-at-door = Der Fahrer ist an Ihrer Adresse
page-head-waiting = Der Wagen ist nah und wartet auf Ihre Zeit: { $window }
page-head-late = Neue Zeit: { $window }
page-head-overdue = Später als zugesagt. Die neue Zeit ist noch nicht bekannt
page-head-stale = Wir haben eine Weile nichts vom Wagen gehört
page-head-stopped = Der Wagen steht auf dem Weg zu Ihnen
page-head-held = { $count ->
    [one] Ihr Paket wird im Depot festgehalten
   *[other] Ihre Pakete werden im Depot festgehalten
}
page-head-doubt = Bitte prüfen Sie Ihre Lieferadresse
page-head-disputed = Zwei Angaben widersprechen sich. Wir prüfen das
page-head-attempted = Nicht übergeben. Die nächste Zeit steht noch nicht fest
page-head-attempted-next = Nicht übergeben. Nächster Termin: { $window }
page-head-refused = An der Tür nicht angenommen
page-head-delivered = Zugestellt { $moment }, { $how }
page-head-returning = { $count ->
    [one] Ihr Paket geht zurück an { $brand }
   *[other] Ihre Pakete gehen zurück an { $brand }
}
page-head-returned = { $count ->
    [one] Ihr Paket ist wieder bei { $brand }
   *[other] Ihre Pakete sind wieder bei { $brand }
}
page-head-cancelled = Diese Lieferung wurde storniert
page-head-lost = { $count ->
    [one] Wir finden Ihr Paket nicht
   *[other] Wir finden Ihre Pakete nicht
}

page-lede-open = Wählen Sie, wann wir kommen sollen. Bis dahin verlässt nichts das Depot.
page-lede-at-door = Wenn Sie die Klingel nicht hören, schauen Sie an der Tür oder auf der Straße.
page-lede-waiting = Er kam früher als zugesagt. Vor Ihrer Zeit geschieht nichts.
page-lede-late = { $cause }
page-lede-overdue = Die zugesagte Zeit ist vorbei. Wir wollen nicht raten: Sobald eine neue Zeit sicher ist, steht sie hier und wir schreiben Ihnen.
page-lede-stale = Das kann ein Tunnel, ein Telefon oder ein längerer Halt sein. Wir raten nicht, wo der Wagen ist. Die Zusage gilt weiter.
page-lede-stopped = { $cause } Wir klären, wann es weitergeht.
page-lede-held = { $cause }
page-lede-doubt = Wir konnten den Ort auf der Karte nicht sicher finden. Solange wir die Tür nicht kennen, lässt sich nichts planen.
page-lede-disputed = { $why ->
    [says-missing] Sie sagten uns, dass es nicht da ist, und der Fahrer hat die Zustellung erfasst. Wir verlassen uns auf keine Angabe, bis wir es wissen.
    [delivered-elsewhere] Es wurde als zugestellt erfasst, und der Wagen war da nicht an Ihrer Adresse. Wir verlassen uns auf keine Angabe, bis wir es wissen.
   *[seen-after-delivery] Eine Angabe sagt, es sei zugestellt, eine andere sagt das Gegenteil. Wir verlassen uns auf keine, bis wir es wissen.
}
    .warm = { $why ->
        [says-missing] Du hast uns gesagt, dass es nicht da ist, und der Fahrer hat die Zustellung erfasst. Wir verlassen uns auf keine Angabe, bis wir es wissen.
        [delivered-elsewhere] Es wurde als zugestellt erfasst, und der Wagen war da nicht an deiner Adresse. Wir verlassen uns auf keine Angabe, bis wir es wissen.
       *[seen-after-delivery] Eine Angabe sagt, es sei zugestellt, eine andere sagt das Gegenteil. Wir verlassen uns auf keine, bis wir es wissen.
    }
page-lede-refused = Wir haben es wie gewünscht zurückgenommen. Es geht an { $brand } zurück, wenn Sie nichts anderes sagen.
page-lede-returning = { $brand } regelt den Rest mit Ihnen. Sie müssen nichts tun.
page-lede-returned = { $brand } regelt den Rest mit Ihnen. Sie müssen nichts tun.
page-lede-cancelled = Es kommt nichts. Wenn Sie das nicht wollten, schreiben Sie an { $brand }.
page-lede-lost = { $brand } steht dafür ein und regelt es mit Ihnen.

page-updated = Stand { $clock }, { $age }
page-unchanged = Unverändert seit: { $moment }
page-tried = Versucht: { $moment }
page-chip-late = Später als zugesagt
page-chip-kept = Zusage gehalten
page-chip-delivered-late = Später als zugesagt

page-key-predicted = Erwartet { $window }
page-key-promised = Zugesagt { $window }
page-key-promised-now = Jetzt zugesagt { $window }
page-key-promised-stands = Zugesagt { $window }, gilt weiter
page-key-was = Vorher
page-key-actual = Tatsächlich { $clock }
page-told-at = Wir haben es Ihnen mitgeteilt: { $clock }.
page-told-soon = Unsere Nachricht an Sie ist unterwegs.

page-steps = Fortschritt, Schritt { $step } von 5
page-step-since = Seit { $since }. Als Nächstes: { $after }.
page-step-next = Als Nächstes: { $after }.
page-step-certain = Der letzte sichere Schritt.
page-next-packed = Verpacken
page-next-on-its-way = das Depot in Ihrer Nähe
page-next-out-for-delivery = der Wagen
page-next-delivered = Ihre Tür

# After a visit without a delivery
page-attempt-heading = Was der Fahrer festgehalten hat
page-attempt-reason = Grund
page-attempt-door = An der Tür
page-attempt-stay = { $window }, { $minutes } Min.
page-attempt-distance = etwa { $metres } m von Ihrer Adresse
page-attempt-photo-label = Foto
page-attempt-photo = Aufgenommen { $clock }
page-ways-heading = Wie geht es weiter?
page-way-keep = { $window }
page-way-keep-small = Schon für Sie reserviert. Sie müssen nichts tun.
page-way-other = Andere Zeit wählen
page-way-other-small = Alle Zeiten, die wirklich zu halten sind, kostenlos
page-contest-heading = War es nicht so?
page-contest-text = Sagen Sie es mit einem Tipp. { $lsp } muss { $brand } antworten; Ihre neue Zeit bleibt Ihnen, während wir fragen.
page-contest-button = Ich war hier

# What can be done, who has it
page-who-has = Wer hat es
page-who-answers = Wer steht ein
page-code = Code für die Tür
page-code-small = Nennen Sie ihn an der Tür, vorher niemandem.
page-where-to = Wohin
page-where-unknown = noch nicht bekannt
page-show-address = Ganze Adresse zeigen
page-answers-all-the-way = auf dem ganzen Weg
page-holder-driver = { $driver }, im Wagen
page-holder-lsp-since = { $lsp }, seit { $since }
page-holder-depot = im Depot, { $depot }
page-holder-uncertain = Nicht sicher
page-holder-you = Sie
page-holder-household = Ihr Haushalt
page-holder-neighbour = Ihre Nachbarn
page-holder-safe-place = Der vereinbarte Ablageort
page-holder-mailbox = Ihr Briefkasten
page-holder-reception = Der Empfang
page-holder-pickup-point = Die Abholstelle
page-action-change = Nicht zu Hause? Lieferung ändern
page-action-change-until = Andere Zeit, kostenlos bis zur Abfahrt, spätestens { $until }
page-action-choose = Zeit wählen
page-action-choose-small = Alle Zeiten, die wirklich zu halten sind
page-action-still = Die Zeit steht fest, ein sicherer Ort ist noch möglich
page-action-away = Nicht zu Hause? Sagen Sie es uns
page-action-away-left = Der Wagen ist damit unterwegs, die Zeit steht fest. Wir geben weiter, was Sie schreiben.
page-action-away-past = Die Zeit lässt sich hier nicht mehr ändern. Wir geben weiter, was Sie schreiben.
page-note-stays = Die neue Zeit gilt, wenn Sie nichts tun.
page-note-we-write = { $brand } schreibt Ihnen, sobald es Neues gibt. Sie müssen nicht nachfragen.
page-have-heading = { $count ->
    [one] Haben Sie das Paket?
   *[other] Haben Sie die Pakete?
}
page-have-text = Vielleicht wissen Sie es vor uns. Ihre Antwort geht sofort an beide Firmen.
page-have-yes = Ja, ich habe es
page-have-no = Nein, nicht hier
page-fine-heading = Ist alles in Ordnung?
page-fine-text = Wenn nicht: Zeiten und Nachweis haben wir schon. Sie erklären es nur einmal.
page-fine-yes = Ja, alles gut
page-fine-no = Ein Problem

# The last leg
page-map-stops-before = { $count ->
    [0] Sie sind als Nächstes dran
    [one] Ein Halt vor Ihnen
   *[other] { $count } Halte vor Ihnen
}
page-map-next = Sie sind als Nächstes dran
page-map-at-door = Der Wagen ist an Ihrer Adresse
page-map-on-tour = Unterwegs
page-map-last-known = Zuletzt bekannter Ort
page-map-stale = { $clock }, { $age }. Der Wagen kann jetzt woanders sein.
page-map-later = Die Karte erscheint, wenn Sie als Nächstes dran sind.
page-map-distance = Der Wagen ist etwa { $distance } entfernt. Position von { $clock }, { $age }.
page-map-alt = Karte mit dem Wagen und Ihrer Tür in { $street }
page-map-skip = Karte überspringen
page-map-show = Karte zeigen
page-map-failed = Die Karte wurde nicht geladen. Noch einmal versuchen

# What happened
page-log-heading = Was geschehen ist
page-log-certain = Was aufgezeichnet wurde
page-log-earlier = { $count ->
    [one] Früher, ein Eintrag
   *[other] Früher, { $count } Einträge
}
page-log-ordered = Bestellt
page-log-doubted = Die Adresse war nicht sicher zu finden
page-log-located = Adresse bestätigt
page-log-packed = Verpackt
page-log-cancelled = Storniert
page-log-promised = Zugesagt { $window }
page-log-chosen = Sie haben gewählt: { $window }
page-log-chosen-narrowed = Von den Zeiten, die Ihnen recht waren, ist es { $window }
page-log-new-window = Neue Zeit: { $window }
page-log-depot = { $count ->
    [one] { $lsp } hat das Paket übernommen
   *[other] { $lsp } hat die Pakete übernommen
}
page-log-depot-small = { $depot }
page-log-loaded = Im Wagen
page-log-counted = { $of ->
    [one] 1 von 1 Paket
   *[other] { $count } von { $of } Paketen
}
page-log-held = { $count ->
    [one] Ihr Paket wurde angehalten
   *[other] Ein Paket wurde angehalten
}
page-log-left = Vom Depot in Ihre Straßen losgefahren
page-log-earlier-told = Angekündigt, dass wir früher kommen: { $window }
page-log-next = Sie waren als Nächstes dran
page-log-arrived = Der Wagen war an Ihrer Adresse
page-log-stopped = Der Wagen blieb stehen
page-log-resumed = Der Wagen fuhr weiter
page-log-deferred = Der Fahrer kommt auf dieser Tour noch einmal
page-log-attempted = An Ihrer Tür versucht
page-log-refused = An der Tür nicht angenommen
page-log-delivered = Zugestellt, { $how }
page-log-returning = Auf dem Rückweg zu { $brand }
page-log-returned = Zurück bei { $lsp }
page-log-asked = Sie haben uns geschrieben
page-log-rated = Sie haben gesagt, wie es war

page-told-heading = Alle Zeiten, die wir Ihnen gaben
page-told-when = Mitgeteilt
page-told-what = Zeit und Grund
page-told-first = Ihre erste Wahl.
page-told-chosen = Von Ihnen gewählt.
page-told-narrowed = Eine der Zeiten, die Ihnen recht waren.
page-told-received = Ihnen mitgeteilt: { $clock }.
page-told-before = Ihnen mitgeteilt: { $clock }, { $hours ->
    [0] { $minutes } Min.
   *[other] { $hours } Std. { $minutes } Min.
} bevor die alte Zeit endete.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] In Ihrem Paket
   *[other] In Ihren { $count } Paketen
}
page-item = { $quantity } × { $title }
page-proof-heading = Zustellnachweis
page-proof-none = Das wurde an der Tür festgehalten.
page-proof-hidden = Es gibt ein Bild. Wir zeigen es, wenn die Postleitzahl der Adresse bekannt ist.
page-proof-shown = Zu sehen, weil Sie bestätigt haben, wer Sie sind. Nur Sie, { $brand } und { $lsp } sehen es.
page-proof-unlock = Bild zeigen
page-proof-how = Zugestellt
page-proof-parcels = Pakete
page-proof-undamaged = kein Schaden gesehen
page-proof-damaged = ein Schaden wurde festgehalten
page-proof-code = Code
page-proof-code-right = Ihr Code war richtig
page-proof-alt-photo = Foto des Fahrers von der Zustellung
page-proof-alt-signature = Unterschrift bei der Zustellung
page-proof-caption-photo = Foto, { $moment }
page-proof-caption-signature = Unterschrift, { $moment }
page-rate-heading = Wie war es?
page-rate-text = Zwei Fragen, jede geht an die, die etwas ändern können. Niemand kann Ihre Antwort löschen.
page-rate-goods = Die Ware und ihre Verpackung
page-rate-door = Die Lieferung
page-rate-to = Geht an { $party }
page-rate-poor = 1 Schlecht
page-rate-good = Sehr gut 5
page-rate-comment = Möchten Sie etwas ergänzen? (freiwillig)
page-rate-send = Senden
page-rate-thanks-heading = Danke
page-rate-thanks = { $goods ->
    [0] Sie gaben der Lieferung { $door } von 5, { $moment }.
   *[other] { $door ->
        [0] Sie gaben der Ware { $goods } von 5, { $moment }.
       *[other] Sie gaben der Ware { $goods } von 5 und der Lieferung { $door } von 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Was Sie uns gesagt haben
page-case-question = Ihre Frage, { $moment }
page-case-away = Sie sind nicht zu Hause, { $moment }
page-case-problem = Sie haben ein Problem gemeldet, { $moment }
page-case-contest = Sie waren da, { $moment }
page-case-received = Sie haben es, { $moment }
page-case-missing = Sie haben es nicht, { $moment }
page-case-address = Zur Adresse, { $moment }
page-case-cancel = Zur Stornierung, { $moment }
page-case-open = { $brand } hat es und antwortet.
page-case-due = { $brand } antwortet spätestens { $moment }.
page-case-overdue = { $brand } hätte { $moment } antworten sollen. Das steht dort jetzt ganz oben.
page-case-closed = Erledigt, { $moment }.
page-help-heading = Fragen zu dieser Lieferung
page-help-reference = Referenz { $reference }. Wer antwortet, sieht dasselbe wie Sie.
page-help-write = An { $brand } schreiben
page-help-call = { $phone } anrufen
page-calendar = Zum Kalender hinzufügen
page-sure-heading = Wenn sich die Zeit ändert
page-sure-text = Sie hören es von uns, bevor diese Zeit endet, und den Grund dazu.
page-sure-several = Welche dieser Zeiten es wird, erfahren Sie, sobald der Tag endgültig geplant ist.

# A doubtful address
page-address-heading = Welche Adresse ist richtig?
page-address-written = Sie schrieben: { $written }
page-address-text = Wählen Sie die gemeinte. Wir planen die Lieferung, sobald wir es wissen.
page-address-none = Wir haben nichts Passendes gefunden. Sagen Sie uns, wie wir Sie finden.
page-address-unlock = Erst bestätigen, wer Sie sind
page-address-confirm = Das ist die Adresse
page-address-other = Keine davon

# What was just done
page-saved-asked = Es ist bei uns. Die Antwort finden Sie hier.
page-saved-rated = Danke. Ihre Antwort ist bei denen, die etwas ändern können.
page-saved-changed = Ihre neue Zeit steht fest.
page-saved-address = Danke. Ihre Adresse ist bestätigt.
page-saved-unlocked = Danke. Sie sehen jetzt alles, in diesem Browser, eine halbe Stunde lang.
page-saved-cancelled = Ihre Lieferung ist storniert.

# Behind the tracking page
page-back = Zurück zu Ihrer Lieferung

# Who you are
page-step-up-heading = Sind Sie es?
page-step-up-text = Die ganze Adresse und Bilder sieht nur, für wen die Lieferung ist. Ihre Antwort gilt eine halbe Stunde in diesem Browser.
page-postcode-heading = Postleitzahl der Lieferadresse
page-postcode-label = Postleitzahl
page-postcode-confirm = Bestätigen
page-code-heading = Code eingeben
page-code-text = Wir haben sechs Ziffern an die E-Mail-Adresse Ihrer Bestellung geschickt. Sie gelten zehn Minuten.
page-code-label = Code aus sechs Ziffern
page-code-confirm = Bestätigen
page-code-other-heading = Ein anderer Weg
page-code-other-text = Wir schicken einen Code an die E-Mail-Adresse, mit der bestellt wurde.
page-code-send = Code schicken
page-step-up-wrong-postcode = Das ist eine andere Postleitzahl als die der Adresse. Bitte sehen Sie noch einmal nach.
page-step-up-wrong-code = Dieser Code passt nicht oder ist zu alt.
page-step-up-paused = Das waren zu viele Versuche. Warten Sie eine Viertelstunde und versuchen Sie es dann wieder.
page-step-up-no-address = Zu dieser Bestellung haben wir keine E-Mail-Adresse. Schreiben Sie uns stattdessen.
page-step-up-not-sent = Der Code ließ sich gerade nicht senden. Versuchen Sie es in einer Minute wieder.
page-code-mail-subject = { $code } ist Ihr Code
page-code-mail-text = Ihr Code für die Lieferung von { $brand }: { $code }
page-code-mail-lives = Er gilt zehn Minuten und kann einmal benutzt werden.
page-code-mail-not-you = Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.

# Writing
page-contact-send = Senden
page-contact-private = Ihre Worte gehen an die, die sich um diese Lieferung kümmern, und an niemanden sonst.
page-contact-question-heading = An { $brand } schreiben
page-contact-question-text = Wer antwortet, sieht dasselbe wie Sie auf der Seite. Sie müssen es nicht erklären.
page-contact-question-label = Ihre Nachricht
page-contact-away-heading = Nicht zu Hause?
page-contact-away-text = Sagen Sie, wer es annehmen kann oder was der Fahrer wissen sollte. { $brand } gibt es weiter.
page-contact-away-label = Ihre Nachricht
page-contact-problem-heading = Was stimmt nicht?
page-contact-problem-text = Zeiten, Nachweis und Aufzeichnung haben wir schon. Sie erklären es nur einmal.
page-contact-problem-label = Was ist passiert
page-contact-address-heading = Wie finden wir Sie?
page-contact-address-text = Schreiben Sie Straße, Hausnummer und Postleitzahl oder beschreiben Sie den Weg. Jemand sieht heute nach.
page-contact-address-label = Ihre Adresse
page-contact-contest-heading = Sie waren da
page-contact-contest-text = { $lsp } muss { $brand } antworten. Ergänzen Sie gern, was Sie wissen.
page-contact-contest-label = Möchten Sie etwas ergänzen? (freiwillig)
page-contact-received-heading = Sie haben es
page-contact-received-text = Danke. Ihre Antwort geht sofort an { $brand } und { $lsp }.
page-contact-received-label = Möchten Sie etwas ergänzen? (freiwillig)
page-contact-missing-heading = Es ist nicht bei Ihnen
page-contact-missing-text = Ihre Antwort geht sofort an { $brand } und { $lsp }.
page-contact-missing-label = Wo haben Sie nachgesehen? (freiwillig)

# Another time
page-choose-heading = Wann sollen wir kommen?
page-change-none = Noch steht keine Zeit fest. Diese Zeiten sind wirklich zu halten.
page-change-now = Jetzt: { $window }, zugesagt.
page-change-now-until = Jetzt: { $window }, zugesagt. Sie können es bis zur Abfahrt des Wagens ändern, spätestens { $until }.
page-change-times = Andere Zeit
page-change-nothing = In den nächsten Tagen ist keine andere Zeit frei. Schreiben Sie uns, wir suchen eine.
page-change-gone = Diese Zeit ging gerade an jemand anderen. Diese sind noch frei.
page-change-kept = Diese Zeit würde mehreren anderen Lieferungen die Zeit nehmen. Bitte wählen Sie eine andere.
page-change-overlap = Zwei dieser Zeiten überschneiden sich. Kreuzen Sie nur solche an, die getrennt liegen.
page-change-unavailable = Wir können die Zeiten gerade nicht berechnen. Versuchen Sie es in einer Minute wieder.
page-change-closed-ended = Diese Lieferung ist abgeschlossen. Es gibt nichts mehr zu ändern.
page-change-closed-doubt = Bitte bestätigen Sie erst Ihre Adresse. Dann können Sie eine Zeit wählen.
page-change-closed-left = Der Wagen ist damit unterwegs, die Zeit steht fest. Schreiben Sie an { $brand }, wenn niemand da sein kann.
page-change-closed-past = Die Zeit lässt sich hier nicht mehr ändern. Schreiben Sie an { $brand }, wenn niemand da sein kann.
page-change-before = Bevor Sie bestätigen
page-change-new = Neue Zeit
page-change-replaces = ersetzt
page-change-cost = Kosten
page-change-none-cost = Keine
page-change-who = Wer es erfährt
page-change-who-know = { $brand } und { $lsp }, sofort
page-change-undo = Rückgängig
page-change-undo-until = Hier, solange sich die neue Zeit ändern lässt
page-change-unchosen = Bitte oben eine Zeit wählen
page-change-confirm = Änderung bestätigen
page-choose-confirm = Diese Zeit nehmen
page-change-answer = Die Antwort kommt sofort, auch per E-Mail
page-slot-width = Zeitfenster von { $hours } Stunden
page-slot-free = Kostenlos
page-slot-greener = Grüner: spart { $minutes } min Fahrt und { $grams } g CO₂
page-slot-full = Voll
page-slot-closed = Geschlossen
page-slot-load = In keinem Wagen ist Platz
page-slot-volume = Für etwas so Großes ist in keinem Wagen Platz
page-slot-skills = { $skill ->
    [cold] Kein Kühlwagen
    [two_person] Kein Wagen mit zwei Personen
    [tail_lift] Kein Wagen mit Hebebühne
    [age_check] Niemand, der das Alter prüft
   *[other] Kein Wagen, der das kann
}
page-slot-no-road = Kein Wagen kommt dorthin
page-slot-goods-away = Das Paket ist in einem Wagen, der bis dahin nicht zurück ist
page-slot-reserved = Nicht verfügbar
page-slot-kept-for-others = Würde mehreren anderen Lieferungen die Zeit nehmen
page-also = { $day }: Würde auch eine andere Zeit passen?
page-also-small = Kreuzen Sie alle an, die passen. Welche dieser Zeiten es wird, erfahren Sie, sobald der Tag endgültig geplant ist. Es kostet, was die günstigste kostet.
page-other-heading = Anderer Ort
page-cancel-link = Diese Lieferung stornieren
page-cancel-heading = Lieferung stornieren?
page-cancel-text = Dann kommt nichts, und Ihre Zeit geht an jemand anderen. { $brand } regelt die Zahlung mit Ihnen.
page-cancel-unlock = Damit niemand sonst stornieren kann, müssen wir wissen, dass Sie es sind.
page-cancel-confirm = Ja, stornieren
page-cancel-keep = Nein, behalten
page-cancel-closed = Hier lässt sie sich nicht mehr stornieren. Schreiben Sie an { $brand }.
page-calendar-title = Lieferung von { $brand }

# Was sich sonst ändern lässt
page-change-heading = Was passt Ihnen besser?
page-change-stale = Diese Lieferung wurde inzwischen geändert. So steht sie jetzt; sonst wurde nichts geändert.
page-change-where = Wohin
page-change-same-time = Gleiche Zeit, am neuen Ort
page-change-times-there = Zeiten am neuen Ort
page-change-time-stays = Zeit, wie bisher
page-slot-point-closed = Die Abholstelle hat dann geschlossen
page-other-address = Andere Adresse
page-other-address-small = Sie sehen zuerst die Zeiten dafür.
page-other-pickup-point = Abholstelle
page-other-pickup-point-small = Sie holen es ab, wann es Ihnen passt.
page-other-safe-place = Sicherer Ort
page-other-safe-place-small = Ein trockener Platz an Ihrer Adresse, auf eigenes Risiko. Sie bekommen ein Foto.
page-other-neighbour = Nachbarn nehmen es an
page-other-neighbour-small = Sie nennen die Tür, die Zeit bleibt.
page-other-door = Wieder an meine Tür
page-other-door-small = Wie bestellt.
page-other-free = Kostenlos.
page-not-not-offered = { $brand } bietet das nicht an.
page-not-attended = Diese Ware muss jemand persönlich annehmen. So legt es { $brand } fest.
page-not-published = Nicht mehr möglich, sobald die Tour geplant ist. So legt es { $brand } fest.
page-not-loaded = Nicht mehr möglich, sobald es im Wagen ist. So legt es { $brand } fest.
page-not-left = Nicht mehr möglich, sobald der Wagen damit losgefahren ist.
page-not-door = Nicht mehr möglich: Der Fahrer steht vor Ihrer Tür.
page-not-past = Zu spät, um das hier zu ändern.
page-not-ended = Diese Lieferung ist abgeschlossen.
page-not-doubt = Bitte bestätigen Sie zuerst Ihre Adresse.
page-not-no-promise = Wählen Sie zuerst eine Zeit.
page-not-at-point = Es geht an eine Abholstelle.
page-not-no-points = { $lsp } hat hier keine Abholstelle.
page-not-point-full = Gerade kein Platz
page-ask-address-heading = Wohin sollen wir es bringen?
page-ask-address-text = Nichts ändert sich, bevor Sie eine Zeit für die neue Adresse gewählt haben.
page-ask-pickup-point-heading = Welche Abholstelle?
page-ask-pickup-point-text = Nichts ändert sich, bevor Sie eine Zeit gewählt haben. Wir bringen es, während dort geöffnet ist.
page-ask-safe-place-heading = Wo sollen wir es hinlegen?
page-ask-safe-place-text = Der Fahrer legt es dort ab und macht ein Foto. Danach liegt es auf Ihr eigenes Risiko dort.
page-ask-safe-place-label = Wo genau?
page-ask-safe-place-hint = Ein trockener Platz, den man von der Straße nicht sieht. Nur der Fahrer und wer diese Lieferung bearbeitet, liest es.
page-ask-neighbour-heading = Wer nimmt es für Sie an?
page-ask-neighbour-text = Der Fahrer klingelt dort. Öffnet niemand, kommt es an Ihre Tür.
page-ask-neighbour-label = Name und Tür oder Stockwerk
page-ask-neighbour-hint = Bitte fragen Sie vorher. Nur der Fahrer und wer diese Lieferung bearbeitet, liest es.
page-ask-door-heading = Wieder an Ihre Tür?
page-ask-door-text = Der Fahrer klingelt bei Ihnen, wie bestellt.
page-ask-door-hint = Was Sie zum Ort gesagt hatten, gilt dann nicht mehr.
page-ask-until-published = Hier, bis die Tour geplant ist
page-ask-until-loaded = Hier, bis es im Wagen ist
page-ask-until-left = Hier, bis der Wagen losfährt
page-ask-until-door = Hier, bis der Fahrer vor der Tür steht
page-new-address-check = Zeiten ansehen
page-new-address-check-small = Nur Zeiten, die sich dort wirklich halten lassen
page-new-address-home = Zurück zur Adresse der Bestellung
page-new-address-incomplete = Wir brauchen mindestens eine Straße.
page-new-address-outside = Das liegt außerhalb des Gebiets, in dem { $lsp } liefert. Nichts wurde geändert.
page-new-address-no-road = Kein Wagen kommt dorthin und zurück. Nichts wurde geändert.
page-new-address-doubt = Wir sind nicht sicher, welchen Ort Sie meinen. Wählen Sie einen, oder schreiben Sie es anders.
page-new-address-unknown = Wir finden diese Adresse nicht. Schreiben Sie sie anders; nichts wurde geändert.
page-point-bring = Bringen Sie die Nummer { $reference } mit und etwas, das Ihren Namen zeigt.
page-day-mon = Mo
page-day-tue = Di
page-day-wed = Mi
page-day-thu = Do
page-day-fri = Fr
page-day-sat = Sa
page-day-sun = So
page-how = Wie
page-saved-pickup-point = Es geht an die Abholstelle.
page-saved-safe-place = Der Fahrer legt es an den sicheren Ort.
page-saved-neighbour = Der Fahrer bringt es zu Ihrem Nachbarn.
page-saved-door = Es kommt wieder an Ihre Tür.
page-saved-new-address = Es geht an die neue Adresse.
page-log-chosen-address = Sie wählten eine andere Adresse, { $window }
page-log-chosen-pickup-point = Sie wählten eine Abholstelle, { $window }
page-log-asked-safe-place = Sie wünschten den sicheren Ort
page-log-asked-neighbour = Sie wünschten die Abgabe beim Nachbarn
page-log-asked-door = Sie wünschten es wieder an Ihre Tür

# Whether text messages are wanted
page-texts-heading = SMS
page-texts-on = { $brand } schreibt auf Ihr Telefon, wenn der Wagen auf dem letzten Stück zu Ihnen ist.
page-texts-stopped = Sie wollten keine SMS mehr von { $brand }, { $moment }. Neues kommt per E-Mail und auf diese Seite.
page-texts-held = Ihr Telefon wollte keine SMS mehr von { $brand }. Senden Sie von dort START an { $number }, um sie wieder zu bekommen.
page-texts-stop = Keine SMS mehr
page-texts-start = Wieder SMS senden
page-saved-texts-off = Sie bekommen keine SMS mehr von uns.
page-saved-texts-on = Sie bekommen wieder SMS.

# The map by itself
page-map-zoom-in = Vergrößern
page-map-zoom-out = Verkleinern
page-map-fingers = Karte mit zwei Fingern bewegen
page-map-scroll = Zum Zoomen { $press } halten und scrollen
page-map-home = Die Haustür

# Being told on this device
page-push-heading = Auf diesem Gerät
page-push-text = Wenn sich etwas ändert, sehen Sie es hier sofort. Ohne Konto, und jederzeit zu beenden.
page-push-button = Auf diesem Gerät melden
page-push-on = Sie bekommen Meldungen auf diesem Gerät.
page-push-no = Dieses Gerät lässt es nicht zu. Sie erfahren alles wie bisher.
page-push-told = { $count ->
    [one] { $count } Gerät bekommt Meldungen.
   *[other] { $count } Geräte bekommen Meldungen.
}
page-push-stop = Keinem Gerät mehr melden
page-saved-push-off = Kein Gerät bekommt mehr Meldungen.

page-mails-heading = E-Mails
page-mails-on = { $brand } schreibt auch unterwegs, etwa wenn der Wagen losgefahren ist. Was die Zeit ändert und wie es ausging, erfahren Sie in jedem Fall.
page-mails-stopped = Sie wollten weniger E-Mails von { $brand }, { $moment }. Was die Zeit ändert und wie es ausging, erfahren Sie weiterhin.
page-mails-none = Sie haben eine E-Mail von { $brand } als Spam gemeldet, { $moment }. Es kommt keine mehr; Neues steht auf dieser Seite.
page-mails-bounced = Eine E-Mail von { $brand } kam zurück, { $moment }: Ihre Adresse wurde nicht gefunden. Neues steht auf dieser Seite.
page-mails-stop = Nur das Nötige
page-mails-start = Wieder alle senden
page-saved-mails-off = Sie bekommen nur noch die nötigen E-Mails.
page-saved-mails-on = Sie bekommen wieder alle E-Mails.
