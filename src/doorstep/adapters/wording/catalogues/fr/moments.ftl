# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Annulé : la camionnette ne vient pas
trade-order-cancelled-answer = Annulé : la camionnette ne vient pas
trade-order-cancelled-lead = Il n’est plus nécessaire d’être chez soi pour cela.
trade-order-cancelled-body = Si ce n’était pas voulu, il suffit de le dire sur la page. { $brand } répondra.

shipment-on-its-way-subject = En route. Promis : { $window }
shipment-on-its-way-answer = En route. Promis : { $window }
shipment-on-its-way-lead = L’envoi a été scanné une première fois et avance.
shipment-on-its-way-body = Nous tenons cet horaire. Tout changement sera annoncé d’abord par nous.

delivery-tomorrow-subject = Nous venons { $window }
delivery-tomorrow-answer = Nous venons { $window }
delivery-tomorrow-lead = C’est l’horaire promis.
delivery-tomorrow-body = Quand la camionnette sera en route, il y aura un horaire plus précis.

promise-broken-subject = Nous sommes en retard
promise-broken-answer = Nous sommes en retard. Promis { $window }
promise-broken-lead = { $known ->
    [yes] D’après ce que nous savons : { $expected }.
   *[no] Nous ne connaissons pas encore le nouvel horaire. Dès que nous le saurons, nous l’annoncerons.
}
promise-broken-body = Nous présentons nos excuses. La page dit ce que nous savons et ce qui est possible maintenant.

stop-arrived-subject = La camionnette est devant la porte
stop-arrived-answer = La camionnette est devant la porte
stop-arrived-lead = Le livreur est là.
stop-arrived-body = Si personne ne peut ouvrir, la page dit ce qui est possible.

return-started-subject = En route vers l’expéditeur
return-started-answer = Retour chez { $brand }
return-started-lead = Personne ne repassera pour cela.
return-started-body = Si ce n’était pas voulu, il suffit de le dire sur la page. Ce que cela change pour la commande, { $brand } le dira.
