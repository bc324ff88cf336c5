# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.
# A clock arrives with its preposition («alle 14:10», «ieri alle 14:10»): no text puts another one in front.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }/{ $month }
page-age-now = proprio ora
page-age-minutes = { $count } min fa
page-age-hours = { $count } h fa
page-age-days = { $count ->
    [one] un giorno fa
   *[other] { $count } giorni fa
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = ricevuto { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Vai alla risposta
page-languages = Lingua
page-theme-light = Aspetto chiaro
page-theme-dark = Aspetto scuro
page-about = Venduto da { $brand }, consegnato da { $lsp }. Questa pagina non carica nulla da altri e non segue nessuno.
page-about-heading = Su questa pagina
page-reload = Mostra le ultime novità
page-offline = Nessuna connessione. Ultimo stato noto: { $clock }.
page-now = ora

# The answer
page-head-open = L’orario di consegna non è ancora fissato
page-head-promised = In arrivo { $window }
page-head-coming = In arrivo { $window }
page-head-coming-late = Atteso { $window }, più tardi di quanto promesso
page-head-next = La prossima fermata è la sua: { $window }
    .warm = La prossima fermata è la tua: { $window }
page-head-next-plain = La prossima fermata è la sua
    .warm = La prossima fermata è la tua
page-head-at-door = Il corriere è al suo indirizzo
    .warm = Il corriere è al tuo indirizzo
page-head-waiting = Il furgone è vicino e aspetta il suo orario: { $window }
    .warm = Il furgone è vicino e aspetta il tuo orario: { $window }
page-head-late = Nuovo orario: { $window }
page-head-overdue = Più tardi di quanto promesso. Il nuovo orario non è ancora noto
page-head-stale = Da un po’ non abbiamo notizie dal furgone
page-head-stopped = Il furgone si è fermato lungo la strada
page-head-held = { $count ->
    [one] Il suo pacco è fermo al deposito
   *[other] I suoi pacchi sono fermi al deposito
}
    .warm = { $count ->
        [one] Il tuo pacco è fermo al deposito
       *[other] I tuoi pacchi sono fermi al deposito
    }
page-head-doubt = Indirizzo di consegna da verificare
page-head-disputed = Due dati non concordano. Stiamo verificando
page-head-attempted = Non consegnato. Il prossimo orario non è ancora fissato
page-head-attempted-next = Non consegnato. Prossima visita: { $window }
page-head-refused = Non accettato alla porta
page-head-delivered = Consegnato { $moment }, { $how }
page-head-returning = { $count ->
    [one] Il suo pacco torna da { $brand }
   *[other] I suoi pacchi tornano da { $brand }
}
    .warm = { $count ->
        [one] Il tuo pacco torna da { $brand }
       *[other] I tuoi pacchi tornano da { $brand }
    }
page-head-returned = { $count ->
    [one] Il suo pacco è di nuovo da { $brand }
   *[other] I suoi pacchi sono di nuovo da { $brand }
}
    .warm = { $count ->
        [one] Il tuo pacco è di nuovo da { $brand }
       *[other] I tuoi pacchi sono di nuovo da { $brand }
    }
page-head-cancelled = Questa consegna è stata annullata
page-head-lost = { $count ->
    [one] Non troviamo il suo pacco
   *[other] Non troviamo i suoi pacchi
}
    .warm = { $count ->
        [one] Non troviamo il tuo pacco
       *[other] Non troviamo i tuoi pacchi
    }

page-lede-open = Scelga quando dobbiamo passare. Fino ad allora nulla lascia il deposito.
    .warm = Scegli quando dobbiamo passare. Fino ad allora nulla lascia il deposito.
page-lede-at-door = Se il campanello non si sente, conviene guardare alla porta o in strada.
page-lede-waiting = È arrivato prima di quanto promesso. Non succede nulla finché non inizia il suo orario.
    .warm = È arrivato prima di quanto promesso. Non succede nulla finché non inizia il tuo orario.
page-lede-late = { $cause }
page-lede-overdue = L’orario promesso è passato. Non vogliamo tirare a indovinare: appena un nuovo orario è sicuro, appare qui e le scriviamo.
    .warm = L’orario promesso è passato. Non vogliamo tirare a indovinare: appena un nuovo orario è sicuro, appare qui e ti scriviamo.
page-lede-stale = Può essere una galleria, un telefono o una sosta più lunga. Non tiriamo a indovinare dove sia il furgone. La promessa vale ancora.
page-lede-stopped = { $cause } Stiamo cercando di sapere quando riparte.
page-lede-held = { $cause }
page-lede-doubt = Non abbiamo trovato con certezza il posto sulla mappa. Finché non conosciamo la porta, non si può pianificare nulla.
page-lede-disputed = { $why ->
    [says-missing] Ci ha detto che non c’è, e il corriere ha annotato che è stato consegnato. Non diamo per certa nessuna delle due cose finché non sappiamo.
    [delivered-elsewhere] È stato annotato come consegnato, ma in quel momento il furgone non era al suo indirizzo. Non diamo per certa nessuna delle due cose finché non sappiamo.
   *[seen-after-delivery] Un dato dice che è stato consegnato, un altro dice di no. Non diamo per certo nessuno dei due finché non sappiamo.
}
    .warm = { $why ->
        [says-missing] Ci hai detto che non c’è, e il corriere ha annotato che è stato consegnato. Non diamo per certa nessuna delle due cose finché non sappiamo.
        [delivered-elsewhere] È stato annotato come consegnato, ma in quel momento il furgone non era al tuo indirizzo. Non diamo per certa nessuna delle due cose finché non sappiamo.
       *[seen-after-delivery] Un dato dice che è stato consegnato, un altro dice di no. Non diamo per certo nessuno dei due finché non sappiamo.
    }
page-lede-refused = Lo abbiamo ripreso come richiesto. Torna da { $brand }, salvo indicazioni diverse.
page-lede-returning = Del resto si occupa { $brand }. Non c’è nulla da fare.
page-lede-returned = Del resto si occupa { $brand }. Non c’è nulla da fare.
page-lede-cancelled = Non arriverà nulla. Se non era ciò che voleva, scriva a { $brand }.
    .warm = Non arriverà nulla. Se non era ciò che volevi, scrivi a { $brand }.
page-lede-lost = { $brand } ne risponde e si occupa di risolvere.

page-updated = Aggiornato { $clock }, { $age }
page-unchanged = Senza modifiche da: { $moment }
page-tried = Visita { $moment }
page-chip-late = Più tardi di quanto promesso
page-chip-kept = Promessa mantenuta
page-chip-delivered-late = Più tardi di quanto promesso

page-key-predicted = Previsto { $window }
page-key-promised = Promesso { $window }
page-key-promised-now = Promesso ora { $window }
page-key-promised-stands = Promesso { $window }, vale ancora
page-key-was = Prima
page-key-actual = Avvenuto { $clock }
page-told-at = Lo abbiamo comunicato { $clock }.
page-told-soon = Il nostro messaggio è in arrivo.

page-steps = Avanzamento, passo { $step } di 5
page-step-since = Raggiunto { $since }. Poi: { $after }.
page-step-next = Poi: { $after }.
page-step-certain = L’ultimo passo certo.
page-next-packed = l’imballaggio
page-next-on-its-way = il deposito più vicino
page-next-out-for-delivery = il furgone
page-next-delivered = la sua porta
    .warm = la tua porta

# After a visit without a delivery
page-attempt-heading = Che cosa ha annotato il corriere
page-attempt-reason = Motivo
page-attempt-door = Alla porta
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = a circa { $metres } m dal suo indirizzo
    .warm = a circa { $metres } m dal tuo indirizzo
page-attempt-photo-label = Foto
page-attempt-photo = Scattata { $clock }
page-ways-heading = Come si prosegue?
page-way-keep = { $window }
page-way-keep-small = Già riservato. Non c’è nulla da fare.
page-way-other = Scelga un altro orario
    .warm = Scegli un altro orario
page-way-other-small = Tutti gli orari che possiamo davvero rispettare, senza costi
page-contest-heading = Non è andata così?
page-contest-text = Basta un tocco per dirlo. { $lsp } deve rispondere a { $brand }; intanto il nuovo orario resta suo.
    .warm = Basta un tocco per dirlo. { $lsp } deve rispondere a { $brand }; intanto il nuovo orario resta tuo.
page-contest-button = Io c’ero

# What can be done, who has it
page-who-has = Chi ce l’ha
page-who-answers = Responsabile
page-code = Il suo codice
    .warm = Il tuo codice
page-code-small = Va detto al corriere alla porta, e prima a nessuno.
page-where-to = Destinazione
page-where-unknown = non ancora nota
page-show-address = Mostra l’indirizzo completo
page-answers-all-the-way = per tutto il percorso
page-holder-driver = { $driver }, alla guida
page-holder-lsp-since = { $lsp }, ricevuto { $since }
page-holder-depot = al deposito, { $depot }
page-holder-uncertain = Non è certo
page-holder-you = Lei
    .warm = Tu
page-holder-household = A casa sua
    .warm = A casa tua
page-holder-neighbour = Il suo vicino
    .warm = Il tuo vicino
page-holder-safe-place = Il luogo sicuro concordato
page-holder-mailbox = La sua cassetta della posta
    .warm = La tua cassetta della posta
page-holder-reception = La portineria
page-holder-pickup-point = Il punto di ritiro
page-action-change = Nessuno in casa? Cambi la consegna
    .warm = Nessuno in casa? Cambia la consegna
page-action-change-until = Un altro orario, senza costi fino alla partenza del furgone, al più tardi { $until }
page-action-choose = Scelga un orario
    .warm = Scegli un orario
page-action-choose-small = Tutti gli orari che possiamo davvero rispettare
page-action-still = L’orario è fissato, un luogo sicuro è ancora possibile
page-action-away = Nessuno in casa? Ci avvisi
    .warm = Nessuno in casa? Avvisaci
page-action-away-left = Il furgone è partito e lo ha a bordo, quindi l’orario è fissato. Passiamo il messaggio.
page-action-away-past = È tardi per cambiare l’orario qui. Passiamo il messaggio.
page-note-stays = Il nuovo orario vale se non fa nulla.
    .warm = Il nuovo orario vale se non fai nulla.
page-note-we-write = { $brand } scrive appena ci sono novità. Non serve chiedere.
page-have-heading = { $count ->
    [one] Ha il pacco?
   *[other] Ha i pacchi?
}
    .warm = { $count ->
        [one] Hai il pacco?
       *[other] Hai i pacchi?
    }
page-have-text = Forse lo sa prima di noi. La risposta arriva subito a tutte e due le aziende.
    .warm = Forse lo sai prima di noi. La risposta arriva subito a tutte e due le aziende.
page-have-yes = Sì, ce l’ho
page-have-no = No, qui non c’è
page-fine-heading = Tutto bene?
page-fine-text = Se no, abbiamo già gli orari e la prova. Basta spiegarlo una volta.
page-fine-yes = Sì, tutto bene
page-fine-no = Un problema

# The last leg
page-map-stops-before = { $count ->
    [0] La prossima fermata è la sua
    [one] Una fermata prima della sua
   *[other] { $count } fermate prima della sua
}
    .warm = { $count ->
        [0] La prossima fermata è la tua
        [one] Una fermata prima della tua
       *[other] { $count } fermate prima della tua
    }
page-map-next = La prossima fermata è la sua
    .warm = La prossima fermata è la tua
page-map-at-door = Il furgone è al suo indirizzo
    .warm = Il furgone è al tuo indirizzo
page-map-on-tour = In viaggio
page-map-last-known = Ultimo posto noto
page-map-stale = Posizione rilevata { $clock }, { $age }. Ora il furgone può essere altrove.
page-map-later = La mappa appare quando la prossima fermata è la sua.
    .warm = La mappa appare quando la prossima fermata è la tua.
page-map-distance = Il furgone è a circa { $distance }. Posizione rilevata { $clock }, { $age }.
page-map-alt = Mappa del furgone e della sua porta, { $street }
    .warm = Mappa del furgone e della tua porta, { $street }
page-map-skip = Salta la mappa
page-map-show = Mostra la mappa
page-map-failed = La mappa non si è caricata. Riprova

# What happened
page-log-heading = Che cosa è successo
page-log-certain = Che cosa è stato annotato
page-log-earlier = { $count ->
    [one] Prima, una voce
   *[other] Prima, { $count } voci
}
page-log-ordered = Ordinato
page-log-doubted = L’indirizzo non è stato trovato con certezza
page-log-located = Indirizzo confermato
page-log-packed = Imballato
page-log-cancelled = Annullato
page-log-promised = Promesso { $window }
page-log-chosen = Orario scelto: { $window }
page-log-chosen-narrowed = Tra gli orari accettati, sarà { $window }
page-log-new-window = Nuovo orario: { $window }
page-log-depot = { $count ->
    [one] { $lsp } ha preso in carico il pacco
   *[other] { $lsp } ha preso in carico i pacchi
}
page-log-depot-small = { $depot }
page-log-loaded = Sul furgone
page-log-counted = { $of ->
    [one] 1 di 1 pacco
   *[other] { $count } di { $of } pacchi
}
page-log-held = { $count ->
    [one] Il suo pacco è stato fermato
   *[other] Un pacco è stato fermato
}
    .warm = { $count ->
        [one] Il tuo pacco è stato fermato
       *[other] Un pacco è stato fermato
    }
page-log-left = Ha lasciato il deposito verso la sua zona
    .warm = Ha lasciato il deposito verso la tua zona
page-log-earlier-told = Annunciato che arriviamo prima: { $window }
page-log-next = La prossima fermata era la sua
    .warm = La prossima fermata era la tua
page-log-arrived = Il furgone era al suo indirizzo
    .warm = Il furgone era al tuo indirizzo
page-log-stopped = Il furgone si è fermato
page-log-resumed = Il furgone è ripartito
page-log-deferred = Il corriere ripassa più tardi in questo giro
page-log-attempted = Visita alla sua porta
    .warm = Visita alla tua porta
page-log-refused = Non accettato alla porta
page-log-delivered = Consegnato, { $how }
page-log-returning = Di ritorno verso { $brand }
page-log-returned = Di nuovo da { $lsp }
page-log-asked = Un messaggio per noi
page-log-rated = Giudizio ricevuto

page-told-heading = Tutti gli orari annunciati
page-told-when = Annuncio
page-told-what = Orario e motivo
page-told-first = La prima scelta.
page-told-chosen = La sua scelta.
    .warm = La tua scelta.
page-told-narrowed = Uno degli orari accettati.
page-told-received = Annunciato { $clock }.
page-told-before = Annunciato { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
} prima della fine del vecchio orario.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] Nel suo pacco
   *[other] Nei suoi { $count } pacchi
}
    .warm = { $count ->
        [one] Nel tuo pacco
       *[other] Nei tuoi { $count } pacchi
    }
page-item = { $quantity } × { $title }
page-proof-heading = Prova di consegna
page-proof-none = Questo è stato annotato alla porta.
page-proof-hidden = C’è una foto. La mostriamo a chi conosce il CAP dell’indirizzo.
page-proof-shown = Visibile perché ha confermato chi è. La vedono solo lei, { $brand } e { $lsp }.
    .warm = Visibile perché hai confermato chi sei. La vedete solo tu, { $brand } e { $lsp }.
page-proof-unlock = Mostra la foto
page-proof-how = Consegnato
page-proof-parcels = Pacchi
page-proof-undamaged = nessun danno visto
page-proof-damaged = un danno è stato annotato
page-proof-code = Codice
page-proof-code-right = Il codice era giusto
page-proof-alt-photo = Foto scattata dal corriere alla consegna
page-proof-alt-signature = Firma data alla consegna
page-proof-caption-photo = Foto, { $moment }
page-proof-caption-signature = Firma, { $moment }
page-rate-heading = Com’è andata?
page-rate-text = Due domande, ognuna va a chi può cambiare le cose. Nessuno può cancellare la risposta.
page-rate-goods = Gli articoli e l’imballaggio
page-rate-door = La consegna
page-rate-to = Per { $party }
page-rate-poor = 1 Male
page-rate-good = Molto bene 5
page-rate-comment = Qualcosa da aggiungere? (facoltativo)
page-rate-send = Invia
page-rate-thanks-heading = Grazie
page-rate-thanks = { $goods ->
    [0] Voto alla consegna: { $door } su 5, { $moment }.
   *[other] { $door ->
        [0] Voto agli articoli: { $goods } su 5, { $moment }.
       *[other] Voti: articoli { $goods } su 5, consegna { $door } su 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Che cosa ci ha detto
    .warm = Che cosa ci hai detto
page-case-question = Domanda inviata, { $moment }
page-case-away = Assenza segnalata, { $moment }
page-case-problem = Problema segnalato, { $moment }
page-case-contest = Lei c’era, { $moment }
    .warm = Tu c’eri, { $moment }
page-case-received = Lo ha ricevuto, { $moment }
    .warm = Lo hai ricevuto, { $moment }
page-case-missing = Non lo ha ricevuto, { $moment }
    .warm = Non lo hai ricevuto, { $moment }
page-case-address = Sull’indirizzo, { $moment }
page-case-cancel = Sull’annullamento, { $moment }
page-case-open = { $brand } l’ha ricevuto e risponderà.
page-case-due = { $brand } risponde al più tardi { $moment }.
page-case-overdue = { $brand } avrebbe dovuto rispondere { $moment }. Ora è la prima cosa a cui rispondere.
page-case-closed = Risolto { $moment }.
page-help-heading = Una domanda su questa consegna
page-help-reference = Riferimento { $reference }. Chi risponde vede le stesse cose di questa pagina.
page-help-write = Scriva a { $brand }
    .warm = Scrivi a { $brand }
page-help-call = Chiami { $phone }
    .warm = Chiama { $phone }
page-calendar = Aggiungi al calendario
page-sure-heading = Se l’orario cambia
page-sure-text = Lo saprà da noi prima che finisca questo orario, con il motivo.
    .warm = Lo saprai da noi prima che finisca questo orario, con il motivo.
page-sure-several = Quale di questi orari sarà, lo diciamo quando la giornata è pianificata del tutto.

# A doubtful address
page-address-heading = Qual è l’indirizzo giusto?
page-address-written = Indirizzo scritto: { $written }
page-address-text = Scelga quello giusto. Pianifichiamo la consegna appena lo sappiamo.
    .warm = Scegli quello giusto. Pianifichiamo la consegna appena lo sappiamo.
page-address-none = Non abbiamo trovato nulla di adatto. Ci dica come arrivare.
    .warm = Non abbiamo trovato nulla di adatto. Dicci come arrivare.
page-address-unlock = Prima va confermata l’identità
page-address-confirm = È questo l’indirizzo
page-address-other = Nessuno di questi

# What was just done
page-saved-asked = Ricevuto. La risposta apparirà qui.
page-saved-rated = Grazie. La risposta è arrivata a chi può cambiare le cose.
page-saved-changed = Il nuovo orario è fissato.
page-saved-address = Grazie. L’indirizzo è confermato.
page-saved-unlocked = Grazie. Ora si vede tutto, in questo browser, per mezz’ora.
page-saved-cancelled = La consegna è annullata.

# Behind the tracking page
page-back = Torna alla consegna

# Who you are
page-step-up-heading = È proprio lei?
    .warm = Sei proprio tu?
page-step-up-text = L’indirizzo completo e le foto si mostrano solo a chi riceve la consegna. La risposta vale mezz’ora, in questo browser.
page-postcode-heading = CAP dell’indirizzo di consegna
page-postcode-label = CAP
page-postcode-confirm = Conferma
page-code-heading = Inserire il codice
page-code-text = Abbiamo inviato sei cifre all’indirizzo e-mail dell’ordine. Valgono dieci minuti.
page-code-label = Codice di sei cifre
page-code-confirm = Conferma
page-code-other-heading = Un altro modo
page-code-other-text = Inviamo un codice all’indirizzo e-mail usato per l’ordine.
page-code-send = Inviami un codice
page-step-up-wrong-postcode = Questo CAP non è quello dell’indirizzo. Meglio dare un’altra occhiata.
page-step-up-wrong-code = Questo codice non corrisponde o è troppo vecchio.
page-step-up-paused = Ci sono stati troppi tentativi. Tra un quarto d’ora si può riprovare.
page-step-up-no-address = Per questo ordine non abbiamo un indirizzo e-mail. Meglio scriverci.
page-step-up-not-sent = Al momento il codice non è partito. Riprovi tra un minuto.
    .warm = Al momento il codice non è partito. Riprova tra un minuto.
page-code-mail-subject = { $code } è il suo codice
    .warm = { $code } è il tuo codice
page-code-mail-text = Il suo codice per la consegna di { $brand }: { $code }
    .warm = Il tuo codice per la consegna di { $brand }: { $code }
page-code-mail-lives = Vale dieci minuti e si usa una volta sola.
page-code-mail-not-you = Se non lo ha chiesto, non deve fare nulla.
    .warm = Se non lo hai chiesto, non devi fare nulla.

# Writing
page-contact-send = Invia
page-contact-private = Il messaggio arriva a chi si occupa di questa consegna, e a nessun altro.
page-contact-question-heading = Scriva a { $brand }
    .warm = Scrivi a { $brand }
page-contact-question-text = Chi risponde vede le stesse cose della pagina. Non serve spiegarle.
page-contact-question-label = Il suo messaggio
    .warm = Il tuo messaggio
page-contact-away-heading = Nessuno in casa?
page-contact-away-text = Ci dica chi può riceverlo, o che cosa deve sapere il corriere. { $brand } lo comunica.
    .warm = Dicci chi può riceverlo, o che cosa deve sapere il corriere. { $brand } lo comunica.
page-contact-away-label = La sua nota
    .warm = La tua nota
page-contact-problem-heading = Che cosa non va?
page-contact-problem-text = Gli orari, la prova e il registro li abbiamo già. Basta spiegarlo una volta.
page-contact-problem-label = Che cosa è successo
page-contact-address-heading = Come arriviamo?
page-contact-address-text = Scriva via, numero e CAP, oppure descriva la strada. Qualcuno lo guarda oggi stesso.
    .warm = Scrivi via, numero e CAP, oppure descrivi la strada. Qualcuno lo guarda oggi stesso.
page-contact-address-label = Il suo indirizzo
    .warm = Il tuo indirizzo
page-contact-contest-heading = Lei c’era
    .warm = Tu c’eri
page-contact-contest-text = { $lsp } deve rispondere a { $brand }. Se vuole, aggiunga quello che sa.
    .warm = { $lsp } deve rispondere a { $brand }. Se vuoi, aggiungi quello che sai.
page-contact-contest-label = Qualcosa da aggiungere? (facoltativo)
page-contact-received-heading = Lo ha ricevuto
    .warm = Lo hai ricevuto
page-contact-received-text = Grazie. La risposta arriva subito a { $brand } e a { $lsp }.
page-contact-received-label = Qualcosa da aggiungere? (facoltativo)
page-contact-missing-heading = Non è arrivato
page-contact-missing-text = La risposta arriva subito a { $brand } e a { $lsp }.
page-contact-missing-label = Dove ha guardato? (facoltativo)
    .warm = Dove hai guardato? (facoltativo)

# Another time
page-choose-heading = Quando passiamo?
page-change-none = Nessun orario è ancora fissato. Questi sono quelli che possiamo davvero rispettare.
page-change-now = Ora: { $window }, promesso.
page-change-now-until = Ora: { $window }, promesso. Si può cambiare fino alla partenza del furgone, al più tardi { $until }.
page-change-times = Altro orario
page-change-nothing = Nei prossimi giorni non c’è nessun altro orario libero. Ci scriva e ne cerchiamo uno.
    .warm = Nei prossimi giorni non c’è nessun altro orario libero. Scrivici e ne cerchiamo uno.
page-change-gone = Quell’orario è appena stato preso da qualcun altro. Restano questi.
page-change-kept = Quell’orario toglierebbe posto a diverse altre consegne. Ne scelga un altro.
    .warm = Quell’orario toglierebbe posto a diverse altre consegne. Scegline un altro.
page-change-overlap = Due di questi orari si sovrappongono. Vanno segnati solo quelli separati.
page-change-unavailable = Al momento non riusciamo a calcolare gli orari. Riprovi tra un minuto.
    .warm = Al momento non riusciamo a calcolare gli orari. Riprova tra un minuto.
page-change-closed-ended = Questa consegna è conclusa. Non c’è più nulla da cambiare.
page-change-closed-doubt = Prima va confermato l’indirizzo. Poi si può scegliere un orario.
page-change-closed-left = Il furgone è partito e lo ha a bordo, quindi l’orario è fissato. Se nessuno può esserci, scriva a { $brand }.
    .warm = Il furgone è partito e lo ha a bordo, quindi l’orario è fissato. Se nessuno può esserci, scrivi a { $brand }.
page-change-closed-past = È tardi per cambiare l’orario qui. Se nessuno può esserci, scriva a { $brand }.
    .warm = È tardi per cambiare l’orario qui. Se nessuno può esserci, scrivi a { $brand }.
page-change-before = Prima di confermare
page-change-new = Nuovo orario
page-change-replaces = sostituisce
page-change-cost = Costo
page-change-none-cost = Nessuno
page-change-who = Chi lo saprà
page-change-who-know = { $brand } e { $lsp }, subito
page-change-undo = Annullare la modifica
page-change-undo-until = Qui, finché il nuovo orario si può cambiare
page-change-unchosen = Prima va scelto un orario
page-change-confirm = Conferma la modifica
page-choose-confirm = Prenda questo orario
    .warm = Prendi questo orario
page-change-answer = La risposta arriva subito, anche per e-mail
page-slot-width = fascia di { $hours } h
page-slot-free = Gratis
page-slot-greener = Più verde: risparmia { $minutes } min di guida e { $grams } g di CO₂
page-slot-full = Al completo
page-slot-closed = Chiuso
page-slot-load = Nessun furgone ha posto
page-slot-volume = Nessun furgone ha posto per qualcosa di così grande
page-slot-skills = { $skill ->
    [cold] Nessun furgone refrigerato
    [two_person] Nessun furgone con due persone
    [tail_lift] Nessun furgone con sponda idraulica
    [age_check] Nessun corriere che verifichi l’età
   *[other] Nessun furgone può farlo
}
page-slot-no-road = Nessun furgone ci arriva
page-slot-goods-away = Il pacco è in un furgone che non sarà ancora rientrato
page-slot-reserved = Non disponibile
page-slot-kept-for-others = Toglierebbe posto a diverse altre consegne
page-also = { $day }: andrebbe bene anche un altro orario?
page-also-small = Segni tutti quelli che vanno bene. Quale sarà, lo diciamo quando la giornata è pianificata del tutto. Costa quanto il più economico.
    .warm = Segna tutti quelli che vanno bene. Quale sarà, lo diciamo quando la giornata è pianificata del tutto. Costa quanto il più economico.
page-other-heading = Altro luogo
page-cancel-link = Annulla questa consegna
page-cancel-heading = Annullare questa consegna?
page-cancel-text = Non arriverà nulla e l’orario passerà a qualcun altro. Del pagamento si occupa { $brand }.
page-cancel-unlock = Perché nessun altro possa annullarla, dobbiamo sapere che è proprio lei.
    .warm = Perché nessun altro possa annullarla, dobbiamo sapere che sei proprio tu.
page-cancel-confirm = Sì, annulla
page-cancel-keep = No, lascia così
page-cancel-closed = Qui non si può più annullare. Scriva a { $brand }.
    .warm = Qui non si può più annullare. Scrivi a { $brand }.
page-calendar-title = Consegna di { $brand }

# What else can be changed
page-change-heading = Che cosa andrebbe meglio?
page-change-stale = Questa consegna è stata cambiata nel frattempo. Ecco com’è ora; nient’altro è stato cambiato.
page-change-where = Luogo
page-change-same-time = Stesso orario, nel nuovo luogo
page-change-times-there = Orari nel nuovo luogo
page-change-time-stays = Orario, come ora
page-slot-point-closed = A quell’ora il punto di ritiro è chiuso
page-other-address = Un altro indirizzo
page-other-address-small = Prima si vedono gli orari possibili.
page-other-pickup-point = Punto di ritiro
page-other-pickup-point-small = Si ritira quando fa comodo.
page-other-safe-place = Luogo sicuro
page-other-safe-place-small = Un posto asciutto al suo indirizzo, sotto la sua responsabilità. Riceverà una foto.
    .warm = Un posto asciutto al tuo indirizzo, sotto la tua responsabilità. Riceverai una foto.
page-other-neighbour = Lo riceve un vicino
page-other-neighbour-small = Basta indicare la porta, l’orario resta.
page-other-door = Di nuovo alla mia porta
page-other-door-small = Come nell’ordine.
page-other-free = Gratis.
page-not-not-offered = { $brand } non lo offre.
page-not-attended = Questi articoli vanno ricevuti di persona. Lo decide { $brand }.
page-not-published = Non è possibile una volta pianificato il giro. Lo decide { $brand }.
page-not-loaded = Non è possibile una volta caricato sul furgone. Lo decide { $brand }.
page-not-left = Non è possibile una volta partito il furgone.
page-not-door = Non è più possibile: il corriere è alla sua porta.
    .warm = Non è più possibile: il corriere è alla tua porta.
page-not-past = È tardi per cambiarlo qui.
page-not-ended = Questa consegna è conclusa.
page-not-doubt = Prima va confermato l’indirizzo.
page-not-no-promise = Prima va scelto un orario.
page-not-at-point = Va a un punto di ritiro.
page-not-no-points = { $lsp } non ha punti di ritiro qui.
page-not-point-full = Al momento non c’è posto
page-ask-address-heading = Dove dobbiamo portarlo?
page-ask-address-text = Non cambia nulla finché non c’è un orario scelto per il nuovo indirizzo.
page-ask-pickup-point-heading = Quale punto di ritiro?
page-ask-pickup-point-text = Non cambia nulla finché non c’è un orario scelto. Lo portiamo mentre il punto è aperto.
page-ask-safe-place-heading = Dove dobbiamo lasciarlo?
page-ask-safe-place-text = Il corriere lo lascia lì e fa una foto. Da quel momento è sotto la sua responsabilità.
    .warm = Il corriere lo lascia lì e fa una foto. Da quel momento è sotto la tua responsabilità.
page-ask-safe-place-label = Dove esattamente?
page-ask-safe-place-hint = Un posto asciutto che nessuno vede dalla strada. Lo legge solo il corriere e chi si occupa di questa consegna.
page-ask-neighbour-heading = Chi lo riceve?
page-ask-neighbour-text = Il corriere suona lì. Se nessuno apre, viene alla sua porta.
    .warm = Il corriere suona lì. Se nessuno apre, viene alla tua porta.
page-ask-neighbour-label = Nome, e porta o piano
page-ask-neighbour-hint = Meglio chiedere prima al vicino. Lo legge solo il corriere e chi si occupa di questa consegna.
page-ask-door-heading = Di nuovo alla sua porta?
    .warm = Di nuovo alla tua porta?
page-ask-door-text = Il corriere suona alla sua porta, come nell’ordine.
    .warm = Il corriere suona alla tua porta, come nell’ordine.
page-ask-door-hint = Quanto era stato chiesto per il luogo non vale più.
page-ask-until-published = Qui, finché il giro non è pianificato
page-ask-until-loaded = Qui, finché non è sul furgone
page-ask-until-left = Qui, fino alla partenza del furgone
page-ask-until-door = Qui, finché il corriere non è alla porta
page-new-address-check = Veda gli orari
    .warm = Vedi gli orari
page-new-address-check-small = Solo orari che possiamo davvero rispettare lì
page-new-address-home = Torna all’indirizzo dell’ordine
page-new-address-incomplete = Serve almeno una via.
page-new-address-outside = È fuori dalla zona in cui consegna { $lsp }. Non è stato cambiato nulla.
page-new-address-no-road = Nessun furgone può andarci e tornare. Non è stato cambiato nulla.
page-new-address-doubt = Non siamo sicuri del posto. Ne scelga uno, o lo scriva in un altro modo.
    .warm = Non siamo sicuri del posto. Scegline uno, o scrivilo in un altro modo.
page-new-address-unknown = Non troviamo questo indirizzo. Lo scriva in un altro modo; non è stato cambiato nulla.
    .warm = Non troviamo questo indirizzo. Scrivilo in un altro modo; non è stato cambiato nulla.
page-point-bring = Porti con sé il riferimento { $reference } e un documento con il suo nome.
    .warm = Porta con te il riferimento { $reference } e un documento con il tuo nome.
page-day-mon = lun
page-day-tue = mar
page-day-wed = mer
page-day-thu = gio
page-day-fri = ven
page-day-sat = sab
page-day-sun = dom
page-how = Come
page-saved-pickup-point = Va al punto di ritiro.
page-saved-safe-place = Il corriere lo lascerà nel luogo sicuro.
page-saved-neighbour = Il corriere lo porterà dal suo vicino.
    .warm = Il corriere lo porterà dal tuo vicino.
page-saved-door = Arriva di nuovo alla sua porta.
    .warm = Arriva di nuovo alla tua porta.
page-saved-new-address = Va al nuovo indirizzo.
page-log-chosen-address = Scelto un altro indirizzo, { $window }
page-log-chosen-pickup-point = Scelto un punto di ritiro, { $window }
page-log-asked-safe-place = Chiesto il luogo sicuro
page-log-asked-neighbour = Chiesta la consegna al vicino
page-log-asked-door = Di nuovo alla porta, come richiesto

# Whether text messages are wanted
page-texts-heading = SMS
page-texts-on = { $brand } scrive al suo telefono quando il furgone fa l’ultimo tratto verso la sua porta.
    .warm = { $brand } scrive al tuo telefono quando il furgone fa l’ultimo tratto verso la tua porta.
page-texts-stopped = Ha chiesto di non ricevere più SMS da { $brand }, { $moment }. Le novità arrivano per e-mail e su questa pagina.
    .warm = Hai chiesto di non ricevere più SMS da { $brand }, { $moment }. Le novità arrivano per e-mail e su questa pagina.
page-texts-held = Dal suo telefono è stato chiesto di non ricevere più SMS da { $brand }. Per riceverli di nuovo, invii START da quel telefono al { $number }.
    .warm = Dal tuo telefono è stato chiesto di non ricevere più SMS da { $brand }. Per riceverli di nuovo, invia START da quel telefono al { $number }.
page-texts-stop = Niente più SMS
page-texts-start = Riattiva gli SMS
page-saved-texts-off = Niente più SMS da parte nostra.
page-saved-texts-on = Gli SMS riprendono.

# The map by itself
page-map-zoom-in = Ingrandisci
page-map-zoom-out = Riduci
page-map-fingers = Due dita per spostare la mappa
page-map-scroll = { $press } e rotella per ingrandire la mappa
page-map-home = La porta

# Being told on this device
page-push-heading = Su questo dispositivo
page-push-text = Se qualcosa cambia, lo vede subito qui. Senza account, e può smettere quando vuole.
page-push-button = Avvisami su questo dispositivo
page-push-on = Riceve gli avvisi su questo dispositivo.
page-push-no = Questo dispositivo non lo permette. La avvisiamo come prima.
page-push-told = { $count ->
    [one] { $count } dispositivo riceve gli avvisi.
   *[other] { $count } dispositivi ricevono gli avvisi.
}
page-push-stop = Non avvisare nessun dispositivo
page-saved-push-off = Nessun dispositivo riceve più avvisi.

page-mails-heading = E-mail
page-mails-on = { $brand } scrive anche lungo il percorso, per esempio quando il furgone è partito. I cambi di orario e l’esito vengono comunicati sempre.
page-mails-stopped = Ha chiesto meno e-mail a { $brand }, { $moment }. I cambi di orario e l’esito vengono comunicati comunque.
    .warm = Hai chiesto meno e-mail a { $brand }, { $moment }. I cambi di orario e l’esito vengono comunicati comunque.
page-mails-none = Ha segnalato come spam una e-mail di { $brand }, { $moment }. Non ne arrivano più; le novità sono su questa pagina.
    .warm = Hai segnalato come spam una e-mail di { $brand }, { $moment }. Non ne arrivano più; le novità sono su questa pagina.
page-mails-bounced = Una e-mail di { $brand } è tornata indietro, { $moment }: il suo indirizzo non è stato trovato. Le novità sono su questa pagina.
    .warm = Una e-mail di { $brand } è tornata indietro, { $moment }: il tuo indirizzo non è stato trovato. Le novità sono su questa pagina.
page-mails-stop = Solo il necessario
page-mails-start = Riattivale
page-saved-mails-off = Arrivano solo le e-mail necessarie.
page-saved-mails-on = Arrivano di nuovo tutte le e-mail.
