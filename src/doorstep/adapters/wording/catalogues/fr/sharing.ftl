# A weaker link for somebody at home
page-share-section = Quelqu’un d’autre à la maison ?
page-share-open = Partager avec quelqu’un à la maison
page-share-small = On y voit l’heure et l’avancement. Rien d’autre.
page-share-count = { $count ->
    [one] Un lien est partagé. Il peut être repris à tout moment.
   *[other] { $count } liens sont partagés. Ils peuvent être repris à tout moment.
}
page-share-heading = Partager avec quelqu’un à la maison
page-share-text = Un lien pour un colocataire, une compagne, un voisin : pour qui doit savoir quand le colis arrive.
page-share-what = Ce que montre le lien
page-share-sees-label = On voit
page-share-sees = L’heure, l’avancement, et ce qui est convenu avec un voisin ou pour un endroit sûr.
page-share-never-label = On ne voit jamais
page-share-never = Adresse, téléphone, codes, photos, contenu ni autres commandes. On ne peut rien changer ni partager à son tour.
page-share-until-label = Il prend fin
page-share-until = { $days ->
    [one] Un jour après la livraison, ou tout de suite s’il est repris ici
   *[other] { $days } jours après la livraison, ou tout de suite s’il est repris ici
}
page-share-make = Créer un lien
page-share-another = Créer un autre lien
page-share-name = Son nom (facultatif)
page-share-name-hint = Pour distinguer plusieurs liens. Seule cette page le montre.
page-share-answer = Peut répondre quand nous demandons si quelqu’un sera là
page-share-button = Créer le lien
page-share-too-long = C’est trop long. { $most } caractères suffisent pour un nom ; aucun lien n’a été créé.
page-share-closed-over = La livraison est terminée, il n’y a plus rien à partager.
page-share-closed-full = { $most } liens sont partagés, c’est le maximum. Il faut en reprendre un pour en créer un autre.
page-share-out = Liens partagés
page-share-done = Le lien est prêt, à transmettre.
page-share-link = Le lien
page-share-hand = Transmettre
page-share-copy = Copier le lien
page-share-copied = Copié
page-share-back = Reprendre
page-share-nameless = Lien sans nom
page-share-made = Créé { $moment }.
page-share-used = Consulté pour la dernière fois { $moment }.
page-share-unused = Aucune utilisation vue pour l’instant.
page-share-may-answer = Peut consulter et répondre si quelqu’un sera là
page-share-may-look = Peut consulter
page-in-home-shared = Réponse par le lien : quelqu’un sera là
page-in-away-shared = Réponse par le lien : personne ne sera là
home-about = Partagé depuis une livraison de { $brand }. Cette page ne montre ni nom, ni adresse, ni contenu.
home-shared-heading = Partagé
home-shared = Une personne du foyer ou de l’entourage a partagé l’heure de cette livraison. Les changements s’affichent ici d’eux-mêmes.
home-until = { $days ->
    [one] Le lien est valable jusqu’à un jour après la livraison, sauf s’il est repris avant.
   *[other] Le lien est valable jusqu’à { $days } jours après la livraison, sauf s’il est repris avant.
}
home-said-in = Quelqu’un sera là
home-said-out = Personne ne sera là
home-said-unanswered = Question posée ; pas encore de réponse
home-over-taken-back = Ce lien a été repris
home-over-taken-back-text = La personne qui avait partagé la livraison a repris le lien. Il ne montre plus rien. Au besoin, elle peut en donner un nouveau.
home-over-time-up = Ce lien a pris fin
home-over-time-up-text = { $days ->
    [one] La livraison est terminée depuis plus d’un jour. La personne qui l’avait partagée garde sa propre page.
   *[other] La livraison est terminée depuis plus de { $days } jours. La personne qui l’avait partagée garde sa propre page.
}
