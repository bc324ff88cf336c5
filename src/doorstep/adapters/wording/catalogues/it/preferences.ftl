# Che cosa si ricorda per le prossime consegne
page-prefer-section = Anche la prossima volta?
page-prefer-open = Ricordare le mie preferenze
page-prefer-small = La lingua, un posto sicuro, come arrivare alla porta. Solo con il consenso, e tutto si può cancellare.
page-prefer-heading = Le mie preferenze
page-prefer-text = Quello che si salva qui lo facciamo da soli nelle prossime consegne. Lo diciamo ogni volta, e con un tocco si annulla per quel pacco.
page-prefer-what = Che cosa ricordare
page-prefer-filled = Compilato con quanto scelto per questa consegna. Non è ancora salvato nulla.
page-prefer-language = Lingua
page-prefer-as-ordered = Come nell’ordine
page-prefer-way = Come si consegna
page-prefer-in-person = A me o a qualcuno in casa
page-prefer-words = Dove di preciso, o a chi
page-prefer-words-hint = Per esempio: dietro la panca a sinistra della porta. Serve per un posto sicuro, un vicino o una portineria.
page-prefer-note-hint = Lo legge l’autista. Per esempio: non suonare, il bambino dorme. Niente codici del portone: si danno per una consegna e poi si cancellano.
page-prefer-where = Il posto, il vicino e la strada fino alla porta valgono solo a questo indirizzo. Quello che un mittente o un articolo non permette, o che costa di più, non lo scegliamo mai da soli.
page-prefer-for = Ricordarlo per
page-prefer-only-brand = Solo le consegne di { $brand }
page-prefer-every-brand = Tutti i marchi che consegnano con { $lsp }
page-prefer-consent = Acconsento che questo sia conservato e usato per le mie prossime consegne con questo indirizzo e-mail. Posso ritirare il consenso in ogni momento.
page-prefer-save = Salva
page-prefer-how = Buono a sapersi
page-prefer-how-text = Riconosciamo ogni persona dall’indirizzo e-mail, appena confermato. Quello che si scrive è conservato cifrato. Altri marchi non ne vedono nulla, a meno che non si scelgano tutti i marchi.
page-prefer-export = Scarica tutto in un file
page-prefer-withdraw = Ritira il consenso
page-prefer-withdraw-hint = Da allora nulla si fa da sé, e quello che si ricordava è cancellato. Le consegne già concordate restano come sono.
page-prefer-erase = Cancella tutto
page-prefer-erase-hint = Per tutti i marchi. Resta solo la nota che è stato cancellato, e quando.
page-prefer-since-brand = Si ricorda per { $brand }, salvato { $moment }.
page-prefer-since-every = Si ricorda per tutti i marchi che consegnano con { $lsp }, salvato { $moment }.
page-prefer-erased = Tutto è stato cancellato { $moment }. Non si ricorda nulla.
page-prefer-saved-kept = Salvato. Faremo così dalla prossima consegna.
page-prefer-saved-withdrawn = Il consenso è ritirato. Nulla si fa più da sé.
page-prefer-saved-erased = Tutto è cancellato.
page-prefer-problem-consent = Per acconsentire va spuntata la casella. Senza, non si ricorda nulla, e nulla è stato salvato.
page-prefer-problem-nothing = Non è stato scelto nulla da ricordare. Nulla è stato salvato.
page-prefer-problem-words = Mancano poche parole: dove di preciso, o a chi. Nulla è stato salvato.
page-prefer-problem-long = Uno dei testi è troppo lungo. Va accorciato; nulla è stato salvato.
page-prefer-applied = Secondo le preferenze salvate: l’abbiamo ripreso da quello che c’era da ricordare.
page-prefer-undo = Non per questo pacco
page-step-up-by-mail = Quello che segue appartiene a un indirizzo e-mail. Mandiamo lì un codice: entra solo chi legge quella posta.
page-saved-as-ordered = Fatto. Questo pacco arriva come ordinato.
promise-preferred = { $preferred ->
    [safe-place] Lo lasceremo nel posto sicuro, secondo le preferenze salvate.
    [neighbour] Lo porteremo al vicino, secondo le preferenze salvate.
    [reception] Lo consegneremo in portineria, secondo le preferenze salvate.
    [access] L’autista sa come arrivare alla porta, secondo le preferenze salvate.
   *[language] Scriviamo nella lingua preferita.
} Si può annullare per questo pacco nella pagina della consegna.
