# Ce dont on se souvient pour les prochaines livraisons
page-prefer-section = La prochaine fois aussi ?
page-prefer-open = Retenir mes préférences
page-prefer-small = La langue, un lieu sûr, le chemin jusqu’à la porte. Uniquement avec accord, et tout peut s’effacer.
page-prefer-heading = Mes préférences
page-prefer-text = Ce qui est enregistré ici, nous le faisons de nous-mêmes pour les prochaines livraisons. Nous le disons chaque fois, et un geste suffit pour l’annuler pour un colis.
page-prefer-what = Ce qu’il faut retenir
page-prefer-filled = Rempli avec les choix faits pour cette livraison. Rien n’est encore enregistré.
page-prefer-language = Langue
page-prefer-as-ordered = Comme dans la commande
page-prefer-way = Mode de remise
page-prefer-in-person = À moi ou à quelqu’un sur place
page-prefer-words = Où exactement, ou à qui
page-prefer-words-hint = Par exemple : derrière le banc à gauche de la porte. Nécessaire pour un lieu sûr, un voisin ou un accueil.
page-prefer-note-hint = Le chauffeur le lit. Par exemple : ne pas sonner, le bébé dort. Pas de code d’entrée ici : il se donne pour une livraison et s’efface ensuite.
page-prefer-where = Le lieu, le voisin et le chemin jusqu’à la porte ne servent qu’à cette adresse. Ce qu’un expéditeur ou un article n’autorise pas, ou ce qui coûte en plus, nous ne le choisissons jamais de nous-mêmes.
page-prefer-for = Retenir pour
page-prefer-only-brand = Les livraisons de { $brand } seulement
page-prefer-every-brand = Toutes les marques qui livrent avec { $lsp }
page-prefer-consent = J’accepte que cela soit conservé et utilisé pour mes prochaines livraisons à cette adresse e-mail. Je peux revenir là-dessus à tout moment.
page-prefer-save = Enregistrer
page-prefer-how = Bon à savoir
page-prefer-how-text = Une personne est reconnue à son adresse e-mail, qui vient d’être confirmée. Ce qui est écrit est conservé chiffré. Les autres marques n’en voient rien, sauf si toutes les marques sont choisies.
page-prefer-export = Tout télécharger dans un fichier
page-prefer-withdraw = Retirer mon accord
page-prefer-withdraw-hint = Plus rien ne se fera de soi-même, et ce qui était retenu est effacé. Les livraisons déjà arrangées restent comme elles sont.
page-prefer-erase = Tout effacer
page-prefer-erase-hint = Pour toutes les marques. Il ne reste que la mention que tout a été effacé, et quand.
page-prefer-since-brand = Retenu pour { $brand } depuis { $moment }.
page-prefer-since-every = Retenu pour toutes les marques qui livrent avec { $lsp } depuis { $moment }.
page-prefer-erased = Tout a été effacé { $moment }. Rien n’est retenu.
page-prefer-saved-kept = Enregistré. Nous ferons ainsi dès la prochaine livraison.
page-prefer-saved-withdrawn = L’accord est retiré. Plus rien ne se fait de soi-même.
page-prefer-saved-erased = Tout est effacé.
page-prefer-problem-consent = Il faut cocher la case pour accepter. Sans cela rien n’est retenu, et rien n’a été enregistré.
page-prefer-problem-nothing = Rien n’a été choisi qui puisse être retenu. Rien n’a été enregistré.
page-prefer-problem-words = Il manque quelques mots : où exactement, ou à qui. Rien n’a été enregistré.
page-prefer-problem-long = L’un des textes est trop long. Il faut le raccourcir ; rien n’a été enregistré.
page-prefer-applied = Selon les préférences enregistrées : repris de ce que nous devions retenir.
page-prefer-undo = Pas pour ce colis
page-step-up-by-mail = La suite appartient à une adresse e-mail. Nous y envoyons un code : seul qui lit ces messages peut entrer.
page-saved-as-ordered = C’est fait. Ce colis arrive comme commandé.
promise-preferred = { $preferred ->
    [safe-place] Nous le laisserons dans le lieu sûr, selon les préférences enregistrées.
    [neighbour] Nous le remettrons au voisin, selon les préférences enregistrées.
    [reception] Nous le remettrons à l’accueil, selon les préférences enregistrées.
    [access] Le chauffeur connaît le chemin jusqu’à la porte, selon les préférences enregistrées.
   *[language] Nous écrivons dans la langue préférée.
} Cela s’annule pour ce colis sur sa page.
