# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.
# A clock arrives with its preposition («a las 14:10», «ayer a las 14:10»): no text puts another one in front.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }/{ $month }
page-age-now = ahora mismo
page-age-minutes = hace { $count } min
page-age-hours = hace { $count } h
page-age-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = recibido { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Ir a la respuesta
page-languages = Idioma
page-theme-light = Aspecto claro
page-theme-dark = Aspecto oscuro
page-about = Vendido por { $brand }, entregado por { $lsp }. Esta página no carga nada de otros ni sigue a nadie.
page-about-heading = Sobre esta página
page-reload = Mostrar lo último
page-offline = Sin conexión. Esto es lo que se sabía: { $clock }.
page-now = ahora

# The answer
page-head-open = La hora de entrega aún no está fijada
page-head-promised = Llega { $window }
page-head-coming = Llega { $window }
page-head-coming-late = Se espera { $window }, más tarde de lo prometido
page-head-next = La próxima parada es la suya: { $window }
    .warm = La próxima parada es la tuya: { $window }
page-head-next-plain = La próxima parada es la suya
    .warm = La próxima parada es la tuya
page-head-at-door = El conductor está en su dirección
    .warm = El conductor está en tu dirección
page-head-waiting = La furgoneta está cerca y espera su hora: { $window }
    .warm = La furgoneta está cerca y espera tu hora: { $window }
page-head-late = Nueva hora: { $window }
page-head-overdue = Más tarde de lo prometido. Aún no se conoce la nueva hora
page-head-stale = Hace un rato que no sabemos de la furgoneta
page-head-stopped = La furgoneta se ha parado por el camino
page-head-held = { $count ->
    [one] Su paquete está retenido en el centro
   *[other] Sus paquetes están retenidos en el centro
}
    .warm = { $count ->
        [one] Tu paquete está retenido en el centro
       *[other] Tus paquetes están retenidos en el centro
    }
page-head-doubt = Revise la dirección de entrega
    .warm = Revisa la dirección de entrega
page-head-disputed = Dos datos no coinciden. Lo estamos comprobando
page-head-attempted = No entregado. La próxima hora aún no está fijada
page-head-attempted-next = No entregado. Próxima visita: { $window }
page-head-refused = No aceptado en la puerta
page-head-delivered = Entregado { $moment }, { $how }
page-head-returning = { $count ->
    [one] Su paquete vuelve a { $brand }
   *[other] Sus paquetes vuelven a { $brand }
}
    .warm = { $count ->
        [one] Tu paquete vuelve a { $brand }
       *[other] Tus paquetes vuelven a { $brand }
    }
page-head-returned = { $count ->
    [one] Su paquete está de vuelta en { $brand }
   *[other] Sus paquetes están de vuelta en { $brand }
}
    .warm = { $count ->
        [one] Tu paquete está de vuelta en { $brand }
       *[other] Tus paquetes están de vuelta en { $brand }
    }
page-head-cancelled = Esta entrega se ha cancelado
page-head-lost = { $count ->
    [one] No encontramos su paquete
   *[other] No encontramos sus paquetes
}
    .warm = { $count ->
        [one] No encontramos tu paquete
       *[other] No encontramos tus paquetes
    }

page-lede-open = Elija cuándo vamos. Hasta entonces nada sale del centro.
    .warm = Elige cuándo vamos. Hasta entonces nada sale del centro.
page-lede-at-door = Si el timbre no se oye, conviene mirar en la puerta o en la calle.
page-lede-waiting = Llegó antes de lo prometido. No pasa nada hasta que empiece su hora.
    .warm = Llegó antes de lo prometido. No pasa nada hasta que empiece tu hora.
page-lede-late = { $cause }
page-lede-overdue = La hora prometida ha pasado. No queremos adivinar: en cuanto haya una nueva hora segura, estará aquí y le escribiremos.
    .warm = La hora prometida ha pasado. No queremos adivinar: en cuanto haya una nueva hora segura, estará aquí y te escribiremos.
page-lede-stale = Puede ser un túnel, un teléfono o una parada más larga. No adivinamos dónde está la furgoneta. La promesa sigue en pie.
page-lede-stopped = { $cause } Estamos averiguando cuándo sigue.
page-lede-held = { $cause }
page-lede-doubt = No encontramos el lugar en el mapa con seguridad. No se puede planificar nada hasta conocer la puerta.
page-lede-disputed = { $why ->
    [says-missing] Usted nos dijo que no está, y el conductor anotó que se entregó. No damos por buena ninguna de las dos cosas hasta saberlo.
    [delivered-elsewhere] Se anotó como entregado, pero la furgoneta no estaba entonces en su dirección. No damos por buena ninguna de las dos cosas hasta saberlo.
   *[seen-after-delivery] Un dato dice que se entregó y otro dice que no. No damos por bueno ninguno hasta saberlo.
}
    .warm = { $why ->
        [says-missing] Nos dijiste que no está, y el conductor anotó que se entregó. No damos por buena ninguna de las dos cosas hasta saberlo.
        [delivered-elsewhere] Se anotó como entregado, pero la furgoneta no estaba entonces en tu dirección. No damos por buena ninguna de las dos cosas hasta saberlo.
       *[seen-after-delivery] Un dato dice que se entregó y otro dice que no. No damos por bueno ninguno hasta saberlo.
    }
page-lede-refused = Lo hemos retirado como se pidió. Vuelve a { $brand }, salvo que nos diga otra cosa.
    .warm = Lo hemos retirado como se pidió. Vuelve a { $brand }, salvo que nos digas otra cosa.
page-lede-returning = { $brand } se ocupa del resto. No hay que hacer nada.
page-lede-returned = { $brand } se ocupa del resto. No hay que hacer nada.
page-lede-cancelled = No llegará nada. Si no era lo que quería, escriba a { $brand }.
    .warm = No llegará nada. Si no era lo que querías, escribe a { $brand }.
page-lede-lost = { $brand } responde de ello y se ocupa de resolverlo.

page-updated = Actualizado { $clock }, { $age }
page-unchanged = Sin cambios desde: { $moment }
page-tried = Visita { $moment }
page-chip-late = Más tarde de lo prometido
page-chip-kept = Promesa cumplida
page-chip-delivered-late = Más tarde de lo prometido

page-key-predicted = Previsto { $window }
page-key-promised = Prometido { $window }
page-key-promised-now = Prometido ahora { $window }
page-key-promised-stands = Prometido { $window }, sigue en pie
page-key-was = Antes
page-key-actual = Realizado { $clock }
page-told-at = Avisamos { $clock }.
page-told-soon = Nuestro aviso está en camino.

page-steps = Progreso, paso { $step } de 5
page-step-since = Alcanzado { $since }. Después: { $after }.
page-step-next = Después: { $after }.
page-step-certain = El último paso seguro.
page-next-packed = embalaje
page-next-on-its-way = el centro de reparto más cercano
page-next-out-for-delivery = la furgoneta
page-next-delivered = su puerta
    .warm = tu puerta

# After a visit without a delivery
page-attempt-heading = Lo que anotó el conductor
page-attempt-reason = Motivo
page-attempt-door = En la puerta
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = a unos { $metres } m de su dirección
    .warm = a unos { $metres } m de tu dirección
page-attempt-photo-label = Foto
page-attempt-photo = Hecha { $clock }
page-ways-heading = ¿Cómo seguimos?
page-way-keep = { $window }
page-way-keep-small = Ya está reservado. No hay que hacer nada.
page-way-other = Elegir otra hora
page-way-other-small = Todas las horas que de verdad podemos cumplir, sin coste
page-contest-heading = ¿No fue así?
page-contest-text = Basta un toque para decirlo. { $lsp } tiene que responder a { $brand }; la nueva hora sigue siendo suya mientras preguntamos.
    .warm = Basta un toque para decirlo. { $lsp } tiene que responder a { $brand }; la nueva hora sigue siendo tuya mientras preguntamos.
page-contest-button = Yo estaba

# What can be done, who has it
page-who-has = Quién lo tiene
page-who-answers = Responsable
page-code = Su código
    .warm = Tu código
page-code-small = Se dice al conductor en la puerta, y antes a nadie.
page-where-to = Destino
page-where-unknown = aún no se conoce
page-show-address = Mostrar la dirección completa
page-answers-all-the-way = en todo el trayecto
page-holder-driver = { $driver }, al volante
page-holder-lsp-since = { $lsp }, recibido { $since }
page-holder-depot = en el centro, { $depot }
page-holder-uncertain = No es seguro
page-holder-you = Usted
    .warm = Tú
page-holder-household = En su casa
    .warm = En tu casa
page-holder-neighbour = Su vecino
    .warm = Tu vecino
page-holder-safe-place = El lugar seguro acordado
page-holder-mailbox = Su buzón
    .warm = Tu buzón
page-holder-reception = La recepción
page-holder-pickup-point = El punto de recogida
page-action-change = ¿Nadie en casa? Cambiar la entrega
page-action-change-until = Otra hora, sin coste hasta que salga la furgoneta, como muy tarde { $until }
page-action-choose = Elegir una hora
page-action-choose-small = Todas las horas que de verdad podemos cumplir
page-action-still = La hora está fijada, aún se puede elegir un lugar seguro
page-action-away = ¿Nadie en casa? Avisar
page-action-away-left = La furgoneta ha salido con él, así que la hora está fijada. Pasamos el mensaje.
page-action-away-past = Es tarde para cambiar la hora aquí. Pasamos el mensaje.
page-note-stays = La nueva hora vale si no hace nada.
    .warm = La nueva hora vale si no haces nada.
page-note-we-write = { $brand } escribe en cuanto haya novedades. No hace falta preguntar.
page-have-heading = { $count ->
    [one] ¿Tiene el paquete?
   *[other] ¿Tiene los paquetes?
}
    .warm = { $count ->
        [one] ¿Tienes el paquete?
       *[other] ¿Tienes los paquetes?
    }
page-have-text = Puede que lo sepa antes que nosotros. La respuesta llega enseguida a las dos empresas.
    .warm = Puede que lo sepas antes que nosotros. La respuesta llega enseguida a las dos empresas.
page-have-yes = Sí, lo tengo
page-have-no = No, aquí no está
page-fine-heading = ¿Todo bien?
page-fine-text = Si no, ya tenemos las horas y la prueba. Basta con explicarlo una vez.
page-fine-yes = Sí, todo bien
page-fine-no = Un problema

# The last leg
page-map-stops-before = { $count ->
    [0] La próxima parada es la suya
    [one] Una parada antes de la suya
   *[other] { $count } paradas antes de la suya
}
    .warm = { $count ->
        [0] La próxima parada es la tuya
        [one] Una parada antes de la tuya
       *[other] { $count } paradas antes de la tuya
    }
page-map-next = La próxima parada es la suya
    .warm = La próxima parada es la tuya
page-map-at-door = La furgoneta está en su dirección
    .warm = La furgoneta está en tu dirección
page-map-on-tour = En camino
page-map-last-known = Último lugar conocido
page-map-stale = Posición tomada { $clock }, { $age }. La furgoneta puede estar ahora en otro sitio.
page-map-later = El mapa aparece cuando la próxima parada es la suya.
    .warm = El mapa aparece cuando la próxima parada es la tuya.
page-map-distance = La furgoneta está a unos { $distance }. Posición tomada { $clock }, { $age }.
page-map-alt = Mapa de la furgoneta y de su puerta, { $street }
    .warm = Mapa de la furgoneta y de tu puerta, { $street }
page-map-skip = Saltar el mapa
page-map-show = Mostrar el mapa
page-map-failed = El mapa no se ha cargado. Intentarlo otra vez

# What happened
page-log-heading = Qué ha pasado
page-log-certain = Lo que se anotó
page-log-earlier = { $count ->
    [one] Antes, una anotación
   *[other] Antes, { $count } anotaciones
}
page-log-ordered = Pedido hecho
page-log-doubted = La dirección no se encontró con seguridad
page-log-located = Dirección confirmada
page-log-packed = Embalado
page-log-cancelled = Cancelado
page-log-promised = Prometido { $window }
page-log-chosen = Hora elegida: { $window }
page-log-chosen-narrowed = De las horas aceptadas, será { $window }
page-log-new-window = Nueva hora: { $window }
page-log-depot = { $count ->
    [one] { $lsp } se hizo cargo del paquete
   *[other] { $lsp } se hizo cargo de los paquetes
}
page-log-depot-small = { $depot }
page-log-loaded = En la furgoneta
page-log-counted = { $of ->
    [one] 1 de 1 paquete
   *[other] { $count } de { $of } paquetes
}
page-log-held = { $count ->
    [one] Su paquete se detuvo
   *[other] Un paquete se detuvo
}
    .warm = { $count ->
        [one] Tu paquete se detuvo
       *[other] Un paquete se detuvo
    }
page-log-left = Salió del centro hacia su barrio
    .warm = Salió del centro hacia tu barrio
page-log-earlier-told = Avisamos de que llegamos antes: { $window }
page-log-next = La próxima parada era la suya
    .warm = La próxima parada era la tuya
page-log-arrived = La furgoneta estaba en su dirección
    .warm = La furgoneta estaba en tu dirección
page-log-stopped = La furgoneta se paró
page-log-resumed = La furgoneta siguió
page-log-deferred = El conductor vuelve más tarde en esta ruta
page-log-attempted = Visita a su puerta
    .warm = Visita a tu puerta
page-log-refused = No aceptado en la puerta
page-log-delivered = Entregado, { $how }
page-log-returning = De vuelta a { $brand }
page-log-returned = De vuelta en { $lsp }
page-log-asked = Mensaje para nosotros
page-log-rated = Opinión recibida

page-told-heading = Todas las horas que dimos
page-told-when = Aviso
page-told-what = Hora y motivo
page-told-first = La primera elección.
page-told-chosen = Su elección.
    .warm = Tu elección.
page-told-narrowed = Una de las horas aceptadas.
page-told-received = Avisado { $clock }.
page-told-before = Avisado { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
} antes de acabar la hora anterior.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] En su paquete
   *[other] En sus { $count } paquetes
}
    .warm = { $count ->
        [one] En tu paquete
       *[other] En tus { $count } paquetes
    }
page-item = { $quantity } × { $title }
page-proof-heading = Prueba de entrega
page-proof-none = Esto es lo que se anotó en la puerta.
page-proof-hidden = Hay una foto. La mostramos a quien conoce el código postal de la dirección.
page-proof-shown = Se muestra porque ha confirmado quién es. Solo la ven usted, { $brand } y { $lsp }.
    .warm = Se muestra porque has confirmado quién eres. Solo la veis tú, { $brand } y { $lsp }.
page-proof-unlock = Mostrar la foto
page-proof-how = Entregado
page-proof-parcels = Paquetes
page-proof-undamaged = ningún daño visto
page-proof-damaged = se anotó un daño
page-proof-code = Código
page-proof-code-right = El código era correcto
page-proof-alt-photo = Foto hecha por el conductor en la entrega
page-proof-alt-signature = Firma dada en la entrega
page-proof-caption-photo = Foto, { $moment }
page-proof-caption-signature = Firma, { $moment }
page-rate-heading = ¿Qué tal fue?
page-rate-text = Dos preguntas, cada una va a quien puede cambiarlo. Nadie puede borrar la respuesta.
page-rate-goods = Los artículos y el embalaje
page-rate-door = La entrega
page-rate-to = Para { $party }
page-rate-poor = 1 Mal
page-rate-good = Muy bien 5
page-rate-comment = ¿Algo que añadir? (opcional)
page-rate-send = Enviar
page-rate-thanks-heading = Gracias
page-rate-thanks = { $goods ->
    [0] Nota para la entrega: { $door } de 5, { $moment }.
   *[other] { $door ->
        [0] Nota para los artículos: { $goods } de 5, { $moment }.
       *[other] Notas: artículos { $goods } de 5, entrega { $door } de 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Lo que nos ha dicho
    .warm = Lo que nos has dicho
page-case-question = Pregunta hecha, { $moment }
page-case-away = Ausencia avisada, { $moment }
page-case-problem = Problema avisado, { $moment }
page-case-contest = Sí estaba, { $moment }
    .warm = Sí estabas, { $moment }
page-case-received = Lo tiene, { $moment }
    .warm = Lo tienes, { $moment }
page-case-missing = No lo tiene, { $moment }
    .warm = No lo tienes, { $moment }
page-case-address = Sobre la dirección, { $moment }
page-case-cancel = Sobre la cancelación, { $moment }
page-case-open = { $brand } lo ha recibido y responderá.
page-case-due = { $brand } responderá { $moment } como muy tarde.
page-case-overdue = { $brand } tenía que haber respondido { $moment }. Ya figura como lo primero por contestar.
page-case-closed = Resuelto { $moment }.
page-help-heading = Preguntar por esta entrega
page-help-reference = Referencia { $reference }. Quien responde ve lo mismo que esta página.
page-help-write = Escribir a { $brand }
page-help-call = Llamar al { $phone }
page-calendar = Añadir al calendario
page-sure-heading = Si la hora cambia
page-sure-text = Lo sabrá por nosotros antes de que termine esta hora, con el motivo.
    .warm = Lo sabrás por nosotros antes de que termine esta hora, con el motivo.
page-sure-several = Cuál de estas horas será, lo decimos cuando el día quede planificado del todo.

# A doubtful address
page-address-heading = ¿Cuál es la dirección correcta?
page-address-written = Dirección escrita: { $written }
page-address-text = Elija la que corresponde. Planificamos la entrega en cuanto lo sepamos.
    .warm = Elige la que corresponde. Planificamos la entrega en cuanto lo sepamos.
page-address-none = No encontramos nada que encaje. Díganos cómo llegar.
    .warm = No encontramos nada que encaje. Dinos cómo llegar.
page-address-unlock = Confirmar antes la identidad
page-address-confirm = Es esta dirección
page-address-other = Ninguna de estas

# What was just done
page-saved-asked = Recibido. La respuesta aparecerá aquí.
page-saved-rated = Gracias. La respuesta está con quienes pueden cambiarlo.
page-saved-changed = La nueva hora está fijada.
page-saved-address = Gracias. La dirección está confirmada.
page-saved-unlocked = Gracias. Ahora se ve todo, en este navegador, durante media hora.
page-saved-cancelled = La entrega está cancelada.

# Behind the tracking page
page-back = Volver a la entrega

# Who you are
page-step-up-heading = ¿Es usted?
    .warm = ¿Eres tú?
page-step-up-text = La dirección completa y las fotos solo se muestran a quien recibe la entrega. La respuesta vale media hora, en este navegador.
page-postcode-heading = Código postal de la dirección de entrega
page-postcode-label = Código postal
page-postcode-confirm = Confirmar
page-code-heading = Introducir el código
page-code-text = Hemos enviado seis cifras al correo electrónico del pedido. Valen diez minutos.
page-code-label = Código de seis cifras
page-code-confirm = Confirmar
page-code-other-heading = Otra forma
page-code-other-text = Enviamos un código al correo electrónico con el que se hizo el pedido.
page-code-send = Enviarme un código
page-step-up-wrong-postcode = Este código postal no es el de la dirección. Mírelo otra vez.
    .warm = Este código postal no es el de la dirección. Míralo otra vez.
page-step-up-wrong-code = Este código no coincide o es demasiado antiguo.
page-step-up-paused = Ha habido demasiados intentos. En un cuarto de hora se podrá probar de nuevo.
page-step-up-no-address = No tenemos correo electrónico para este pedido. Escríbanos.
    .warm = No tenemos correo electrónico para este pedido. Escríbenos.
page-step-up-not-sent = El código no se pudo enviar ahora mismo. Inténtelo de nuevo en un minuto.
    .warm = El código no se pudo enviar ahora mismo. Inténtalo de nuevo en un minuto.
page-code-mail-subject = { $code } es su código
    .warm = { $code } es tu código
page-code-mail-text = Su código para la entrega de { $brand }: { $code }
    .warm = Tu código para la entrega de { $brand }: { $code }
page-code-mail-lives = Vale diez minutos y sirve una sola vez.
page-code-mail-not-you = Si no lo pidió, no tiene que hacer nada.
    .warm = Si no lo pediste, no tienes que hacer nada.

# Writing
page-contact-send = Enviar
page-contact-private = El mensaje llega a quienes se ocupan de esta entrega, y a nadie más.
page-contact-question-heading = Escribir a { $brand }
page-contact-question-text = Quien responde ve lo mismo que hay en la página. No hace falta explicarlo.
page-contact-question-label = Su mensaje
    .warm = Tu mensaje
page-contact-away-heading = ¿Nadie en casa?
page-contact-away-text = Díganos quién puede recibirlo o qué debe saber el conductor. { $brand } lo transmite.
    .warm = Dinos quién puede recibirlo o qué debe saber el conductor. { $brand } lo transmite.
page-contact-away-label = Su nota
    .warm = Tu nota
page-contact-problem-heading = ¿Qué va mal?
page-contact-problem-text = Ya tenemos las horas, la prueba y el registro. Basta con explicarlo una vez.
page-contact-problem-label = Qué pasó
page-contact-address-heading = ¿Cómo llegamos?
page-contact-address-text = Escriba calle, número y código postal, o describa el camino. Alguien lo mira hoy mismo.
    .warm = Escribe calle, número y código postal, o describe el camino. Alguien lo mira hoy mismo.
page-contact-address-label = Su dirección
    .warm = Tu dirección
page-contact-contest-heading = Sí estaba
    .warm = Sí estabas
page-contact-contest-text = { $lsp } tiene que responder a { $brand }. Si quiere, añada lo que sepa.
    .warm = { $lsp } tiene que responder a { $brand }. Si quieres, añade lo que sepas.
page-contact-contest-label = ¿Algo que añadir? (opcional)
page-contact-received-heading = Lo tiene
    .warm = Lo tienes
page-contact-received-text = Gracias. La respuesta llega enseguida a { $brand } y a { $lsp }.
page-contact-received-label = ¿Algo que añadir? (opcional)
page-contact-missing-heading = No ha llegado
page-contact-missing-text = La respuesta llega enseguida a { $brand } y a { $lsp }.
page-contact-missing-label = ¿Dónde ha mirado? (opcional)
    .warm = ¿Dónde has mirado? (opcional)

# Another time
page-choose-heading = ¿Cuándo vamos?
page-change-none = Aún no hay ninguna hora fijada. Estas son las que de verdad podemos cumplir.
page-change-now = Ahora: { $window }, prometido.
page-change-now-until = Ahora: { $window }, prometido. Se puede cambiar hasta que salga la furgoneta, como muy tarde { $until }.
page-change-times = Otra hora
page-change-nothing = No hay ninguna otra hora libre en los próximos días. Escríbanos y buscamos una.
    .warm = No hay ninguna otra hora libre en los próximos días. Escríbenos y buscamos una.
page-change-gone = Otra persona acaba de reservar esa hora. Quedan estas.
page-change-kept = Esa hora quitaría sitio a varias otras entregas. Elija otra.
    .warm = Esa hora quitaría sitio a varias otras entregas. Elige otra.
page-change-overlap = Dos de estas horas se solapan. Marque solo las que están separadas.
    .warm = Dos de estas horas se solapan. Marca solo las que están separadas.
page-change-unavailable = Ahora mismo no podemos calcular las horas. Inténtelo de nuevo en un minuto.
    .warm = Ahora mismo no podemos calcular las horas. Inténtalo de nuevo en un minuto.
page-change-closed-ended = Esta entrega ha terminado. Ya no hay nada que cambiar.
page-change-closed-doubt = Confirme antes la dirección. Después podrá elegir una hora.
    .warm = Confirma antes la dirección. Después podrás elegir una hora.
page-change-closed-left = La furgoneta ha salido con él, así que la hora está fijada. Escriba a { $brand } si nadie puede estar.
    .warm = La furgoneta ha salido con él, así que la hora está fijada. Escribe a { $brand } si nadie puede estar.
page-change-closed-past = Es tarde para cambiar la hora aquí. Escriba a { $brand } si nadie puede estar.
    .warm = Es tarde para cambiar la hora aquí. Escribe a { $brand } si nadie puede estar.
page-change-before = Antes de confirmar
page-change-new = Nueva hora
page-change-replaces = sustituye a
page-change-cost = Coste
page-change-none-cost = Ninguno
page-change-who = Quién lo sabrá
page-change-who-know = { $brand } y { $lsp }, enseguida
page-change-undo = Deshacer
page-change-undo-until = Aquí, mientras se pueda cambiar la nueva hora
page-change-unchosen = Elegir una hora arriba
page-change-confirm = Confirmar el cambio
page-choose-confirm = Quedarse con esta hora
page-change-answer = La respuesta llega enseguida, también por correo electrónico
page-slot-width = franja de { $hours } h
page-slot-free = Gratis
page-slot-greener = Más verde: ahorra { $minutes } min de conducción y { $grams } g de CO₂
page-slot-full = Completo
page-slot-closed = Cerrado
page-slot-load = No queda sitio en ninguna furgoneta
page-slot-volume = Ninguna furgoneta tiene sitio para algo tan grande
page-slot-skills = { $skill ->
    [cold] No hay furgoneta refrigerada
    [two_person] No hay furgoneta con dos personas
    [tail_lift] No hay furgoneta con plataforma elevadora
    [age_check] No hay conductor que compruebe la edad
   *[other] Ninguna furgoneta puede hacerlo
}
page-slot-no-road = Ninguna furgoneta llega hasta allí
page-slot-goods-away = El paquete está en una furgoneta que aún no habrá vuelto
page-slot-reserved = No disponible
page-slot-kept-for-others = Quitaría la hora a varias otras entregas
page-also = { $day }: ¿también vendría bien otra hora?
page-also-small = Marque todas las que vengan bien. Diremos cuál será cuando el día quede planificado del todo. Cuesta lo que la más barata.
    .warm = Marca todas las que vengan bien. Diremos cuál será cuando el día quede planificado del todo. Cuesta lo que la más barata.
page-other-heading = Otro lugar
page-cancel-link = Cancelar esta entrega
page-cancel-heading = ¿Cancelar esta entrega?
page-cancel-text = Entonces no llegará nada y la hora pasará a otra persona. { $brand } se ocupa del pago.
page-cancel-unlock = Para que nadie más pueda cancelarla, tenemos que saber que es usted.
    .warm = Para que nadie más pueda cancelarla, tenemos que saber que eres tú.
page-cancel-confirm = Sí, cancelarla
page-cancel-keep = No, mantenerla
page-cancel-closed = Ya no se puede cancelar aquí. Escriba a { $brand }.
    .warm = Ya no se puede cancelar aquí. Escribe a { $brand }.
page-calendar-title = Entrega de { $brand }

# What else can be changed
page-change-heading = ¿Qué vendría mejor?
page-change-stale = Esta entrega se ha cambiado mientras tanto. Así está ahora; no se ha cambiado nada más.
page-change-where = Lugar
page-change-same-time = La misma hora, en el nuevo lugar
page-change-times-there = Horas en el nuevo lugar
page-change-time-stays = Hora, como ahora
page-slot-point-closed = El punto de recogida está cerrado a esa hora
page-other-address = Otra dirección
page-other-address-small = Primero se ven las horas posibles.
page-other-pickup-point = Punto de recogida
page-other-pickup-point-small = Se recoge cuando venga bien.
page-other-safe-place = Lugar seguro
page-other-safe-place-small = Un sitio seco en su dirección, por su cuenta y riesgo. Recibirá una foto.
    .warm = Un sitio seco en tu dirección, por tu cuenta y riesgo. Recibirás una foto.
page-other-neighbour = Lo recibe un vecino
page-other-neighbour-small = Basta con decir la puerta, la hora se mantiene.
page-other-door = Otra vez a mi puerta
page-other-door-small = Como en el pedido.
page-other-free = Gratis.
page-not-not-offered = { $brand } no lo ofrece.
page-not-attended = Alguien tiene que recibir estos artículos en persona. Lo decide { $brand }.
page-not-published = No es posible una vez planificada la ruta. Lo decide { $brand }.
page-not-loaded = No es posible una vez en la furgoneta. Lo decide { $brand }.
page-not-left = No es posible una vez que la furgoneta ha salido con él.
page-not-door = Ya no es posible: el conductor está en su puerta.
    .warm = Ya no es posible: el conductor está en tu puerta.
page-not-past = Es tarde para cambiarlo aquí.
page-not-ended = Esta entrega ha terminado.
page-not-doubt = Hay que confirmar antes la dirección.
page-not-no-promise = Hay que elegir antes una hora.
page-not-at-point = Va a un punto de recogida.
page-not-no-points = { $lsp } no tiene aquí ningún punto de recogida.
page-not-point-full = Ahora mismo no hay sitio
page-ask-address-heading = ¿Dónde lo llevamos?
page-ask-address-text = Nada cambia hasta que haya una hora elegida para la nueva dirección.
page-ask-pickup-point-heading = ¿Qué punto de recogida?
page-ask-pickup-point-text = Nada cambia hasta que haya una hora elegida. Lo llevamos mientras el punto está abierto.
page-ask-safe-place-heading = ¿Dónde lo dejamos?
page-ask-safe-place-text = El conductor lo deja ahí y hace una foto. Desde entonces queda por su cuenta y riesgo.
    .warm = El conductor lo deja ahí y hace una foto. Desde entonces queda por tu cuenta y riesgo.
page-ask-safe-place-label = ¿Dónde exactamente?
page-ask-safe-place-hint = Un sitio seco que nadie vea desde la calle. Solo lo leen el conductor y quienes se ocupan de esta entrega.
page-ask-neighbour-heading = ¿Quién lo recibe?
page-ask-neighbour-text = El conductor llama allí. Si nadie abre, va a su puerta.
    .warm = El conductor llama allí. Si nadie abre, va a tu puerta.
page-ask-neighbour-label = Nombre, y puerta o piso
page-ask-neighbour-hint = Conviene preguntar antes al vecino. Solo lo leen el conductor y quienes se ocupan de esta entrega.
page-ask-door-heading = ¿Otra vez a su puerta?
    .warm = ¿Otra vez a tu puerta?
page-ask-door-text = El conductor llama a su puerta, como en el pedido.
    .warm = El conductor llama a tu puerta, como en el pedido.
page-ask-door-hint = Lo que se había pedido sobre el lugar ya no cuenta.
page-ask-until-published = Aquí, hasta que la ruta esté planificada
page-ask-until-loaded = Aquí, hasta que esté en la furgoneta
page-ask-until-left = Aquí, hasta que salga la furgoneta
page-ask-until-door = Aquí, hasta que el conductor esté en la puerta
page-new-address-check = Ver las horas
page-new-address-check-small = Solo horas que de verdad podemos cumplir allí
page-new-address-home = Volver a la dirección del pedido
page-new-address-incomplete = Necesitamos al menos una calle.
page-new-address-outside = Está fuera de la zona donde entrega { $lsp }. No se ha cambiado nada.
page-new-address-no-road = Ninguna furgoneta puede ir y volver. No se ha cambiado nada.
page-new-address-doubt = No estamos seguros del lugar. Elija uno o escríbalo de otra forma.
    .warm = No estamos seguros del lugar. Elige uno o escríbelo de otra forma.
page-new-address-unknown = No encontramos esta dirección. Escríbala de otra forma; no se ha cambiado nada.
    .warm = No encontramos esta dirección. Escríbela de otra forma; no se ha cambiado nada.
page-point-bring = Lleve la referencia { $reference } y un documento con su nombre.
    .warm = Lleva la referencia { $reference } y un documento con tu nombre.
page-day-mon = lun
page-day-tue = mar
page-day-wed = mié
page-day-thu = jue
page-day-fri = vie
page-day-sat = sáb
page-day-sun = dom
page-how = Cómo
page-saved-pickup-point = Va al punto de recogida.
page-saved-safe-place = El conductor lo dejará en el lugar seguro.
page-saved-neighbour = El conductor lo llevará a casa de su vecino.
    .warm = El conductor lo llevará a casa de tu vecino.
page-saved-door = Llega otra vez a su puerta.
    .warm = Llega otra vez a tu puerta.
page-saved-new-address = Va a la nueva dirección.
page-log-chosen-address = Otra dirección elegida, { $window }
page-log-chosen-pickup-point = Punto de recogida elegido, { $window }
page-log-asked-safe-place = Lugar seguro pedido
page-log-asked-neighbour = Entrega al vecino pedida
page-log-asked-door = Otra vez a la puerta, como se pidió

# Whether text messages are wanted
page-texts-heading = SMS
page-texts-on = { $brand } escribe a su teléfono cuando la furgoneta hace el último tramo hasta su puerta.
    .warm = { $brand } escribe a tu teléfono cuando la furgoneta hace el último tramo hasta tu puerta.
page-texts-stopped = Pidió no recibir más SMS de { $brand }, { $moment }. Las novedades llegan por correo y a esta página.
    .warm = Pediste no recibir más SMS de { $brand }, { $moment }. Las novedades llegan por correo y a esta página.
page-texts-held = Desde su teléfono se pidió no recibir más SMS de { $brand }. Para recibirlos otra vez, envíe START desde él al { $number }.
    .warm = Desde tu teléfono se pidió no recibir más SMS de { $brand }. Para recibirlos otra vez, envía START desde él al { $number }.
page-texts-stop = No más SMS
page-texts-start = Volver a recibirlos
page-saved-texts-off = No enviaremos más SMS.
page-saved-texts-on = Vuelven los SMS.

# The map by itself
page-map-zoom-in = Acercar
page-map-zoom-out = Alejar
page-map-fingers = Dos dedos para mover el mapa
page-map-scroll = { $press } y la rueda para acercar el mapa
page-map-home = La puerta

# Being told on this device
page-push-heading = En este dispositivo
page-push-text = Si algo cambia, se ve aquí al momento. Sin cuenta, y se puede dejar en cualquier momento.
page-push-button = Avisarme en este dispositivo
page-push-on = Los avisos llegan a este dispositivo.
page-push-no = Este dispositivo no lo permite. Los avisos llegan como hasta ahora.
page-push-told = { $count ->
    [one] { $count } dispositivo recibe avisos.
   *[other] { $count } dispositivos reciben avisos.
}
page-push-stop = No avisar en ningún dispositivo
page-saved-push-off = Ningún dispositivo recibe ya avisos.

page-mails-heading = Correos
page-mails-on = { $brand } también escribe por el camino, por ejemplo cuando sale la furgoneta. Los cambios de hora y el resultado se comunican siempre.
page-mails-stopped = Pidió menos correos a { $brand }, { $moment }. Los cambios de hora y el resultado se comunican de todos modos.
    .warm = Pediste menos correos a { $brand }, { $moment }. Los cambios de hora y el resultado se comunican de todos modos.
page-mails-none = Marcó como spam un correo de { $brand }, { $moment }. Ya no llega ninguno; las novedades están en esta página.
    .warm = Marcaste como spam un correo de { $brand }, { $moment }. Ya no llega ninguno; las novedades están en esta página.
page-mails-bounced = Un correo de { $brand } fue devuelto, { $moment }: no se encontró su dirección. Las novedades están en esta página.
    .warm = Un correo de { $brand } fue devuelto, { $moment }: no se encontró tu dirección. Las novedades están en esta página.
page-mails-stop = Solo lo necesario
page-mails-start = Volver a recibirlos
page-saved-mails-off = Solo llegarán los correos necesarios.
page-saved-mails-on = Vuelven todos los correos.
