# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Annullato: il furgone non viene
trade-order-cancelled-answer = Annullato: il furgone non viene
trade-order-cancelled-lead = Non occorre più che qualcuno sia in casa.
trade-order-cancelled-body = Se non era voluto, basta dirlo sulla pagina. { $brand } risponde.

shipment-on-its-way-subject = In viaggio. Promesso: { $window }
shipment-on-its-way-answer = In viaggio. Promesso: { $window }
shipment-on-its-way-lead = La spedizione è stata scansionata per la prima volta ed è in viaggio.
shipment-on-its-way-body = Rispettiamo questo orario. Ogni cambiamento sarà annunciato prima da noi.

delivery-tomorrow-subject = Veniamo { $window }
delivery-tomorrow-answer = Veniamo { $window }
delivery-tomorrow-lead = È l’orario promesso.
delivery-tomorrow-body = Quando il furgone sarà in viaggio, ci sarà un orario più preciso.

promise-broken-subject = Siamo in ritardo
promise-broken-answer = Siamo in ritardo. Promesso: { $window }
promise-broken-lead = { $known ->
    [yes] Per quanto sappiamo ora: { $expected }.
   *[no] Non conosciamo ancora il nuovo orario. Appena lo sapremo, lo diremo.
}
promise-broken-body = Ci scusiamo. La pagina dice che cosa sappiamo e che cosa si può fare ora.

stop-arrived-subject = Il furgone è alla porta
stop-arrived-answer = Il furgone è alla porta
stop-arrived-lead = Il corriere è lì adesso.
stop-arrived-body = Se nessuno può aprire, la pagina dice che cosa è possibile.

return-started-subject = In viaggio verso il mittente
return-started-answer = Torna da { $brand }
return-started-lead = Nessuno tornerà alla porta per questo.
return-started-body = Se non era voluto, basta dirlo sulla pagina. Che cosa comporta per l’ordine, lo dice { $brand }.
