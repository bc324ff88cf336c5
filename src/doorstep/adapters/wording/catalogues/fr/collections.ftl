# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Enlèvement : { $window }
promise-made-answer-collects = { $parcels ->
    [one] Nous venons chercher votre colis { $window }
   *[other] Nous venons chercher vos colis { $window }
}
    .warm = { $parcels ->
        [one] Nous venons chercher ton colis { $window }
       *[other] Nous venons chercher tes colis { $window }
    }
promise-made-lead-collects = Nous tenons cet horaire. S’il devait changer, vous l’apprendriez d’abord par nous.
    .warm = Cet horaire, nous le tenons. S’il devait bouger, tu l’apprendrais d’abord par nous.
promise-made-body-collects = Merci de le tenir prêt. Le jour même, quand la camionnette sera en route, vous recevrez un horaire plus précis.
    .warm = Merci de le tenir prêt. Le jour même, quand la camionnette sera en route, tu recevras un horaire plus précis.
promise-made-button-collects = Suivre l’enlèvement
tour-started-answer-collects = La camionnette est en route : { $window }
tour-started-button-collects = Suivre l’enlèvement
arrival-earlier-body-collects = Si vous ne pouvez pas être là si tôt, dites-nous sur la page qui peut le donner.
    .warm = Si tu ne peux pas être là si tôt, dis-nous sur la page qui peut le donner.
promise-revised-lead-collects = { $chosen ->
    [yes] C’est désormais l’horaire de l’enlèvement.
    [narrowed] Parmi les horaires acceptés, c’est maintenant celui-ci.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Suivre l’enlèvement
    [narrowed] Suivre l’enlèvement
    [closed] Suivre l’enlèvement
   *[no] Choisir un autre horaire
}
promise-revised-second-collects = { $chosen ->
    [yes] Choisir un autre horaire
    [narrowed] Choisir un autre horaire
    [closed] Voir ce qui est possible
   *[no] Suivre l’enlèvement
}
address-doubted-subject-collects = Adresse de l’enlèvement à vérifier
address-doubted-answer-collects = { $parcels ->
    [one] Où devons-nous chercher votre colis exactement ?
   *[other] Où devons-nous chercher vos colis exactement ?
}
    .warm = { $parcels ->
        [one] Où devons-nous chercher ton colis exactement ?
       *[other] Où devons-nous chercher tes colis exactement ?
    }
address-doubted-second-collects = Voir l’enlèvement
items-line-collects = À enlever : { $items }
footer-place-collects = Enlèvement à { $street }
footer-why-collects = { $brand } envoie ce message car un enlèvement est prévu chez vous.
    .warm = { $brand } envoie ce message car un enlèvement est prévu chez toi.
footer-carrier-collects = { $done ->
    [yes] Enlevé par { $carrier }.
   *[no] L’enlèvement est assuré par { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] À la nouvelle adresse, { $window }
   *[other] À votre porte, { $window }
}
    .warm = { $kind ->
        [address] À la nouvelle adresse, { $window }
       *[other] À ta porte, { $window }
    }
promise-rearranged-lead-collects = C’est là que nous venons le chercher désormais.
promise-rearranged-body-collects = Si ce n’était pas vous, dites-le tout de suite sur la page.
    .warm = Si ce n’était pas toi, dis-le tout de suite sur la page.
promise-rearranged-button-collects = Suivre l’enlèvement

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Enlevé { $moment }
   *[no] { $collected ->
        [one] { $collected } colis sur { $of } enlevé { $moment }
       *[other] { $collected } colis sur { $of } enlevés { $moment }
    }
}
collection-completed-answer = { $all ->
    [yes] Enlevé { $moment }
   *[no] { $collected ->
        [one] { $collected } colis sur { $of } enlevé { $moment }
       *[other] { $collected } colis sur { $of } enlevés { $moment }
    }
}
collection-completed-lead = Le chauffeur l’a pris. { $brand } règle la suite avec vous.
    .warm = Le chauffeur l’a pris. { $brand } règle la suite avec toi.
collection-completed-body = Tout va bien ? La page montre ce qui a été enlevé, et quand. On peut aussi y donner son avis.
collection-completed-button = { $proof ->
    [yes] Voir la preuve
   *[no] Voir l’enlèvement
}
collection-completed-second = Un souci ? Nous le dire
collection-attempted-subject = Non enlevé { $moment }
collection-attempted-answer = { $parcels ->
    [one] Nous n’avons pas pu enlever votre colis { $moment }
   *[other] Nous n’avons pas pu enlever vos colis { $moment }
}
    .warm = { $parcels ->
        [one] Nous n’avons pas pu enlever ton colis { $moment }
       *[other] Nous n’avons pas pu enlever tes colis { $moment }
    }
collection-attempted-lead = Noté par le chauffeur : { $cause }
collection-attempted-body = { $next ->
    [again] Le chauffeur repasse plus tard, pendant la même tournée.
    [promised] Prochain passage : { $window }.
    [over] Il reste chez vous, et personne ne repasse de soi-même. S’il doit encore partir, écrivez à { $brand }.
   *[open] Nous cherchons un autre horaire et vous le dirons.
} Si ce n’est pas exact, dites-le sur la page : nous comparons avec la position de la camionnette.
    .warm = { $next ->
        [again] Le chauffeur repasse plus tard, pendant la même tournée.
        [promised] Prochain passage : { $window }.
        [over] Il reste chez toi, et personne ne repasse de soi-même. S’il doit encore partir, écris à { $brand }.
       *[open] Nous cherchons un autre horaire et te le dirons.
    } Si ce n’est pas exact, dis-le sur la page : nous comparons avec la position de la camionnette.
collection-attempted-button = Voir la suite
collection-attempted-second = J’étais là

# The consignee's pages
page-about-collects = Pour { $brand }, enlevé par { $lsp }. Cette page ne charge rien d’ailleurs et ne suit personne.
page-head-open-collects = L’horaire de l’enlèvement n’est pas encore fixé
page-head-promised-collects = Enlèvement { $window }
page-head-coming-collects = Nous venons le chercher { $window }
page-head-doubt-collects = Adresse de l’enlèvement à vérifier
page-head-attempted-collects = Non enlevé. Le prochain horaire n’est pas encore fixé
page-head-attempted-next-collects = Non enlevé. Prochain passage : { $window }
page-head-collected = Enlevé { $moment }
page-head-abandoned = Non enlevé. Personne ne repassera
page-head-cancelled-collects = Cet enlèvement a été annulé
page-lede-open-collects = Choisissez quand nous devons venir. D’ici là, personne ne vient.
    .warm = Dis-nous quand passer. D’ici là, personne ne vient.
page-lede-cancelled-collects = Personne ne viendra. Si ce n’était pas voulu, écrivez à { $brand }.
    .warm = Personne ne viendra. Si ce n’était pas voulu, écris à { $brand }.
page-lede-abandoned = Il reste chez vous. S’il doit encore partir, écrivez à { $brand }.
    .warm = Il reste chez toi. S’il doit encore partir, écris à { $brand }.
page-steps-collects = Avancement, étape { $step } sur 3
page-next-out-for-delivery-collects = la camionnette
page-address-text-collects = Choisissez celle qui convient. Nous planifions l’enlèvement dès que nous le savons.
    .warm = Choisis celle qui convient. Nous planifions l’enlèvement dès que nous le savons.
page-lede-doubt-collects = Nous n’avons pas trouvé l’endroit avec certitude sur la carte. Rien ne peut être planifié tant que nous ne connaissons pas la porte.
page-next-collected = votre porte
    .warm = ta porte
page-where-to-collects = Lieu
page-action-change-collects = Absent ? Modifier l’enlèvement
page-action-away-left-collects = La camionnette est partie, l’horaire est donc fixé. Nous transmettons le message.
page-log-left-collects = La camionnette a quitté le dépôt vers votre quartier
    .warm = La camionnette a quitté le dépôt vers ton quartier
page-log-collected = Enlevé
page-log-abandoned = Non enlevé, personne ne repasse
page-log-handed-in = Déposé au dépôt
page-collect-beside = { $count ->
    [one] Nous prenons aussi un colis.
   *[other] Nous prenons aussi { $count } colis.
}
page-parcels-heading-collects = { $count ->
    [one] Un colis à enlever
   *[other] { $count } colis à enlever
}
page-proof-heading-collects = Preuve d’enlèvement
page-proof-how-collects = Enlevé
page-proof-from-you = à votre porte
    .warm = à ta porte
page-proof-alt-photo-collects = Photo prise par le chauffeur à l’enlèvement
page-proof-alt-signature-collects = Signature donnée à l’enlèvement
page-rate-door-collects = L’enlèvement
page-rate-goods-collects = L’organisation
page-rate-thanks-collects = { $goods ->
    [0] Note donnée à l’enlèvement : { $door } sur 5, { $moment }.
   *[other] { $door ->
        [0] Note donnée à l’organisation : { $goods } sur 5, { $moment }.
       *[other] Notes données : organisation { $goods } sur 5, enlèvement { $door } sur 5, { $moment }.
    }
}
page-help-heading-collects = Une question sur cet enlèvement
page-saved-cancelled-collects = L’enlèvement est annulé.
page-back-collects = Retour à l’enlèvement
page-step-up-text-collects = L’adresse complète et les photos ne s’affichent que pour la personne concernée par l’enlèvement. La réponse vaut une demi-heure, dans ce navigateur.
page-postcode-heading-collects = Code postal de l’adresse
page-code-mail-text-collects = Votre code pour l’enlèvement pour { $brand } : { $code }
    .warm = Ton code pour l’enlèvement pour { $brand } : { $code }
page-contact-private-collects = Ce message va aux personnes qui s’occupent de cet enlèvement, et à personne d’autre.
page-contact-away-text-collects = Dites-nous qui peut le donner, ou ce que le chauffeur doit savoir. { $brand } le transmet.
    .warm = Dis-nous qui peut le donner, ou ce que le chauffeur doit savoir. { $brand } le transmet.
page-change-closed-ended-collects = Cet enlèvement est terminé. Il n’y a plus rien à modifier.
page-change-closed-left-collects = La camionnette est partie, l’horaire est donc fixé. Écrivez à { $brand } si personne ne peut être là.
    .warm = La camionnette est partie, l’horaire est donc fixé. Écris à { $brand } si personne ne peut être là.
page-cancel-link-collects = Annuler cet enlèvement
page-cancel-heading-collects = Annuler cet enlèvement ?
page-cancel-text-collects = Personne ne viendra alors, et l’horaire ira à quelqu’un d’autre. { $brand } règle la suite avec vous.
    .warm = Personne ne viendra alors, et l’horaire ira à quelqu’un d’autre. { $brand } règle la suite avec toi.
page-calendar-title-collects = Enlèvement pour { $brand }
page-change-stale-collects = Cet enlèvement a été modifié entre-temps. Voici où il en est ; rien d’autre n’a changé.
page-not-left-collects = Impossible une fois la camionnette partie.
page-not-ended-collects = Cet enlèvement est terminé.
page-not-collects = Pas pour un enlèvement : nous venons à votre porte.
    .warm = Pas pour un enlèvement : nous venons à ta porte.
page-ask-address-heading-collects = Où devons-nous venir le chercher ?
page-new-address-outside-collects = C’est en dehors de la zone où { $lsp } passe. Rien n’a été modifié.
page-saved-new-address-collects = Nous venons le chercher à la nouvelle adresse.

# Stages, steps and causes
stage-out-for-delivery-collects = En route vers vous
    .warm = En route vers toi
stage-cancelled-collects = Non enlevé
step-out-for-delivery-collects = En route
step-collected = Enlevé
cause-consignee-not-ready = Ce n’était pas prêt au passage du chauffeur.
cause-consignee-not-home-collects = Personne ne pouvait le donner à la porte.
cause-consignee-refused-collects = Il doit rester où il est.
cause-consignee-asked-later-collects = Une heure plus tardive a été demandée.
