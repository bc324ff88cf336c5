# A weaker link for somebody at home
page-share-section = Onko kotona muitakin?
page-share-open = Jaa kotiväelle
page-share-small = He näkevät ajan ja missä mennään. Eivät muuta.
page-share-count = { $count ->
    [one] Yksi linkki on jaettu. Sen voi perua milloin vain.
   *[other] { $count } linkkiä on jaettu. Ne voi perua milloin vain.
}
page-share-heading = Jaa kotiväelle
page-share-text = Linkki kämppäkaverille, kumppanille tai naapurille: sille, jonka pitää tietää, milloin auto tulee.
page-share-what = Mitä linkki näyttää
page-share-sees-label = He näkevät
page-share-sees = Ajan, missä mennään ja mitä naapurista tai turvallisesta paikasta on sovittu.
page-share-never-label = He eivät näe
page-share-never = Osoitetta, puhelinnumeroa, koodeja, kuvia, sisältöä tai muita tilauksia. He eivät voi muuttaa mitään eivätkä jakaa eteenpäin.
page-share-until-label = Se päättyy
page-share-until = { $days ->
    [one] Päivän kuluttua toimituksesta tai heti, kun se perutaan täällä
   *[other] { $days } päivän kuluttua toimituksesta tai heti, kun se perutaan täällä
}
page-share-make = Tee linkki
page-share-another = Tee toinen linkki
page-share-name = Millä nimellä (ei pakollinen)
page-share-name-hint = Nimi, josta linkit erottaa toisistaan. Se näkyy vain tällä sivulla.
page-share-answer = Saa vastata, kun kysymme, onko joku paikalla
page-share-button = Tee linkki
page-share-too-long = Se on liian pitkä. Nimeen riittää { $most } merkkiä; linkkiä ei tehty.
page-share-closed-over = Toimitus on päättynyt, joten jaettavaa ei enää ole.
page-share-closed-full = { $most } linkkiä on jaettu, enempää ei voi. Peru yksi, niin voit tehdä uuden.
page-share-out = Jaetut linkit
page-share-done = Linkki on valmis. Anna se eteenpäin.
page-share-link = Linkki
page-share-hand = Anna eteenpäin
page-share-copy = Kopioi linkki
page-share-copied = Kopioitu
page-share-back = Peru
page-share-nameless = Nimetön linkki
page-share-made = Tehty { $moment }.
page-share-used = Viimeksi katsottu { $moment }.
page-share-unused = Käyttöä ei ole vielä näkynyt.
page-share-may-answer = Saa katsoa ja vastata, onko joku paikalla
page-share-may-look = Saa katsoa
page-in-home-shared = Linkin saanut sanoi: joku on paikalla
page-in-away-shared = Linkin saanut sanoi: kukaan ei ole paikalla
home-about = Jaettu brändin { $brand } toimituksesta. Sivulla ei ole nimiä, osoitteita eikä sisältöä.
home-shared-heading = Jaettu sinulle
home-shared = Joku kotoasi tai tuttavasi jakoi tiedon siitä, milloin auto tulee. Muutokset näkyvät tässä itsestään.
home-until = { $days ->
    [one] Linkki toimii vielä päivän toimituksen jälkeen, ellei sitä peruta aiemmin.
   *[other] Linkki toimii vielä { $days } päivää toimituksen jälkeen, ellei sitä peruta aiemmin.
}
home-said-in = Joku on paikalla
home-said-out = Kukaan ei ole paikalla
home-said-unanswered = Kysytty; ei vielä vastausta
home-over-taken-back = Tämä linkki on peruttu
home-over-taken-back-text = Toimituksen jakaja on perunut linkin. Se ei näytä enää mitään. Jos tarvitset tiedon yhä, pyydä häneltä uusi.
home-over-time-up = Tämä linkki on päättynyt
home-over-time-up-text = { $days ->
    [one] Toimitus päättyi yli päivä sitten. Sen jakajalla on yhä oma sivunsa.
   *[other] Toimitus päättyi yli { $days } päivää sitten. Sen jakajalla on yhä oma sivunsa.
}
