# The photo of a safe place
page-photo-label = En bild av platsen (valfritt)
page-photo-another = En annan bild i stället
page-photo-who = { $hours ->
    [one] Bara föraren ser den, vid dörren. Den raderas en timme efter att leveransen är avslutad. Var den togs sparas inte.
   *[other] Bara föraren ser den, vid dörren. Den raderas { $hours } timmar efter att leveransen är avslutad. Var den togs sparas inte.
}
page-photo-chosen = Den valda bilden
page-photo-alt = Bilden av platsen
page-photo-remove = Ta bort bilden
page-change-photo-too-large = Bilden är för stor: högst { $most } MB. Inget har ändrats.
page-change-photo-unreadable = Filen är ingen bild som går att läsa. Skicka den som JPEG, PNG eller WebP; HEIC går inte. Inget har ändrats.
