# Messages. The fact comes first; the voice only opens and closes.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Lieferung: { $window }
promise-made-answer = { $parcels ->
    [one] Ihr Paket kommt { $window }
   *[other] Ihre Pakete kommen { $window }
}
    .warm = { $parcels ->
        [one] Dein Paket kommt { $window }
       *[other] Deine Pakete kommen { $window }
    }
promise-made-lead = Vielen Dank für Ihre Bestellung. Wir halten diese Zeit ein. Sollte sie sich ändern, erfahren Sie es zuerst von uns.
    .warm = Danke für deine Bestellung. Wir halten diese Zeit ein, und wenn sich etwas ändert, hörst du es zuerst von uns.
promise-made-body = Am Tag selbst, sobald der Wagen unterwegs ist, erhalten Sie ein engeres Zeitfenster.
    .warm = Am Tag selbst, sobald der Wagen unterwegs ist, bekommst du ein engeres Zeitfenster.
promise-made-button = Lieferung verfolgen
promise-made-second = Andere Zeit wählen

tour-started-subject = Unterwegs: { $window }
tour-started-answer = { $parcels ->
    [one] Ihr Paket ist unterwegs: { $window }
   *[other] Ihre Pakete sind unterwegs: { $window }
}
    .warm = Unterwegs zu dir: { $window }
tour-started-lead = Der Wagen ist um { $clock } Uhr am Depot losgefahren.
tour-started-body = Je näher der Wagen kommt, desto genauer wird die Zeit. Auf der Seite steht immer die neueste.
tour-started-button = Lieferung verfolgen
tour-started-second = Nicht zu Hause? Das können Sie tun
    .warm = Nicht zu Hause? Das kannst du tun

arrival-earlier-subject = Früher als angekündigt: { $window }
arrival-earlier-answer = Wir kommen früher: { $window }
arrival-earlier-lead = { $told ->
    [yes] Angekündigt war { $was }. Der Wagen ist schneller als erwartet.
   *[no] Der Wagen ist schneller als erwartet.
}
    .warm = { $told ->
        [yes] Gesagt hatten wir { $was }, doch der Wagen ist heute schneller.
       *[no] Der Wagen ist heute schneller als gedacht.
    }
arrival-earlier-body = Falls Sie so früh nicht da sein können: Sagen Sie uns auf der Seite, wo wir es abstellen dürfen.
    .warm = Falls du so früh nicht da sein kannst: Sag uns auf der Seite, wo wir es abstellen dürfen.
arrival-earlier-button = Wo der Wagen gerade ist
arrival-earlier-second = Noch nicht zu Hause? Das können Sie tun
    .warm = Noch nicht zu Hause? Das kannst du tun

approach-started-subject = { $timed ->
    [yes] Sie sind als Nächstes dran: { $window }
   *[no] Sie sind als Nächstes dran
}
    .warm = { $timed ->
        [yes] Du bist als Nächstes dran: { $window }
       *[no] Du bist als Nächstes dran
    }
approach-started-answer = { $timed ->
    [yes] Sie sind als Nächstes dran: { $window }
   *[no] Sie sind als Nächstes dran
}
    .warm = { $timed ->
        [yes] Du bist als Nächstes dran: { $window }
       *[no] Du bist als Nächstes dran
    }
approach-started-lead = Der Wagen ist jetzt auf dem Weg zu Ihrer Adresse.
    .warm = Der nächste Halt ist bei dir. Der Wagen ist schon auf dem Weg.
approach-started-body = Auf der Seite sehen Sie, wie weit der Wagen noch entfernt ist.
    .warm = Auf der Seite siehst du, wie weit der Wagen noch entfernt ist.
approach-started-button = Wo der Wagen gerade ist
approach-started-second = Nicht zu Hause? Das können Sie tun
    .warm = Nicht zu Hause? Das kannst du tun

delivery-completed-subject = { $all ->
    [yes] Zugestellt { $moment }
   *[no] { $delivered } von { $parcels } zugestellt { $moment }
}
delivery-completed-answer = { $all ->
    [yes] Zugestellt { $moment }, { $method }
   *[no] { $delivered } von { $parcels } Paketen zugestellt { $moment }, { $method }
}
delivery-completed-lead = { $rest ->
    [0] Ihre Lieferung ist vollständig. Vielen Dank für Ihr Vertrauen.
    [one] Ein Paket kommt noch. Wir melden uns dazu.
   *[other] { $rest } Pakete kommen noch. Wir melden uns dazu.
}
    .warm = { $rest ->
        [0] Da ist es. Danke, dass wir es dir bringen durften.
        [one] Ein Paket kommt noch. Wir sagen dir, wann.
       *[other] { $rest } Pakete kommen noch. Wir sagen dir, wann.
    }
delivery-completed-body = Ist alles in Ordnung? Auf der Seite warten zwei Fragen: eine zur Übergabe, eine zur Ware.
delivery-completed-button = { $proof ->
    [yes] Nachweis ansehen
   *[no] Lieferung ansehen
}
delivery-completed-second = Stimmt etwas nicht? Sagen Sie es uns
    .warm = Stimmt etwas nicht? Sag es uns

delivery-attempted-subject = Nicht übergeben { $moment }
delivery-attempted-answer = { $parcels ->
    [one] Wir konnten Ihr Paket { $moment } nicht übergeben
   *[other] Wir konnten Ihre Pakete { $moment } nicht übergeben
}
    .warm = { $parcels ->
        [one] Wir konnten dein Paket { $moment } nicht übergeben
       *[other] Wir konnten deine Pakete { $moment } nicht übergeben
    }
delivery-attempted-lead = Erfasst wurde: { $cause }
delivery-attempted-body = { $next ->
    [again] Der Wagen kommt auf derselben Tour noch einmal vorbei.
    [promised] Der nächste Besuch: { $window }.
   *[open] Der Wagen bringt die Sendung zurück ins Depot. Wie es weitergeht, entscheiden Sie.
} Wenn das nicht stimmt, sagen Sie es uns auf der Seite: Wir vergleichen es mit der Position des Wagens.
    .warm = { $next ->
        [again] Der Wagen kommt auf derselben Tour noch einmal vorbei.
        [promised] Der nächste Besuch: { $window }.
       *[open] Der Wagen bringt die Sendung zurück ins Depot. Wie es weitergeht, entscheidest du.
    } Wenn das nicht stimmt, sag es uns auf der Seite: Wir vergleichen es mit der Position des Wagens.
delivery-attempted-button = Weiteres Vorgehen wählen
delivery-attempted-second = Ich war da

delivery-refused-subject = Nicht angenommen { $moment }
delivery-refused-answer = { $parcels ->
    [one] Ihr Paket wurde { $moment } nicht angenommen
   *[other] Ihre Pakete wurden { $moment } nicht angenommen
}
    .warm = { $parcels ->
        [one] Dein Paket wurde { $moment } nicht angenommen
       *[other] Deine Pakete wurden { $moment } nicht angenommen
    }
delivery-refused-lead = Der Wagen bringt die Sendung zurück ins Depot.
delivery-refused-body = Wenn es anders war, sagen Sie es uns auf der Seite: Wir vergleichen es mit dem, was an der Tür erfasst wurde.
    .warm = Wenn es anders war, sag es uns auf der Seite: Wir vergleichen es mit dem, was an der Tür erfasst wurde.
delivery-refused-button = So geht es weiter
delivery-refused-second = Das stimmt nicht

promise-revised-subject = { $chosen ->
    [yes] Geändert wie gewünscht: { $window }
    [narrowed] Wir kommen { $window }
   *[no] Neue Zeit: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Geändert wie gewünscht: { $window }
    [narrowed] Wir kommen { $window }
   *[no] { $parcels ->
        [one] Neue Zeit für Ihr Paket: { $window }
       *[other] Neue Zeit für Ihre Pakete: { $window }
    }
}
    .warm = { $chosen ->
        [yes] Geändert wie gewünscht: { $window }
        [narrowed] Wir kommen { $window }
       *[no] { $parcels ->
            [one] Neue Zeit für dein Paket: { $window }
           *[other] Neue Zeit für deine Pakete: { $window }
        }
    }
promise-revised-lead = { $chosen ->
    [yes] Das ist jetzt die vereinbarte Lieferzeit.
    [narrowed] Von den Zeiten, die Ihnen recht waren, ist es jetzt diese.
   *[no] { $cause }
}
promise-revised-body = { $chosen ->
    [yes] Wir halten diese Zeit ein. Sollte sie sich ändern, erfahren Sie es zuerst von uns.
    [narrowed] Wir halten diese Zeit ein. Sollte sie sich ändern, erfahren Sie es zuerst von uns.
   *[no] Die neue Zeit gilt, wenn Sie nichts tun. Ändert sich noch etwas, erfahren Sie es zuerst von uns.
}
    .warm = { $chosen ->
        [yes] Wir halten diese Zeit ein. Wenn sich etwas ändert, hörst du es zuerst von uns.
        [narrowed] Wir halten diese Zeit ein. Wenn sich etwas ändert, hörst du es zuerst von uns.
       *[no] Die neue Zeit gilt, wenn du nichts tust. Ändert sich noch etwas, hörst du es zuerst von uns.
    }
promise-revised-doing = { $doing ->
    [sequence] Was wir tun: Der Wagen fährt seine Stopps jetzt in anderer Reihenfolge, damit weniger gewartet wird.
    [stands] Was wir tun: Wir kümmern uns um den Wagen. Fährt er weiter, zeigt es die Seite sofort.
   *[plain] Was wir tun: Wir verfolgen den Wagen, und die Seite zeigt die Zeit immer genauer.
}
promise-revised-choose = { $choose ->
    [time] Passt das nicht, wählen Sie bitte eine andere Zeit.
    [time-point] Passt das nicht, wählen Sie bitte eine andere Zeit oder eine Abholstelle.
    [way-out] Ist das zu spät, wählen Sie bitte einen anderen Tag oder eine andere Zeit. Die Sendung bleibt dann im Wagen, bis er zurück ist.
    [place] Sie müssen nicht warten: Sagen Sie auf der Seite, wo wir es ablegen dürfen.
   *[write] Passt das nicht, schreiben Sie uns, und wir finden einen Weg.
}
    .warm = { $choose ->
        [time] Passt das nicht, wähle gern eine andere Zeit.
        [time-point] Passt das nicht, wähle gern eine andere Zeit oder eine Abholstelle.
        [way-out] Ist dir das zu spät, wähle gern einen anderen Tag oder eine andere Zeit. Die Sendung bleibt dann im Wagen, bis er zurück ist.
        [place] Du musst nicht warten: Sag auf der Seite, wo wir es ablegen dürfen.
       *[write] Passt das nicht, schreib uns, und wir finden einen Weg.
    }
promise-revised-sorry = Wir bitten um Entschuldigung für die Wartezeit.
    .warm = Die Wartezeit tut uns leid.
promise-revised-button = { $chosen ->
    [yes] Lieferung verfolgen
    [narrowed] Lieferung verfolgen
    [closed] Lieferung verfolgen
   *[no] Andere Zeit wählen
}
promise-revised-second = { $chosen ->
    [yes] Andere Zeit wählen
    [narrowed] Andere Zeit wählen
    [closed] Was möglich ist
   *[no] Lieferung verfolgen
}

address-doubted-subject = Bitte die Lieferadresse prüfen
address-doubted-answer = { $parcels ->
    [one] Wohin genau sollen wir Ihr Paket bringen?
   *[other] Wohin genau sollen wir Ihre Pakete bringen?
}
    .warm = { $parcels ->
        [one] Wohin genau sollen wir dein Paket bringen?
       *[other] Wohin genau sollen wir deine Pakete bringen?
    }
address-doubted-lead = Wir konnten die Adresse auf der Karte nicht sicher finden. Bitte bestätigen Sie sie oder wählen Sie die richtige.
    .warm = Wir konnten die Adresse auf der Karte nicht sicher finden. Ein Blick von dir, und der Wagen findet hin.
address-doubted-body = Das dauert keine Minute, und bis dahin geht nichts verloren.
address-doubted-button = Adresse prüfen
address-doubted-second = Lieferung ansehen

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Zugesagt
label-promised-now = Jetzt zugesagt
label-predicted = Erwartet
label-actual = Tatsächlich
label-visit = Besuch
label-was = Bisher
cell-label = { $label }, { $day }
items-line = In der Lieferung: { $items }
footer-place = Lieferung an { $street }
footer-reference = Referenz { $reference }
footer-fewer = Weniger solche E-Mails
footer-why = { $brand } sendet dies, weil Sie eine Lieferung bestellt haben.
    .warm = { $brand } sendet dies, weil du eine Lieferung bestellt hast.
footer-carrier = { $done ->
    [yes] Gebracht von { $carrier }.
   *[no] Gebracht wird sie von { $carrier }.
}
footer-questions = Fragen: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Abholstelle: { $window }
    [address] Neue Adresse: { $window }
   *[other] Geändert, wie gewünscht
}
promise-rearranged-answer = { $kind ->
    [pickup-point] Zu { $point }, { $window }
    [address] An die neue Adresse, { $window }
    [safe-place] An den sicheren Ort, { $window }
    [neighbour] Zu Ihrem Nachbarn, { $window }
    [reception] An den Empfang, { $window }
    [hold] Aufbewahrt; es kommt { $window }
   *[other] An Ihre Tür, { $window }
}
promise-rearranged-lead = So bringen wir es jetzt.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Bringen Sie die Nummer { $reference } mit und etwas, das Ihren Namen zeigt.
    [safe-place] Der Fahrer legt es dort ab, wo Sie gesagt haben, und macht ein Foto. Ihre Worte stehen auf Ihrer Seite.
    [neighbour] Der Fahrer klingelt dort, wo Sie gesagt haben. Ihre Worte stehen auf Ihrer Seite.
    [reception] Der Fahrer gibt es dort ab. Ihre Worte stehen auf Ihrer Seite.
    [hold] Im Depot aufbewahrt bis: { $until }. Wenn Sie das nicht waren, sagen Sie es gleich auf der Seite.
   *[other] Wenn Sie das nicht waren, sagen Sie es gleich auf der Seite.
}
promise-rearranged-button = Lieferung verfolgen
promise-rearranged-second = Wieder ändern

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP beendet
text-stop-answer = { $brand }: keine SMS mehr von uns. Alles Neue steht auf Ihrer Lieferseite. START bringt sie zurück.
text-start-answer = { $brand }: Sie bekommen wieder SMS zu Ihrer Lieferung. STOP beendet
text-help-answer = { $brand } schreibt hier zu Ihrer Lieferung. Fragen: { $phone }. STOP beendet
