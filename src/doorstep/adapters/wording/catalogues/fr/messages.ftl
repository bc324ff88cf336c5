# Messages. The fact comes first; the voice only opens and closes. « Vous » is the common voice, « tu » the warm one.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Livraison : { $window }
promise-made-answer = { $parcels ->
    [one] Votre colis arrive { $window }
   *[other] Vos colis arrivent { $window }
}
    .warm = { $parcels ->
        [one] Ton colis arrive { $window }
       *[other] Tes colis arrivent { $window }
    }
promise-made-lead = Merci pour votre commande. Nous tenons cet horaire. S’il devait changer, vous l’apprendriez d’abord par nous.
    .warm = Merci pour ta commande. Cet horaire, nous le tenons. S’il devait bouger, tu l’apprendrais d’abord par nous.
promise-made-body = Le jour même, quand la camionnette sera en route, vous recevrez un horaire plus précis.
    .warm = Le jour même, quand la camionnette sera en route, tu recevras un horaire plus précis.
promise-made-button = Suivre la livraison
promise-made-second = Choisir un autre horaire

tour-started-subject = En route : { $window }
tour-started-answer = { $parcels ->
    [one] Votre colis est en route : { $window }
   *[other] Vos colis sont en route : { $window }
}
    .warm = En route vers toi : { $window }
tour-started-lead = La camionnette a quitté le dépôt à { $clock }.
tour-started-body = L’heure se précise à mesure que la camionnette approche. La page affiche toujours la plus récente.
tour-started-button = Suivre la livraison
tour-started-second = Absent ? Voir les solutions

arrival-earlier-subject = Plus tôt : { $window }
arrival-earlier-answer = Nous arrivons plus tôt : { $window }
arrival-earlier-lead = { $told ->
    [yes] Nous avions annoncé { $was }. La camionnette va plus vite que prévu.
   *[no] La camionnette va plus vite que prévu.
}
    .warm = { $told ->
        [yes] Nous avions dit { $was }, mais la camionnette avance bien aujourd’hui.
       *[no] La camionnette avance mieux que prévu aujourd’hui.
    }
arrival-earlier-body = Si vous ne pouvez pas être là si tôt, dites-nous sur la page où nous pouvons le laisser.
    .warm = Si tu ne peux pas être là si tôt, dis-nous sur la page où nous pouvons le laisser.
arrival-earlier-button = Voir où est la camionnette
arrival-earlier-second = Pas encore là ? Voir les solutions

approach-started-subject = { $timed ->
    [yes] Prochain arrêt : { $window }
   *[no] Prochain arrêt : chez vous
}
    .warm = { $timed ->
        [yes] Prochain arrêt : { $window }
       *[no] Prochain arrêt : chez toi
    }
approach-started-answer = { $timed ->
    [yes] Prochain arrêt, chez vous : { $window }
   *[no] Prochain arrêt : chez vous
}
    .warm = { $timed ->
        [yes] Prochain arrêt, chez toi : { $window }
       *[no] Prochain arrêt : chez toi
    }
approach-started-lead = Le chauffeur est maintenant en route vers votre adresse.
    .warm = Tu es le prochain arrêt. Le chauffeur est déjà en route vers toi.
approach-started-body = La page montre à quelle distance se trouve la camionnette.
approach-started-button = Voir où est la camionnette
approach-started-second = Absent ? Voir les solutions

delivery-completed-subject = { $all ->
    [yes] Livré { $moment }
   *[no] { $delivered ->
        [one] { $delivered } colis sur { $parcels } livré { $moment }
       *[other] { $delivered } colis sur { $parcels } livrés { $moment }
    }
}
delivery-completed-answer = { $all ->
    [yes] Livré { $moment }, { $method }
   *[no] { $delivered ->
        [one] { $delivered } colis sur { $parcels } livré { $moment }, { $method }
       *[other] { $delivered } colis sur { $parcels } livrés { $moment }, { $method }
    }
}
delivery-completed-lead = { $rest ->
    [0] Votre livraison est complète. Merci de votre confiance.
    [one] Un colis doit encore arriver. Nous vous en reparlerons.
   *[other] { $rest } colis doivent encore arriver. Nous vous en reparlerons.
}
    .warm = { $rest ->
        [0] Le voilà. Merci de nous avoir laissés te l’apporter.
        [one] Un colis doit encore arriver. Nous te dirons quand.
       *[other] { $rest } colis doivent encore arriver. Nous te dirons quand.
    }
delivery-completed-body = Tout va bien ? Deux questions attendent sur la page : une sur la remise, une sur les articles.
delivery-completed-button = { $proof ->
    [yes] Voir la preuve
   *[no] Voir la livraison
}
delivery-completed-second = Un souci ? Nous le dire

delivery-attempted-subject = Non remis { $moment }
delivery-attempted-answer = { $parcels ->
    [one] Nous n’avons pas pu remettre votre colis { $moment }
   *[other] Nous n’avons pas pu remettre vos colis { $moment }
}
    .warm = { $parcels ->
        [one] Nous n’avons pas pu remettre ton colis { $moment }
       *[other] Nous n’avons pas pu remettre tes colis { $moment }
    }
delivery-attempted-lead = Noté par le chauffeur : { $cause }
delivery-attempted-body = { $next ->
    [again] Le chauffeur repasse plus tard, pendant la même tournée.
    [promised] Prochain passage : { $window }.
   *[open] La camionnette le ramène au dépôt. La suite, c’est vous qui la choisissez.
} Si ce n’est pas exact, dites-le sur la page : nous comparons avec la position de la camionnette.
    .warm = { $next ->
        [again] Le chauffeur repasse plus tard, pendant la même tournée.
        [promised] Prochain passage : { $window }.
       *[open] La camionnette le ramène au dépôt. La suite, c’est toi qui la choisis.
    } Si ce n’est pas exact, dis-le sur la page : nous comparons avec la position de la camionnette.
delivery-attempted-button = Choisir la suite
delivery-attempted-second = J’étais là

delivery-refused-subject = Non accepté { $moment }
delivery-refused-answer = { $parcels ->
    [one] Votre colis n’a pas été accepté { $moment }
   *[other] Vos colis n’ont pas été acceptés { $moment }
}
    .warm = { $parcels ->
        [one] Ton colis n’a pas été accepté { $moment }
       *[other] Tes colis n’ont pas été acceptés { $moment }
    }
delivery-refused-lead = La camionnette le ramène au dépôt.
delivery-refused-body = Si cela ne s’est pas passé ainsi, dites-le sur la page : nous comparons avec ce qui a été noté à la porte.
    .warm = Si cela ne s’est pas passé ainsi, dis-le sur la page : nous comparons avec ce qui a été noté à la porte.
delivery-refused-button = Voir la suite
delivery-refused-second = Ce n’est pas exact

promise-revised-subject = { $chosen ->
    [yes] C’est modifié : { $window }
    [narrowed] Ce sera { $window }
   *[no] Nouvel horaire : { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Modifié comme demandé : { $window }
    [narrowed] Ce sera { $window }
   *[no] { $parcels ->
        [one] Nouvel horaire pour votre colis : { $window }
       *[other] Nouvel horaire pour vos colis : { $window }
    }
}
    .warm = { $chosen ->
        [yes] Modifié comme demandé : { $window }
        [narrowed] Ce sera { $window }
       *[no] { $parcels ->
            [one] Nouvel horaire pour ton colis : { $window }
           *[other] Nouvel horaire pour tes colis : { $window }
        }
    }
promise-revised-lead = { $chosen ->
    [yes] C’est désormais votre horaire de livraison.
    [narrowed] Parmi les horaires que vous aviez acceptés, c’est maintenant celui-ci.
   *[no] { $cause }
}
    .warm = { $chosen ->
        [yes] C’est désormais ton horaire de livraison.
        [narrowed] Parmi les horaires que tu avais acceptés, c’est maintenant celui-ci.
       *[no] { $cause }
    }
promise-revised-body = { $chosen ->
    [yes] Nous tenons cet horaire. S’il devait changer, vous l’apprendriez d’abord par nous.
    [narrowed] Nous tenons cet horaire. S’il devait changer, vous l’apprendriez d’abord par nous.
   *[no] Le nouvel horaire vaut si vous ne faites rien. S’il change encore, vous l’apprendrez d’abord par nous.
}
    .warm = { $chosen ->
        [yes] Cet horaire, nous le tenons. S’il devait bouger, tu l’apprendrais d’abord par nous.
        [narrowed] Cet horaire, nous le tenons. S’il devait bouger, tu l’apprendrais d’abord par nous.
       *[no] Le nouvel horaire vaut si tu ne fais rien. S’il bouge encore, tu l’apprendras d’abord par nous.
    }
promise-revised-doing = { $doing ->
    [sequence] Ce que nous faisons : la camionnette suit maintenant un autre ordre d’arrêts, pour que chacun attende moins.
    [stands] Ce que nous faisons : nous nous occupons de la camionnette. Dès qu’elle repart, la page le montre.
   *[plain] Ce que nous faisons : nous suivons la camionnette, et la page affiche l’heure dès qu’elle se précise.
}
promise-revised-choose = { $choose ->
    [time] Si cela ne convient pas, choisissez un autre horaire.
    [time-point] Si cela ne convient pas, choisissez un autre horaire ou un point de retrait.
    [way-out] Si c’est trop tard pour vous, choisissez un autre jour ou une autre heure. Le colis reste alors dans la camionnette jusqu’à son retour.
    [place] Inutile d’attendre : dites sur la page où nous pouvons le laisser.
   *[write] Si cela ne convient pas, écrivez-nous et nous trouverons une solution.
}
    .warm = { $choose ->
        [time] Si cela ne convient pas, choisis un autre horaire.
        [time-point] Si cela ne convient pas, choisis un autre horaire ou un point de retrait.
        [way-out] Si c’est trop tard pour toi, choisis un autre jour ou une autre heure. Le colis reste alors dans la camionnette jusqu’à son retour.
        [place] Inutile d’attendre : dis sur la page où nous pouvons le laisser.
       *[write] Si cela ne convient pas, écris-nous et nous trouverons une solution.
    }
promise-revised-sorry = Nous vous présentons nos excuses pour l’attente.
    .warm = Nous sommes désolés pour l’attente.
promise-revised-button = { $chosen ->
    [yes] Suivre la livraison
    [narrowed] Suivre la livraison
    [closed] Suivre la livraison
   *[no] Choisir un autre horaire
}
promise-revised-second = { $chosen ->
    [yes] Choisir un autre horaire
    [narrowed] Choisir un autre horaire
    [closed] Voir ce qui est possible
   *[no] Suivre la livraison
}

address-doubted-subject = Adresse de livraison à vérifier
address-doubted-answer = { $parcels ->
    [one] Où devons-nous apporter votre colis exactement ?
   *[other] Où devons-nous apporter vos colis exactement ?
}
    .warm = { $parcels ->
        [one] Où devons-nous apporter ton colis exactement ?
       *[other] Où devons-nous apporter tes colis exactement ?
    }
address-doubted-lead = Nous n’avons pas trouvé l’adresse avec certitude sur la carte. Confirmez-la, ou choisissez la bonne.
    .warm = Nous n’avons pas trouvé l’adresse avec certitude sur la carte. Un coup d’œil de ta part et la camionnette trouve le chemin.
address-doubted-body = Cela prend moins d’une minute, et rien n’est perdu entre-temps.
address-doubted-button = Vérifier l’adresse
address-doubted-second = Voir la livraison

# Parts that every message shares
text-message = { $brand } : { $fact } { $link }
label-promised = Promis
label-promised-now = Promis maintenant
label-predicted = Prévu
label-actual = Réalisé
label-visit = Passage
label-was = Avant
cell-label = { $label }, { $day }
items-line = Dans la livraison : { $items }
footer-place = Livraison à { $street }
footer-reference = Référence { $reference }
footer-fewer = Moins d’e-mails de ce type
footer-why = { $brand } envoie ce message car vous avez commandé une livraison.
    .warm = { $brand } envoie ce message car tu as commandé une livraison.
footer-carrier = { $done ->
    [yes] Livré par { $carrier }.
   *[no] La livraison est assurée par { $carrier }.
}
footer-questions = Questions : { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Retrait : { $window }
    [address] Nouvelle adresse : { $window }
   *[other] Modifié comme demandé
}
promise-rearranged-answer = { $kind ->
    [pickup-point] Vers { $point }, { $window }
    [address] À la nouvelle adresse, { $window }
    [safe-place] Dans le lieu sûr, { $window }
    [neighbour] Chez votre voisin, { $window }
    [reception] À l’accueil, { $window }
    [hold] Gardé au dépôt, puis livré { $window }
   *[other] À votre porte, { $window }
}
    .warm = { $kind ->
        [pickup-point] Vers { $point }, { $window }
        [address] À la nouvelle adresse, { $window }
        [safe-place] Dans le lieu sûr, { $window }
        [neighbour] Chez ton voisin, { $window }
        [reception] À l’accueil, { $window }
        [hold] Gardé au dépôt, puis livré { $window }
       *[other] À ta porte, { $window }
    }
promise-rearranged-lead = Voici comment nous l’apportons désormais.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Munissez-vous de la référence { $reference } et d’un document à votre nom.
    [safe-place] Le chauffeur le dépose à l’endroit indiqué et prend une photo. Vos indications figurent sur votre page.
    [neighbour] Le chauffeur sonne à l’endroit indiqué. Vos indications figurent sur votre page.
    [reception] Le chauffeur le remet là-bas. Vos indications figurent sur votre page.
    [hold] Gardé au dépôt jusqu’au : { $until }. En cas d’erreur, la page permet de le dire tout de suite.
   *[other] Si ce n’était pas vous, dites-le tout de suite sur la page.
}
    .warm = { $kind ->
        [pickup-point] { $line } Prends avec toi la référence { $reference } et un document à ton nom.
        [safe-place] Le chauffeur le dépose à l’endroit indiqué et prend une photo. Tes indications figurent sur ta page.
        [neighbour] Le chauffeur sonne à l’endroit indiqué. Tes indications figurent sur ta page.
        [reception] Le chauffeur le remet là-bas. Tes indications figurent sur ta page.
        [hold] Gardé au dépôt jusqu’au : { $until }. En cas d’erreur, la page permet de le dire tout de suite.
       *[other] Si ce n’était pas toi, dis-le tout de suite sur la page.
    }
promise-rearranged-button = Suivre la livraison
promise-rearranged-second = Modifier encore

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP pour arrêter
text-stop-answer = { $brand } : plus de SMS de notre part. Tout est sur votre page de livraison. START les rétablit.
    .warm = { $brand } : plus de SMS de notre part. Tout est sur ta page de livraison. START les rétablit.
text-start-answer = { $brand } : vous recevez de nouveau des SMS sur votre livraison. STOP pour arrêter
    .warm = { $brand } : tu reçois de nouveau des SMS sur ta livraison. STOP pour arrêter
text-help-answer = { $brand } vous écrit ici au sujet de votre livraison. Questions : { $phone }. STOP pour arrêter
    .warm = { $brand } t’écrit ici au sujet de ta livraison. Questions : { $phone }. STOP pour arrêter
