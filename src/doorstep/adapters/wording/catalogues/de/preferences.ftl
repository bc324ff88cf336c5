# Was für die nächsten Lieferungen gemerkt wird
page-prefer-section = Beim nächsten Mal auch?
page-prefer-open = Merken, wie Sie es möchten
page-prefer-small = Sprache, Ablageort, der Weg zu Ihnen. Nur wenn Sie zustimmen; löschen können Sie es jederzeit.
page-prefer-heading = Wie Sie es möchten
page-prefer-text = Was Sie hier speichern, machen wir bei Ihren nächsten Lieferungen von selbst so. Wir sagen es jedes Mal dazu, und ein Tippen nimmt es für das Paket zurück.
page-prefer-what = Was wir uns merken
page-prefer-filled = Ausgefüllt mit dem, was Sie für diese Lieferung gewählt haben. Gespeichert ist noch nichts.
page-prefer-language = Sprache
page-prefer-as-ordered = Wie in der Bestellung
page-prefer-way = Wie übergeben wird
page-prefer-in-person = An mich oder jemanden im Haus
page-prefer-words = Wo genau oder an wen
page-prefer-words-hint = Zum Beispiel: hinter der Bank links neben der Tür. Nötig bei Ablageort, Nachbarn oder Empfang.
page-prefer-note-hint = Das liest, wer fährt. Zum Beispiel: bitte nicht klingeln, das Baby schläft. Keine Türcodes: Die gelten für eine Lieferung und werden danach gelöscht.
page-prefer-where = Ablageort, Nachbar und Weg zur Tür gelten nur an dieser Adresse. Was ein Absender oder ein Artikel nicht erlaubt oder was extra kostet, wählen wir nie für Sie.
page-prefer-for = Merken für
page-prefer-only-brand = Nur Lieferungen von { $brand }
page-prefer-every-brand = Alle Marken, die mit { $lsp } liefern
page-prefer-consent = Ich stimme zu, dass dies aufbewahrt und für meine nächsten Lieferungen an diese E-Mail-Adresse verwendet wird. Das kann ich jederzeit zurücknehmen.
page-prefer-save = Speichern
page-prefer-how = Gut zu wissen
page-prefer-how-text = Wir erkennen Sie an Ihrer E-Mail-Adresse wieder, die Sie gerade bestätigt haben. Was Sie schreiben, liegt verschlüsselt. Andere Marken sehen nichts davon, außer Sie wählen alle Marken.
page-prefer-export = Alles als Datei herunterladen
page-prefer-withdraw = Zustimmung zurücknehmen
page-prefer-withdraw-hint = Ab dann geschieht nichts mehr von selbst, und was dafür gemerkt war, wird gelöscht. Schon geplante Lieferungen bleiben, wie sie sind.
page-prefer-erase = Alles löschen
page-prefer-erase-hint = Für alle Marken. Es bleibt nur der Vermerk, dass gelöscht wurde und wann.
page-prefer-since-brand = Gemerkt für { $brand } seit { $moment }.
page-prefer-since-every = Gemerkt für alle Marken, die mit { $lsp } liefern, seit { $moment }.
page-prefer-erased = Alles wurde gelöscht: { $moment }. Es ist nichts gemerkt.
page-prefer-saved-kept = Gespeichert. Ab Ihrer nächsten Lieferung machen wir es so.
page-prefer-saved-withdrawn = Ihre Zustimmung ist zurückgenommen. Von selbst geschieht nichts mehr.
page-prefer-saved-erased = Alles ist gelöscht.
page-prefer-problem-consent = Bitte setzen Sie das Häkchen. Ohne Zustimmung merken wir uns nichts; es wurde nichts gespeichert.
page-prefer-problem-nothing = Sie haben nichts gewählt, was wir uns merken könnten. Es wurde nichts gespeichert.
page-prefer-problem-words = Sagen Sie in wenigen Worten, wo genau oder an wen. Es wurde nichts gespeichert.
page-prefer-problem-long = Einer der Texte ist zu lang. Bitte kürzen; es wurde nichts gespeichert.
page-prefer-applied = Wie von Ihnen bevorzugt: Das haben wir aus dem übernommen, was wir uns merken sollten.
page-prefer-undo = Nicht bei diesem Paket
page-step-up-by-mail = Was folgt, gehört zu Ihrer E-Mail-Adresse. Wir schicken einen Code dorthin: Nur wer diese Mails liest, kommt hinein.
page-saved-as-ordered = Erledigt. Dieses Paket kommt wie bestellt.
promise-preferred = { $preferred ->
    [safe-place] Wir legen es an Ihrem Ablageort ab, wie von Ihnen bevorzugt.
    [neighbour] Wir bringen es zu Ihrem Nachbarn, wie von Ihnen bevorzugt.
    [reception] Wir geben es an Ihrem Empfang ab, wie von Ihnen bevorzugt.
    [access] Wer liefert, kennt den Weg zu Ihnen, wie von Ihnen bevorzugt.
   *[language] Wir schreiben Ihnen in der Sprache, die Sie bevorzugen.
} Für dieses Paket können Sie das auf seiner Seite zurücknehmen.
