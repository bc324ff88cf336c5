# What the consignee writes, and what is answered
page-case-reply = Sie haben per SMS geschrieben, { $moment }
page-case-read = Der Fahrer hat es { $moment } gelesen.
page-case-answered = { $brand } hat { $moment } geantwortet:
page-case-again = Noch einmal schreiben
case-answered-subject = Die Antwort auf Ihre Nachricht
case-answered-answer = Hier ist die Antwort auf Ihre Nachricht
case-answered-lead = Sie finden sie auf Ihrer Seite.
case-answered-body = Noch etwas? Schreiben Sie uns auf Ihrer Seite, oder antworten Sie auf eine SMS von uns.
case-answered-button = Zum Gespräch
case-answered-second = Noch einmal schreiben
