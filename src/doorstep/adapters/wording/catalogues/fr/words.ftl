# Times and days. Numbers come as text, ready to print; `minute` and `number` come as numbers, to choose by.
clock-bare = { $minute ->
    [0] { $hour } h
   *[other] { $hour } h { $mm }
}
hour-bare = { $hour } h
clock = à { $clock }
range = { $start }–{ $end }
span = entre { $start } et { $end }
either = { $one } ou { $then }
hours = { $range }
weekday = { $weekday ->
    [mon] lundi
    [tue] mardi
    [wed] mercredi
    [thu] jeudi
    [fri] vendredi
    [sat] samedi
   *[sun] dimanche
}
weekday-label = { $weekday ->
    [mon] Lundi
    [tue] Mardi
    [wed] Mercredi
    [thu] Jeudi
    [fri] Vendredi
    [sat] Samedi
   *[sun] Dimanche
}
month = { $month ->
    [jan] janvier
    [feb] février
    [mar] mars
    [apr] avril
    [may] mai
    [jun] juin
    [jul] juillet
    [aug] août
    [sep] septembre
    [oct] octobre
    [nov] novembre
   *[dec] décembre
}
date = { $number ->
    [1] { weekday } 1er { month }
   *[other] { weekday } { $day } { month }
}
date-label = { $number ->
    [1] { weekday-label } 1er { month }
   *[other] { weekday-label } { $day } { month }
}
day = { $distance ->
    [yesterday] hier
    [today] aujourd’hui
    [tomorrow] demain
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] Hier
    [today] Aujourd’hui
    [tomorrow] Demain
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] hier { $hours }
    [today] aujourd’hui { $hours }
    [tomorrow] demain { $hours }
   *[other] { date }, { $hours }
}
moment = { $distance ->
    [yesterday] hier à { $clock }
    [today] aujourd’hui à { $clock }
    [tomorrow] demain à { $clock }
   *[other] { date } à { $clock }
}
window-across = { $start } jusqu’à { $end }

# Stages of the journey
stage-created = Commandé
stage-preparing = En préparation
stage-ready = Emballé
stage-collected = Pris en charge
stage-in-network = En chemin
stage-at-last-mile = Au dépôt le plus proche
stage-out-for-delivery = En cours de livraison
stage-arriving = Tout près
stage-delivered = Livré
stage-ready-for-pickup = Prêt à retirer
stage-returning = En retour
stage-returned = Retourné
stage-cancelled = Annulé
stage-lost = Perdu

# The five steps of the progress bar
step-ordered = Commandé
step-packed = Emballé
step-on-its-way = En chemin
step-out-for-delivery = En livraison
step-delivered = Livré

# How it stands against the promise
health-on-promise = À l’heure
health-at-risk = Retard possible
health-late = En retard
health-blocked = Bloqué
health-unknown = Inconnu
health-disputed = En vérification

# Why something is late or failed: a whole sentence
cause-consignee-not-home = Personne ne pouvait le recevoir à la porte.
cause-consignee-business-closed = L’établissement était fermé.
cause-consignee-incorrect-address = L’adresse ne menait pas jusqu’à la porte.
cause-consignee-asked-later = Une heure plus tardive a été demandée.
cause-consignee-refused = Le colis n’a pas été accepté à la porte.
cause-consignee-no-access = Le chauffeur n’a pas pu accéder à la porte.
cause-brand-not-ready = Le colis n’était pas prêt au départ de la camionnette.
cause-lsp-left-at-depot = Le colis est resté au dépôt au départ de la camionnette.
cause-lsp-mechanical = La camionnette a dû être réparée.
cause-lsp-not-enough-time = La tournée a duré plus longtemps que prévu.
cause-lsp-traffic = La circulation est plus lente que prévu.
cause-lsp-damaged = Le colis a été abîmé en chemin.
cause-driver-related = Le chauffeur n’a pas pu continuer comme prévu.
cause-weather-severe = Le mauvais temps nous ralentit.
cause-unknown-unknown = Nous ne connaissons pas encore la cause.

# Into whose hands
method-recipient = remis en main propre
method-household = remis à la porte
method-neighbour = confié à un voisin
method-safe-place = déposé dans le lieu sûr
method-mailbox = dans la boîte aux lettres
method-reception = remis à l’accueil
method-pickup-point = au point de retrait
