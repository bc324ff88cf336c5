# What the consignee writes, and what is answered
page-case-reply = Ha scritto con un SMS, { $moment }
    .warm = Hai scritto con un SMS, { $moment }
page-case-read = L’autista l’ha letto { $moment }.
page-case-answered = { $brand } ha risposto { $moment }:
page-case-again = Scrivere ancora
case-answered-subject = La risposta al Suo messaggio
    .warm = La risposta al tuo messaggio
case-answered-answer = Ecco la risposta al Suo messaggio
    .warm = Ecco la risposta al tuo messaggio
case-answered-lead = La trova sulla Sua pagina.
    .warm = La trovi sulla tua pagina.
case-answered-body = Altro? Può scriverci sulla Sua pagina o rispondere a un nostro SMS.
    .warm = Altro? Puoi scriverci sulla tua pagina o rispondere a un nostro SMS.
case-answered-button = Vedere la conversazione
case-answered-second = Scrivere ancora
