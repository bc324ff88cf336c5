# The photo of a safe place
page-photo-label = Une photo de l’endroit (facultatif)
page-photo-another = Une autre photo à la place
page-photo-who = { $hours ->
    [one] Le chauffeur seul la voit, à la porte. Elle est effacée une heure après la fin de la livraison. Le lieu de la prise de vue n’est pas gardé.
   *[other] Le chauffeur seul la voit, à la porte. Elle est effacée { $hours } heures après la fin de la livraison. Le lieu de la prise de vue n’est pas gardé.
}
page-photo-chosen = La photo choisie
page-photo-alt = La photo de l’endroit
page-photo-remove = Retirer la photo
page-change-photo-too-large = Cette photo est trop grande : { $most } Mo au plus. Rien n’a été changé.
page-change-photo-unreadable = Ce fichier n’est pas une image lisible. Formats possibles : JPEG, PNG ou WebP, pas HEIC. Rien n’a été changé.
