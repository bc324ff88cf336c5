# The photo of a safe place
page-photo-label = Kuva paikasta (ei pakollinen)
page-photo-another = Toinen kuva tilalle
page-photo-who = { $hours ->
    [one] Vain kuljettaja näkee sen, oven luona. Se poistetaan tunti toimituksen päättymisen jälkeen. Kuvauspaikkaa ei tallenneta.
   *[other] Vain kuljettaja näkee sen, oven luona. Se poistetaan { $hours } tuntia toimituksen päättymisen jälkeen. Kuvauspaikkaa ei tallenneta.
}
page-photo-chosen = Valittu kuva
page-photo-alt = Kuva paikasta
page-photo-remove = Poista kuva
page-change-photo-too-large = Kuva on liian suuri: enintään { $most } Mt. Mitään ei muutettu.
page-change-photo-unreadable = Tiedosto ei ole kuva, jonka voi lukea. Lähetä se muodossa JPEG, PNG tai WebP; HEIC ei käy. Mitään ei muutettu.
