# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }.{ $month }.
page-age-now = juuri nyt
page-age-minutes = { $count } min sitten
page-age-hours = { $count } h sitten
page-age-days = { $count ->
    [one] päivä sitten
   *[other] { $count } päivää sitten
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = { $since } alkaen

# The frame
page-title = { $head } – { $brand }
page-skip = Siirry vastaukseen
page-languages = Kieli
page-theme-light = Vaalea ulkoasu
page-theme-dark = Tumma ulkoasu
page-about = Myyjä { $brand }, toimittaja { $lsp }. Tämä sivu ei lataa mitään muilta eikä seuraa ketään.
page-about-heading = Tietoa sivusta
page-reload = Näytä uusin
page-offline = Ei yhteyttä. Näet tilanteen kello { $clock }.
page-now = nyt

# The answer
page-head-open = Toimitusaikaasi ei ole vielä sovittu
page-head-promised = Saapuu { $window }
page-head-coming = Saapuu { $window }
page-head-coming-late = Arvio { $window }, luvattua myöhemmin
page-head-next = Olet seuraava: { $window }
page-head-next-plain = Olet seuraava pysähdys
page-head-at-door = Kuljettaja on osoitteessasi
page-head-waiting = Auto on lähellä ja odottaa aikaasi: { $window }
page-head-late = Uusi aika: { $window }
page-head-overdue = Luvattua myöhemmin. Uutta aikaa ei vielä tiedetä
page-head-stale = Emme ole kuulleet autosta hetkeen
page-head-stopped = Auto on pysähtynyt matkalla luoksesi
page-head-held = { $count ->
    [one] Pakettisi on pysähdyksissä terminaalissa
   *[other] Pakettisi ovat pysähdyksissä terminaalissa
}
page-head-doubt = Tarkista toimitusosoitteesi
page-head-disputed = Kaksi tietoa on ristiriidassa. Selvitämme asiaa
page-head-attempted = Ei luovutettu. Seuraavaa aikaa ei ole vielä sovittu
page-head-attempted-next = Ei luovutettu. Seuraavaksi: { $window }
page-head-refused = Lähetystä ei otettu ovella vastaan
page-head-delivered = Toimitettu { $moment }, { $how }
page-head-returning = { $count ->
    [one] Pakettisi palaa myyjälle { $brand }
   *[other] Pakettisi palaavat myyjälle { $brand }
}
page-head-returned = { $count ->
    [one] Pakettisi on palautunut myyjälle { $brand }
   *[other] Pakettisi ovat palautuneet myyjälle { $brand }
}
page-head-cancelled = Tämä toimitus on peruttu
page-head-lost = { $count ->
    [one] Emme löydä pakettiasi
   *[other] Emme löydä pakettejasi
}

page-lede-open = Valitse, milloin tulemme. Sitä ennen mikään ei lähde terminaalista.
page-lede-at-door = Jos ovikello ei kuulu, katso ovelta tai kadulta.
page-lede-waiting = Se tuli luvattua aiemmin. Mitään ei tapahdu ennen kuin aikasi alkaa.
page-lede-late = { $cause }
page-lede-overdue = Luvattu aika on kulunut. Emme halua arvailla: heti kun uusi aika on varma, se näkyy tässä ja kirjoitamme sinulle.
page-lede-stale = Syynä voi olla tunneli, puhelin tai pidempi pysähdys. Emme arvaile, missä auto on. Lupaus on yhä voimassa.
page-lede-stopped = { $cause } Selvitämme, milloin matka jatkuu.
page-lede-held = { $cause }
page-lede-doubt = Emme löytäneet paikkaa kartalta varmasti. Toimitusta ei voi suunnitella, ennen kuin tiedämme oven.
page-lede-disputed = { $why ->
    [says-missing] Kerroit, ettei se ole siellä, ja kuljettaja kirjasi sen toimitetuksi. Emme luota kumpaankaan ennen kuin tiedämme.
    [delivered-elsewhere] Se kirjattiin toimitetuksi, eikä auto silloin ollut osoitteessasi. Emme luota kumpaankaan ennen kuin tiedämme.
   *[seen-after-delivery] Yhden tiedon mukaan lähetys toimitettiin, toisen mukaan ei. Emme luota kumpaankaan ennen kuin tiedämme.
}
page-lede-refused = Otimme sen takaisin pyynnöstä. Se palaa myyjälle { $brand }, ellet kerro muuta.
page-lede-returning = { $brand } hoitaa loput kanssasi. Sinun ei tarvitse tehdä mitään.
page-lede-returned = { $brand } hoitaa loput kanssasi. Sinun ei tarvitse tehdä mitään.
page-lede-cancelled = Mitään ei toimiteta. Jos et halunnut tätä, kirjoita: { $brand }.
page-lede-lost = { $brand } vastaa siitä ja sopii asian kanssasi.

page-updated = Päivitetty { $clock }, { $age }
page-unchanged = Ennallaan { $moment } lähtien
page-tried = Yritetty { $moment }
page-chip-late = Luvattua myöhemmin
page-chip-kept = Lupaus pidetty
page-chip-delivered-late = Luvattua myöhemmin

page-key-predicted = Arvio { $window }
page-key-promised = Luvattu { $window }
page-key-promised-now = Luvattu nyt { $window }
page-key-promised-stands = Luvattu { $window }, yhä voimassa
page-key-was = Oli
page-key-actual = Toteutui { $clock }
page-told-at = Kerroimme sinulle { $clock }.
page-told-soon = Viestimme sinulle on matkalla.

page-steps = Eteneminen, vaihe { $step }/5
page-step-since = { $since } alkaen. Seuraavaksi: { $after }.
page-step-next = Seuraavaksi: { $after }.
page-step-certain = Viimeinen varma vaihe.
page-next-packed = pakkaaminen
page-next-on-its-way = lähin terminaali
page-next-out-for-delivery = jakeluauto
page-next-delivered = ovesi

# After a visit without a delivery
page-attempt-heading = Mitä kuljettaja kirjasi
page-attempt-reason = Syy
page-attempt-door = Ovella
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = noin { $metres } m osoitteestasi
page-attempt-photo-label = Kuva
page-attempt-photo = Otettu { $clock }
page-ways-heading = Mitä seuraavaksi?
page-way-keep = { $window }
page-way-keep-small = Varattu sinulle jo. Sinun ei tarvitse tehdä mitään.
page-way-other = Valitse toinen aika
page-way-other-small = Kaikki ajat, jotka voidaan todella pitää, maksutta
page-contest-heading = Eikö se mennyt niin?
page-contest-text = Kerro yhdellä painalluksella. { $lsp } joutuu vastaamaan, vastausta odottaa { $brand }; uusi aikasi pysyy varattuna.
page-contest-button = Olin paikalla

# What can be done, who has it
page-who-has = Kenellä se on
page-who-answers = Kuka vastaa
page-code = Koodisi
page-code-small = Sano se kuljettajalle ovella, älä kenellekään aiemmin.
page-where-to = Minne
page-where-unknown = ei vielä tiedossa
page-show-address = Näytä koko osoite
page-answers-all-the-way = koko matkan
page-holder-driver = { $driver }, kuljettaja
page-holder-lsp-since = { $lsp }, { $since } alkaen
page-holder-depot = terminaalissa, { $depot }
page-holder-uncertain = Ei varmaa tietoa
page-holder-you = Sinulla
page-holder-household = Kotonasi
page-holder-neighbour = Naapurillasi
page-holder-safe-place = Sovitussa paikassa
page-holder-mailbox = Postilaatikossasi
page-holder-reception = Vastaanottotiskillä
page-holder-pickup-point = Noutopiste
page-action-change = Etkö ole kotona? Muuta toimitusta
page-action-change-until = Toinen aika, maksutta kunnes auto lähtee, viimeistään { $until }
page-action-choose = Valitse aika
page-action-choose-small = Kaikki ajat, jotka voidaan todella pitää
page-action-still = Aika on kiinteä, turvallinen paikka on vielä mahdollinen
page-action-away = Etkö ole kotona? Kerro meille
page-action-away-left = Auto on jo lähtenyt, joten aikaa ei voi enää muuttaa. Välitämme viestisi.
page-action-away-past = Aikaa ei voi enää muuttaa tässä. Välitämme viestisi.
page-note-stays = Uusi aika pysyy voimassa, jos et tee mitään.
page-note-we-write = { $brand } kirjoittaa sinulle heti, kun on uutta kerrottavaa. Sinun ei tarvitse kysyä.
page-have-heading = { $count ->
    [one] Onko paketti sinulla?
   *[other] Ovatko paketit sinulla?
}
page-have-text = Saatat tietää ennen meitä. Vastauksesi menee heti molemmille yrityksille.
page-have-yes = Kyllä, se on minulla
page-have-no = Ei, ei ole täällä
page-fine-heading = Onko kaikki kunnossa?
page-fine-text = Jos ei, ajat ja todisteet ovat jo meillä. Selität asian vain kerran.
page-fine-yes = Kyllä, kaikki hyvin
page-fine-no = Jotain vikaa

# The last leg
page-map-stops-before = { $count ->
    [0] Olet seuraava pysähdys
    [one] Yksi pysähdys ennen sinua
   *[other] { $count } pysähdystä ennen sinua
}
page-map-next = Olet seuraava pysähdys
page-map-at-door = Auto on osoitteessasi
page-map-on-tour = Matkalla
page-map-last-known = Viimeisin tiedossa oleva paikka
page-map-stale = { $clock }, { $age }. Auto voi olla nyt muualla.
page-map-later = Kartta näkyy, kun olet seuraava pysähdys.
page-map-distance = Auto on noin { $distance } päässä. Sijainti { $clock }, { $age }.
page-map-alt = Kartta: auto ja ovesi kadulla { $street }
page-map-skip = Ohita kartta
page-map-show = Näytä kartta
page-map-failed = Kartta ei latautunut. Yritä uudelleen

# What happened
page-log-heading = Mitä on tapahtunut
page-log-certain = Mitä on kirjattu
page-log-earlier = { $count ->
    [one] Aiemmin, yksi merkintä
   *[other] Aiemmin, { $count } merkintää
}
page-log-ordered = Tilattu
page-log-doubted = Osoitetta ei löydetty varmasti
page-log-located = Osoite vahvistettu
page-log-packed = Pakattu
page-log-cancelled = Peruttu
page-log-promised = Luvattu { $window }
page-log-chosen = Valitsit ajan { $window }
page-log-chosen-narrowed = Sinulle sopivista ajoista se on { $window }
page-log-new-window = Uusi aika: { $window }
page-log-depot = { $count ->
    [one] { $lsp } otti paketin vastaan
   *[other] { $lsp } otti paketit vastaan
}
page-log-depot-small = { $depot }
page-log-loaded = Jakeluautossa
page-log-counted = { $of ->
    [one] 1/1 paketti
   *[other] { $count }/{ $of } pakettia
}
page-log-held = { $count ->
    [one] Pakettisi pysäytettiin
   *[other] Yksi paketeista pysäytettiin
}
page-log-left = Lähti terminaalista kaduillesi
page-log-earlier-told = Kerroimme, että tulemme aiemmin: { $window }
page-log-next = Olit seuraava pysähdys
page-log-arrived = Auto oli osoitteessasi
page-log-stopped = Auto pysähtyi
page-log-resumed = Auto jatkoi matkaa
page-log-deferred = Kuljettaja palaa myöhemmin samalla kierroksella
page-log-attempted = Yritetty ovellasi
page-log-refused = Ei otettu ovella vastaan
page-log-delivered = Toimitettu, { $how }
page-log-returning = Palaa myyjälle { $brand }
page-log-returned = Takaisin: { $lsp }
page-log-asked = Kirjoitit meille
page-log-rated = Kerroit, miten meni

page-told-heading = Kaikki sinulle annetut ajat
page-told-when = Kerrottu
page-told-what = Aika ja syy
page-told-first = Ensimmäinen valintasi.
page-told-chosen = Sinun valitsemasi.
page-told-narrowed = Yksi sinulle sopivista ajoista.
page-told-received = Kerrottu sinulle { $clock }.
page-told-before = Kerrottu sinulle { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
} ennen edellisen ajan päättymistä.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] Paketissasi
   *[other] { $count } paketissasi
}
page-item = { $quantity } × { $title }
page-proof-heading = Todiste toimituksesta
page-proof-none = Tämä kirjattiin ovella.
page-proof-hidden = Toimituksesta on kuva. Näytämme sen sille, joka tietää osoitteen postinumeron.
page-proof-shown = Näytetään, koska vahvistit kuka olet. Kuvan näkevät vain sinä, { $brand } ja { $lsp }.
page-proof-unlock = Näytä kuva
page-proof-how = Toimitettu
page-proof-parcels = Paketit
page-proof-undamaged = ei havaittuja vaurioita
page-proof-damaged = vaurio on kirjattu
page-proof-code = Koodi
page-proof-code-right = Koodisi oli oikein
page-proof-alt-photo = Kuljettajan ottama kuva toimituksesta
page-proof-alt-signature = Toimituksessa annettu allekirjoitus
page-proof-caption-photo = Kuva, { $moment }
page-proof-caption-signature = Allekirjoitus, { $moment }
page-rate-heading = Miten meni?
page-rate-text = Kaksi kysymystä, kumpikin menee sille, joka voi asiaan vaikuttaa. Kukaan ei voi poistaa vastaustasi.
page-rate-goods = Tuotteet ja niiden pakkaus
page-rate-door = Toimitus
page-rate-to = Vastauksen saa { $party }
page-rate-poor = 1 Huonosti
page-rate-good = Erittäin hyvin 5
page-rate-comment = Haluatko lisätä jotain? (vapaaehtoinen)
page-rate-send = Lähetä
page-rate-thanks-heading = Kiitos
page-rate-thanks = { $goods ->
    [0] Annoit toimitukselle { $door }/5, { $moment }.
   *[other] { $door ->
        [0] Annoit tuotteille { $goods }/5, { $moment }.
       *[other] Annoit tuotteille { $goods }/5 ja toimitukselle { $door }/5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Mitä kerroit meille
page-case-question = Kysyit { $moment }
page-case-away = Et ole kotona, { $moment }
page-case-problem = Ilmoitit ongelmasta { $moment }
page-case-contest = Olit paikalla, { $moment }
page-case-received = Se on sinulla, { $moment }
page-case-missing = Se ei ole sinulla, { $moment }
page-case-address = Osoitteesta, { $moment }
page-case-cancel = Perumisesta, { $moment }
page-case-open = { $brand } on saanut viestin ja vastaa.
page-case-due = { $brand } vastaa viimeistään { $moment }.
page-case-overdue = Vastauksen piti tulla { $moment }: { $brand } on myöhässä. Asia on listan ensimmäisenä.
page-case-closed = Selvitetty { $moment }.
page-help-heading = Kysy tästä toimituksesta
page-help-reference = Viite { $reference }. Vastaaja näkee saman kuin sinä tässä.
page-help-write = Kirjoita: { $brand }
page-help-call = Soita { $phone }
page-calendar = Lisää kalenteriin
page-sure-heading = Jos aika muuttuu
page-sure-text = Kuulet siitä meiltä ennen tämän ajan päättymistä, ja samalla syyn.
page-sure-several = Kuulet, mikä näistä ajoista se on, kun päivä on lopullisesti suunniteltu.

# A doubtful address
page-address-heading = Mikä osoite on oikea?
page-address-written = Kirjoitit: { $written }
page-address-text = Valitse se, jota tarkoitat. Suunnittelemme toimituksen heti, kun tiedämme.
page-address-none = Emme löytäneet sopivaa osoitetta. Kerro, miten löydämme luoksesi.
page-address-unlock = Vahvista ensin, kuka olet
page-address-confirm = Tämä on oikea osoite
page-address-other = Ei mikään näistä

# What was just done
page-saved-asked = Viestisi on perillä. Vastaus tulee tähän.
page-saved-rated = Kiitos. Vastauksesi on niillä, jotka voivat vaikuttaa asiaan.
page-saved-changed = Uusi aikasi on sovittu.
page-saved-address = Kiitos. Osoitteesi on vahvistettu.
page-saved-unlocked = Kiitos. Näet nyt kaiken tässä selaimessa puolen tunnin ajan.
page-saved-cancelled = Toimituksesi on peruttu.

# Behind the tracking page
page-back = Takaisin toimitukseesi

# Who you are
page-step-up-heading = Oletko se sinä?
page-step-up-text = Koko osoite ja kuvat näytetään vain sille, jolle toimitus on tarkoitettu. Vastauksesi on voimassa puoli tuntia tässä selaimessa.
page-postcode-heading = Toimitusosoitteen postinumero
page-postcode-label = Postinumero
page-postcode-confirm = Vahvista
page-code-heading = Anna koodi
page-code-text = Lähetimme kuusi numeroa tilauksesi sähköpostiosoitteeseen. Ne ovat voimassa kymmenen minuuttia.
page-code-label = Kuusinumeroinen koodi
page-code-confirm = Vahvista
page-code-other-heading = Toinen tapa
page-code-other-text = Lähetämme koodin siihen sähköpostiosoitteeseen, jolla tilaus tehtiin.
page-code-send = Lähetä minulle koodi
page-step-up-wrong-postcode = Tämä ei ole osoitteen postinumero. Tarkista numero.
page-step-up-wrong-code = Koodi ei täsmää tai se on vanhentunut.
page-step-up-paused = Yrityksiä oli liikaa. Odota vartti ja yritä uudelleen.
page-step-up-no-address = Meillä ei ole sähköpostiosoitetta tälle tilaukselle. Kirjoita meille sen sijaan.
page-step-up-not-sent = Koodia ei voitu lähettää juuri nyt. Yritä uudelleen minuutin kuluttua.
page-code-mail-subject = { $code } on koodisi
page-code-mail-text = Koodisi toimitukseen, jonka lähettää { $brand }: { $code }
page-code-mail-lives = Se on voimassa kymmenen minuuttia ja sitä voi käyttää kerran.
page-code-mail-not-you = Jos et pyytänyt koodia, sinun ei tarvitse tehdä mitään.

# Writing
page-contact-send = Lähetä
page-contact-private = Viestisi menee niille, jotka hoitavat tätä toimitusta, eikä kenellekään muulle.
page-contact-question-heading = Kirjoita: { $brand }
page-contact-question-text = Vastaaja näkee saman kuin sinä tällä sivulla. Sinun ei tarvitse selittää sitä.
page-contact-question-label = Viestisi
page-contact-away-heading = Etkö ole kotona?
page-contact-away-text = Kerro, kuka voi ottaa vastaan tai mitä kuljettajan pitäisi tietää. { $brand } välittää viestin.
page-contact-away-label = Viestisi
page-contact-problem-heading = Mikä on vialla?
page-contact-problem-text = Ajat, todisteet ja merkinnät ovat jo meillä. Selität asian vain kerran.
page-contact-problem-label = Mitä tapahtui
page-contact-address-heading = Miten löydämme luoksesi?
page-contact-address-text = Kirjoita katu, talon numero ja postinumero tai kuvaile reitti. Joku katsoo asian tänään.
page-contact-address-label = Osoitteesi
page-contact-contest-heading = Olit paikalla
page-contact-contest-text = { $lsp } joutuu vastaamaan, vastausta odottaa { $brand }. Voit lisätä, mitä tiedät.
page-contact-contest-label = Haluatko lisätä jotain? (vapaaehtoinen)
page-contact-received-heading = Se on sinulla
page-contact-received-text = Kiitos. Vastauksesi saavat heti { $brand } ja { $lsp }.
page-contact-received-label = Haluatko lisätä jotain? (vapaaehtoinen)
page-contact-missing-heading = Se ei ole sinulla
page-contact-missing-text = Vastauksesi saavat heti { $brand } ja { $lsp }.
page-contact-missing-label = Mistä olet katsonut? (vapaaehtoinen)

# Another time
page-choose-heading = Milloin tulemme?
page-change-none = Aikaa ei ole vielä sovittu. Nämä ajat voidaan todella pitää.
page-change-now = Nyt: { $window }, luvattu.
page-change-now-until = Nyt: { $window }, luvattu. Voit muuttaa sitä, kunnes auto lähtee, viimeistään { $until }.
page-change-times = Toinen aika
page-change-nothing = Lähipäivinä ei ole muita vapaita aikoja. Kirjoita meille, niin etsimme sellaisen.
page-change-gone = Aika meni juuri toiselle. Nämä ovat jäljellä.
page-change-kept = Se aika veisi usean muun toimituksen ajan. Valitse toinen aika.
page-change-overlap = Kaksi näistä ajoista menee päällekkäin. Merkitse vain erilliset ajat.
page-change-unavailable = Emme voi laskea aikoja juuri nyt. Yritä uudelleen minuutin kuluttua.
page-change-closed-ended = Tämä toimitus on päättynyt. Muutettavaa ei ole.
page-change-closed-doubt = Vahvista ensin osoitteesi. Sitten voit valita ajan.
page-change-closed-left = Auto on jo lähtenyt, joten aikaa ei voi enää muuttaa. Kirjoita, jos kukaan ei voi olla paikalla: { $brand }.
page-change-closed-past = Aikaa ei voi enää muuttaa tässä. Kirjoita, jos kukaan ei voi olla paikalla: { $brand }.
page-change-before = Ennen kuin vahvistat
page-change-new = Uusi aika
page-change-replaces = korvaa ajan
page-change-cost = Hinta
page-change-none-cost = Ei mitään
page-change-who = Kuka saa tietää
page-change-who-know = { $brand } ja { $lsp }, heti
page-change-undo = Peruminen
page-change-undo-until = Tässä, niin kauan kuin uutta aikaa voi muuttaa
page-change-unchosen = Valitse ensin aika yltä
page-change-confirm = Vahvista muutos
page-choose-confirm = Ota tämä aika
page-change-answer = Vastaus tulee heti, myös sähköpostilla
page-slot-width = { $hours } tunnin aikaväli
page-slot-free = Maksutta
page-slot-greener = Ympäristölle parempi: säästää { $minutes } min ajoa ja { $grams } g hiilidioksidia
page-slot-full = Täynnä
page-slot-closed = Suljettu
page-slot-load = Yhdessäkään autossa ei ole tilaa
page-slot-volume = Yhteenkään autoon ei mahdu näin isoa
page-slot-skills = { $skill ->
    [cold] Ei kylmäautoa
    [two_person] Ei autoa, jossa on kaksi kuljettajaa
    [tail_lift] Ei autoa, jossa on perälautanostin
    [age_check] Ei kuljettajaa, joka tarkistaa iän
   *[other] Ei autoa, joka pystyy tähän
}
page-slot-no-road = Automme eivät pääse sinne
page-slot-goods-away = Paketti on autossa, joka ei ole silloin vielä takaisin
page-slot-reserved = Ei saatavilla
page-slot-kept-for-others = Veisi usean muun toimituksen ajan
page-also = { $day }: sopisiko jokin muukin aika?
page-also-small = Merkitse kaikki sopivat. Kuulet, mikä näistä ajoista se on, kun päivä on lopullisesti suunniteltu. Hinta on halvimman ajan hinta.
page-other-heading = Toinen paikka
page-cancel-link = Peru tämä toimitus
page-cancel-heading = Perutaanko toimitus?
page-cancel-text = Mitään ei sitten toimiteta, ja aikasi vapautuu muille. { $brand } sopii maksusta kanssasi.
page-cancel-unlock = Jotta kukaan muu ei voi perua toimitusta, meidän pitää tietää, että se olet sinä.
page-cancel-confirm = Kyllä, peru
page-cancel-keep = Ei, pidä se
page-cancel-closed = Toimitusta ei voi enää perua tässä. Kirjoita: { $brand }.
page-calendar-title = Toimitus: { $brand }

# Mitä muuta voi muuttaa
page-change-heading = Mikä sopisi paremmin?
page-change-stale = Toimitusta muutettiin sillä välin. Näin se on nyt; muuta ei muutettu.
page-change-where = Minne
page-change-same-time = Sama aika, uusi paikka
page-change-times-there = Ajat uudessa paikassa
page-change-time-stays = Aika, kuten nyt
page-slot-point-closed = Noutopiste on silloin kiinni
page-other-address = Toinen osoite
page-other-address-small = Näet ensin sen ajat.
page-other-pickup-point = Noutopiste
page-other-pickup-point-small = Haet sen, kun sinulle sopii.
page-other-safe-place = Turvallinen paikka
page-other-safe-place-small = Kuiva paikka osoitteessasi, omalla vastuullasi. Saat kuvan.
page-other-neighbour = Naapuri ottaa vastaan
page-other-neighbour-small = Kerrot oven, aika pysyy samana.
page-other-door = Taas omalle ovelle
page-other-door-small = Kuten tilattiin.
page-other-free = Maksuton.
page-not-not-offered = { $brand } ei tarjoa tätä.
page-not-attended = Jonkun on otettava tavara vastaan itse. Näin on päättänyt { $brand }.
page-not-published = Ei enää mahdollista, kun kierros on suunniteltu. Näin on päättänyt { $brand }.
page-not-loaded = Ei enää mahdollista, kun se on autossa. Näin on päättänyt { $brand }.
page-not-left = Ei enää mahdollista, kun auto on lähtenyt.
page-not-door = Ei enää mahdollista: kuljettaja on ovellasi.
page-not-past = Liian myöhäistä muuttaa tätä tässä.
page-not-ended = Tämä toimitus on päättynyt.
page-not-doubt = Vahvista ensin osoitteesi.
page-not-no-promise = Valitse ensin aika.
page-not-at-point = Se menee noutopisteeseen.
page-not-no-points = { $lsp } ei pidä täällä noutopistettä.
page-not-point-full = Juuri nyt ei ole tilaa
page-ask-address-heading = Minne tuomme sen?
page-ask-address-text = Mikään ei muutu, ennen kuin olet valinnut ajan uuteen osoitteeseen.
page-ask-pickup-point-heading = Mikä noutopiste?
page-ask-pickup-point-text = Mikään ei muutu, ennen kuin olet valinnut ajan. Tuomme sen pisteen aukioloaikana.
page-ask-safe-place-heading = Minne jätämme sen?
page-ask-safe-place-text = Kuljettaja jättää sen sinne ja ottaa kuvan. Sen jälkeen se on omalla vastuullasi.
page-ask-safe-place-label = Minne tarkalleen?
page-ask-safe-place-hint = Kuiva paikka, jota ei näe kadulta. Vain kuljettaja ja toimituksen hoitajat lukevat tämän.
page-ask-neighbour-heading = Kuka ottaa sen puolestasi?
page-ask-neighbour-text = Kuljettaja soittaa sinne. Jos kukaan ei avaa, se tulee ovellesi.
page-ask-neighbour-label = Nimi ja ovi tai kerros
page-ask-neighbour-hint = Kysythän naapurilta ensin. Vain kuljettaja ja toimituksen hoitajat lukevat tämän.
page-ask-door-heading = Taas omalle ovellesi?
page-ask-door-text = Kuljettaja soittaa ovikelloasi, kuten tilattiin.
page-ask-door-hint = Se, mitä kerroit paikasta, ei ole enää voimassa.
page-ask-until-published = Tässä, kunnes kierros on suunniteltu
page-ask-until-loaded = Tässä, kunnes se on autossa
page-ask-until-left = Tässä, kunnes auto lähtee
page-ask-until-door = Tässä, kunnes kuljettaja on ovellasi
page-new-address-check = Katso ajat
page-new-address-check-small = Vain ajat, jotka siellä todella pitävät
page-new-address-home = Takaisin tilauksen osoitteeseen
page-new-address-incomplete = Tarvitsemme vähintään kadun.
page-new-address-outside = Se on alueen ulkopuolella, jolla { $lsp } toimittaa. Mitään ei muutettu.
page-new-address-no-road = Mikään auto ei pääse sinne ja takaisin. Mitään ei muutettu.
page-new-address-doubt = Emme ole varmoja, mitä paikkaa tarkoitat. Valitse yksi tai kirjoita toisin.
page-new-address-unknown = Emme löydä tätä osoitetta. Kirjoita se toisin; mitään ei muutettu.
page-point-bring = Ota mukaan viite { $reference } ja jotain, josta nimesi näkyy.
page-day-mon = ma
page-day-tue = ti
page-day-wed = ke
page-day-thu = to
page-day-fri = pe
page-day-sat = la
page-day-sun = su
page-how = Miten
page-saved-pickup-point = Se menee noutopisteeseen.
page-saved-safe-place = Kuljettaja jättää sen turvalliseen paikkaan.
page-saved-neighbour = Kuljettaja vie sen naapurillesi.
page-saved-door = Se tulee taas ovellesi.
page-saved-new-address = Se menee uuteen osoitteeseen.
page-log-chosen-address = Valitsit toisen osoitteen, { $window }
page-log-chosen-pickup-point = Valitsit noutopisteen, { $window }
page-log-asked-safe-place = Pyysit turvallista paikkaa
page-log-asked-neighbour = Pyysit viemään naapurille
page-log-asked-door = Pyysit taas omalle ovelle

# Whether text messages are wanted
page-texts-heading = Tekstiviestit
page-texts-on = { $brand } kirjoittaa puhelimeesi, kun auto on viimeisellä osuudella luoksesi.
page-texts-stopped = Pyysit, ettei { $brand } lähetä enää tekstiviestejä, { $moment }. Uutiset tulevat sähköpostilla ja tälle sivulle.
page-texts-held = Puhelimestasi pyydettiin, ettei { $brand } lähetä enää tekstiviestejä. Jos haluat niitä taas, lähetä siitä START numeroon { $number }.
page-texts-stop = Ei enää tekstiviestejä
page-texts-start = Aloita ne uudelleen
page-saved-texts-off = Et saa meiltä enää tekstiviestejä.
page-saved-texts-on = Saat taas tekstiviestejä.

# The map by itself
page-map-zoom-in = Lähennä
page-map-zoom-out = Loitonna
page-map-fingers = Siirrä karttaa kahdella sormella
page-map-scroll = Zoomaa karttaa pitämällä { $press } painettuna ja vierittämällä
page-map-home = Ovesi

# Being told on this device
page-push-heading = Tällä laitteella
page-push-text = Kun jokin muuttuu, näet sen tässä heti. Tiliä ei tarvita, ja voit lopettaa milloin vain.
page-push-button = Kerro tällä laitteella
page-push-on = Saat tiedot tällä laitteella.
page-push-no = Tämä laite ei salli sitä. Kerromme kuten ennenkin.
page-push-told = { $count ->
    [one] Tiedot saa { $count } laite.
   *[other] Tiedot saa { $count } laitetta.
}
page-push-stop = Älä kerro millään laitteella
page-saved-push-off = Millekään laitteelle ei enää kerrota.

page-mails-heading = Sähköpostit
page-mails-on = { $brand } kirjoittaa myös matkan varrelta, esimerkiksi kun auto on lähtenyt. Ajan muutoksista ja lopputuloksesta kerrotaan joka tapauksessa.
page-mails-stopped = Pyysit, että { $brand } lähettää vähemmän sähköposteja, { $moment }. Ajan muutoksista ja lopputuloksesta kerrotaan silti.
page-mails-none = Merkitsit roskapostiksi viestin, jonka { $brand } lähetti, { $moment }. Sähköposteja ei enää tule; uutiset ovat tällä sivulla.
page-mails-bounced = Sähköposti, jonka { $brand } lähetti, palautui, { $moment }: osoitettasi ei löytynyt. Uutiset ovat tällä sivulla.
page-mails-stop = Vain välttämättömät
page-mails-start = Lähettäkää taas kaikki
page-saved-mails-off = Saat vain välttämättömät sähköpostit.
page-saved-mails-on = Saat taas kaikki sähköpostit.
