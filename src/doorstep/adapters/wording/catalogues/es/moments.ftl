# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Cancelado: la furgoneta no viene
trade-order-cancelled-answer = Cancelado: la furgoneta no viene
trade-order-cancelled-lead = Ya no hace falta estar en casa.
trade-order-cancelled-body = Si no era lo previsto, basta con decirlo en la página. { $brand } responderá.

shipment-on-its-way-subject = En camino. Prometido: { $window }
shipment-on-its-way-answer = En camino. Prometido: { $window }
shipment-on-its-way-lead = El envío se ha escaneado por primera vez y ya se mueve.
shipment-on-its-way-body = Cumplimos esta hora. Cualquier cambio lo anunciaremos nosotros primero.

delivery-tomorrow-subject = Venimos { $window }
delivery-tomorrow-answer = Venimos { $window }
delivery-tomorrow-lead = Es la hora prometida.
delivery-tomorrow-body = Cuando la furgoneta esté en camino, habrá una hora más precisa.

promise-broken-subject = Llegamos tarde
promise-broken-answer = Llegamos tarde. Lo prometido: { $window }
promise-broken-lead = { $known ->
    [yes] Por lo que sabemos ahora: { $expected }.
   *[no] Aún no sabemos la nueva hora. En cuanto la sepamos, avisaremos.
}
promise-broken-body = Pedimos disculpas. La página dice lo que sabemos y lo que se puede hacer ahora.

stop-arrived-subject = La furgoneta está en la puerta
stop-arrived-answer = La furgoneta está en la puerta
stop-arrived-lead = El repartidor ya está ahí.
stop-arrived-body = Si nadie puede abrir, la página dice qué es posible.

return-started-subject = De vuelta al remitente
return-started-answer = Vuelve a { $brand }
return-started-lead = Nadie volverá a la puerta con ello.
return-started-body = Si no era lo previsto, basta con decirlo en la página. Qué supone para el pedido, lo dirá { $brand }.
