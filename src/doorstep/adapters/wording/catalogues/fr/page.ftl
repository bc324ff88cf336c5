# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.
# A clock arrives with its preposition (« à 14 h 10 », « hier à 14 h 10 »): no text puts another one in front.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }/{ $month }
page-age-now = à l’instant
page-age-minutes = il y a { $count } min
page-age-hours = il y a { $count } h
page-age-days = { $count ->
    [one] il y a un jour
   *[other] il y a { $count } jours
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = reçu { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Aller à la réponse
page-languages = Langue
page-theme-light = Affichage clair
page-theme-dark = Affichage sombre
page-about = Vendu par { $brand }, livré par { $lsp }. Cette page ne charge rien d’ailleurs et ne suit personne.
page-about-heading = À propos de cette page
page-reload = Voir les dernières nouvelles
page-offline = Pas de connexion. Dernières nouvelles connues : { $clock }.
page-now = maintenant

# The answer
page-head-open = L’horaire de livraison n’est pas encore fixé
page-head-promised = Arrivée { $window }
page-head-coming = Arrivée { $window }
page-head-coming-late = Attendu { $window }, plus tard que promis
page-head-next = Vous êtes le prochain arrêt : { $window }
    .warm = Tu es le prochain arrêt : { $window }
page-head-next-plain = Vous êtes le prochain arrêt
    .warm = Tu es le prochain arrêt
page-head-at-door = Le chauffeur est à votre adresse
    .warm = Le chauffeur est à ton adresse
page-head-waiting = La camionnette est tout près et attend votre horaire : { $window }
    .warm = La camionnette est tout près et attend ton horaire : { $window }
page-head-late = Nouvel horaire : { $window }
page-head-overdue = Plus tard que promis. Le nouvel horaire n’est pas encore connu
page-head-stale = Sans nouvelles de la camionnette depuis un moment
page-head-stopped = La camionnette s’est arrêtée en chemin
page-head-held = { $count ->
    [one] Votre colis est retenu au dépôt
   *[other] Vos colis sont retenus au dépôt
}
    .warm = { $count ->
        [one] Ton colis est retenu au dépôt
       *[other] Tes colis sont retenus au dépôt
    }
page-head-doubt = Adresse de livraison à vérifier
page-head-disputed = Deux informations se contredisent. Nous vérifions
page-head-attempted = Non remis. Le prochain horaire n’est pas encore fixé
page-head-attempted-next = Non remis. Prochain passage : { $window }
page-head-refused = Non accepté à la porte
page-head-delivered = Livré { $moment }, { $how }
page-head-returning = { $count ->
    [one] Votre colis repart chez { $brand }
   *[other] Vos colis repartent chez { $brand }
}
    .warm = { $count ->
        [one] Ton colis repart chez { $brand }
       *[other] Tes colis repartent chez { $brand }
    }
page-head-returned = { $count ->
    [one] Votre colis est de retour chez { $brand }
   *[other] Vos colis sont de retour chez { $brand }
}
    .warm = { $count ->
        [one] Ton colis est de retour chez { $brand }
       *[other] Tes colis sont de retour chez { $brand }
    }
page-head-cancelled = Cette livraison a été annulée
page-head-lost = { $count ->
    [one] Nous ne retrouvons pas votre colis
   *[other] Nous ne retrouvons pas vos colis
}
    .warm = { $count ->
        [one] Nous ne retrouvons pas ton colis
       *[other] Nous ne retrouvons pas tes colis
    }

page-lede-open = Choisissez quand nous devons venir. D’ici là, rien ne quitte le dépôt.
    .warm = Dis-nous quand passer. D’ici là, rien ne quitte le dépôt.
page-lede-at-door = Si la sonnette ne s’entend pas, un coup d’œil à la porte ou dans la rue suffit.
page-lede-waiting = Elle est arrivée plus tôt que promis. Rien ne se passe avant le début de votre horaire.
    .warm = Elle est arrivée plus tôt que promis. Rien ne se passe avant le début de ton horaire.
page-lede-late = { $cause }
page-lede-overdue = L’heure promise est passée. Nous ne voulons pas deviner : dès qu’un nouvel horaire est sûr, il s’affiche ici et nous vous écrivons.
    .warm = L’heure promise est passée. Nous ne voulons pas deviner : dès qu’un nouvel horaire est sûr, il s’affiche ici et nous t’écrivons.
page-lede-stale = C’est peut-être un tunnel, un téléphone ou un arrêt plus long. Nous ne devinons pas où est la camionnette. La promesse tient toujours.
page-lede-stopped = { $cause } Nous cherchons à savoir quand elle repart.
page-lede-held = { $cause }
page-lede-doubt = Nous n’avons pas trouvé l’endroit avec certitude sur la carte. Rien ne peut être planifié tant que nous ne connaissons pas la porte.
page-lede-disputed = { $why ->
    [says-missing] Vous nous avez dit qu’il n’est pas là, et le chauffeur l’a noté comme livré. Nous ne retenons ni l’un ni l’autre avant de savoir.
    [delivered-elsewhere] Il a été noté comme livré, mais la camionnette n’était pas à votre adresse à ce moment-là. Nous ne retenons ni l’un ni l’autre avant de savoir.
   *[seen-after-delivery] Une information dit qu’il est livré, une autre dit le contraire. Nous ne retenons ni l’une ni l’autre avant de savoir.
}
    .warm = { $why ->
        [says-missing] Tu nous as dit qu’il n’est pas là, et le chauffeur l’a noté comme livré. Nous ne retenons ni l’un ni l’autre avant de savoir.
        [delivered-elsewhere] Il a été noté comme livré, mais la camionnette n’était pas à ton adresse à ce moment-là. Nous ne retenons ni l’un ni l’autre avant de savoir.
       *[seen-after-delivery] Une information dit qu’il est livré, une autre dit le contraire. Nous ne retenons ni l’une ni l’autre avant de savoir.
    }
page-lede-refused = Nous l’avons repris comme demandé. Il repart chez { $brand }, sauf indication contraire de votre part.
    .warm = Nous l’avons repris comme demandé. Il repart chez { $brand }, sauf indication contraire de ta part.
page-lede-returning = { $brand } règle la suite avec vous. Vous n’avez rien à faire.
    .warm = { $brand } règle la suite avec toi. Tu n’as rien à faire.
page-lede-returned = { $brand } règle la suite avec vous. Vous n’avez rien à faire.
    .warm = { $brand } règle la suite avec toi. Tu n’as rien à faire.
page-lede-cancelled = Rien n’arrivera. Si ce n’était pas voulu, écrivez à { $brand }.
    .warm = Rien n’arrivera. Si ce n’était pas voulu, écris à { $brand }.
page-lede-lost = { $brand } en répond et règle la suite avec vous.
    .warm = { $brand } en répond et règle la suite avec toi.

page-updated = Mis à jour { $clock }, { $age }
page-unchanged = Sans changement depuis : { $moment }
page-tried = Passage { $moment }
page-chip-late = Plus tard que promis
page-chip-kept = Promesse tenue
page-chip-delivered-late = Plus tard que promis

page-key-predicted = Prévu { $window }
page-key-promised = Promis { $window }
page-key-promised-now = Promis maintenant { $window }
page-key-promised-stands = Promis { $window }, toujours valable
page-key-was = Avant
page-key-actual = Réalisé { $clock }
page-told-at = Nous l’avons annoncé { $clock }.
page-told-soon = Notre message est en chemin.

page-steps = Avancement, étape { $step } sur 5
page-step-since = Étape atteinte { $since }. Ensuite : { $after }.
page-step-next = Ensuite : { $after }.
page-step-certain = La dernière étape certaine.
page-next-packed = l’emballage
page-next-on-its-way = le dépôt le plus proche
page-next-out-for-delivery = la camionnette
page-next-delivered = votre porte
    .warm = ta porte

# After a visit without a delivery
page-attempt-heading = Ce que le chauffeur a noté
page-attempt-reason = Raison
page-attempt-door = À la porte
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = à environ { $metres } m de votre adresse
    .warm = à environ { $metres } m de ton adresse
page-attempt-photo-label = Photo
page-attempt-photo = Prise { $clock }
page-ways-heading = Que se passe-t-il ensuite ?
page-way-keep = { $window }
page-way-keep-small = Déjà réservé pour vous. Rien à faire.
    .warm = Déjà réservé pour toi. Rien à faire.
page-way-other = Choisir un autre horaire
page-way-other-small = Tous les horaires que nous pouvons vraiment tenir, sans frais
page-contest-heading = Cela ne s’est pas passé ainsi ?
page-contest-text = Un geste suffit pour nous le dire. { $lsp } doit répondre à { $brand } ; votre nouvel horaire reste à vous pendant ce temps.
    .warm = Un geste suffit pour nous le dire. { $lsp } doit répondre à { $brand } ; ton nouvel horaire reste à toi pendant ce temps.
page-contest-button = J’étais là

# What can be done, who has it
page-who-has = Où il est
page-who-answers = Responsable
page-code = Votre code
    .warm = Ton code
page-code-small = À donner au chauffeur à la porte, et à personne avant.
page-where-to = Destination
page-where-unknown = pas encore connu
page-show-address = Afficher l’adresse complète
page-answers-all-the-way = sur tout le trajet
page-holder-driver = { $driver }, au volant
page-holder-lsp-since = { $lsp }, reçu { $since }
page-holder-depot = au dépôt, { $depot }
page-holder-uncertain = Pas certain
page-holder-you = Vous
    .warm = Toi
page-holder-household = Votre foyer
    .warm = Ton foyer
page-holder-neighbour = Votre voisin
    .warm = Ton voisin
page-holder-safe-place = Le lieu sûr convenu
page-holder-mailbox = Votre boîte aux lettres
    .warm = Ta boîte aux lettres
page-holder-reception = L’accueil
page-holder-pickup-point = Le point de retrait
page-action-change = Absent ? Modifier la livraison
page-action-change-until = Un autre horaire, sans frais jusqu’au départ de la camionnette, au plus tard { $until }
page-action-choose = Choisir un horaire
page-action-choose-small = Tous les horaires que nous pouvons vraiment tenir
page-action-still = L’horaire est fixé, un lieu sûr reste possible
page-action-away = Absent ? Nous prévenir
page-action-away-left = La camionnette est partie avec lui, l’horaire est donc fixé. Nous transmettons le message.
page-action-away-past = Trop tard pour changer l’horaire ici. Nous transmettons le message.
page-note-stays = Le nouvel horaire vaut si vous ne faites rien.
    .warm = Le nouvel horaire vaut si tu ne fais rien.
page-note-we-write = { $brand } vous écrit dès qu’il y a du nouveau. Inutile de demander.
    .warm = { $brand } t’écrit dès qu’il y a du nouveau. Inutile de demander.
page-have-heading = { $count ->
    [one] Avez-vous le colis ?
   *[other] Avez-vous les colis ?
}
    .warm = { $count ->
        [one] As-tu le colis ?
       *[other] As-tu les colis ?
    }
page-have-text = Vous le savez peut-être avant nous. Votre réponse part tout de suite aux deux entreprises.
    .warm = Tu le sais peut-être avant nous. Ta réponse part tout de suite aux deux entreprises.
page-have-yes = Oui, je l’ai
page-have-no = Non, pas ici
page-fine-heading = Tout va bien ?
page-fine-text = Sinon, nous avons déjà les heures et la preuve. Une seule explication suffit.
page-fine-yes = Oui, tout va bien
page-fine-no = Un problème

# The last leg
page-map-stops-before = { $count ->
    [0] Vous êtes le prochain arrêt
    [one] Un arrêt avant vous
   *[other] { $count } arrêts avant vous
}
    .warm = { $count ->
        [0] Tu es le prochain arrêt
        [one] Un arrêt avant toi
       *[other] { $count } arrêts avant toi
    }
page-map-next = Vous êtes le prochain arrêt
    .warm = Tu es le prochain arrêt
page-map-at-door = La camionnette est à votre adresse
    .warm = La camionnette est à ton adresse
page-map-on-tour = En chemin
page-map-last-known = Dernier endroit connu
page-map-stale = Position relevée { $clock }, { $age }. La camionnette est peut-être ailleurs maintenant.
page-map-later = La carte s’affiche quand vous êtes le prochain arrêt.
    .warm = La carte s’affiche quand tu es le prochain arrêt.
page-map-distance = La camionnette est à environ { $distance }. Position relevée { $clock }, { $age }.
page-map-alt = Carte de la camionnette et de votre porte, { $street }
    .warm = Carte de la camionnette et de ta porte, { $street }
page-map-skip = Passer la carte
page-map-show = Afficher la carte
page-map-failed = La carte ne s’est pas chargée. Réessayer

# What happened
page-log-heading = Ce qui s’est passé
page-log-certain = Ce qui a été noté
page-log-earlier = { $count ->
    [one] Plus tôt, une étape
   *[other] Plus tôt, { $count } étapes
}
page-log-ordered = Commandé
page-log-doubted = L’adresse n’a pas été trouvée avec certitude
page-log-located = Adresse confirmée
page-log-packed = Emballé
page-log-cancelled = Annulé
page-log-promised = Promis { $window }
page-log-chosen = Vous avez choisi { $window }
    .warm = Tu as choisi { $window }
page-log-chosen-narrowed = Parmi les horaires acceptés, ce sera { $window }
page-log-new-window = Nouvel horaire : { $window }
page-log-depot = { $count ->
    [one] { $lsp } a pris le colis en charge
   *[other] { $lsp } a pris les colis en charge
}
page-log-depot-small = { $depot }
page-log-loaded = Dans la camionnette
page-log-counted = { $of ->
    [one] 1 colis sur 1
   *[other] { $count } colis sur { $of }
}
page-log-held = { $count ->
    [one] Votre colis a été arrêté
   *[other] Un colis a été arrêté
}
    .warm = { $count ->
        [one] Ton colis a été arrêté
       *[other] Un colis a été arrêté
    }
page-log-left = A quitté le dépôt vers votre quartier
    .warm = A quitté le dépôt vers ton quartier
page-log-earlier-told = Arrivée plus tôt annoncée : { $window }
page-log-next = Vous étiez le prochain arrêt
    .warm = Tu étais le prochain arrêt
page-log-arrived = La camionnette était à votre adresse
    .warm = La camionnette était à ton adresse
page-log-stopped = La camionnette s’est arrêtée
page-log-resumed = La camionnette est repartie
page-log-deferred = Le chauffeur repasse plus tard pendant cette tournée
page-log-attempted = Passage à votre porte
    .warm = Passage à ta porte
page-log-refused = Non accepté à la porte
page-log-delivered = Livré, { $how }
page-log-returning = En retour vers { $brand }
page-log-returned = De retour chez { $lsp }
page-log-asked = Vous nous avez écrit
    .warm = Tu nous as écrit
page-log-rated = Vous avez donné votre avis
    .warm = Tu as donné ton avis

page-told-heading = Tous les horaires annoncés
page-told-when = Annoncé
page-told-what = Horaire et raison
page-told-first = Le premier choix.
page-told-chosen = Votre choix.
    .warm = Ton choix.
page-told-narrowed = L’un des horaires acceptés.
page-told-received = Annoncé { $clock }.
page-told-before = Annoncé { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
} avant la fin de l’ancien horaire.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] Dans votre colis
   *[other] Dans vos { $count } colis
}
    .warm = { $count ->
        [one] Dans ton colis
       *[other] Dans tes { $count } colis
    }
page-item = { $quantity } × { $title }
page-proof-heading = Preuve de livraison
page-proof-none = Voici ce qui a été noté à la porte.
page-proof-hidden = Il y a une photo. Nous la montrons à qui connaît le code postal de l’adresse.
page-proof-shown = Visible car vous avez confirmé votre identité. Seuls vous, { $brand } et { $lsp } la voyez.
    .warm = Visible car tu as confirmé ton identité. Seuls toi, { $brand } et { $lsp } peuvent la voir.
page-proof-unlock = Afficher la photo
page-proof-how = Livré
page-proof-parcels = Colis
page-proof-undamaged = aucun dommage constaté
page-proof-damaged = un dommage a été noté
page-proof-code = Code
page-proof-code-right = Le code donné était le bon
page-proof-alt-photo = Photo prise par le chauffeur à la livraison
page-proof-alt-signature = Signature donnée à la livraison
page-proof-caption-photo = Photo, { $moment }
page-proof-caption-signature = Signature, { $moment }
page-rate-heading = Comment était-ce ?
page-rate-text = Deux questions, chacune va à qui peut changer les choses. Personne ne peut effacer votre réponse.
    .warm = Deux questions, chacune va à qui peut changer les choses. Personne ne peut effacer ta réponse.
page-rate-goods = Les articles et leur emballage
page-rate-door = La livraison
page-rate-to = Pour { $party }
page-rate-poor = 1 Mauvais
page-rate-good = Très bien 5
page-rate-comment = Quelque chose à ajouter ? (facultatif)
page-rate-send = Envoyer
page-rate-thanks-heading = Merci
page-rate-thanks = { $goods ->
    [0] Note donnée à la livraison : { $door } sur 5, { $moment }.
   *[other] { $door ->
        [0] Note donnée aux articles : { $goods } sur 5, { $moment }.
       *[other] Notes données : articles { $goods } sur 5, livraison { $door } sur 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Ce que vous nous avez dit
    .warm = Ce que tu nous as dit
page-case-question = Question posée, { $moment }
page-case-away = Absence signalée, { $moment }
page-case-problem = Problème signalé, { $moment }
page-case-contest = Vous étiez là, { $moment }
    .warm = Tu étais là, { $moment }
page-case-received = Vous l’avez, { $moment }
    .warm = Tu l’as, { $moment }
page-case-missing = Vous ne l’avez pas, { $moment }
    .warm = Tu ne l’as pas, { $moment }
page-case-address = Au sujet de l’adresse, { $moment }
page-case-cancel = Au sujet de l’annulation, { $moment }
page-case-open = { $brand } l’a reçu et va répondre.
page-case-due = { $brand } répond au plus tard { $moment }.
page-case-overdue = { $brand } aurait dû répondre { $moment }. C’est en tête de sa liste.
page-case-closed = Réglé { $moment }.
page-help-heading = Une question sur cette livraison
page-help-reference = Référence { $reference }. Qui répond voit la même chose que vous.
    .warm = Référence { $reference }. Qui répond voit la même chose que toi.
page-help-write = Écrire à { $brand }
page-help-call = Appeler le { $phone }
page-calendar = Ajouter à l’agenda
page-sure-heading = Si l’horaire change
page-sure-text = Vous l’apprenez par nous avant la fin de cet horaire, avec la raison.
    .warm = Tu l’apprends par nous avant la fin de cet horaire, avec la raison.
page-sure-several = Lequel de ces horaires ce sera, nous le disons dès que la journée est planifiée pour de bon.

# A doubtful address
page-address-heading = Quelle est la bonne adresse ?
page-address-written = Adresse saisie : { $written }
page-address-text = Choisissez celle qui convient. Nous planifions la livraison dès que nous le savons.
    .warm = Choisis celle qui convient. Nous planifions la livraison dès que nous le savons.
page-address-none = Nous n’avons rien trouvé qui corresponde. Dites-nous comment vous trouver.
    .warm = Nous n’avons rien trouvé qui corresponde. Dis-nous comment te trouver.
page-address-unlock = Confirmer d’abord son identité
page-address-confirm = C’est cette adresse
page-address-other = Aucune de celles-ci

# What was just done
page-saved-asked = C’est bien reçu. La réponse s’affichera ici.
page-saved-rated = Merci. Votre avis est entre les mains de ceux qui peuvent changer les choses.
    .warm = Merci. Ton avis est entre les mains de ceux qui peuvent changer les choses.
page-saved-changed = Le nouvel horaire est fixé.
page-saved-address = Merci. L’adresse est confirmée.
page-saved-unlocked = Merci. Tout est visible maintenant, dans ce navigateur, pour une demi-heure.
page-saved-cancelled = La livraison est annulée.

# Behind the tracking page
page-back = Retour à la livraison

# Who you are
page-step-up-heading = Est-ce bien vous ?
    .warm = Est-ce bien toi ?
page-step-up-text = L’adresse complète et les photos ne s’affichent que pour la personne à qui la livraison est destinée. La réponse vaut une demi-heure, dans ce navigateur.
page-postcode-heading = Code postal de l’adresse de livraison
page-postcode-label = Code postal
page-postcode-confirm = Confirmer
page-code-heading = Saisir le code
page-code-text = Nous avons envoyé six chiffres à l’adresse e-mail de la commande. Ils sont valables dix minutes.
page-code-label = Code à six chiffres
page-code-confirm = Confirmer
page-code-other-heading = Une autre façon
page-code-other-text = Nous envoyons un code à l’adresse e-mail utilisée pour la commande.
page-code-send = M’envoyer un code
page-step-up-wrong-postcode = Ce code postal n’est pas celui de l’adresse. Regardez encore une fois.
    .warm = Ce code postal n’est pas celui de l’adresse. Regarde encore une fois.
page-step-up-wrong-code = Ce code ne correspond pas ou il est trop ancien.
page-step-up-paused = Il y a eu trop d’essais. Un quart d’heure de pause, et il sera de nouveau possible d’essayer.
page-step-up-no-address = Nous n’avons pas d’adresse e-mail pour cette commande. Écrivez-nous plutôt.
    .warm = Nous n’avons pas d’adresse e-mail pour cette commande. Écris-nous plutôt.
page-step-up-not-sent = Le code n’a pas pu être envoyé pour l’instant. Réessayez dans une minute.
    .warm = Le code n’a pas pu être envoyé pour l’instant. Réessaie dans une minute.
page-code-mail-subject = { $code } est votre code
    .warm = { $code } est ton code
page-code-mail-text = Votre code pour la livraison de { $brand } : { $code }
    .warm = Ton code pour la livraison de { $brand } : { $code }
page-code-mail-lives = Il est valable dix minutes et ne sert qu’une fois.
page-code-mail-not-you = Si vous ne l’avez pas demandé, vous n’avez rien à faire.
    .warm = Si tu ne l’as pas demandé, tu n’as rien à faire.

# Writing
page-contact-send = Envoyer
page-contact-private = Ce message va aux personnes qui s’occupent de cette livraison, et à personne d’autre.
page-contact-question-heading = Écrire à { $brand }
page-contact-question-text = Qui répond voit la même chose que vous sur la page. Inutile de tout expliquer.
    .warm = Qui répond voit la même chose que toi sur la page. Inutile de tout expliquer.
page-contact-question-label = Votre message
    .warm = Ton message
page-contact-away-heading = Absent ?
page-contact-away-text = Dites-nous qui peut le recevoir, ou ce que le chauffeur doit savoir. { $brand } le transmet.
    .warm = Dis-nous qui peut le recevoir, ou ce que le chauffeur doit savoir. { $brand } le transmet.
page-contact-away-label = Votre mot
    .warm = Ton mot
page-contact-problem-heading = Qu’est-ce qui ne va pas ?
page-contact-problem-text = Nous avons déjà les heures, la preuve et le relevé. Une seule explication suffit.
page-contact-problem-label = Ce qui s’est passé
page-contact-address-heading = Comment vous trouver ?
    .warm = Comment te trouver ?
page-contact-address-text = Écrivez la rue, le numéro et le code postal, ou décrivez le chemin. Quelqu’un s’en occupe aujourd’hui.
    .warm = Écris la rue, le numéro et le code postal, ou décris le chemin. Quelqu’un s’en occupe aujourd’hui.
page-contact-address-label = Votre adresse
    .warm = Ton adresse
page-contact-contest-heading = Vous étiez là
    .warm = Tu étais là
page-contact-contest-text = { $lsp } doit répondre à { $brand }. Ajoutez ce que vous savez, si vous le souhaitez.
    .warm = { $lsp } doit répondre à { $brand }. Ajoute ce que tu sais, si tu veux.
page-contact-contest-label = Quelque chose à ajouter ? (facultatif)
page-contact-received-heading = Vous l’avez
    .warm = Tu l’as
page-contact-received-text = Merci. La réponse part tout de suite à { $brand } et à { $lsp }.
page-contact-received-label = Quelque chose à ajouter ? (facultatif)
page-contact-missing-heading = Il n’est pas chez vous
    .warm = Il n’est pas chez toi
page-contact-missing-text = La réponse part tout de suite à { $brand } et à { $lsp }.
page-contact-missing-label = Où avez-vous regardé ? (facultatif)
    .warm = Où as-tu regardé ? (facultatif)

# Another time
page-choose-heading = Quand devons-nous venir ?
page-change-none = Aucun horaire n’est encore fixé. Voici ceux que nous pouvons vraiment tenir.
page-change-now = Actuellement : { $window }, promis.
page-change-now-until = Actuellement : { $window }, promis. Modifiable jusqu’au départ de la camionnette, au plus tard { $until }.
page-change-times = Autre horaire
page-change-nothing = Aucun autre horaire n’est libre dans les prochains jours. Écrivez-nous et nous en cherchons un.
    .warm = Aucun autre horaire n’est libre dans les prochains jours. Écris-nous et nous en cherchons un.
page-change-gone = Cet horaire vient d’être pris par quelqu’un d’autre. Voici ceux qui restent.
page-change-kept = Cet horaire prendrait celui de plusieurs autres livraisons. Choisissez-en un autre.
    .warm = Cet horaire prendrait celui de plusieurs autres livraisons. Choisis-en un autre.
page-change-overlap = Deux de ces horaires se chevauchent. Cochez seulement ceux qui sont séparés.
    .warm = Deux de ces horaires se chevauchent. Coche seulement ceux qui sont séparés.
page-change-unavailable = Nous ne pouvons pas calculer les horaires pour l’instant. Réessayez dans une minute.
    .warm = Nous ne pouvons pas calculer les horaires pour l’instant. Réessaie dans une minute.
page-change-closed-ended = Cette livraison est terminée. Il n’y a plus rien à modifier.
page-change-closed-doubt = Confirmez d’abord l’adresse. Vous pourrez ensuite choisir un horaire.
    .warm = Confirme d’abord l’adresse. Tu pourras ensuite choisir un horaire.
page-change-closed-left = La camionnette est partie avec lui, l’horaire est donc fixé. Écrivez à { $brand } si personne ne peut être là.
    .warm = La camionnette est partie avec lui, l’horaire est donc fixé. Écris à { $brand } si personne ne peut être là.
page-change-closed-past = Il est trop tard pour changer l’horaire ici. Écrivez à { $brand } si personne ne peut être là.
    .warm = Il est trop tard pour changer l’horaire ici. Écris à { $brand } si personne ne peut être là.
page-change-before = Avant de confirmer
page-change-new = Nouvel horaire
page-change-replaces = remplace
page-change-cost = Coût
page-change-none-cost = Aucun
page-change-who = Qui sera prévenu
page-change-who-know = { $brand } et { $lsp }, tout de suite
page-change-undo = Revenir en arrière
page-change-undo-until = Ici, tant que le nouvel horaire peut être modifié
page-change-unchosen = Choisir un horaire ci-dessus
page-change-confirm = Confirmer la modification
page-choose-confirm = Prendre cet horaire
page-change-answer = La réponse arrive tout de suite, aussi par e-mail
page-slot-width = créneau de { $hours } h
page-slot-free = Gratuit
page-slot-greener = Plus vert : évite { $minutes } min de route et { $grams } g de CO₂
page-slot-full = Complet
page-slot-closed = Fermé
page-slot-load = Plus de place dans aucune camionnette
page-slot-volume = Aucune camionnette n’a la place pour un si grand colis
page-slot-skills = { $skill ->
    [cold] Pas de camionnette réfrigérée
    [two_person] Pas de camionnette à deux personnes
    [tail_lift] Pas de camionnette avec hayon
    [age_check] Pas de chauffeur qui vérifie l’âge
   *[other] Aucune camionnette ne peut le faire
}
page-slot-no-road = Aucune camionnette n’y arrive
page-slot-goods-away = Le colis est dans une camionnette qui ne sera pas rentrée
page-slot-reserved = Non disponible
page-slot-kept-for-others = Prendrait l’horaire de plusieurs autres livraisons
page-also = { $day } : un autre horaire conviendrait-il aussi ?
page-also-small = Cochez tous ceux qui conviennent. Nous dirons lequel ce sera dès que la journée est planifiée pour de bon. Le prix est celui du moins cher.
    .warm = Coche tous ceux qui conviennent. Nous dirons lequel ce sera dès que la journée est planifiée pour de bon. Le prix est celui du moins cher.
page-other-heading = Autre endroit
page-cancel-link = Annuler cette livraison
page-cancel-heading = Annuler cette livraison ?
page-cancel-text = Rien n’arrivera alors, et l’horaire ira à quelqu’un d’autre. { $brand } règle le paiement avec vous.
    .warm = Rien n’arrivera alors, et l’horaire ira à quelqu’un d’autre. { $brand } règle le paiement avec toi.
page-cancel-unlock = Pour que personne d’autre ne puisse l’annuler, nous devons savoir que c’est bien vous.
    .warm = Pour que personne d’autre ne puisse l’annuler, nous devons savoir que c’est bien toi.
page-cancel-confirm = Oui, annuler
page-cancel-keep = Non, la garder
page-cancel-closed = Elle ne peut plus être annulée ici. Écrivez à { $brand }.
    .warm = Elle ne peut plus être annulée ici. Écris à { $brand }.
page-calendar-title = Livraison de { $brand }

# What else can be changed
page-change-heading = Qu’est-ce qui conviendrait mieux ?
page-change-stale = Cette livraison a été modifiée entre-temps. Voici où elle en est ; rien d’autre n’a changé.
page-change-where = Lieu
page-change-same-time = Même horaire, au nouvel endroit
page-change-times-there = Horaires au nouvel endroit
page-change-time-stays = Horaire, inchangé
page-slot-point-closed = Le point de retrait est alors fermé
page-other-address = Une autre adresse
page-other-address-small = Les horaires possibles s’affichent d’abord.
page-other-pickup-point = Point de retrait
page-other-pickup-point-small = À retirer au moment qui convient.
page-other-safe-place = Lieu sûr
page-other-safe-place-small = Un endroit au sec à votre adresse, sous votre responsabilité. Vous recevez une photo.
    .warm = Un endroit au sec à ton adresse, sous ta responsabilité. Tu reçois une photo.
page-other-neighbour = Un voisin le reçoit
page-other-neighbour-small = Il suffit d’indiquer la porte, l’horaire reste.
page-other-door = De nouveau à ma porte
page-other-door-small = Comme à la commande.
page-other-free = Gratuit.
page-not-not-offered = { $brand } ne le propose pas.
page-not-attended = Ces articles doivent être remis à quelqu’un. Décidé par { $brand }.
page-not-published = Impossible une fois la tournée planifiée. Décidé par { $brand }.
page-not-loaded = Impossible une fois dans la camionnette. Décidé par { $brand }.
page-not-left = Impossible une fois la camionnette partie avec lui.
page-not-door = Ce n’est plus possible : le chauffeur est à votre porte.
    .warm = Ce n’est plus possible : le chauffeur est à ta porte.
page-not-past = Trop tard pour le changer ici.
page-not-ended = Cette livraison est terminée.
page-not-doubt = Il faut d’abord confirmer l’adresse.
page-not-no-promise = Il faut d’abord choisir un horaire.
page-not-at-point = Il va à un point de retrait.
page-not-no-points = { $lsp } n’a pas de point de retrait ici.
page-not-point-full = Pas de place pour l’instant
page-ask-address-heading = Où devons-nous l’apporter ?
page-ask-address-text = Rien ne change tant qu’un horaire n’est pas choisi pour la nouvelle adresse.
page-ask-pickup-point-heading = Quel point de retrait ?
page-ask-pickup-point-text = Rien ne change tant qu’un horaire n’est pas choisi. Nous l’apportons pendant les heures d’ouverture.
page-ask-safe-place-heading = Où devons-nous le laisser ?
page-ask-safe-place-text = Le chauffeur le dépose là et prend une photo. Il est alors sous votre responsabilité.
    .warm = Le chauffeur le dépose là et prend une photo. Il est alors sous ta responsabilité.
page-ask-safe-place-label = Où exactement ?
page-ask-safe-place-hint = Un endroit au sec, que personne ne voit de la rue. Seuls le chauffeur et les personnes qui s’occupent de cette livraison le lisent.
page-ask-neighbour-heading = Qui le reçoit pour vous ?
    .warm = Qui le reçoit pour toi ?
page-ask-neighbour-text = Le chauffeur sonne là-bas. Si personne n’ouvre, il vient à votre porte.
    .warm = Le chauffeur sonne là-bas. Si personne n’ouvre, il vient à ta porte.
page-ask-neighbour-label = Nom, et porte ou étage
page-ask-neighbour-hint = Mieux vaut demander d’abord au voisin. Seuls le chauffeur et les personnes qui s’occupent de cette livraison le lisent.
page-ask-door-heading = De nouveau à votre porte ?
    .warm = De nouveau à ta porte ?
page-ask-door-text = Le chauffeur sonne à votre porte, comme à la commande.
    .warm = Le chauffeur sonne à ta porte, comme à la commande.
page-ask-door-hint = Ce qui avait été demandé pour l’endroit ne compte plus.
page-ask-until-published = Ici, jusqu’à ce que la tournée soit planifiée
page-ask-until-loaded = Ici, jusqu’au chargement dans la camionnette
page-ask-until-left = Ici, jusqu’au départ de la camionnette
page-ask-until-door = Ici, jusqu’à l’arrivée du chauffeur à votre porte
    .warm = Ici, jusqu’à l’arrivée du chauffeur à ta porte
page-new-address-check = Voir les horaires
page-new-address-check-small = Seulement ceux que nous pouvons vraiment tenir là-bas
page-new-address-home = Revenir à l’adresse de la commande
page-new-address-incomplete = Il nous faut au moins une rue.
page-new-address-outside = C’est en dehors de la zone où { $lsp } livre. Rien n’a été modifié.
page-new-address-no-road = Aucune camionnette ne peut y aller et en revenir. Rien n’a été modifié.
page-new-address-doubt = Nous ne sommes pas sûrs de l’endroit. Choisissez-en un, ou écrivez-le autrement.
    .warm = Nous ne sommes pas sûrs de l’endroit. Choisis-en un, ou écris-le autrement.
page-new-address-unknown = Nous ne trouvons pas cette adresse. Écrivez-la autrement ; rien n’a été modifié.
    .warm = Nous ne trouvons pas cette adresse. Écris-la autrement ; rien n’a été modifié.
page-point-bring = Munissez-vous de la référence { $reference } et d’un document à votre nom.
    .warm = Prends avec toi la référence { $reference } et un document à ton nom.
page-day-mon = lun.
page-day-tue = mar.
page-day-wed = mer.
page-day-thu = jeu.
page-day-fri = ven.
page-day-sat = sam.
page-day-sun = dim.
page-how = Comment
page-saved-pickup-point = Il va au point de retrait.
page-saved-safe-place = Le chauffeur le laissera dans le lieu sûr.
page-saved-neighbour = Le chauffeur l’apportera à votre voisin.
    .warm = Le chauffeur l’apportera à ton voisin.
page-saved-door = Il arrive de nouveau à votre porte.
    .warm = Il arrive de nouveau à ta porte.
page-saved-new-address = Il va à la nouvelle adresse.
page-log-chosen-address = Autre adresse choisie, { $window }
page-log-chosen-pickup-point = Point de retrait choisi, { $window }
page-log-asked-safe-place = Lieu sûr demandé
page-log-asked-neighbour = Remise au voisin demandée
page-log-asked-door = De nouveau à la porte, comme demandé

# Whether text messages are wanted
page-texts-heading = SMS
page-texts-on = { $brand } écrit sur votre téléphone quand la camionnette fait le dernier trajet vers vous.
    .warm = { $brand } écrit sur ton téléphone quand la camionnette fait le dernier trajet vers toi.
page-texts-stopped = Vous avez demandé à ne plus recevoir de SMS de { $brand }, { $moment }. Les nouvelles arrivent par e-mail et sur cette page.
    .warm = Tu as demandé à ne plus recevoir de SMS de { $brand }, { $moment }. Les nouvelles arrivent par e-mail et sur cette page.
page-texts-held = Votre téléphone a demandé à ne plus recevoir de SMS de { $brand }. Pour en recevoir de nouveau, envoyez START depuis ce téléphone au { $number }.
    .warm = Ton téléphone a demandé à ne plus recevoir de SMS de { $brand }. Pour en recevoir de nouveau, envoie START depuis ce téléphone au { $number }.
page-texts-stop = Plus de SMS
page-texts-start = Les rétablir
page-saved-texts-off = Vous ne recevrez plus de SMS de notre part.
    .warm = Tu ne recevras plus de SMS de notre part.
page-saved-texts-on = Vous recevez de nouveau des SMS.
    .warm = Tu reçois de nouveau des SMS.

# The map by itself
page-map-zoom-in = Agrandir
page-map-zoom-out = Réduire
page-map-fingers = Deux doigts pour déplacer la carte
page-map-scroll = { $press } et molette pour agrandir la carte
page-map-home = La porte

# Being told on this device
page-push-heading = Sur cet appareil
page-push-text = Dès que quelque chose change, cela s’affiche ici. Sans compte, et cela peut s’arrêter à tout moment.
page-push-button = Me prévenir sur cet appareil
page-push-on = Les avis arrivent sur cet appareil.
page-push-no = Cet appareil ne le permet pas. Les avis arrivent comme avant.
page-push-told = { $count ->
    [one] { $count } appareil est prévenu.
   *[other] { $count } appareils sont prévenus.
}
page-push-stop = Ne plus prévenir d’appareil
page-saved-push-off = Plus aucun appareil n’est prévenu.

page-mails-heading = Par e-mail
page-mails-on = { $brand } écrit aussi en cours de route, par exemple au départ de la camionnette. Les changements d’horaire et l’issue de la livraison vous sont toujours annoncés.
    .warm = { $brand } écrit aussi en cours de route, par exemple au départ de la camionnette. Les changements d’horaire et l’issue de la livraison te sont toujours annoncés.
page-mails-stopped = Vous avez demandé moins d’e-mails à { $brand }, { $moment }. Les changements d’horaire et l’issue de la livraison vous sont toujours annoncés.
    .warm = Tu as demandé moins d’e-mails à { $brand }, { $moment }. Les changements d’horaire et l’issue de la livraison te sont toujours annoncés.
page-mails-none = Vous avez signalé un e-mail de { $brand } comme indésirable, { $moment }. Il n’en vient plus ; les nouvelles sont sur cette page.
    .warm = Tu as signalé un e-mail de { $brand } comme indésirable, { $moment }. Il n’en vient plus ; les nouvelles sont sur cette page.
page-mails-bounced = Un e-mail de { $brand } est revenu, { $moment } : votre adresse est introuvable. Les nouvelles sont sur cette page.
    .warm = Un e-mail de { $brand } est revenu, { $moment } : ton adresse est introuvable. Les nouvelles sont sur cette page.
page-mails-stop = Seulement le nécessaire
page-mails-start = Les rétablir
page-saved-mails-off = Vous ne recevrez que les e-mails nécessaires.
    .warm = Tu ne recevras que les e-mails nécessaires.
page-saved-mails-on = Vous recevez de nouveau tous les e-mails.
    .warm = Tu reçois de nouveau tous les e-mails.
