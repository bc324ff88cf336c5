# A weaker link for somebody at home
page-share-section = Ktoś jeszcze w domu?
page-share-open = Udostępnij komuś w domu
page-share-small = Widać godzinę i etap. Nic więcej.
page-share-count = { $count ->
    [one] Udostępniono jeden link. Można go cofnąć w każdej chwili.
    [few] Udostępniono { $count } linki. Można je cofnąć w każdej chwili.
    [many] Udostępniono { $count } linków. Można je cofnąć w każdej chwili.
   *[other] Udostępniono { $count } linku. Można je cofnąć w każdej chwili.
}
page-share-heading = Udostępnij komuś w domu
page-share-text = Link dla współlokatora, partnerki czy sąsiada: dla kogoś, kto ma wiedzieć, kiedy przyjedzie.
page-share-what = Co pokazuje link
page-share-sees-label = Widać
page-share-sees = Godzinę, etap oraz to, co ustalono z sąsiadem lub o bezpiecznym miejscu.
page-share-never-label = Nigdy nie widać
page-share-never = Adresu, telefonu, kodów, zdjęć, zawartości ani innych zamówień. Niczego nie można zmienić ani udostępnić dalej.
page-share-until-label = Koniec
page-share-until = { $days ->
    [one] Dzień po dostawie albo od razu po cofnięciu tutaj
    [few] { $days } dni po dostawie albo od razu po cofnięciu tutaj
    [many] { $days } dni po dostawie albo od razu po cofnięciu tutaj
   *[other] { $days } dnia po dostawie albo od razu po cofnięciu tutaj
}
page-share-make = Utwórz link
page-share-another = Utwórz kolejny link
page-share-name = Nazwa (nieobowiązkowo)
page-share-name-hint = Pozwala odróżnić linki. Widać ją tylko na tej stronie.
page-share-answer = Może odpowiedzieć, gdy pytamy, czy ktoś będzie w domu
page-share-button = Utwórz link
page-share-too-long = To za długie. Na nazwę wystarczy { $most } znaków; link nie powstał.
page-share-closed-over = Dostawa się zakończyła, nie ma już czego udostępniać.
page-share-closed-full = Udostępniono { $most } linków, więcej się nie da. Aby utworzyć nowy, trzeba cofnąć jeden z nich.
page-share-out = Udostępnione linki
page-share-done = Link jest gotowy. Można go przekazać.
page-share-link = Link
page-share-hand = Przekaż
page-share-copy = Skopiuj link
page-share-copied = Skopiowano
page-share-back = Cofnij
page-share-nameless = Link bez nazwy
page-share-made = Utworzono { $moment }.
page-share-used = Ostatnio otwarto { $moment }.
page-share-unused = Jeszcze nie widać użycia.
page-share-may-answer = Może patrzeć i odpowiedzieć, czy ktoś będzie w domu
page-share-may-look = Może patrzeć
page-in-home-shared = Odpowiedź przez link: ktoś będzie w domu
page-in-away-shared = Odpowiedź przez link: nikogo nie będzie w domu
home-about = Udostępniono z dostawy od { $brand }. Strona nie pokazuje nazwisk, adresów ani zawartości.
home-shared-heading = Udostępniono
home-shared = Ktoś z domu lub znajomych udostępnił, kiedy przyjedzie ta dostawa. Zmiany pojawiają się tu same.
home-until = { $days ->
    [one] Link działa do jednego dnia po dostawie, chyba że wcześniej zostanie cofnięty.
    [few] Link działa do { $days } dni po dostawie, chyba że wcześniej zostanie cofnięty.
    [many] Link działa do { $days } dni po dostawie, chyba że wcześniej zostanie cofnięty.
   *[other] Link działa do { $days } dnia po dostawie, chyba że wcześniej zostanie cofnięty.
}
home-said-in = Ktoś będzie w domu
home-said-out = Nikogo nie będzie w domu
home-said-unanswered = Zapytano; jeszcze bez odpowiedzi
home-over-taken-back = Ten link został cofnięty
home-over-taken-back-text = Osoba, która udostępniła dostawę, cofnęła link. Nic już nie pokazuje. W razie potrzeby można ją poprosić o nowy.
home-over-time-up = Ten link wygasł
home-over-time-up-text = { $days ->
    [one] Dostawa zakończyła się ponad dzień temu. Osoba, która ją udostępniła, nadal ma swoją stronę.
    [few] Dostawa zakończyła się ponad { $days } dni temu. Osoba, która ją udostępniła, nadal ma swoją stronę.
    [many] Dostawa zakończyła się ponad { $days } dni temu. Osoba, która ją udostępniła, nadal ma swoją stronę.
   *[other] Dostawa zakończyła się ponad { $days } dnia temu. Osoba, która ją udostępniła, nadal ma swoją stronę.
}
