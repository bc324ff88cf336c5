# The photo of a safe place
page-photo-label = Ein Foto des Ortes (freiwillig)
page-photo-another = Ein anderes Foto stattdessen
page-photo-who = { $hours ->
    [one] Nur der Fahrer sieht es, an der Tür. Es wird eine Stunde nach dem Ende der Lieferung gelöscht. Wo es aufgenommen wurde, wird nicht gespeichert.
   *[other] Nur der Fahrer sieht es, an der Tür. Es wird { $hours } Stunden nach dem Ende der Lieferung gelöscht. Wo es aufgenommen wurde, wird nicht gespeichert.
}
page-photo-chosen = Das gewählte Foto
page-photo-alt = Das Foto des Ortes
page-photo-remove = Foto entfernen
page-change-photo-too-large = Dieses Foto ist zu groß: höchstens { $most } MB. Es wurde nichts geändert.
page-change-photo-unreadable = Diese Datei ist kein lesbares Bild. Möglich sind JPEG, PNG und WebP; HEIC nicht. Es wurde nichts geändert.
