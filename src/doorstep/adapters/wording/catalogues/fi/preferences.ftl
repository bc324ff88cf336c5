# Mitä muistetaan seuraaviin toimituksiin
page-prefer-section = Seuraavallakin kerralla?
page-prefer-open = Muista toiveeni
page-prefer-small = Kieli, turvallinen paikka, miten luoksesi pääsee. Vain suostumuksellasi, ja voit poistaa kaiken.
page-prefer-heading = Toiveesi
page-prefer-text = Sen, minkä tallennat tähän, teemme itsestään seuraavissa toimituksissasi. Kerromme siitä joka kerta, ja yhdellä napautuksella perut sen siltä paketilta.
page-prefer-what = Mitä muistetaan
page-prefer-filled = Täytetty sillä, mitä valitsit tälle toimitukselle. Mitään ei ole vielä tallennettu.
page-prefer-language = Kieli
page-prefer-as-ordered = Kuten tilauksessa
page-prefer-way = Miten luovutetaan
page-prefer-in-person = Minulle tai jollekulle kotona
page-prefer-words = Missä tarkalleen tai kenelle
page-prefer-words-hint = Esimerkiksi: oven vasemmalla puolella penkin takana. Tarvitaan turvalliselle paikalle, naapurille ja vastaanotolle.
page-prefer-note-hint = Kuljettaja lukee tämän. Esimerkiksi: älä soita ovikelloa, vauva nukkuu. Ei porttikoodeja tähän: ne kerrotaan yhdelle toimitukselle ja poistetaan sen jälkeen.
page-prefer-where = Paikkaa, naapuria ja reittiä ovelle käytetään vain tässä osoitteessa. Emme koskaan valitse puolestasi sellaista, mitä lähettäjä tai tuote ei salli tai mikä maksaa lisää.
page-prefer-for = Muistetaan
page-prefer-only-brand = Vain kun lähettäjä on { $brand }
page-prefer-every-brand = Kaikille merkeille, joiden kuljettaja on { $lsp }
page-prefer-consent = Suostun siihen, että tämä säilytetään ja sitä käytetään seuraavissa toimituksissani tähän sähköpostiosoitteeseen. Voin perua suostumuksen milloin tahansa.
page-prefer-save = Tallenna
page-prefer-how = Hyvä tietää
page-prefer-how-text = Tunnistamme sinut sähköpostiosoitteesta, jonka juuri vahvistit. Kirjoittamasi säilytetään salattuna. Muut merkit eivät näe siitä mitään, ellet valitse kaikkia merkkejä.
page-prefer-export = Lataa kaikki tiedostona
page-prefer-withdraw = Peru suostumus
page-prefer-withdraw-hint = Sen jälkeen mitään ei tehdä itsestään, ja sitä varten muistettu poistetaan. Jo sovitut toimitukset pysyvät ennallaan.
page-prefer-erase = Poista kaikki
page-prefer-erase-hint = Kaikkien merkkien osalta. Jäljelle jää vain merkintä siitä, että ja milloin poistettiin.
page-prefer-since-brand = Muistetaan lähettäjälle { $brand }, tallennettu { $moment }.
page-prefer-since-every = Muistetaan kaikille merkeille, joiden kuljettaja on { $lsp }, tallennettu { $moment }.
page-prefer-erased = Kaikki poistettiin { $moment }. Mitään ei muisteta.
page-prefer-saved-kept = Tallennettu. Teemme näin seuraavasta toimituksestasi alkaen.
page-prefer-saved-withdrawn = Suostumus on peruttu. Mitään ei enää tehdä itsestään.
page-prefer-saved-erased = Kaikki on poistettu.
page-prefer-problem-consent = Merkitse suostumus. Ilman sitä mitään ei muisteta, eikä mitään tallennettu.
page-prefer-problem-nothing = Mitään muistettavaa ei valittu. Mitään ei tallennettu.
page-prefer-problem-words = Kerro muutamalla sanalla, missä tarkalleen tai kenelle. Mitään ei tallennettu.
page-prefer-problem-long = Jokin teksteistä on liian pitkä. Lyhennä sitä; mitään ei tallennettu.
page-prefer-applied = Toiveesi mukaan: tämä tuli siitä, mitä pyysit meitä muistamaan.
page-prefer-undo = Ei tälle paketille
page-step-up-by-mail = Seuraava sivu kuuluu sähköpostiosoitteellesi. Lähetämme sinne koodin: vain sen postin lukija pääsee sisään.
page-saved-as-ordered = Valmis. Tämä paketti tulee kuten tilattiin.
promise-preferred = { $preferred ->
    [safe-place] Jätämme sen turvalliseen paikkaasi toiveesi mukaan.
    [neighbour] Viemme sen naapurillesi toiveesi mukaan.
    [reception] Luovutamme sen vastaanottoon toiveesi mukaan.
    [access] Kuljettaja tietää, miten luoksesi pääsee, toiveesi mukaan.
   *[language] Kirjoitamme sinulle toivomallasi kielellä.
} Voit perua tämän tältä paketilta sen sivulla.
