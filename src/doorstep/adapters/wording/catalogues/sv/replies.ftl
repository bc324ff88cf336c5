# What the consignee writes, and what is answered
page-case-reply = Du skrev med sms, { $moment }
page-case-read = Föraren läste det { $moment }.
page-case-answered = { $brand } svarade { $moment }:
page-case-again = Skriv igen
case-answered-subject = Svaret på det du skrev
case-answered-answer = Här är svaret på det du skrev
case-answered-lead = Du hittar det på din sida.
case-answered-body = Något mer? Skriv till oss på din sida, eller svara på ett sms från oss.
case-answered-button = Se konversationen
case-answered-second = Skriv igen
