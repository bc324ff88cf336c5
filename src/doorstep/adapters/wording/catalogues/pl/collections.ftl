# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Odbiór { $window }
promise-made-answer-collects = { $parcels ->
    [one] Odbierzemy paczkę { $window }
   *[other] Odbierzemy paczki { $window }
}
promise-made-lead-collects = Dotrzymamy tego terminu. Gdyby coś się zmieniło, dowiesz się najpierw od nas.
    .formal = Dotrzymamy tego terminu. O każdej zmianie powiadomimy Państwa jako pierwsi.
promise-made-body-collects = Prosimy ją przygotować. W dniu odbioru, gdy samochód będzie już w drodze, podamy dokładniejszą godzinę.
promise-made-button-collects = Śledź odbiór
tour-started-answer-collects = Samochód jest w drodze do Ciebie: { $window }
    .formal = Samochód jest w drodze do Państwa: { $window }
tour-started-button-collects = Śledź odbiór
arrival-earlier-body-collects = Jeśli to za wcześnie, napisz na stronie, kto może przekazać przesyłkę.
    .formal = Jeśli to za wcześnie, prosimy napisać na stronie, kto może przekazać przesyłkę.
promise-revised-lead-collects = { $chosen ->
    [yes] To jest teraz umówiony termin odbioru.
    [narrowed] Z terminów, które odpowiadały, wybraliśmy ten.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Śledź odbiór
    [narrowed] Śledź odbiór
    [closed] Śledź odbiór
   *[no] Wybierz inny termin
}
promise-revised-second-collects = { $chosen ->
    [yes] Wybierz inny termin
    [narrowed] Wybierz inny termin
    [closed] Zobacz, co można zrobić
   *[no] Śledź odbiór
}
address-doubted-subject-collects = Prośba o sprawdzenie adresu odbioru
address-doubted-answer-collects = { $parcels ->
    [one] Skąd dokładnie mamy odebrać paczkę?
   *[other] Skąd dokładnie mamy odebrać paczki?
}
address-doubted-second-collects = Zobacz odbiór
items-line-collects = Do odbioru: { $items }
footer-place-collects = Adres odbioru: { $street }
footer-why-collects = { $brand } wysyła tę wiadomość, bo dotyczy ona umówionego odbioru.
footer-carrier-collects = { $done ->
    [yes] Przesyłkę odebrała firma { $carrier }.
   *[no] Przesyłkę odbiera firma { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] Pod nowym adresem, { $window }
   *[other] Przy drzwiach, { $window }
}
promise-rearranged-lead-collects = Stąd teraz ją odbierzemy.
promise-rearranged-body-collects = Jeśli ta zmiana to pomyłka, zaznacz to od razu na stronie.
    .formal = Jeśli ta zmiana to pomyłka, prosimy zaznaczyć to od razu na stronie.
promise-rearranged-button-collects = Śledź odbiór

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Odebrane { $moment }
   *[no] Odebrane { $collected } z { $of } paczek, { $moment }
}
collection-completed-answer = { $all ->
    [yes] Odebrane { $moment }
   *[no] Odebrane { $collected } z { $of } paczek, { $moment }
}
collection-completed-lead = Kurier ma przesyłkę. Resztą zajmie się { $brand }.
collection-completed-body = Czy wszystko się zgadza? Na stronie widać, co i kiedy odebrano. Można tam też ocenić odbiór.
collection-completed-button = { $proof ->
    [yes] Zobacz potwierdzenie
   *[no] Zobacz odbiór
}
collection-completed-second = Coś się nie zgadza? Daj nam znać
    .formal = Coś się nie zgadza? Prosimy o wiadomość
collection-attempted-subject = Nie udało się odebrać { $moment }
collection-attempted-answer = { $parcels ->
    [one] Nie udało nam się odebrać paczki { $moment }
   *[other] Nie udało nam się odebrać paczek { $moment }
}
collection-attempted-lead = Co zapisał kurier: { $cause }
collection-attempted-body = { $next ->
    [again] Kurier wróci później na tej samej trasie.
    [promised] Następna wizyta: { $window }.
    [over] Przesyłka zostaje na miejscu i nikt sam już nie przyjedzie. Jeśli nadal ma zostać odebrana, napisz do { $brand }.
   *[open] Szukamy innego terminu i damy znać.
} Jeśli ten zapis się nie zgadza, zaznacz to na stronie: porównamy go z pozycją samochodu.
    .formal = { $next ->
        [again] Kurier wróci później na tej samej trasie.
        [promised] Następna wizyta: { $window }.
        [over] Przesyłka zostaje na miejscu i nikt sam już nie przyjedzie. Jeśli nadal ma zostać odebrana, prosimy napisać do { $brand }.
       *[open] Szukamy innego terminu i powiadomimy Państwa.
    } Jeśli ten zapis się nie zgadza, prosimy zaznaczyć to na stronie: porównamy go z pozycją samochodu.
collection-attempted-button = Zobacz, co dalej
collection-attempted-second = Ktoś był na miejscu

# The consignee's pages
page-about-collects = Dla { $brand }, odbiera { $lsp }. Ta strona niczego nie pobiera od innych i nikogo nie śledzi.
page-head-open-collects = Termin odbioru nie jest jeszcze ustalony
page-head-promised-collects = Odbierzemy { $window }
page-head-coming-collects = Jedziemy po odbiór, { $window }
page-head-doubt-collects = Sprawdź adres odbioru
    .formal = Prosimy sprawdzić adres odbioru
page-head-attempted-collects = Nie udało się odebrać. Nowy termin nie jest jeszcze ustalony
page-head-attempted-next-collects = Nie udało się odebrać. Następna wizyta: { $window }
page-head-collected = Odebrane { $moment }
page-head-abandoned = Nie odebrano. Nikt już nie przyjedzie
page-head-cancelled-collects = Ten odbiór został anulowany
page-lede-open-collects = Wybierz, kiedy mamy przyjechać. Do tego czasu nikt nie przyjedzie.
    .formal = Prosimy wybrać, kiedy mamy przyjechać. Do tego czasu nikt nie przyjedzie.
page-lede-cancelled-collects = Nikt nie przyjedzie. Jeśli to pomyłka, napisz do { $brand }.
    .formal = Nikt nie przyjedzie. Jeśli to pomyłka, prosimy napisać do { $brand }.
page-lede-abandoned = Przesyłka zostaje na miejscu. Jeśli nadal ma zostać odebrana, napisz do { $brand }.
    .formal = Przesyłka zostaje na miejscu. Jeśli nadal ma zostać odebrana, prosimy napisać do { $brand }.
page-steps-collects = Postęp, krok { $step } z 3
page-next-out-for-delivery-collects = samochód
page-address-text-collects = Wybierz właściwy. Zaplanujemy odbiór, gdy tylko będziemy wiedzieć.
    .formal = Prosimy wybrać właściwy. Zaplanujemy odbiór, gdy tylko będziemy wiedzieć.
page-lede-doubt-collects = Nie mamy pewności, gdzie to miejsce jest na mapie. Zaplanujemy odbiór, gdy będziemy znać drzwi.
page-next-collected = Twoje drzwi
    .formal = Państwa drzwi
page-where-to-collects = Gdzie
page-action-change-collects = Nie ma nikogo w domu? Zmień odbiór
page-action-away-left-collects = Samochód już wyjechał, więc termin jest stały. Przekażemy każdą wiadomość.
page-log-left-collects = Wyjazd z magazynu w stronę Twojej okolicy
    .formal = Wyjazd z magazynu w stronę Państwa okolicy
page-log-collected = Odebrane
page-log-abandoned = Nie odebrano, nikt już nie przyjedzie
page-log-handed-in = Oddane w magazynie
page-collect-beside = { $count ->
    [one] Odbierzemy też jedną paczkę.
    [few] Odbierzemy też { $count } paczki.
    [many] Odbierzemy też { $count } paczek.
   *[other] Odbierzemy też { $count } paczki.
}
page-parcels-heading-collects = { $count ->
    [one] Jedna paczka do odbioru
    [few] { $count } paczki do odbioru
    [many] { $count } paczek do odbioru
   *[other] { $count } paczki do odbioru
}
page-proof-heading-collects = Potwierdzenie odbioru
page-proof-how-collects = Odebrane
page-proof-from-you = przy Twoich drzwiach
    .formal = przy Państwa drzwiach
page-proof-alt-photo-collects = Zdjęcie zrobione przez kuriera przy odbiorze
page-proof-alt-signature-collects = Podpis złożony przy odbiorze
page-rate-door-collects = Odbiór
page-rate-goods-collects = Umówienie odbioru
page-rate-thanks-collects = { $goods ->
    [0] Ocena odbioru: { $door } na 5, { $moment }.
   *[other] { $door ->
        [0] Ocena umówienia: { $goods } na 5, { $moment }.
       *[other] Ocena umówienia: { $goods } na 5, ocena odbioru: { $door } na 5, { $moment }.
    }
}
page-help-heading-collects = Pytania o ten odbiór
page-saved-cancelled-collects = Odbiór jest anulowany.
page-back-collects = Wróć do odbioru
page-step-up-text-collects = Pełny adres i zdjęcia pokazujemy tylko osobie, od której odbieramy. Potwierdzenie działa pół godziny w tej przeglądarce.
page-postcode-heading-collects = Kod pocztowy adresu
page-code-mail-text-collects = Kod do odbioru dla { $brand }: { $code }
page-contact-private-collects = Wiadomość trafi tylko do osób, które zajmują się tym odbiorem.
page-contact-away-text-collects = Napisz, kto może przekazać przesyłkę albo co powinien wiedzieć kurier. { $brand } to przekaże.
    .formal = Prosimy napisać, kto może przekazać przesyłkę albo co powinien wiedzieć kurier. { $brand } to przekaże.
page-change-closed-ended-collects = Ten odbiór jest zakończony. Nie ma już czego zmieniać.
page-change-closed-left-collects = Samochód już wyjechał, więc termin jest stały. Jeśli nikogo nie będzie, napisz do { $brand }.
    .formal = Samochód już wyjechał, więc termin jest stały. Jeśli nikogo nie będzie, prosimy napisać do { $brand }.
page-cancel-link-collects = Anuluj ten odbiór
page-cancel-heading-collects = Anulować ten odbiór?
page-cancel-text-collects = Wtedy nikt nie przyjedzie, a ten czas dostanie ktoś inny. Resztą zajmie się { $brand }.
page-calendar-title-collects = Odbiór dla { $brand }
page-change-stale-collects = Ten odbiór został w międzyczasie zmieniony. Oto obecny stan; nic więcej się nie zmieniło.
page-not-left-collects = Niemożliwe, gdy samochód już wyjechał.
page-not-ended-collects = Ten odbiór jest zakończony.
page-not-collects = Nie przy odbiorze: przyjeżdżamy pod drzwi.
page-ask-address-heading-collects = Skąd mamy ją odebrać?
page-new-address-outside-collects = To poza obszarem, na którym odbiera { $lsp }. Nic się nie zmieniło.
page-saved-new-address-collects = Odbierzemy ją pod nowym adresem.

# Stages, steps and causes
stage-out-for-delivery-collects = W drodze po odbiór
stage-cancelled-collects = Nieodebrane
step-out-for-delivery-collects = W drodze po odbiór
step-collected = Odebrane
cause-consignee-not-ready = Przesyłka nie była gotowa, gdy przyjechał kurier.
cause-consignee-not-home-collects = Przy drzwiach nie było komu jej przekazać.
cause-consignee-refused-collects = Przesyłka ma zostać na miejscu.
cause-consignee-asked-later-collects = Wpłynęła prośba o późniejszy termin.
