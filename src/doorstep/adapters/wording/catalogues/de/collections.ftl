# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Abholung: { $window }
promise-made-answer-collects = { $parcels ->
    [one] Das Paket wird { $window } abgeholt
   *[other] Die Pakete werden { $window } abgeholt
}
promise-made-lead-collects = Wir halten diese Zeit ein. Sollte sie sich ändern, erfahren Sie es zuerst von uns.
    .warm = Wir halten diese Zeit ein, und wenn sich etwas ändert, hörst du es zuerst von uns.
promise-made-body-collects = Bitte halten Sie es bereit. Am Tag selbst, sobald der Wagen unterwegs ist, erhalten Sie ein engeres Zeitfenster.
    .warm = Bitte halte es bereit. Am Tag selbst, sobald der Wagen unterwegs ist, bekommst du ein engeres Zeitfenster.
promise-made-button-collects = Abholung verfolgen
tour-started-answer-collects = Der Wagen ist unterwegs: { $window }
tour-started-button-collects = Abholung verfolgen
arrival-earlier-body-collects = Falls Sie so früh nicht da sein können: Sagen Sie uns auf der Seite, wer es übergeben kann.
    .warm = Falls du so früh nicht da sein kannst: Sag uns auf der Seite, wer es übergeben kann.
promise-revised-lead-collects = { $chosen ->
    [yes] Das ist jetzt die vereinbarte Abholzeit.
    [narrowed] Von den Zeiten, die recht waren, ist es jetzt diese.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Abholung verfolgen
    [narrowed] Abholung verfolgen
    [closed] Abholung verfolgen
   *[no] Andere Zeit wählen
}
promise-revised-second-collects = { $chosen ->
    [yes] Andere Zeit wählen
    [narrowed] Andere Zeit wählen
    [closed] Was möglich ist
   *[no] Abholung verfolgen
}
address-doubted-subject-collects = Bitte die Abholadresse prüfen
address-doubted-answer-collects = { $parcels ->
    [one] Wo genau wird das Paket abgeholt?
   *[other] Wo genau werden die Pakete abgeholt?
}
address-doubted-second-collects = Abholung ansehen
items-line-collects = Abgeholt wird: { $items }
footer-place-collects = Abholung bei { $street }
footer-why-collects = { $brand } sendet dies, weil eine Abholung bestellt ist.
footer-carrier-collects = { $done ->
    [yes] Abgeholt von { $carrier }.
   *[no] Abgeholt wird sie von { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] An der neuen Adresse, { $window }
   *[other] An der Tür, { $window }
}
promise-rearranged-lead-collects = Hier wird es jetzt abgeholt.
promise-rearranged-body-collects = Wenn Sie das nicht waren, sagen Sie es gleich auf der Seite.
    .warm = Wenn du das nicht warst, sag es gleich auf der Seite.
promise-rearranged-button-collects = Abholung verfolgen

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Abgeholt { $moment }
   *[no] { $collected } von { $of } abgeholt { $moment }
}
collection-completed-answer = { $all ->
    [yes] Abgeholt { $moment }
   *[no] { $collected } von { $of } Paketen abgeholt { $moment }
}
collection-completed-lead = Der Fahrer hat es mitgenommen. Alles Weitere regelt { $brand }.
collection-completed-body = Ist alles in Ordnung? Auf der Seite steht, was wann abgeholt wurde. Dort ist auch Platz für eine Bewertung.
collection-completed-button = { $proof ->
    [yes] Nachweis ansehen
   *[no] Abholung ansehen
}
collection-completed-second = Stimmt etwas nicht? Sagen Sie es uns
    .warm = Stimmt etwas nicht? Sag es uns
collection-attempted-subject = Nicht abgeholt { $moment }
collection-attempted-answer = { $parcels ->
    [one] Das Paket konnte { $moment } nicht abgeholt werden
   *[other] Die Pakete konnten { $moment } nicht abgeholt werden
}
collection-attempted-lead = Erfasst wurde: { $cause }
collection-attempted-body = { $next ->
    [again] Der Wagen kommt auf derselben Tour noch einmal vorbei.
    [promised] Der nächste Besuch: { $window }.
    [over] Es bleibt, wo es ist, und von selbst kommt niemand mehr. Soll es noch abgeholt werden, hilft { $brand }.
   *[open] Wir suchen eine andere Zeit und melden uns.
} Stimmt das nicht, lässt es sich auf der Seite sagen: Wir vergleichen es mit der Position des Wagens.
collection-attempted-button = Weiteres ansehen
collection-attempted-second = Ich war da

# The consignee's pages
page-about-collects = Für { $brand }, abgeholt von { $lsp }. Diese Seite lädt nichts von anderen und folgt niemandem.
page-head-open-collects = Die Abholzeit steht noch nicht fest
page-head-promised-collects = Wir holen ab: { $window }
page-head-coming-collects = Wir kommen zum Abholen: { $window }
page-head-doubt-collects = Bitte prüfen Sie die Abholadresse
    .warm = Bitte prüf die Abholadresse
page-head-attempted-collects = Nicht abgeholt. Die nächste Zeit steht noch nicht fest
page-head-attempted-next-collects = Nicht abgeholt. Nächster Termin: { $window }
page-head-collected = Abgeholt { $moment }
page-head-abandoned = Nicht abgeholt. Es kommt niemand mehr
page-head-cancelled-collects = Diese Abholung wurde storniert
page-lede-open-collects = Wann sollen wir kommen? Vorher kommt niemand.
page-lede-cancelled-collects = Es kommt niemand. War das nicht so gewollt, hilft { $brand }.
page-lede-abandoned = Es bleibt, wo es ist. Soll es noch abgeholt werden, hilft { $brand }.
page-steps-collects = Fortschritt, Schritt { $step } von 3
page-next-out-for-delivery-collects = der Wagen
page-address-text-collects = Welche ist gemeint? Sobald wir es wissen, planen wir die Abholung.
page-lede-doubt-collects = Wir konnten den Ort auf der Karte nicht sicher finden. Vorher lässt sich nichts planen.
page-next-collected = die Tür
page-where-to-collects = Wo
page-action-change-collects = Nicht zu Hause? Abholung ändern
page-action-away-left-collects = Der Wagen ist unterwegs, die Zeit steht fest. Eine Nachricht geben wir weiter.
page-log-left-collects = Der Wagen ist vom Depot losgefahren
page-log-collected = Abgeholt
page-log-abandoned = Nicht abgeholt, es kommt niemand mehr
page-log-handed-in = Im Depot abgegeben
page-collect-beside = { $count ->
    [one] Dabei holen wir ein Paket ab.
   *[other] Dabei holen wir { $count } Pakete ab.
}
page-parcels-heading-collects = { $count ->
    [one] Ein Paket zum Abholen
   *[other] { $count } Pakete zum Abholen
}
page-proof-heading-collects = Abholnachweis
page-proof-how-collects = Abgeholt
page-proof-from-you = an der Tür
page-proof-alt-photo-collects = Foto des Fahrers von der Abholung
page-proof-alt-signature-collects = Unterschrift bei der Abholung
page-rate-door-collects = Die Abholung
page-rate-goods-collects = Wie alles geregelt wurde
page-rate-thanks-collects = { $goods ->
    [0] Die Abholung bekam { $door } von 5, { $moment }.
   *[other] { $door ->
        [0] Die Regelung bekam { $goods } von 5, { $moment }.
       *[other] Die Regelung bekam { $goods } von 5 und die Abholung { $door } von 5, { $moment }.
    }
}
page-help-heading-collects = Fragen zu dieser Abholung
page-saved-cancelled-collects = Die Abholung ist storniert.
page-back-collects = Zurück zur Abholung
page-step-up-text-collects = Die ganze Adresse und Bilder sieht nur, wen die Abholung betrifft. Die Antwort gilt eine halbe Stunde in diesem Browser.
page-postcode-heading-collects = Postleitzahl der Adresse
page-code-mail-text-collects = Code für die Abholung für { $brand }: { $code }
page-contact-private-collects = Die Nachricht geht an die, die sich um diese Abholung kümmern, und an niemanden sonst.
page-contact-away-text-collects = Wer kann es mitgeben, und was sollte der Fahrer wissen? { $brand } gibt es weiter.
page-change-closed-ended-collects = Diese Abholung ist abgeschlossen. Es gibt nichts mehr zu ändern.
page-change-closed-left-collects = Der Wagen ist unterwegs, die Zeit steht fest. Kann niemand da sein, hilft { $brand }.
page-cancel-link-collects = Diese Abholung stornieren
page-cancel-heading-collects = Abholung stornieren?
page-cancel-text-collects = Dann kommt niemand, und die Zeit geht an jemand anderen. Alles Weitere regelt { $brand }.
page-calendar-title-collects = Abholung für { $brand }
page-change-stale-collects = Diese Abholung wurde inzwischen geändert. So steht sie jetzt; sonst wurde nichts geändert.
page-not-left-collects = Nicht mehr möglich, sobald der Wagen losgefahren ist.
page-not-ended-collects = Diese Abholung ist abgeschlossen.
page-not-collects = Nicht bei einer Abholung: Wir kommen an die Tür.
page-ask-address-heading-collects = Wo sollen wir es abholen?
page-new-address-outside-collects = Das liegt außerhalb des Gebiets, in dem { $lsp } abholt. Nichts wurde geändert.
page-saved-new-address-collects = Wir holen es an der neuen Adresse ab.

# Stages, steps and causes
stage-out-for-delivery-collects = Unterwegs zur Abholung
stage-cancelled-collects = Nicht abgeholt
step-out-for-delivery-collects = Unterwegs
step-collected = Abgeholt
cause-consignee-not-ready = Es war noch nicht bereit, als der Fahrer kam.
cause-consignee-not-home-collects = An der Tür war niemand, der es mitgeben konnte.
cause-consignee-refused-collects = Es soll bleiben, wo es ist.
cause-consignee-asked-later-collects = Es wurde um eine spätere Zeit gebeten.
