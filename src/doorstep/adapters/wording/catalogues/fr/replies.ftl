# What the consignee writes, and what is answered
page-case-reply = Vous avez écrit par SMS, { $moment }
    .warm = Tu as écrit par SMS, { $moment }
page-case-read = Le chauffeur l’a lu { $moment }.
page-case-answered = { $brand } a répondu { $moment } :
page-case-again = Écrire encore
case-answered-subject = La réponse à votre message
    .warm = La réponse à ton message
case-answered-answer = Voici la réponse à votre message
    .warm = Voici la réponse à ton message
case-answered-lead = Elle se trouve sur votre page.
    .warm = Elle se trouve sur ta page.
case-answered-body = Autre chose ? Écrivez-nous sur votre page, ou répondez à l’un de nos SMS.
    .warm = Autre chose ? Écris-nous sur ta page, ou réponds à l’un de nos SMS.
case-answered-button = Voir la conversation
case-answered-second = Écrire encore
