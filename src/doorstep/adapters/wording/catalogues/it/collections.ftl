# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Ritiro: { $window }
promise-made-answer-collects = { $parcels ->
    [one] Ritiriamo il suo pacco { $window }
   *[other] Ritiriamo i suoi pacchi { $window }
}
    .warm = { $parcels ->
        [one] Ritiriamo il tuo pacco { $window }
       *[other] Ritiriamo i tuoi pacchi { $window }
    }
promise-made-lead-collects = Rispettiamo questo orario. Se dovesse cambiare, lo saprà prima di tutto da noi.
    .warm = Rispettiamo questo orario e, se qualcosa cambia, lo saprai prima di tutto da noi.
promise-made-body-collects = Lo tenga pronto, per favore. Il giorno stesso, quando il furgone sarà in viaggio, riceverà un orario più preciso.
    .warm = Tienilo pronto, per favore. Il giorno stesso, quando il furgone sarà in viaggio, riceverai un orario più preciso.
promise-made-button-collects = Segua il ritiro
    .warm = Segui il ritiro
tour-started-answer-collects = Il furgone è in viaggio: { $window }
tour-started-button-collects = Segua il ritiro
    .warm = Segui il ritiro
arrival-earlier-body-collects = Se non può esserci così presto, ci dica sulla pagina chi può darcelo.
    .warm = Se non puoi esserci così presto, dicci sulla pagina chi può darcelo.
promise-revised-lead-collects = { $chosen ->
    [yes] Ora è questo l’orario del ritiro.
    [narrowed] Tra gli orari accettati, ora è questo.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Segua il ritiro
    [narrowed] Segua il ritiro
    [closed] Segua il ritiro
   *[no] Scelga un altro orario
}
    .warm = { $chosen ->
        [yes] Segui il ritiro
        [narrowed] Segui il ritiro
        [closed] Segui il ritiro
       *[no] Scegli un altro orario
    }
promise-revised-second-collects = { $chosen ->
    [yes] Scelga un altro orario
    [narrowed] Scelga un altro orario
    [closed] Veda che cosa è possibile
   *[no] Segua il ritiro
}
    .warm = { $chosen ->
        [yes] Scegli un altro orario
        [narrowed] Scegli un altro orario
        [closed] Vedi che cosa è possibile
       *[no] Segui il ritiro
    }
address-doubted-subject-collects = Indirizzo del ritiro da verificare
address-doubted-answer-collects = { $parcels ->
    [one] Dove dobbiamo ritirare esattamente il suo pacco?
   *[other] Dove dobbiamo ritirare esattamente i suoi pacchi?
}
    .warm = { $parcels ->
        [one] Dove dobbiamo ritirare esattamente il tuo pacco?
       *[other] Dove dobbiamo ritirare esattamente i tuoi pacchi?
    }
address-doubted-second-collects = Veda il ritiro
    .warm = Guarda il ritiro
items-line-collects = Da ritirare: { $items }
footer-place-collects = Ritiro in { $street }
footer-why-collects = { $brand } invia questo messaggio perché c’è qualcosa da ritirare da lei.
    .warm = { $brand } invia questo messaggio perché c’è qualcosa da ritirare da te.
footer-carrier-collects = { $done ->
    [yes] Ritirato da { $carrier }.
   *[no] Lo ritira { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] Al nuovo indirizzo, { $window }
   *[other] Alla sua porta, { $window }
}
    .warm = { $kind ->
        [address] Al nuovo indirizzo, { $window }
       *[other] Alla tua porta, { $window }
    }
promise-rearranged-lead-collects = Ora lo ritiriamo qui.
promise-rearranged-body-collects = Se non è stato lei, lo dica subito sulla pagina.
    .warm = Se non sei stato tu, dillo subito sulla pagina.
promise-rearranged-button-collects = Segua il ritiro
    .warm = Segui il ritiro

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Ritirato { $moment }
   *[no] { $collected ->
        [one] { $collected } di { $of } ritirato { $moment }
       *[other] { $collected } di { $of } ritirati { $moment }
    }
}
collection-completed-answer = { $all ->
    [yes] Ritirato { $moment }
   *[no] { $collected ->
        [one] { $collected } di { $of } pacchi ritirato { $moment }
       *[other] { $collected } di { $of } pacchi ritirati { $moment }
    }
}
collection-completed-lead = Ora ce l’ha il corriere. Del resto si occupa { $brand }.
collection-completed-body = Tutto bene? La pagina mostra che cosa è stato ritirato, e quando. Lì si può anche dare un giudizio.
collection-completed-button = { $proof ->
    [yes] Veda la prova
   *[no] Veda il ritiro
}
    .warm = { $proof ->
        [yes] Guarda la prova
       *[no] Guarda il ritiro
    }
collection-completed-second = Qualcosa non va? Lo segnali qui
    .warm = Qualcosa non va? Segnalalo qui
collection-attempted-subject = Non ritirato { $moment }
collection-attempted-answer = { $parcels ->
    [one] Non abbiamo potuto ritirare il suo pacco { $moment }
   *[other] Non abbiamo potuto ritirare i suoi pacchi { $moment }
}
    .warm = { $parcels ->
        [one] Non abbiamo potuto ritirare il tuo pacco { $moment }
       *[other] Non abbiamo potuto ritirare i tuoi pacchi { $moment }
    }
collection-attempted-lead = Annotato dal corriere: { $cause }
collection-attempted-body = { $next ->
    [again] Il corriere ripassa più tardi nello stesso giro.
    [promised] Prossima visita: { $window }.
    [over] Resta dov’è, e nessuno ripassa da sé. Se deve ancora partire, scriva a { $brand }.
   *[open] Cerchiamo un altro orario e lo comunichiamo.
} Se qualcosa non è esatto, lo dica sulla pagina: lo confrontiamo con la posizione del furgone.
    .warm = { $next ->
        [again] Il corriere ripassa più tardi nello stesso giro.
        [promised] Prossima visita: { $window }.
        [over] Resta dov’è, e nessuno ripassa da sé. Se deve ancora partire, scrivi a { $brand }.
       *[open] Cerchiamo un altro orario e lo comunichiamo.
    } Se qualcosa non è esatto, dillo sulla pagina: lo confrontiamo con la posizione del furgone.
collection-attempted-button = Veda come si prosegue
    .warm = Guarda come si prosegue
collection-attempted-second = Io c’ero

# The consignee's pages
page-about-collects = Per { $brand }, ritirato da { $lsp }. Questa pagina non carica nulla da altri e non segue nessuno.
page-head-open-collects = L’orario del ritiro non è ancora fissato
page-head-promised-collects = Ritiro { $window }
page-head-coming-collects = Veniamo a ritirarlo { $window }
page-head-doubt-collects = Indirizzo del ritiro da verificare
page-head-attempted-collects = Non ritirato. Il prossimo orario non è ancora fissato
page-head-attempted-next-collects = Non ritirato. Prossima visita: { $window }
page-head-collected = Ritirato { $moment }
page-head-abandoned = Non ritirato. Nessuno ripasserà
page-head-cancelled-collects = Questo ritiro è stato annullato
page-lede-open-collects = Scelga quando dobbiamo passare. Fino ad allora non viene nessuno.
    .warm = Scegli quando dobbiamo passare. Fino ad allora non viene nessuno.
page-lede-cancelled-collects = Non verrà nessuno. Se non era ciò che voleva, scriva a { $brand }.
    .warm = Non verrà nessuno. Se non era ciò che volevi, scrivi a { $brand }.
page-lede-abandoned = Resta dov’è. Se deve ancora partire, scriva a { $brand }.
    .warm = Resta dov’è. Se deve ancora partire, scrivi a { $brand }.
page-steps-collects = Avanzamento, passo { $step } di 3
page-next-out-for-delivery-collects = il furgone
page-address-text-collects = Scelga quello giusto. Pianifichiamo il ritiro appena lo sappiamo.
    .warm = Scegli quello giusto. Pianifichiamo il ritiro appena lo sappiamo.
page-lede-doubt-collects = Non abbiamo trovato con certezza il posto sulla mappa. Finché non conosciamo la porta, non si può pianificare nulla.
page-next-collected = la sua porta
    .warm = la tua porta
page-where-to-collects = Luogo
page-action-change-collects = Nessuno in casa? Cambi il ritiro
    .warm = Nessuno in casa? Cambia il ritiro
page-action-away-left-collects = Il furgone è partito, quindi l’orario è fissato. Passiamo il messaggio.
page-log-left-collects = Il furgone ha lasciato il deposito verso la sua zona
    .warm = Il furgone ha lasciato il deposito verso la tua zona
page-log-collected = Ritirato
page-log-abandoned = Non ritirato, nessuno ripassa
page-log-handed-in = Arrivato al deposito
page-collect-beside = { $count ->
    [one] Ritiriamo anche un pacco.
   *[other] Ritiriamo anche { $count } pacchi.
}
page-parcels-heading-collects = { $count ->
    [one] Un pacco da ritirare
   *[other] { $count } pacchi da ritirare
}
page-proof-heading-collects = Prova di ritiro
page-proof-how-collects = Ritirato
page-proof-from-you = alla sua porta
    .warm = alla tua porta
page-proof-alt-photo-collects = Foto scattata dal corriere al ritiro
page-proof-alt-signature-collects = Firma data al ritiro
page-rate-door-collects = Il ritiro
page-rate-goods-collects = L’organizzazione
page-rate-thanks-collects = { $goods ->
    [0] Voto al ritiro: { $door } su 5, { $moment }.
   *[other] { $door ->
        [0] Voto all’organizzazione: { $goods } su 5, { $moment }.
       *[other] Voti: organizzazione { $goods } su 5, ritiro { $door } su 5, { $moment }.
    }
}
page-help-heading-collects = Una domanda su questo ritiro
page-saved-cancelled-collects = Il ritiro è annullato.
page-back-collects = Torna al ritiro
page-step-up-text-collects = L’indirizzo completo e le foto si mostrano solo alla persona del ritiro. La risposta vale mezz’ora, in questo browser.
page-postcode-heading-collects = CAP dell’indirizzo
page-code-mail-text-collects = Il suo codice per il ritiro per { $brand }: { $code }
    .warm = Il tuo codice per il ritiro per { $brand }: { $code }
page-contact-private-collects = Il messaggio arriva a chi si occupa di questo ritiro, e a nessun altro.
page-contact-away-text-collects = Ci dica chi può darcelo, o che cosa deve sapere il corriere. { $brand } lo comunica.
    .warm = Dicci chi può darcelo, o che cosa deve sapere il corriere. { $brand } lo comunica.
page-change-closed-ended-collects = Questo ritiro è concluso. Non c’è più nulla da cambiare.
page-change-closed-left-collects = Il furgone è partito, quindi l’orario è fissato. Se nessuno può esserci, scriva a { $brand }.
    .warm = Il furgone è partito, quindi l’orario è fissato. Se nessuno può esserci, scrivi a { $brand }.
page-cancel-link-collects = Annulla questo ritiro
page-cancel-heading-collects = Annullare questo ritiro?
page-cancel-text-collects = Non verrà nessuno e l’orario passerà a qualcun altro. Del resto si occupa { $brand }.
page-calendar-title-collects = Ritiro per { $brand }
page-change-stale-collects = Questo ritiro è stato cambiato nel frattempo. Ecco com’è ora; nient’altro è stato cambiato.
page-not-left-collects = Non è possibile una volta che il furgone è partito.
page-not-ended-collects = Questo ritiro è concluso.
page-not-collects = Non per un ritiro: veniamo alla sua porta.
    .warm = Non per un ritiro: veniamo alla tua porta.
page-ask-address-heading-collects = Dove dobbiamo ritirarlo?
page-new-address-outside-collects = È fuori dalla zona in cui ritira { $lsp }. Non è stato cambiato nulla.
page-saved-new-address-collects = Lo ritiriamo al nuovo indirizzo.

# Stages, steps and causes
stage-out-for-delivery-collects = In arrivo
stage-cancelled-collects = Non ritirato
step-out-for-delivery-collects = In arrivo
step-collected = Ritirato
cause-consignee-not-ready = Non era pronto all’arrivo del corriere.
cause-consignee-not-home-collects = Alla porta nessuno poteva darcelo.
cause-consignee-refused-collects = Deve restare dov’è.
cause-consignee-asked-later-collects = È stato chiesto un orario più tardi.
