# A weaker link for somebody at home
page-share-section = ¿Alguien más en casa?
page-share-open = Compartir con alguien de casa
page-share-small = Se ve la hora y por dónde va. Nada más.
page-share-count = { $count ->
    [one] Hay un enlace compartido. Se puede retirar en cualquier momento.
   *[other] Hay { $count } enlaces compartidos. Se pueden retirar en cualquier momento.
}
page-share-heading = Compartir con alguien de casa
page-share-text = Un enlace para un compañero de piso, la pareja o un vecino: para quien deba saber cuándo llega.
page-share-what = Qué muestra el enlace
page-share-sees-label = Se ve
page-share-sees = La hora, por dónde va y lo acordado con un vecino o sobre un lugar seguro.
page-share-never-label = Nunca se ve
page-share-never = Dirección, teléfono, códigos, fotos, contenido ni otros pedidos. No se puede cambiar nada ni volver a compartir.
page-share-until-label = Termina
page-share-until = { $days ->
    [one] Un día después de la entrega, o al momento si se retira aquí
   *[other] { $days } días después de la entrega, o al momento si se retira aquí
}
page-share-make = Crear un enlace
page-share-another = Crear otro enlace
page-share-name = Nombre (opcional)
page-share-name-hint = Para distinguir varios enlaces. Solo lo muestra esta página.
page-share-answer = Puede responder cuando preguntamos si habrá alguien
page-share-button = Crear el enlace
page-share-too-long = Es demasiado largo. Bastan { $most } caracteres para un nombre; no se ha creado ningún enlace.
page-share-closed-over = La entrega ha terminado, así que no queda nada que compartir.
page-share-closed-full = Hay { $most } enlaces compartidos, el máximo. Hay que retirar uno para crear otro.
page-share-out = Enlaces compartidos
page-share-done = El enlace está listo para pasarlo.
page-share-link = El enlace
page-share-hand = Pasarlo
page-share-copy = Copiar el enlace
page-share-copied = Copiado
page-share-back = Retirar
page-share-nameless = Enlace sin nombre
page-share-made = Creado { $moment }.
page-share-used = Visto por última vez { $moment }.
page-share-unused = Aún no se ha visto ningún uso.
page-share-may-answer = Puede mirar y responder si habrá alguien
page-share-may-look = Puede mirar
page-in-home-shared = Respuesta por el enlace: habrá alguien
page-in-away-shared = Respuesta por el enlace: no habrá nadie
home-about = Compartido desde una entrega de { $brand }. Esta página no muestra nombres, direcciones ni contenido.
home-shared-heading = Compartido
home-shared = Alguien de casa o de confianza ha compartido cuándo llega esta entrega. Los cambios aparecen aquí solos.
home-until = { $days ->
    [one] El enlace vale hasta un día después de la entrega, salvo que se retire antes.
   *[other] El enlace vale hasta { $days } días después de la entrega, salvo que se retire antes.
}
home-said-in = Habrá alguien
home-said-out = No habrá nadie
home-said-unanswered = Preguntado; aún sin respuesta
home-over-taken-back = Este enlace se ha retirado
home-over-taken-back-text = Quien compartió la entrega ha retirado el enlace. Ya no muestra nada. Si aún hace falta, puede dar otro.
home-over-time-up = Este enlace ha terminado
home-over-time-up-text = { $days ->
    [one] La entrega terminó hace más de un día. La página de quien la compartió sigue disponible.
   *[other] La entrega terminó hace más de { $days } días. La página de quien la compartió sigue disponible.
}
