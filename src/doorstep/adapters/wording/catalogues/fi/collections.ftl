# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Noutosi: { $window }
promise-made-answer-collects = { $parcels ->
    [one] Noudamme pakettisi { $window }
   *[other] Noudamme pakettisi { $window }
}
promise-made-lead-collects = Pidämme kiinni tästä ajasta. Jos se muuttuu, kuulet siitä ensin meiltä.
promise-made-body-collects = Pidä se valmiina. Noutopäivänä saat tarkemman ajan, kun auto on lähtenyt liikkeelle.
promise-made-button-collects = Seuraa noutoa
tour-started-answer-collects = Auto on matkalla luoksesi: { $window }
tour-started-button-collects = Seuraa noutoa
arrival-earlier-body-collects = Jos et ehdi paikalle niin aikaisin, kerro sivulla, kuka voi luovuttaa sen.
promise-revised-lead-collects = { $chosen ->
    [yes] Tämä on nyt noutoaikasi.
    [narrowed] Sinulle sopivista ajoista se on nyt tämä.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Seuraa noutoa
    [narrowed] Seuraa noutoa
    [closed] Seuraa noutoa
   *[no] Valitse toinen aika
}
promise-revised-second-collects = { $chosen ->
    [yes] Valitse toinen aika
    [narrowed] Valitse toinen aika
    [closed] Katso, mikä on mahdollista
   *[no] Seuraa noutoa
}
address-doubted-subject-collects = Tarkista nouto-osoite
address-doubted-answer-collects = { $parcels ->
    [one] Mistä tarkalleen noudamme pakettisi?
   *[other] Mistä tarkalleen noudamme pakettisi?
}
address-doubted-second-collects = Katso nouto
items-line-collects = Noudettavana: { $items }
footer-place-collects = Nouto-osoite { $street }
footer-why-collects = { $brand } lähettää tämän, koska luotasi noudetaan jotain.
footer-carrier-collects = { $done ->
    [yes] Noutaja oli { $carrier }.
   *[no] Noutaja on { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] Uudesta osoitteesta, { $window }
   *[other] Oveltasi, { $window }
}
promise-rearranged-lead-collects = Täältä noudamme sen nyt.
promise-rearranged-body-collects = Jos tämä et ollut sinä, kerro siitä heti sivulla.
promise-rearranged-button-collects = Seuraa noutoa

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Noudettu { $moment }
   *[no] Noudettu { $collected }/{ $of } { $moment }
}
collection-completed-answer = { $all ->
    [yes] Noudettu { $moment }
   *[no] Paketteja noudettu { $collected }/{ $of } { $moment }
}
collection-completed-lead = Kuljettaja otti sen mukaan. { $brand } sopii lopusta kanssasi.
collection-completed-body = Onko kaikki hyvin? Sivulla näet, mitä noudettiin ja milloin. Voit kertoa, miten meni.
collection-completed-button = { $proof ->
    [yes] Katso todiste
   *[no] Katso nouto
}
collection-completed-second = Onko jokin vialla? Kerro meille
collection-attempted-subject = Ei noudettu { $moment }
collection-attempted-answer = { $parcels ->
    [one] Emme voineet noutaa pakettiasi { $moment }
   *[other] Emme voineet noutaa pakettejasi { $moment }
}
collection-attempted-lead = Kuljettaja kirjasi: { $cause }
collection-attempted-body = { $next ->
    [again] Kuljettaja palaa myöhemmin samalla kierroksella.
    [promised] Seuraava käynti: { $window }.
    [over] Se jää sinulle, eikä kukaan tule enää itsestään. Kirjoita, jos se pitää vielä noutaa: { $brand }.
   *[open] Etsimme uuden ajan ja kerromme siitä.
} Jos kirjaus ei pidä paikkaansa, kerro siitä sivulla: vertaamme sitä auton sijaintiin.
collection-attempted-button = Katso, miten jatketaan
collection-attempted-second = Olin paikalla

# The consignee's pages
page-about-collects = Tilaaja { $brand }, noutaja { $lsp }. Tämä sivu ei lataa mitään muilta eikä seuraa ketään.
page-head-open-collects = Noutoaikaasi ei ole vielä sovittu
page-head-promised-collects = Noudamme { $window }
page-head-coming-collects = Tulemme noutamaan { $window }
page-head-doubt-collects = Tarkista nouto-osoitteesi
page-head-attempted-collects = Ei noudettu. Seuraavaa aikaa ei ole vielä sovittu
page-head-attempted-next-collects = Ei noudettu. Seuraavaksi: { $window }
page-head-collected = Noudettu { $moment }
page-head-abandoned = Ei noudettu. Kukaan ei tule uudestaan
page-head-cancelled-collects = Tämä nouto on peruttu
page-lede-open-collects = Valitse, milloin tulemme. Sitä ennen kukaan ei tule.
page-lede-cancelled-collects = Kukaan ei tule. Jos et halunnut tätä, kirjoita: { $brand }.
page-lede-abandoned = Se jää sinulle. Jos se pitää vielä noutaa, kirjoita: { $brand }.
page-steps-collects = Eteneminen, vaihe { $step }/3
page-next-out-for-delivery-collects = auto
page-address-text-collects = Valitse oikea. Suunnittelemme noudon heti, kun tiedämme.
page-lede-doubt-collects = Emme löytäneet paikkaa kartalta varmasti. Noutoa ei voi suunnitella ennen kuin tiedämme oven.
page-next-collected = ovesi
page-where-to-collects = Missä
page-action-change-collects = Etkö ole kotona? Muuta noutoa
page-action-away-left-collects = Auto on jo lähtenyt, joten aikaa ei voi enää muuttaa. Välitämme viestisi.
page-log-left-collects = Auto lähti terminaalista kaduillesi
page-log-collected = Noudettu
page-log-abandoned = Ei noudettu, kukaan ei tule uudestaan
page-log-handed-in = Luovutettu terminaaliin
page-collect-beside = { $count ->
    [one] Noudamme samalla yhden paketin.
   *[other] Noudamme samalla { $count } pakettia.
}
page-parcels-heading-collects = { $count ->
    [one] Yksi noudettava paketti
   *[other] { $count } noudettavaa pakettia
}
page-proof-heading-collects = Todiste noudosta
page-proof-how-collects = Noudettu
page-proof-from-you = oveltasi
page-proof-alt-photo-collects = Kuljettajan ottama kuva noudosta
page-proof-alt-signature-collects = Noudossa annettu allekirjoitus
page-rate-door-collects = Nouto
page-rate-goods-collects = Miten asia järjestettiin
page-rate-thanks-collects = { $goods ->
    [0] Annoit noudolle { $door }/5, { $moment }.
   *[other] { $door ->
        [0] Annoit järjestelyille { $goods }/5, { $moment }.
       *[other] Annoit järjestelyille { $goods }/5 ja noudolle { $door }/5, { $moment }.
    }
}
page-help-heading-collects = Kysy tästä noudosta
page-saved-cancelled-collects = Nouto on peruttu.
page-back-collects = Takaisin noutoosi
page-step-up-text-collects = Koko osoite ja kuvat näytetään vain sille, jota nouto koskee. Vastauksesi on voimassa puoli tuntia tässä selaimessa.
page-postcode-heading-collects = Osoitteen postinumero
page-code-mail-text-collects = Koodisi noutoon, jonka tilaaja on { $brand }: { $code }
page-contact-private-collects = Viestisi menee niille, jotka hoitavat tätä noutoa, eikä kenellekään muulle.
page-contact-away-text-collects = Kerro, kuka voi luovuttaa sen tai mitä kuljettajan pitäisi tietää. { $brand } välittää viestin.
page-change-closed-ended-collects = Tämä nouto on päättynyt. Muutettavaa ei ole.
page-change-closed-left-collects = Auto on jo lähtenyt, joten aikaa ei voi enää muuttaa. Kirjoita, jos kukaan ei voi olla paikalla: { $brand }.
page-cancel-link-collects = Peru tämä nouto
page-cancel-heading-collects = Perutaanko nouto?
page-cancel-text-collects = Silloin kukaan ei tule, ja aikasi vapautuu muille. { $brand } sopii lopusta kanssasi.
page-calendar-title-collects = Nouto: { $brand }
page-change-stale-collects = Noutoa muutettiin sillä välin. Näin se on nyt; muuta ei muutettu.
page-not-left-collects = Ei enää mahdollista, kun auto on lähtenyt.
page-not-ended-collects = Tämä nouto on päättynyt.
page-not-collects = Ei noudolle: tulemme ovellesi.
page-ask-address-heading-collects = Mistä noudamme sen?
page-new-address-outside-collects = Se on alueen ulkopuolella, jolta { $lsp } noutaa. Mitään ei muutettu.
page-saved-new-address-collects = Noudamme sen uudesta osoitteesta.

# Stages, steps and causes
stage-out-for-delivery-collects = Matkalla luoksesi
stage-cancelled-collects = Ei noudettu
step-out-for-delivery-collects = Matkalla luoksesi
step-collected = Noudettu
cause-consignee-not-ready = Se ei ollut valmiina, kun kuljettaja tuli.
cause-consignee-not-home-collects = Ovella ei ollut ketään luovuttamassa.
cause-consignee-refused-collects = Se jää sinne, missä se on.
cause-consignee-asked-later-collects = Noutoa pyydettiin myöhemmäksi.
