# Messages. The fact comes first; the voice only opens and closes.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Toimituksesi: { $window }
    .formal = Toimitus: { $window }
promise-made-answer = { $parcels ->
    [one] Pakettisi tulee { $window }
   *[other] Pakettisi tulevat { $window }
}
promise-made-lead = Kiitos tilauksesta. Pidämme kiinni tästä ajasta. Jos se muuttuu, kuulet siitä ensin meiltä.
    .warm = Kiitos, kun tilasit meiltä. Pidämme tästä ajasta kiinni, ja jos jokin muuttuu, kuulet sen ensin meiltä.
promise-made-body = Toimituspäivänä saat tarkemman ajan, kun auto on lähtenyt liikkeelle.
promise-made-button = Seuraa toimitusta
promise-made-second = Valitse toinen aika

tour-started-subject = Matkalla: { $window }
tour-started-answer = { $parcels ->
    [one] Pakettisi on matkalla: { $window }
   *[other] Pakettisi ovat matkalla: { $window }
}
    .warm = Matkalla luoksesi: { $window }
tour-started-lead = Auto lähti terminaalista klo { $clock }.
tour-started-body = Aika tarkentuu, kun auto lähestyy. Uusin tieto on aina sivulla.
tour-started-button = Seuraa toimitusta
tour-started-second = Etkö ole kotona? Katso vaihtoehdot

arrival-earlier-subject = Aiemmin kuin kerroimme: { $window }
arrival-earlier-answer = Tulemme aiemmin: { $window }
arrival-earlier-lead = { $told ->
    [yes] Kerroimme sinulle ajaksi { $was }. Auto etenee odotettua nopeammin.
   *[no] Auto etenee odotettua nopeammin.
}
    .warm = { $told ->
        [yes] Sanoimme { $was }, mutta auto on tänään nopeampi.
       *[no] Auto on tänään nopeampi kuin luulimme.
    }
arrival-earlier-body = Jos et ehdi paikalle niin aikaisin, kerro sivulla, minne sen voi jättää.
arrival-earlier-button = Katso, missä auto on
arrival-earlier-second = Etkö ole vielä kotona? Katso vaihtoehdot

approach-started-subject = { $timed ->
    [yes] Olet seuraava: { $window }
   *[no] Olet seuraava
}
approach-started-answer = { $timed ->
    [yes] Olet seuraava: { $window }
   *[no] Olet seuraava
}
approach-started-lead = Kuljettaja on nyt matkalla osoitteeseesi.
    .warm = Sinun ovesi on seuraava. Kuljettaja on jo matkalla.
approach-started-body = Sivulla näet, kuinka kaukana auto on.
approach-started-button = Katso, missä auto on
approach-started-second = Etkö ole kotona? Katso vaihtoehdot

delivery-completed-subject = { $all ->
    [yes] Toimitettu { $moment }
   *[no] Toimitettu { $delivered }/{ $parcels } { $moment }
}
delivery-completed-answer = { $all ->
    [yes] Toimitettu { $moment }, { $method }
   *[no] Paketteja toimitettu { $delivered }/{ $parcels } { $moment }, { $method }
}
delivery-completed-lead = { $rest ->
    [0] Toimitus on perillä. Kiitos luottamuksesta.
    [one] Yksi paketti on vielä tulossa. Kerromme siitä erikseen.
   *[other] { $rest } pakettia on vielä tulossa. Kerromme niistä erikseen.
}
    .warm = { $rest ->
        [0] Siinä se on. Kiitos, että saimme tuoda sen sinulle.
        [one] Yksi paketti on vielä tulossa. Kerromme, milloin.
       *[other] { $rest } pakettia on vielä tulossa. Kerromme, milloin.
    }
delivery-completed-body = Onko kaikki hyvin? Sivulla on kaksi kysymystä: yksi ovesta ja yksi tuotteista.
delivery-completed-button = { $proof ->
    [yes] Katso todiste
   *[no] Katso toimitus
}
delivery-completed-second = Onko jokin vialla? Kerro meille

delivery-attempted-subject = Ei luovutettu { $moment }
delivery-attempted-answer = { $parcels ->
    [one] Emme voineet luovuttaa pakettiasi { $moment }
   *[other] Emme voineet luovuttaa pakettejasi { $moment }
}
delivery-attempted-lead = Kuljettaja kirjasi: { $cause }
delivery-attempted-body = { $next ->
    [again] Kuljettaja palaa myöhemmin samalla kierroksella.
    [promised] Seuraava käynti: { $window }.
   *[open] Auto vie lähetyksen takaisin terminaaliin. Saat valita, mitä seuraavaksi tapahtuu.
} Jos kirjaus ei pidä paikkaansa, kerro siitä sivulla: vertaamme sitä auton sijaintiin.
delivery-attempted-button = Valitse, miten jatketaan
delivery-attempted-second = Olin paikalla

delivery-refused-subject = Ei otettu vastaan { $moment }
delivery-refused-answer = { $parcels ->
    [one] Pakettiasi ei otettu vastaan { $moment }
   *[other] Pakettejasi ei otettu vastaan { $moment }
}
delivery-refused-lead = Auto vie lähetyksen takaisin terminaaliin.
delivery-refused-body = Jos näin ei käynyt, kerro siitä sivulla: vertaamme sitä ovella tehtyyn kirjaukseen.
delivery-refused-button = Katso, mitä seuraavaksi tapahtuu
delivery-refused-second = Tämä ei pidä paikkaansa

promise-revised-subject = { $chosen ->
    [yes] Muutettu toiveesi mukaan: { $window }
    [narrowed] Tulemme { $window }
   *[no] Uusi aika: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Muutettu toiveesi mukaan: { $window }
    [narrowed] Tulemme { $window }
   *[no] { $parcels ->
        [one] Paketillesi uusi aika: { $window }
       *[other] Paketeillesi uusi aika: { $window }
    }
}
promise-revised-lead = { $chosen ->
    [yes] Tämä on nyt toimitusaikasi.
    [narrowed] Sinulle sopivista ajoista se on nyt tämä.
   *[no] { $cause }
}
promise-revised-body = { $chosen ->
    [yes] Pidämme kiinni tästä ajasta. Jos se muuttuu, kuulet siitä ensin meiltä.
    [narrowed] Pidämme kiinni tästä ajasta. Jos se muuttuu, kuulet siitä ensin meiltä.
   *[no] Uusi aika pysyy, vaikka et tekisi mitään. Jos se muuttuu vielä, kuulet siitä ensin meiltä.
}
promise-revised-doing = { $doing ->
    [sequence] Mitä teemme: auto ajaa pysähdykset nyt toisessa järjestyksessä, jotta odotusta on vähemmän.
    [stands] Mitä teemme: huolehdimme autosta. Kun se jatkaa matkaa, sivusi kertoo sen heti.
   *[plain] Mitä teemme: seuraamme autoa, ja sivusi näyttää ajan yhä tarkemmin.
}
promise-revised-choose = { $choose ->
    [time] Jos tämä ei sovi, valitse toinen aika.
    [time-point] Jos tämä ei sovi, valitse toinen aika tai noutopiste.
    [way-out] Jos se on liian myöhään, valitse toinen päivä tai aika. Lähetys pysyy silloin autossa, kunnes auto palaa.
    [place] Sinun ei tarvitse odottaa: kerro sivulla, minne sen voi jättää.
   *[write] Jos tämä ei sovi, kirjoita meille, niin etsimme ratkaisun.
}
promise-revised-sorry = Pahoittelemme odotusta.
promise-revised-button = { $chosen ->
    [yes] Seuraa toimitusta
    [narrowed] Seuraa toimitusta
    [closed] Seuraa toimitusta
   *[no] Valitse toinen aika
}
promise-revised-second = { $chosen ->
    [yes] Valitse toinen aika
    [narrowed] Valitse toinen aika
    [closed] Katso, mikä on mahdollista
   *[no] Seuraa toimitusta
}

address-doubted-subject = Tarkista toimitusosoite
address-doubted-answer = { $parcels ->
    [one] Mihin tarkalleen tuomme pakettisi?
   *[other] Mihin tarkalleen tuomme pakettisi?
}
address-doubted-lead = Emme löytäneet osoitetta kartalta varmasti. Vahvista se tai valitse oikea.
    .warm = Emme löytäneet osoitetta kartalta varmasti. Vilkaise sitä, niin auto löytää perille.
address-doubted-body = Se vie alle minuutin, eikä mitään katoa sillä välin.
address-doubted-button = Tarkista osoite
address-doubted-second = Katso toimitus

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Luvattu
label-promised-now = Luvattu nyt
label-predicted = Arvioitu
label-actual = Toteutunut
label-visit = Käynti
label-was = Aiemmin
cell-label = { $label }, { $day }
items-line = Toimituksessa: { $items }
footer-place = Toimitusosoite { $street }
footer-reference = Viite { $reference }
footer-fewer = Vähemmän tällaisia sähköposteja
footer-why = { $brand } lähettää tämän, koska tilasit toimituksen.
footer-carrier = { $done ->
    [yes] Perille toi { $carrier }.
   *[no] Perille tuo { $carrier }.
}
footer-questions = Kysymykset: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Noutopiste: { $window }
    [address] Uusi osoite: { $window }
   *[other] Muutettu toiveesi mukaan
}
promise-rearranged-answer = { $kind ->
    [pickup-point] { $point }, { $window }
    [address] Uuteen osoitteeseen, { $window }
    [safe-place] Turvalliseen paikkaan, { $window }
    [neighbour] Naapurillesi, { $window }
    [reception] Vastaanottoon, { $window }
    [hold] Säilytämme sen; se tulee { $window }
   *[other] Ovellesi, { $window }
}
promise-rearranged-lead = Näin tuomme sen nyt.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Ota mukaan viite { $reference } ja jotain, josta nimesi näkyy.
    [safe-place] Kuljettaja jättää sen sinne, minne sanoit, ja ottaa kuvan. Sanasi ovat sivullasi.
    [neighbour] Kuljettaja soittaa sinne, minne sanoit. Sanasi ovat sivullasi.
    [reception] Kuljettaja luovuttaa sen siellä. Sanasi ovat sivullasi.
    [hold] Terminaalissa asti: { $until }. Jos tämä et ollut sinä, kerro siitä heti sivulla.
   *[other] Jos tämä et ollut sinä, kerro siitä heti sivulla.
}
promise-rearranged-button = Seuraa toimitusta
promise-rearranged-second = Muuta uudelleen

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP lopettaa
text-stop-answer = { $brand }: emme lähetä enää tekstiviestejä. Toimitussivusi kertoo kaiken. START palauttaa ne.
text-start-answer = { $brand }: saat taas tekstiviestejä toimituksestasi. STOP lopettaa
text-help-answer = { $brand } kirjoittaa tästä toimituksestasi. Kysymykset: { $phone }. STOP lopettaa
