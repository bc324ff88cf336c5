# The photo of a safe place
page-photo-label = Una foto del lugar (opcional)
page-photo-another = Cambiar por otra foto
page-photo-who = { $hours ->
    [one] Solo la ve el conductor, en la puerta. Se borra una hora después de terminar la entrega. No se guarda dónde se hizo.
   *[other] Solo la ve el conductor, en la puerta. Se borra { $hours } horas después de terminar la entrega. No se guarda dónde se hizo.
}
page-photo-chosen = La foto elegida
page-photo-alt = La foto del lugar
page-photo-remove = Quitar la foto
page-change-photo-too-large = Esta foto es demasiado grande: { $most } MB como máximo. No se ha cambiado nada.
page-change-photo-unreadable = Este archivo no es una imagen legible. Se admiten JPEG, PNG y WebP, no HEIC. No se ha cambiado nada.
