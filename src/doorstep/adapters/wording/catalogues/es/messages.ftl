# Messages. The fact comes first; the voice only opens and closes. «Usted» is the common voice, «tú» the warm one.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Su entrega: { $window }
    .warm = Tu entrega: { $window }
promise-made-answer = { $parcels ->
    [one] Su paquete llega { $window }
   *[other] Sus paquetes llegan { $window }
}
    .warm = { $parcels ->
        [one] Tu paquete llega { $window }
       *[other] Tus paquetes llegan { $window }
    }
promise-made-lead = Gracias por su pedido. Cumplimos esta hora. Si tuviera que cambiar, lo sabrá antes por nosotros.
    .warm = Gracias por tu pedido. Cumplimos esta hora y, si algo cambia, lo sabrás antes por nosotros.
promise-made-body = Ese mismo día, cuando la furgoneta esté en camino, recibirá una hora más precisa.
    .warm = Ese mismo día, cuando la furgoneta esté en camino, recibirás una hora más precisa.
promise-made-button = Seguir la entrega
promise-made-second = Elegir otra hora

tour-started-subject = En camino: { $window }
tour-started-answer = { $parcels ->
    [one] Su paquete está en camino: { $window }
   *[other] Sus paquetes están en camino: { $window }
}
    .warm = De camino a tu puerta: { $window }
tour-started-lead = La furgoneta salió del centro de reparto a las { $clock }.
tour-started-body = La hora se afina a medida que la furgoneta se acerca. La página muestra siempre la más reciente.
tour-started-button = Seguir la entrega
tour-started-second = ¿Nadie en casa? Ver opciones

arrival-earlier-subject = Antes de lo dicho: { $window }
arrival-earlier-answer = Llegamos antes: { $window }
arrival-earlier-lead = { $told ->
    [yes] Habíamos anunciado { $was }. La furgoneta va más rápido de lo previsto.
   *[no] La furgoneta va más rápido de lo previsto.
}
    .warm = { $told ->
        [yes] Habíamos dicho { $was }, pero hoy la furgoneta va más rápido.
       *[no] Hoy la furgoneta va más rápido de lo que pensábamos.
    }
arrival-earlier-body = Si no puede estar tan pronto, díganos en la página dónde podemos dejarlo.
    .warm = Si no puedes estar tan pronto, dinos en la página dónde podemos dejarlo.
arrival-earlier-button = Ver dónde está la furgoneta
arrival-earlier-second = ¿Aún nadie en casa? Ver opciones

approach-started-subject = { $timed ->
    [yes] Próxima parada, su casa: { $window }
   *[no] Próxima parada: su casa
}
    .warm = { $timed ->
        [yes] Próxima parada, tu casa: { $window }
       *[no] Próxima parada: tu casa
    }
approach-started-answer = { $timed ->
    [yes] Próxima parada, su casa: { $window }
   *[no] Próxima parada: su casa
}
    .warm = { $timed ->
        [yes] Próxima parada, tu casa: { $window }
       *[no] Próxima parada: tu casa
    }
approach-started-lead = El conductor ya va hacia su dirección.
    .warm = La próxima parada es la tuya. El conductor ya va hacia allí.
approach-started-body = En la página se ve a qué distancia está la furgoneta.
approach-started-button = Ver dónde está la furgoneta
approach-started-second = ¿Nadie en casa? Ver opciones

delivery-completed-subject = { $all ->
    [yes] Entregado { $moment }
   *[no] { $delivered ->
        [one] { $delivered } de { $parcels } entregado { $moment }
       *[other] { $delivered } de { $parcels } entregados { $moment }
    }
}
delivery-completed-answer = { $all ->
    [yes] Entregado { $moment }, { $method }
   *[no] { $delivered ->
        [one] { $delivered } de { $parcels } paquetes entregado { $moment }, { $method }
       *[other] { $delivered } de { $parcels } paquetes entregados { $moment }, { $method }
    }
}
delivery-completed-lead = { $rest ->
    [0] Su entrega está completa. Gracias por su confianza.
    [one] Aún falta un paquete. Le avisaremos.
   *[other] Aún faltan { $rest } paquetes. Le avisaremos.
}
    .warm = { $rest ->
        [0] Aquí está. Gracias por dejarnos llevártelo.
        [one] Aún falta un paquete. Te diremos cuándo llega.
       *[other] Aún faltan { $rest } paquetes. Te diremos cuándo llegan.
    }
delivery-completed-body = ¿Todo bien? En la página esperan dos preguntas: una sobre la entrega y otra sobre los artículos.
delivery-completed-button = { $proof ->
    [yes] Ver la prueba
   *[no] Ver la entrega
}
delivery-completed-second = ¿Algo va mal? Avisar

delivery-attempted-subject = No entregado { $moment }
delivery-attempted-answer = { $parcels ->
    [one] No pudimos entregar su paquete { $moment }
   *[other] No pudimos entregar sus paquetes { $moment }
}
    .warm = { $parcels ->
        [one] No pudimos entregar tu paquete { $moment }
       *[other] No pudimos entregar tus paquetes { $moment }
    }
delivery-attempted-lead = Lo que anotó el conductor: { $cause }
delivery-attempted-body = { $next ->
    [again] El conductor vuelve más tarde en la misma ruta.
    [promised] Próxima visita: { $window }.
   *[open] La furgoneta lo lleva de vuelta al centro. Usted decide cómo seguimos.
} Si lo anotado no es correcto, dígalo en la página: lo comparamos con la posición de la furgoneta.
    .warm = { $next ->
        [again] El conductor vuelve más tarde en la misma ruta.
        [promised] Próxima visita: { $window }.
       *[open] La furgoneta lo lleva de vuelta al centro. Tú decides cómo seguimos.
    } Si lo anotado no es correcto, dilo en la página: lo comparamos con la posición de la furgoneta.
delivery-attempted-button = Elegir cómo seguimos
delivery-attempted-second = Yo estaba

delivery-refused-subject = No aceptado { $moment }
delivery-refused-answer = { $parcels ->
    [one] Su paquete no se aceptó { $moment }
   *[other] Sus paquetes no se aceptaron { $moment }
}
    .warm = { $parcels ->
        [one] Tu paquete no se aceptó { $moment }
       *[other] Tus paquetes no se aceptaron { $moment }
    }
delivery-refused-lead = La furgoneta lo lleva de vuelta al centro.
delivery-refused-body = Si no fue así, dígalo en la página: lo comparamos con lo que se anotó en la puerta.
    .warm = Si no fue así, dilo en la página: lo comparamos con lo que se anotó en la puerta.
delivery-refused-button = Ver cómo seguimos
delivery-refused-second = No fue así

promise-revised-subject = { $chosen ->
    [yes] Cambiado como se pidió: { $window }
    [narrowed] Será { $window }
   *[no] Nueva hora: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Cambiado como se pidió: { $window }
    [narrowed] Será { $window }
   *[no] { $parcels ->
        [one] Nueva hora para su paquete: { $window }
       *[other] Nueva hora para sus paquetes: { $window }
    }
}
    .warm = { $chosen ->
        [yes] Cambiado como se pidió: { $window }
        [narrowed] Será { $window }
       *[no] { $parcels ->
            [one] Nueva hora para tu paquete: { $window }
           *[other] Nueva hora para tus paquetes: { $window }
        }
    }
promise-revised-lead = { $chosen ->
    [yes] Esta es ahora su hora de entrega.
    [narrowed] De las horas que aceptó, ahora es esta.
   *[no] { $cause }
}
    .warm = { $chosen ->
        [yes] Esta es ahora tu hora de entrega.
        [narrowed] De las horas que aceptaste, ahora es esta.
       *[no] { $cause }
    }
promise-revised-body = { $chosen ->
    [yes] Cumplimos esta hora. Si tuviera que cambiar, lo sabrá antes por nosotros.
    [narrowed] Cumplimos esta hora. Si tuviera que cambiar, lo sabrá antes por nosotros.
   *[no] La nueva hora vale si no hace nada. Si algo vuelve a cambiar, lo sabrá antes por nosotros.
}
    .warm = { $chosen ->
        [yes] Cumplimos esta hora y, si algo cambia, lo sabrás antes por nosotros.
        [narrowed] Cumplimos esta hora y, si algo cambia, lo sabrás antes por nosotros.
       *[no] La nueva hora vale si no haces nada. Si algo vuelve a cambiar, lo sabrás antes por nosotros.
    }
promise-revised-doing = { $doing ->
    [sequence] Qué hacemos: la furgoneta sigue ahora otro orden de paradas, para que se espere menos.
    [stands] Qué hacemos: nos ocupamos de la furgoneta. En cuanto siga, la página lo muestra.
   *[plain] Qué hacemos: seguimos a la furgoneta, y la página muestra la hora según se aclara.
}
promise-revised-choose = { $choose ->
    [time] Si no le viene bien, elija otra hora.
    [time-point] Si no le viene bien, elija otra hora o un punto de recogida.
    [way-out] Si es demasiado tarde, elija otro día u otra hora. El paquete sigue entonces en la furgoneta hasta que vuelva.
    [place] No hace falta esperar: diga en la página dónde podemos dejarlo.
   *[write] Si no le viene bien, escríbanos y buscamos una solución.
}
    .warm = { $choose ->
        [time] Si no te viene bien, elige otra hora.
        [time-point] Si no te viene bien, elige otra hora o un punto de recogida.
        [way-out] Si es demasiado tarde, elige otro día u otra hora. El paquete sigue entonces en la furgoneta hasta que vuelva.
        [place] No hace falta esperar: di en la página dónde podemos dejarlo.
       *[write] Si no te viene bien, escríbenos y buscamos una solución.
    }
promise-revised-sorry = Le pedimos disculpas por la espera.
    .warm = Sentimos la espera.
promise-revised-button = { $chosen ->
    [yes] Seguir la entrega
    [narrowed] Seguir la entrega
    [closed] Seguir la entrega
   *[no] Elegir otra hora
}
promise-revised-second = { $chosen ->
    [yes] Elegir otra hora
    [narrowed] Elegir otra hora
    [closed] Ver qué es posible
   *[no] Seguir la entrega
}

address-doubted-subject = Revise la dirección de entrega
    .warm = Revisa la dirección de entrega
address-doubted-answer = { $parcels ->
    [one] ¿Dónde exactamente llevamos su paquete?
   *[other] ¿Dónde exactamente llevamos sus paquetes?
}
    .warm = { $parcels ->
        [one] ¿Dónde exactamente llevamos tu paquete?
       *[other] ¿Dónde exactamente llevamos tus paquetes?
    }
address-doubted-lead = No encontramos la dirección en el mapa con seguridad. Confírmela o elija la correcta.
    .warm = No encontramos la dirección en el mapa con seguridad. Échale un vistazo y la furgoneta encontrará el camino.
address-doubted-body = Se hace en menos de un minuto, y mientras tanto no se pierde nada.
address-doubted-button = Revisar la dirección
address-doubted-second = Ver la entrega

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Prometido
label-promised-now = Prometido ahora
label-predicted = Previsto
label-actual = Realizado
label-visit = Visita
label-was = Antes
cell-label = { $label }, { $day }
items-line = En la entrega: { $items }
footer-place = Entrega en { $street }
footer-reference = Referencia { $reference }
footer-fewer = Menos correos como este
footer-why = { $brand } envía este mensaje porque usted pidió una entrega.
    .warm = { $brand } envía este mensaje porque pediste una entrega.
footer-carrier = { $done ->
    [yes] Lo entregó { $carrier }.
   *[no] Lo entrega { $carrier }.
}
footer-questions = Preguntas: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Punto de recogida: { $window }
    [address] Nueva dirección: { $window }
   *[other] Cambiado como se pidió
}
promise-rearranged-answer = { $kind ->
    [pickup-point] A { $point }, { $window }
    [address] A la nueva dirección, { $window }
    [safe-place] Al lugar seguro, { $window }
    [neighbour] A casa de su vecino, { $window }
    [reception] A la recepción, { $window }
    [hold] Lo guardamos; llega { $window }
   *[other] A su puerta, { $window }
}
    .warm = { $kind ->
        [pickup-point] A { $point }, { $window }
        [address] A la nueva dirección, { $window }
        [safe-place] Al lugar seguro, { $window }
        [neighbour] A casa de tu vecino, { $window }
        [reception] A la recepción, { $window }
        [hold] Lo guardamos; llega { $window }
       *[other] A tu puerta, { $window }
    }
promise-rearranged-lead = Así lo llevamos ahora.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Lleve la referencia { $reference } y un documento con su nombre.
    [safe-place] El conductor lo deja donde usted dijo y hace una foto. Sus indicaciones están en su página.
    [neighbour] El conductor llama donde usted dijo. Sus indicaciones están en su página.
    [reception] El conductor lo entrega allí. Sus indicaciones están en su página.
    [hold] Guardado en el centro hasta: { $until }. Si es un error, se puede decir enseguida en la página.
   *[other] Si no fue usted, dígalo enseguida en la página.
}
    .warm = { $kind ->
        [pickup-point] { $line } Lleva la referencia { $reference } y un documento con tu nombre.
        [safe-place] El conductor lo deja donde dijiste y hace una foto. Tus indicaciones están en tu página.
        [neighbour] El conductor llama donde dijiste. Tus indicaciones están en tu página.
        [reception] El conductor lo entrega allí. Tus indicaciones están en tu página.
        [hold] Guardado en el centro hasta: { $until }. Si es un error, se puede decir enseguida en la página.
       *[other] Si no fuiste tú, dilo enseguida en la página.
    }
promise-rearranged-button = Seguir la entrega
promise-rearranged-second = Cambiarlo otra vez

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP para parar
text-stop-answer = { $brand }: no enviaremos más SMS. Todo está en la página de la entrega. Con START vuelven.
text-start-answer = { $brand }: vuelven los SMS sobre su entrega. STOP para parar
    .warm = { $brand }: vuelven los SMS sobre tu entrega. STOP para parar
text-help-answer = { $brand } escribe aquí sobre su entrega. Preguntas: { $phone }. STOP para parar
    .warm = { $brand } escribe aquí sobre tu entrega. Preguntas: { $phone }. STOP para parar
