# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Recogida: { $window }
promise-made-answer-collects = { $parcels ->
    [one] Recogemos su paquete { $window }
   *[other] Recogemos sus paquetes { $window }
}
    .warm = { $parcels ->
        [one] Recogemos tu paquete { $window }
       *[other] Recogemos tus paquetes { $window }
    }
promise-made-lead-collects = Cumplimos esta hora. Si tuviera que cambiar, lo sabrá antes por nosotros.
    .warm = Cumplimos esta hora y, si algo cambia, lo sabrás antes por nosotros.
promise-made-body-collects = Téngalo preparado, por favor. Ese mismo día, cuando la furgoneta esté en camino, recibirá una hora más precisa.
    .warm = Tenlo preparado, por favor. Ese mismo día, cuando la furgoneta esté en camino, recibirás una hora más precisa.
promise-made-button-collects = Seguir la recogida
tour-started-answer-collects = La furgoneta está en camino: { $window }
tour-started-button-collects = Seguir la recogida
arrival-earlier-body-collects = Si no puede estar tan pronto, díganos en la página quién puede darlo.
    .warm = Si no puedes estar tan pronto, dinos en la página quién puede darlo.
promise-revised-lead-collects = { $chosen ->
    [yes] Esta es ahora la hora de la recogida.
    [narrowed] De las horas aceptadas, ahora es esta.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Seguir la recogida
    [narrowed] Seguir la recogida
    [closed] Seguir la recogida
   *[no] Elegir otra hora
}
promise-revised-second-collects = { $chosen ->
    [yes] Elegir otra hora
    [narrowed] Elegir otra hora
    [closed] Ver qué es posible
   *[no] Seguir la recogida
}
address-doubted-subject-collects = Revise la dirección de la recogida
    .warm = Revisa la dirección de la recogida
address-doubted-answer-collects = { $parcels ->
    [one] ¿Dónde exactamente recogemos su paquete?
   *[other] ¿Dónde exactamente recogemos sus paquetes?
}
    .warm = { $parcels ->
        [one] ¿Dónde exactamente recogemos tu paquete?
       *[other] ¿Dónde exactamente recogemos tus paquetes?
    }
address-doubted-second-collects = Ver la recogida
items-line-collects = Para recoger: { $items }
footer-place-collects = Recogida en { $street }
footer-why-collects = { $brand } envía este mensaje porque hay algo que recoger en su casa.
    .warm = { $brand } envía este mensaje porque hay algo que recoger en tu casa.
footer-carrier-collects = { $done ->
    [yes] Lo recogió { $carrier }.
   *[no] Lo recoge { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] En la nueva dirección, { $window }
   *[other] En su puerta, { $window }
}
    .warm = { $kind ->
        [address] En la nueva dirección, { $window }
       *[other] En tu puerta, { $window }
    }
promise-rearranged-lead-collects = Aquí lo recogemos ahora.
promise-rearranged-body-collects = Si no fue usted, dígalo enseguida en la página.
    .warm = Si no fuiste tú, dilo enseguida en la página.
promise-rearranged-button-collects = Seguir la recogida

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Recogido { $moment }
   *[no] { $collected ->
        [one] { $collected } de { $of } recogido { $moment }
       *[other] { $collected } de { $of } recogidos { $moment }
    }
}
collection-completed-answer = { $all ->
    [yes] Recogido { $moment }
   *[no] { $collected ->
        [one] { $collected } de { $of } paquetes recogido { $moment }
       *[other] { $collected } de { $of } paquetes recogidos { $moment }
    }
}
collection-completed-lead = Lo tiene el conductor. { $brand } se ocupa del resto.
collection-completed-body = ¿Todo bien? La página muestra qué se recogió y cuándo. Allí también se puede opinar.
collection-completed-button = { $proof ->
    [yes] Ver la prueba
   *[no] Ver la recogida
}
collection-completed-second = ¿Algo va mal? Avisar
collection-attempted-subject = No recogido { $moment }
collection-attempted-answer = { $parcels ->
    [one] No pudimos recoger su paquete { $moment }
   *[other] No pudimos recoger sus paquetes { $moment }
}
    .warm = { $parcels ->
        [one] No pudimos recoger tu paquete { $moment }
       *[other] No pudimos recoger tus paquetes { $moment }
    }
collection-attempted-lead = Lo que anotó el conductor: { $cause }
collection-attempted-body = { $next ->
    [again] El conductor vuelve más tarde en la misma ruta.
    [promised] Próxima visita: { $window }.
    [over] Se queda donde está, y nadie vuelve por sí solo. Si aún tiene que salir, escriba a { $brand }.
   *[open] Buscamos otra hora y avisamos.
} Si lo anotado no es correcto, dígalo en la página: lo comparamos con la posición de la furgoneta.
    .warm = { $next ->
        [again] El conductor vuelve más tarde en la misma ruta.
        [promised] Próxima visita: { $window }.
        [over] Se queda donde está, y nadie vuelve por sí solo. Si aún tiene que salir, escribe a { $brand }.
       *[open] Buscamos otra hora y avisamos.
    } Si lo anotado no es correcto, dilo en la página: lo comparamos con la posición de la furgoneta.
collection-attempted-button = Ver cómo seguimos
collection-attempted-second = Yo estaba

# The consignee's pages
page-about-collects = Para { $brand }, recogido por { $lsp }. Esta página no carga nada de otros ni sigue a nadie.
page-head-open-collects = La hora de la recogida aún no está fijada
page-head-promised-collects = Recogemos { $window }
page-head-coming-collects = Vamos a recogerlo { $window }
page-head-doubt-collects = Revise la dirección de la recogida
    .warm = Revisa la dirección de la recogida
page-head-attempted-collects = No recogido. La próxima hora aún no está fijada
page-head-attempted-next-collects = No recogido. Próxima visita: { $window }
page-head-collected = Recogido { $moment }
page-head-abandoned = No recogido. Nadie volverá
page-head-cancelled-collects = Esta recogida se ha cancelado
page-lede-open-collects = Elija cuándo vamos. Hasta entonces no viene nadie.
    .warm = Elige cuándo vamos. Hasta entonces no viene nadie.
page-lede-cancelled-collects = No vendrá nadie. Si no era lo que quería, escriba a { $brand }.
    .warm = No vendrá nadie. Si no era lo que querías, escribe a { $brand }.
page-lede-abandoned = Se queda donde está. Si aún tiene que salir, escriba a { $brand }.
    .warm = Se queda donde está. Si aún tiene que salir, escribe a { $brand }.
page-steps-collects = Progreso, paso { $step } de 3
page-next-out-for-delivery-collects = la furgoneta
page-address-text-collects = Elija la que corresponde. Planificamos la recogida en cuanto lo sepamos.
    .warm = Elige la que corresponde. Planificamos la recogida en cuanto lo sepamos.
page-lede-doubt-collects = No encontramos el lugar en el mapa con seguridad. No se puede planificar nada hasta conocer la puerta.
page-next-collected = su puerta
    .warm = tu puerta
page-where-to-collects = Lugar
page-action-change-collects = ¿Nadie en casa? Cambiar la recogida
page-action-away-left-collects = La furgoneta ha salido, así que la hora está fijada. Pasamos el mensaje.
page-log-left-collects = La furgoneta salió del centro hacia su barrio
    .warm = La furgoneta salió del centro hacia tu barrio
page-log-collected = Recogido
page-log-abandoned = No recogido, nadie vuelve
page-log-handed-in = Dejado en el centro
page-collect-beside = { $count ->
    [one] También recogemos un paquete.
   *[other] También recogemos { $count } paquetes.
}
page-parcels-heading-collects = { $count ->
    [one] Un paquete por recoger
   *[other] { $count } paquetes por recoger
}
page-proof-heading-collects = Prueba de recogida
page-proof-how-collects = Recogido
page-proof-from-you = en su puerta
    .warm = en tu puerta
page-proof-alt-photo-collects = Foto hecha por el conductor en la recogida
page-proof-alt-signature-collects = Firma dada en la recogida
page-rate-door-collects = La recogida
page-rate-goods-collects = La organización
page-rate-thanks-collects = { $goods ->
    [0] Nota para la recogida: { $door } de 5, { $moment }.
   *[other] { $door ->
        [0] Nota para la organización: { $goods } de 5, { $moment }.
       *[other] Notas: organización { $goods } de 5, recogida { $door } de 5, { $moment }.
    }
}
page-help-heading-collects = Preguntar por esta recogida
page-saved-cancelled-collects = La recogida está cancelada.
page-back-collects = Volver a la recogida
page-step-up-text-collects = La dirección completa y las fotos solo se muestran a la persona de la recogida. La respuesta vale media hora, en este navegador.
page-postcode-heading-collects = Código postal de la dirección
page-code-mail-text-collects = Su código para la recogida para { $brand }: { $code }
    .warm = Tu código para la recogida para { $brand }: { $code }
page-contact-private-collects = El mensaje llega a quienes se ocupan de esta recogida, y a nadie más.
page-contact-away-text-collects = Díganos quién puede darlo o qué debe saber el conductor. { $brand } lo transmite.
    .warm = Dinos quién puede darlo o qué debe saber el conductor. { $brand } lo transmite.
page-change-closed-ended-collects = Esta recogida ha terminado. Ya no hay nada que cambiar.
page-change-closed-left-collects = La furgoneta ha salido, así que la hora está fijada. Escriba a { $brand } si nadie puede estar.
    .warm = La furgoneta ha salido, así que la hora está fijada. Escribe a { $brand } si nadie puede estar.
page-cancel-link-collects = Cancelar esta recogida
page-cancel-heading-collects = ¿Cancelar esta recogida?
page-cancel-text-collects = Entonces no vendrá nadie y la hora pasará a otra persona. { $brand } se ocupa del resto.
page-calendar-title-collects = Recogida para { $brand }
page-change-stale-collects = Esta recogida se ha cambiado mientras tanto. Así está ahora; no se ha cambiado nada más.
page-not-left-collects = No es posible una vez que la furgoneta ha salido.
page-not-ended-collects = Esta recogida ha terminado.
page-not-collects = No para una recogida: vamos a su puerta.
    .warm = No para una recogida: vamos a tu puerta.
page-ask-address-heading-collects = ¿Dónde lo recogemos?
page-new-address-outside-collects = Está fuera de la zona donde recoge { $lsp }. No se ha cambiado nada.
page-saved-new-address-collects = Lo recogemos en la nueva dirección.

# Stages, steps and causes
stage-out-for-delivery-collects = De camino
stage-cancelled-collects = No recogido
step-out-for-delivery-collects = De camino
step-collected = Recogido
cause-consignee-not-ready = No estaba listo cuando llegó el conductor.
cause-consignee-not-home-collects = Nadie podía darlo en la puerta.
cause-consignee-refused-collects = Debe quedarse donde está.
cause-consignee-asked-later-collects = Se pidió una hora más tarde.
