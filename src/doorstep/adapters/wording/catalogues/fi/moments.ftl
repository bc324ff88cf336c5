# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Peruttu: auto ei tule
trade-order-cancelled-answer = Peruttu: auto ei tule
trade-order-cancelled-lead = Kenenkään ei tarvitse enää olla sitä varten kotona.
trade-order-cancelled-body = Jos tätä ei ollut tarkoitus perua, kerro siitä sivulla. { $brand } vastaa.

shipment-on-its-way-subject = Matkalla. Luvattu: { $window }
shipment-on-its-way-answer = Matkalla. Luvattu: { $window }
shipment-on-its-way-lead = Lähetys on kirjattu ensimmäisen kerran ja liikkuu.
shipment-on-its-way-body = Pidämme kiinni tästä ajasta. Jos se muuttuu, kuulet siitä ensin meiltä.

delivery-tomorrow-subject = Tulemme { $window }
delivery-tomorrow-answer = Tulemme { $window }
delivery-tomorrow-lead = Tämä on luvattu aika.
delivery-tomorrow-body = Kun auto on lähtenyt liikkeelle, aika tarkentuu.

promise-broken-subject = Olemme myöhässä
promise-broken-answer = Olemme myöhässä. Luvattu oli { $window }
promise-broken-lead = { $known ->
    [yes] Tämänhetkinen arvio: { $expected }.
   *[no] Emme vielä tiedä uutta aikaa. Heti kun tiedämme, kuulet sen meiltä.
}
promise-broken-body = Pahoittelemme. Sivulla on se, mitä tiedämme, ja mitä nyt voi tehdä.

stop-arrived-subject = Auto on ovella
stop-arrived-answer = Auto on ovella
stop-arrived-lead = Kuljettaja on nyt paikalla.
stop-arrived-body = Jos kukaan ei pääse avaamaan, sivulla näkyy, mitä voi tehdä.

return-started-subject = Matkalla takaisin lähettäjälle
return-started-answer = Palaa myyjälle { $brand }
return-started-lead = Ovella ei enää käydä sen vuoksi.
return-started-body = Jos näin ei pitänyt käydä, kerro siitä sivulla. { $brand } kertoo, mitä se merkitsee tilaukselle.
