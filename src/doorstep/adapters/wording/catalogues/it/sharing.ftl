# A weaker link for somebody at home
page-share-section = Qualcun altro in casa?
page-share-open = Condividi con chi è in casa
page-share-small = Si vedono l’ora e a che punto è. Nient’altro.
page-share-count = { $count ->
    [one] Un link è condiviso. Si può ritirare in ogni momento.
   *[other] { $count } link sono condivisi. Si possono ritirare in ogni momento.
}
page-share-heading = Condividi con chi è in casa
page-share-text = Un link per coinquilini, partner o vicini: per chi deve sapere quando arriva.
page-share-what = Cosa mostra il link
page-share-sees-label = Si vede
page-share-sees = L’ora, a che punto è e quanto concordato con un vicino o per un posto sicuro.
page-share-never-label = Non si vede mai
page-share-never = Indirizzo, telefono, codici, foto, contenuto o altri ordini. Non si può cambiare nulla né condividere oltre.
page-share-until-label = Finisce
page-share-until = { $days ->
    [one] Un giorno dopo la consegna, o subito se viene ritirato qui
   *[other] { $days } giorni dopo la consegna, o subito se viene ritirato qui
}
page-share-make = Crea un link
page-share-another = Crea un altro link
page-share-name = Come chiamarlo (facoltativo)
page-share-name-hint = Un nome per distinguere più link. Lo mostra solo questa pagina.
page-share-answer = Può rispondere quando chiediamo se ci sarà qualcuno
page-share-button = Crea il link
page-share-too-long = È troppo lungo. Per un nome bastano { $most } caratteri; non è stato creato alcun link.
page-share-closed-over = La consegna è finita: non c’è più nulla da condividere.
page-share-closed-full = Sono condivisi { $most } link, il massimo. Per crearne un altro bisogna ritirarne uno.
page-share-out = Link condivisi
page-share-done = Il link è pronto da passare.
page-share-link = Il link
page-share-hand = Passa il link
page-share-copy = Copia il link
page-share-copied = Copiato
page-share-back = Ritira
page-share-nameless = Link senza nome
page-share-made = Creato { $moment }.
page-share-used = Visto l’ultima volta { $moment }.
page-share-unused = Ancora nessun utilizzo visto.
page-share-may-answer = Può guardare e rispondere se ci sarà qualcuno
page-share-may-look = Può guardare
page-in-home-shared = Risposta dal link: ci sarà qualcuno
page-in-away-shared = Risposta dal link: non ci sarà nessuno
home-about = Condiviso da una consegna di { $brand }. Questa pagina non mostra nomi, indirizzi o contenuti.
home-shared-heading = Condiviso
home-shared = Qualcuno di casa o di fiducia ha condiviso quando arriva questa consegna. I cambiamenti compaiono qui da soli.
home-until = { $days ->
    [one] Il link vale fino a un giorno dopo la consegna, se non viene ritirato prima.
   *[other] Il link vale fino a { $days } giorni dopo la consegna, se non viene ritirato prima.
}
home-said-in = Ci sarà qualcuno
home-said-out = Non ci sarà nessuno
home-said-unanswered = Chiesto; ancora nessuna risposta
home-over-taken-back = Questo link è stato ritirato
home-over-taken-back-text = Chi ha condiviso la consegna ha ritirato il link. Non mostra più nulla. Se serve ancora, può darne uno nuovo.
home-over-time-up = Questo link è scaduto
home-over-time-up-text = { $days ->
    [one] La consegna è finita da più di un giorno. Chi l’ha condivisa ha ancora la propria pagina.
   *[other] La consegna è finita da più di { $days } giorni. Chi l’ha condivisa ha ancora la propria pagina.
}
