# Messages. The fact comes first; the voice only opens and closes. «Lei» is the common voice, «tu» the warm one.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Consegna: { $window }
promise-made-answer = { $parcels ->
    [one] Il suo pacco arriva { $window }
   *[other] I suoi pacchi arrivano { $window }
}
    .warm = { $parcels ->
        [one] Il tuo pacco arriva { $window }
       *[other] I tuoi pacchi arrivano { $window }
    }
promise-made-lead = Grazie per il suo ordine. Rispettiamo questo orario. Se dovesse cambiare, lo saprà prima di tutto da noi.
    .warm = Grazie per il tuo ordine. Rispettiamo questo orario e, se qualcosa cambia, lo saprai prima di tutto da noi.
promise-made-body = Il giorno stesso, quando il furgone sarà in viaggio, riceverà un orario più preciso.
    .warm = Il giorno stesso, quando il furgone sarà in viaggio, riceverai un orario più preciso.
promise-made-button = Segua la consegna
    .warm = Segui la consegna
promise-made-second = Scelga un altro orario
    .warm = Scegli un altro orario

tour-started-subject = In viaggio: { $window }
tour-started-answer = { $parcels ->
    [one] Il suo pacco è in viaggio: { $window }
   *[other] I suoi pacchi sono in viaggio: { $window }
}
    .warm = In viaggio verso di te: { $window }
tour-started-lead = Il furgone ha lasciato il deposito alle { $clock }.
tour-started-body = L’orario diventa più preciso man mano che il furgone si avvicina. La pagina mostra sempre il più recente.
tour-started-button = Segua la consegna
    .warm = Segui la consegna
tour-started-second = Nessuno in casa? Veda le soluzioni
    .warm = Nessuno in casa? Vedi le soluzioni

arrival-earlier-subject = In anticipo: { $window }
arrival-earlier-answer = Arriviamo prima: { $window }
arrival-earlier-lead = { $told ->
    [yes] Avevamo annunciato { $was }. Il furgone è più veloce del previsto.
   *[no] Il furgone è più veloce del previsto.
}
    .warm = { $told ->
        [yes] Avevamo detto { $was }, ma oggi il furgone va più veloce.
       *[no] Oggi il furgone va più veloce di quanto pensavamo.
    }
arrival-earlier-body = Se non può esserci così presto, ci dica sulla pagina dove possiamo lasciarlo.
    .warm = Se non puoi esserci così presto, dicci sulla pagina dove possiamo lasciarlo.
arrival-earlier-button = Veda dov’è il furgone
    .warm = Guarda dov’è il furgone
arrival-earlier-second = Ancora nessuno in casa? Veda le soluzioni
    .warm = Ancora nessuno in casa? Vedi le soluzioni

approach-started-subject = { $timed ->
    [yes] Prossima fermata: { $window }
   *[no] La prossima fermata è la sua
}
    .warm = { $timed ->
        [yes] Prossima fermata: { $window }
       *[no] La prossima fermata è la tua
    }
approach-started-answer = { $timed ->
    [yes] La prossima fermata è la sua: { $window }
   *[no] La prossima fermata è la sua
}
    .warm = { $timed ->
        [yes] La prossima fermata è la tua: { $window }
       *[no] La prossima fermata è la tua
    }
approach-started-lead = Il corriere sta andando al suo indirizzo.
    .warm = Tocca a te. Il corriere sta già arrivando.
approach-started-body = Sulla pagina si vede a che distanza è il furgone.
approach-started-button = Veda dov’è il furgone
    .warm = Guarda dov’è il furgone
approach-started-second = Nessuno in casa? Veda le soluzioni
    .warm = Nessuno in casa? Vedi le soluzioni

delivery-completed-subject = { $all ->
    [yes] Consegnato { $moment }
   *[no] { $delivered ->
        [one] { $delivered } di { $parcels } consegnato { $moment }
       *[other] { $delivered } di { $parcels } consegnati { $moment }
    }
}
delivery-completed-answer = { $all ->
    [yes] Consegnato { $moment }, { $method }
   *[no] { $delivered ->
        [one] { $delivered } di { $parcels } pacchi consegnato { $moment }, { $method }
       *[other] { $delivered } di { $parcels } pacchi consegnati { $moment }, { $method }
    }
}
delivery-completed-lead = { $rest ->
    [0] La sua consegna è completa. Grazie per la fiducia.
    [one] Manca ancora un pacco. La terremo al corrente.
   *[other] Mancano ancora { $rest } pacchi. La terremo al corrente.
}
    .warm = { $rest ->
        [0] Eccolo. Grazie per averci lasciato portartelo.
        [one] Manca ancora un pacco. Ti diremo quando arriva.
       *[other] Mancano ancora { $rest } pacchi. Ti diremo quando arrivano.
    }
delivery-completed-body = Tutto bene? Sulla pagina aspettano due domande: una sulla consegna, una sugli articoli.
delivery-completed-button = { $proof ->
    [yes] Veda la prova
   *[no] Veda la consegna
}
    .warm = { $proof ->
        [yes] Guarda la prova
       *[no] Guarda la consegna
    }
delivery-completed-second = Qualcosa non va? Lo segnali qui
    .warm = Qualcosa non va? Segnalalo qui

delivery-attempted-subject = Non consegnato { $moment }
delivery-attempted-answer = { $parcels ->
    [one] Non abbiamo potuto consegnare il suo pacco { $moment }
   *[other] Non abbiamo potuto consegnare i suoi pacchi { $moment }
}
    .warm = { $parcels ->
        [one] Non abbiamo potuto consegnare il tuo pacco { $moment }
       *[other] Non abbiamo potuto consegnare i tuoi pacchi { $moment }
    }
delivery-attempted-lead = Annotato dal corriere: { $cause }
delivery-attempted-body = { $next ->
    [again] Il corriere ripassa più tardi nello stesso giro.
    [promised] Prossima visita: { $window }.
   *[open] Il furgone lo riporta al deposito. Come proseguire lo decide lei.
} Se qualcosa non è esatto, lo dica sulla pagina: lo confrontiamo con la posizione del furgone.
    .warm = { $next ->
        [again] Il corriere ripassa più tardi nello stesso giro.
        [promised] Prossima visita: { $window }.
       *[open] Il furgone lo riporta al deposito. Come proseguire lo decidi tu.
    } Se qualcosa non è esatto, dillo sulla pagina: lo confrontiamo con la posizione del furgone.
delivery-attempted-button = Scelga come proseguire
    .warm = Scegli come proseguire
delivery-attempted-second = Io c’ero

delivery-refused-subject = Non accettato { $moment }
delivery-refused-answer = { $parcels ->
    [one] Il suo pacco non è stato accettato { $moment }
   *[other] I suoi pacchi non sono stati accettati { $moment }
}
    .warm = { $parcels ->
        [one] Il tuo pacco non è stato accettato { $moment }
       *[other] I tuoi pacchi non sono stati accettati { $moment }
    }
delivery-refused-lead = Il furgone lo riporta al deposito.
delivery-refused-body = Se non è andata così, lo dica sulla pagina: lo confrontiamo con quanto annotato alla porta.
    .warm = Se non è andata così, dillo sulla pagina: lo confrontiamo con quanto annotato alla porta.
delivery-refused-button = Veda come si prosegue
    .warm = Guarda come si prosegue
delivery-refused-second = Non è andata così

promise-revised-subject = { $chosen ->
    [yes] Orario cambiato: { $window }
    [narrowed] Sarà { $window }
   *[no] Nuovo orario: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Cambiato come richiesto: { $window }
    [narrowed] Sarà { $window }
   *[no] { $parcels ->
        [one] Nuovo orario per il suo pacco: { $window }
       *[other] Nuovo orario per i suoi pacchi: { $window }
    }
}
    .warm = { $chosen ->
        [yes] Cambiato come richiesto: { $window }
        [narrowed] Sarà { $window }
       *[no] { $parcels ->
            [one] Nuovo orario per il tuo pacco: { $window }
           *[other] Nuovo orario per i tuoi pacchi: { $window }
        }
    }
promise-revised-lead = { $chosen ->
    [yes] Ora è questo l’orario della sua consegna.
    [narrowed] Tra gli orari che aveva accettato, ora è questo.
   *[no] { $cause }
}
    .warm = { $chosen ->
        [yes] Ora è questo l’orario della tua consegna.
        [narrowed] Tra gli orari che avevi accettato, ora è questo.
       *[no] { $cause }
    }
promise-revised-body = { $chosen ->
    [yes] Rispettiamo questo orario. Se dovesse cambiare, lo saprà prima di tutto da noi.
    [narrowed] Rispettiamo questo orario. Se dovesse cambiare, lo saprà prima di tutto da noi.
   *[no] Il nuovo orario vale se non fa nulla. Se cambia ancora qualcosa, lo saprà prima di tutto da noi.
}
    .warm = { $chosen ->
        [yes] Rispettiamo questo orario e, se qualcosa cambia, lo saprai prima di tutto da noi.
        [narrowed] Rispettiamo questo orario e, se qualcosa cambia, lo saprai prima di tutto da noi.
       *[no] Il nuovo orario vale se non fai nulla. Se cambia ancora qualcosa, lo saprai prima di tutto da noi.
    }
promise-revised-doing = { $doing ->
    [sequence] Che cosa facciamo: il furgone segue ora un altro ordine di fermate, così si aspetta meno.
    [stands] Che cosa facciamo: ci occupiamo del furgone. Quando riparte, la pagina lo mostra subito.
   *[plain] Che cosa facciamo: seguiamo il furgone, e la pagina mostra l’orario man mano che si precisa.
}
promise-revised-choose = { $choose ->
    [time] Se non va bene, scelga un altro orario.
    [time-point] Se non va bene, scelga un altro orario o un punto di ritiro.
    [way-out] Se è troppo tardi, scelga un altro giorno o un altro orario. Il pacco resta allora nel furgone fino al rientro.
    [place] Non serve aspettare: dica sulla pagina dove possiamo lasciarlo.
   *[write] Se non va bene, ci scriva e troviamo una soluzione.
}
    .warm = { $choose ->
        [time] Se non va bene, scegli un altro orario.
        [time-point] Se non va bene, scegli un altro orario o un punto di ritiro.
        [way-out] Se è troppo tardi, scegli un altro giorno o un altro orario. Il pacco resta allora nel furgone fino al rientro.
        [place] Non serve aspettare: di’ sulla pagina dove possiamo lasciarlo.
       *[write] Se non va bene, scrivici e troviamo una soluzione.
    }
promise-revised-sorry = Ci scusiamo per l’attesa.
    .warm = Ci dispiace per l’attesa.
promise-revised-button = { $chosen ->
    [yes] Segua la consegna
    [narrowed] Segua la consegna
    [closed] Segua la consegna
   *[no] Scelga un altro orario
}
    .warm = { $chosen ->
        [yes] Segui la consegna
        [narrowed] Segui la consegna
        [closed] Segui la consegna
       *[no] Scegli un altro orario
    }
promise-revised-second = { $chosen ->
    [yes] Scelga un altro orario
    [narrowed] Scelga un altro orario
    [closed] Veda che cosa è possibile
   *[no] Segua la consegna
}
    .warm = { $chosen ->
        [yes] Scegli un altro orario
        [narrowed] Scegli un altro orario
        [closed] Vedi che cosa è possibile
       *[no] Segui la consegna
    }

address-doubted-subject = Indirizzo di consegna da verificare
address-doubted-answer = { $parcels ->
    [one] Dove dobbiamo portare esattamente il suo pacco?
   *[other] Dove dobbiamo portare esattamente i suoi pacchi?
}
    .warm = { $parcels ->
        [one] Dove dobbiamo portare esattamente il tuo pacco?
       *[other] Dove dobbiamo portare esattamente i tuoi pacchi?
    }
address-doubted-lead = Non abbiamo trovato con certezza l’indirizzo sulla mappa. Lo confermi o scelga quello giusto.
    .warm = Non abbiamo trovato con certezza l’indirizzo sulla mappa. Dai un’occhiata e il furgone trova la strada.
address-doubted-body = Basta meno di un minuto, e intanto non si perde nulla.
address-doubted-button = Verifichi l’indirizzo
    .warm = Verifica l’indirizzo
address-doubted-second = Veda la consegna
    .warm = Guarda la consegna

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Promesso
label-promised-now = Promesso ora
label-predicted = Previsto
label-actual = Avvenuto
label-visit = Visita
label-was = Prima
cell-label = { $label }, { $day }
items-line = Nella consegna: { $items }
footer-place = Consegna in { $street }
footer-reference = Riferimento { $reference }
footer-fewer = Meno e-mail come questa
footer-why = { $brand } invia questo messaggio perché ha ordinato una consegna.
    .warm = { $brand } invia questo messaggio perché hai ordinato una consegna.
footer-carrier = { $done ->
    [yes] Consegnato da { $carrier }.
   *[no] Lo consegna { $carrier }.
}
footer-questions = Domande: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Punto di ritiro: { $window }
    [address] Nuovo indirizzo: { $window }
   *[other] Cambiato come richiesto
}
promise-rearranged-answer = { $kind ->
    [pickup-point] A { $point }, { $window }
    [address] Al nuovo indirizzo, { $window }
    [safe-place] Nel luogo sicuro, { $window }
    [neighbour] Dal suo vicino, { $window }
    [reception] Alla reception, { $window }
    [hold] Lo teniamo; arriva { $window }
   *[other] Alla sua porta, { $window }
}
    .warm = { $kind ->
        [pickup-point] A { $point }, { $window }
        [address] Al nuovo indirizzo, { $window }
        [safe-place] Nel luogo sicuro, { $window }
        [neighbour] Dal tuo vicino, { $window }
        [reception] Alla reception, { $window }
        [hold] Lo teniamo; arriva { $window }
       *[other] Alla tua porta, { $window }
    }
promise-rearranged-lead = Ecco come lo portiamo ora.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Porti con sé il riferimento { $reference } e un documento con il suo nome.
    [safe-place] Il corriere lo lascia dove ha indicato e fa una foto. Le sue indicazioni sono sulla sua pagina.
    [neighbour] Il corriere suona dove ha indicato. Le sue indicazioni sono sulla sua pagina.
    [reception] Il corriere lo consegna lì. Le sue indicazioni sono sulla sua pagina.
    [hold] Al deposito fino a: { $until }. In caso di errore, si può dire subito sulla pagina.
   *[other] Se non è stato lei, lo dica subito sulla pagina.
}
    .warm = { $kind ->
        [pickup-point] { $line } Porta con te il riferimento { $reference } e un documento con il tuo nome.
        [safe-place] Il corriere lo lascia dove hai indicato e fa una foto. Le tue indicazioni sono sulla tua pagina.
        [neighbour] Il corriere suona dove hai indicato. Le tue indicazioni sono sulla tua pagina.
        [reception] Il corriere lo consegna lì. Le tue indicazioni sono sulla tua pagina.
        [hold] Al deposito fino a: { $until }. In caso di errore, si può dire subito sulla pagina.
       *[other] Se non sei stato tu, dillo subito sulla pagina.
    }
promise-rearranged-button = Segua la consegna
    .warm = Segui la consegna
promise-rearranged-second = Cambi di nuovo
    .warm = Cambia di nuovo

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP per smettere
text-stop-answer = { $brand }: niente più SMS da noi. Tutto è sulla pagina della consegna. START li riattiva.
text-start-answer = { $brand }: riprendono gli SMS sulla sua consegna. STOP per smettere
    .warm = { $brand }: riprendono gli SMS sulla tua consegna. STOP per smettere
text-help-answer = { $brand } scrive qui della sua consegna. Domande: { $phone }. STOP per smettere
    .warm = { $brand } scrive qui della tua consegna. Domande: { $phone }. STOP per smettere
