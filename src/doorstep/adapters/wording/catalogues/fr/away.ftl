# Holding a delivery while somebody is away
page-other-hold = Garde pendant une absence
page-other-hold-small = Le dépôt le garde jusqu’au retour.
page-ask-hold-heading = Quel jour de retour ?
page-ask-hold-text = { $lsp } le garde au dépôt jusque-là. Rien ne change tant qu’un horaire n’est pas choisi.
page-hold-days = Jour de retour
page-hold-last = Dernier jour possible : { $day }
page-hold-kept = Gardé jusqu’au
page-hold-where = { $lsp }, { $depot }
page-hold-until = Jusqu’au : { $day }
page-hold-none = Aucun horaire ne peut être tenu les jours suivants. Un autre jour est possible.
page-not-no-storage = { $lsp } ne peut pas garder de colis dans ce dépôt.
page-not-no-day = Il ne peut pas être gardé au-delà de l’horaire actuel. Décidé par { $brand } et { $lsp }.
page-saved-hold = Nous le gardons jusqu’au retour.
page-log-chosen-hold = Absence : il arrive { $window }
page-log-kept = Gardé au dépôt, comme demandé
page-holder-kept = au dépôt, { $depot }. Gardé jusqu’au : { $day }
page-chain-kept = Gardé au dépôt
