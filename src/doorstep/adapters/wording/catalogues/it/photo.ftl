# The photo of a safe place
page-photo-label = Una foto del posto (facoltativa)
page-photo-another = Sostituisci la foto
page-photo-who = { $hours ->
    [one] La vede solo il corriere, alla porta. Viene cancellata un’ora dopo la fine della consegna. Dove è stata scattata non si conserva.
   *[other] La vede solo il corriere, alla porta. Viene cancellata { $hours } ore dopo la fine della consegna. Dove è stata scattata non si conserva.
}
page-photo-chosen = La foto scelta
page-photo-alt = La foto del posto
page-photo-remove = Togli la foto
page-change-photo-too-large = Questa foto è troppo grande: al massimo { $most } MB. Non è stato cambiato nulla.
page-change-photo-unreadable = Questo file non è un’immagine leggibile. Vanno bene JPEG, PNG e WebP, non HEIC. Non è stato cambiato nulla.
