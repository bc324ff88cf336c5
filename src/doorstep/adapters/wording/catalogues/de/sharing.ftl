# A weaker link for somebody at home
page-share-section = Noch jemand zu Hause?
page-share-open = Mit jemandem zu Hause teilen
page-share-small = Zu sehen sind die Zeit und wie weit es ist. Sonst nichts.
page-share-count = { $count ->
    [one] Ein Link ist geteilt. Er lässt sich jederzeit zurücknehmen.
   *[other] { $count } Links sind geteilt. Sie lassen sich jederzeit zurücknehmen.
}
page-share-heading = Mit jemandem zu Hause teilen
page-share-text = Ein Link für Mitbewohner, Partnerin oder Nachbarn: für alle, die wissen sollen, wann es kommt.
page-share-what = Was der Link zeigt
page-share-sees-label = Zu sehen
page-share-sees = Die Zeit, wie weit es ist und was mit Nachbarn oder über einen Ablageort vereinbart ist.
page-share-never-label = Nie zu sehen
page-share-never = Adresse, Telefonnummer, Codes, Fotos, Inhalt oder andere Bestellungen. Nichts lässt sich ändern und nichts weiterteilen.
page-share-until-label = Er endet
page-share-until = { $days ->
    [one] Einen Tag nach der Lieferung, oder sofort, wenn er hier zurückgenommen wird
   *[other] { $days } Tage nach der Lieferung, oder sofort, wenn er hier zurückgenommen wird
}
page-share-make = Link erstellen
page-share-another = Noch einen Link erstellen
page-share-name = Name (freiwillig)
page-share-name-hint = Um mehrere Links zu unterscheiden. Nur diese Seite zeigt ihn.
page-share-answer = Darf antworten, wenn wir fragen, ob jemand da ist
page-share-button = Link erstellen
page-share-too-long = Das ist zu lang. { $most } Zeichen genügen für einen Namen; es wurde kein Link erstellt.
page-share-closed-over = Die Lieferung ist beendet, es gibt nichts mehr zu teilen.
page-share-closed-full = { $most } Links sind geteilt, mehr geht nicht. Für einen neuen bitte einen zurücknehmen.
page-share-out = Geteilte Links
page-share-done = Der Link ist fertig. Er kann weitergegeben werden.
page-share-link = Der Link
page-share-hand = Weitergeben
page-share-copy = Link kopieren
page-share-copied = Kopiert
page-share-back = Zurücknehmen
page-share-nameless = Link ohne Namen
page-share-made = Erstellt { $moment }.
page-share-used = Zuletzt angesehen { $moment }.
page-share-unused = Noch keine Nutzung gesehen.
page-share-may-answer = Darf ansehen und antworten, ob jemand da ist
page-share-may-look = Darf ansehen
page-in-home-shared = Antwort über den Link: Es ist jemand da
page-in-away-shared = Antwort über den Link: Es ist niemand da
home-about = Geteilt von einer Lieferung von { $brand }. Diese Seite zeigt keine Namen, Adressen oder Inhalte.
home-shared-heading = Geteilt
home-shared = Jemand aus Haushalt oder Nachbarschaft hat geteilt, wann diese Lieferung kommt. Änderungen erscheinen hier von selbst.
home-until = { $days ->
    [one] Der Link gilt bis einen Tag nach der Lieferung, wenn er nicht vorher zurückgenommen wird.
   *[other] Der Link gilt bis { $days } Tage nach der Lieferung, wenn er nicht vorher zurückgenommen wird.
}
home-said-in = Es ist jemand da
home-said-out = Es ist niemand da
home-said-unanswered = Gefragt; noch keine Antwort
home-over-taken-back = Dieser Link wurde zurückgenommen
home-over-taken-back-text = Wer die Lieferung geteilt hat, hat den Link zurückgenommen. Er zeigt nichts mehr. Bei Bedarf bitte dort um einen neuen bitten.
home-over-time-up = Dieser Link ist abgelaufen
home-over-time-up-text = { $days ->
    [one] Die Lieferung ist seit mehr als einem Tag beendet. Wer sie geteilt hat, hat weiterhin die eigene Seite.
   *[other] Die Lieferung ist seit mehr als { $days } Tagen beendet. Wer sie geteilt hat, hat weiterhin die eigene Seite.
}
