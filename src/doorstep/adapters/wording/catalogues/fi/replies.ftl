# What the consignee writes, and what is answered
page-case-reply = Kirjoitit tekstiviestillä, { $moment }
page-case-read = Kuljettaja luki sen { $moment }.
page-case-answered = { $brand } vastasi { $moment }:
page-case-again = Kirjoita uudelleen
case-answered-subject = Vastaus viestiisi
case-answered-answer = Tässä on vastaus viestiisi
case-answered-lead = Löydät sen sivultasi.
case-answered-body = Onko vielä muuta? Kirjoita meille sivullasi tai vastaa tekstiviestiimme.
case-answered-button = Katso keskustelu
case-answered-second = Kirjoita uudelleen
