# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }.{ $month }
page-age-now = przed chwilą
page-age-minutes = { $count } min temu
page-age-hours = { $count } godz. temu
page-age-days = { $count ->
    [one] dzień temu
    [few] { $count } dni temu
    [many] { $count } dni temu
   *[other] { $count } dnia temu
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = od { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Przejdź do odpowiedzi
page-languages = Język
page-theme-light = Jasny wygląd
page-theme-dark = Ciemny wygląd
page-about = Sprzedaje { $brand }, dostarcza { $lsp }. Ta strona niczego nie pobiera od innych i nikogo nie śledzi.
page-about-heading = O tej stronie
page-reload = Pokaż najnowsze
page-offline = Brak połączenia. To stan z { $clock }.
page-now = teraz

# The answer
page-head-open = Termin dostawy nie jest jeszcze ustalony
page-head-promised = Będziemy { $window }
page-head-coming = Będziemy { $window }
page-head-coming-late = Będziemy { $window }, później, niż obiecaliśmy
page-head-next = Następny adres jest Twój: { $window }
    .formal = Następny jest Państwa adres: { $window }
page-head-next-plain = Następny adres jest Twój
    .formal = Następny jest Państwa adres
page-head-at-door = Kurier jest pod Twoim adresem
    .formal = Kurier jest pod Państwa adresem
page-head-waiting = Samochód jest blisko i czeka na umówiony czas: { $window }
page-head-late = Nowy termin: { $window }
page-head-overdue = Później, niż obiecaliśmy. Nowego terminu jeszcze nie znamy
page-head-stale = Od pewnego czasu nie mamy wiadomości od samochodu
page-head-stopped = Samochód zatrzymał się w drodze do Ciebie
    .formal = Samochód zatrzymał się w drodze do Państwa
page-head-held = { $count ->
    [one] Paczka została zatrzymana w magazynie
   *[other] Paczki zostały zatrzymane w magazynie
}
page-head-doubt = Sprawdź adres dostawy
    .formal = Prosimy sprawdzić adres dostawy
page-head-disputed = Dwa zapisy się różnią. Sprawdzamy
page-head-attempted = Nie udało się doręczyć. Nowy termin nie jest jeszcze ustalony
page-head-attempted-next = Nie udało się doręczyć. Następna wizyta: { $window }
page-head-refused = Nie przyjęto przy drzwiach
page-head-delivered = Doręczone { $moment }, { $how }
page-head-returning = { $count ->
    [one] Paczka wraca do { $brand }
   *[other] Paczki wracają do { $brand }
}
page-head-returned = { $count ->
    [one] Paczka wróciła do { $brand }
   *[other] Paczki wróciły do { $brand }
}
page-head-cancelled = Ta dostawa została anulowana
page-head-lost = { $count ->
    [one] Nie możemy znaleźć paczki
   *[other] Nie możemy znaleźć paczek
}

page-lede-open = Wybierz, kiedy mamy przyjechać. Do tego czasu nic nie opuści magazynu.
    .formal = Prosimy wybrać, kiedy mamy przyjechać. Do tego czasu nic nie opuści magazynu.
page-lede-at-door = Jeśli nie słychać dzwonka, kurier jest przy drzwiach albo na ulicy.
page-lede-waiting = Przyjechał wcześniej, niż było umówione. Przed umówionym czasem nic się nie wydarzy.
page-lede-late = { $cause }
page-lede-overdue = Umówiony czas minął. Nie chcemy zgadywać: gdy nowy termin będzie pewny, pojawi się tutaj i o nim napiszemy.
page-lede-stale = To może być tunel, telefon albo dłuższy postój. Nie zgadujemy, gdzie jest samochód. Obietnica nadal obowiązuje.
page-lede-stopped = { $cause } Ustalamy, kiedy ruszy dalej.
page-lede-held = { $cause }
page-lede-doubt = Nie mamy pewności, gdzie to miejsce jest na mapie. Zaplanujemy dostawę, gdy będziemy znać drzwi.
page-lede-disputed = { $why ->
    [says-missing] Od Ciebie wiemy, że przesyłki nie ma, a kurier zapisał doręczenie. Dopóki tego nie wyjaśnimy, nie przyjmujemy żadnej z tych wersji.
    [delivered-elsewhere] Zapisano doręczenie, ale samochodu nie było wtedy pod Twoim adresem. Dopóki tego nie wyjaśnimy, nie przyjmujemy żadnej z tych wersji.
   *[seen-after-delivery] Jeden zapis mówi o doręczeniu, a drugi, że go nie było. Dopóki tego nie wyjaśnimy, nie przyjmujemy żadnej z tych wersji.
}
    .formal = { $why ->
        [says-missing] Od Państwa wiemy, że przesyłki nie ma, a kurier zapisał doręczenie. Dopóki tego nie wyjaśnimy, nie przyjmujemy żadnej z tych wersji.
        [delivered-elsewhere] Zapisano doręczenie, ale samochodu nie było wtedy pod Państwa adresem. Dopóki tego nie wyjaśnimy, nie przyjmujemy żadnej z tych wersji.
       *[seen-after-delivery] Jeden zapis mówi o doręczeniu, a drugi, że go nie było. Dopóki tego nie wyjaśnimy, nie przyjmujemy żadnej z tych wersji.
    }
page-lede-refused = Zgodnie z prośbą zabraliśmy przesyłkę. Wróci do { $brand }, chyba że dostaniemy inną wiadomość.
page-lede-returning = Resztą zajmie się { $brand }. Nic nie trzeba robić.
page-lede-returned = Resztą zajmie się { $brand }. Nic nie trzeba robić.
page-lede-cancelled = Nic nie przyjedzie. Jeśli to pomyłka, napisz do { $brand }.
    .formal = Nic nie przyjedzie. Jeśli to pomyłka, prosimy napisać do { $brand }.
page-lede-lost = Odpowiada za to { $brand } i to ta firma wszystko z Tobą załatwi.
    .formal = Odpowiada za to { $brand } i to ta firma wszystko z Państwem załatwi.

page-updated = Aktualizacja: { $clock }, { $age }
page-unchanged = Bez zmian: { $moment }
page-tried = Wizyta { $moment }
page-chip-late = Później, niż obiecaliśmy
page-chip-kept = Obietnica dotrzymana
page-chip-delivered-late = Później, niż obiecaliśmy

page-key-predicted = Przewidywane { $window }
page-key-promised = Umówione { $window }
page-key-promised-now = Teraz umówione { $window }
page-key-promised-stands = Umówione { $window }, nadal obowiązuje
page-key-was = Poprzednio
page-key-actual = Faktycznie { $clock }
page-told-at = Nasza wiadomość do Ciebie: { $clock }.
    .formal = Nasza wiadomość do Państwa: { $clock }.
page-told-soon = Nasza wiadomość do Ciebie jest w drodze.
    .formal = Nasza wiadomość do Państwa jest w drodze.

page-steps = Postęp, krok { $step } z 5
page-step-since = Od { $since }. Dalej: { $after }.
page-step-next = Dalej: { $after }.
page-step-certain = To ostatni pewny krok.
page-next-packed = pakowanie
page-next-on-its-way = lokalny magazyn
page-next-out-for-delivery = samochód
page-next-delivered = Twoje drzwi
    .formal = Państwa drzwi

# After a visit without a delivery
page-attempt-heading = Co zapisał kurier
page-attempt-reason = Powód
page-attempt-door = Przy drzwiach
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = około { $metres } m od Twojego adresu
    .formal = około { $metres } m od Państwa adresu
page-attempt-photo-label = Zdjęcie
page-attempt-photo = Zrobione: { $clock }
page-ways-heading = Co dalej?
page-way-keep = { $window }
page-way-keep-small = Ten termin już czeka. Nic nie trzeba robić.
page-way-other = Wybierz inny termin
page-way-other-small = Wszystkie terminy, których naprawdę dotrzymamy, bezpłatnie
page-contest-heading = Było inaczej?
page-contest-text = Wystarczy jedno dotknięcie. { $lsp } wyjaśni to z { $brand }; nowy termin pozostaje Twój, gdy pytamy.
    .formal = Wystarczy jedno dotknięcie. { $lsp } wyjaśni to z { $brand }; nowy termin pozostaje Państwa, gdy pytamy.
page-contest-button = Ktoś był na miejscu

# What can be done, who has it
page-who-has = U kogo
page-who-answers = Odpowiada
page-code = Twój kod
    .formal = Państwa kod
page-code-small = Podaj go kurierowi przy drzwiach i nikomu wcześniej.
    .formal = Prosimy podać go kurierowi przy drzwiach i nikomu wcześniej.
page-where-to = Dokąd
page-where-unknown = jeszcze nieznane
page-show-address = Pokaż pełny adres
page-answers-all-the-way = na całej drodze
page-holder-driver = { $driver }, kurier
page-holder-lsp-since = { $lsp }, od { $since }
page-holder-depot = w magazynie, { $depot }
page-holder-uncertain = Nie ma pewności
page-holder-you = Ty
    .formal = Państwo
page-holder-household = Twoi domownicy
    .formal = Państwa domownicy
page-holder-neighbour = Twój sąsiad
    .formal = Państwa sąsiad
page-holder-safe-place = Umówione bezpieczne miejsce
page-holder-mailbox = Twoja skrzynka na listy
    .formal = Państwa skrzynka na listy
page-holder-reception = Recepcja
page-holder-pickup-point = Punkt odbioru
page-action-change = Nie ma nikogo w domu? Zmień dostawę
page-action-change-until = Inny termin, bezpłatnie do wyjazdu samochodu, najpóźniej { $until }
page-action-choose = Wybierz termin
page-action-choose-small = Wszystkie terminy, których naprawdę dotrzymamy
page-action-still = Termin jest już stały, bezpieczne miejsce wciąż możliwe
page-action-away = Nie ma nikogo w domu? Daj znać
page-action-away-left = Samochód już wyjechał, więc termin jest stały. Przekażemy każdą wiadomość.
page-action-away-past = Na zmianę terminu tutaj jest za późno. Przekażemy każdą wiadomość.
page-note-stays = Nowy termin obowiązuje, nic nie trzeba robić.
page-note-we-write = { $brand } napisze, gdy tylko będzie coś nowego. Nie trzeba pytać.
page-have-heading = { $count ->
    [one] Czy paczka jest u Ciebie?
   *[other] Czy paczki są u Ciebie?
}
    .formal = { $count ->
        [one] Czy paczka jest u Państwa?
       *[other] Czy paczki są u Państwa?
    }
page-have-text = Możesz wiedzieć wcześniej niż my. Odpowiedź trafi od razu do obu firm.
    .formal = Mogą Państwo wiedzieć wcześniej niż my. Odpowiedź trafi od razu do obu firm.
page-have-yes = Tak, jest
page-have-no = Nie, nie ma
page-fine-heading = Czy wszystko się zgadza?
page-fine-text = Jeśli nie, mamy już godziny i potwierdzenie. Wystarczy wyjaśnić to raz.
page-fine-yes = Tak, wszystko w porządku
page-fine-no = Jest problem

# The last leg
page-map-stops-before = { $count ->
    [0] Następny adres jest Twój
    [one] Przed Tobą jeszcze jeden adres
    [few] Przed Tobą jeszcze { $count } adresy
    [many] Przed Tobą jeszcze { $count } adresów
   *[other] Przed Tobą jeszcze { $count } adresu
}
    .formal = { $count ->
        [0] Następny jest Państwa adres
        [one] Przed Państwem jeszcze jeden adres
        [few] Przed Państwem jeszcze { $count } adresy
        [many] Przed Państwem jeszcze { $count } adresów
       *[other] Przed Państwem jeszcze { $count } adresu
    }
page-map-next = Następny adres jest Twój
    .formal = Następny jest Państwa adres
page-map-at-door = Samochód jest pod Twoim adresem
    .formal = Samochód jest pod Państwa adresem
page-map-on-tour = W drodze
page-map-last-known = Ostatnie znane miejsce
page-map-stale = { $clock }, { $age }. Samochód może być już gdzie indziej.
page-map-later = Mapa pojawi się, gdy Twój adres będzie następny.
    .formal = Mapa pojawi się, gdy Państwa adres będzie następny.
page-map-distance = Samochód jest około { $distance } stąd. Pozycja: { $clock }, { $age }.
page-map-alt = Mapa z samochodem i drzwiami przy { $street }
page-map-skip = Pomiń mapę
page-map-show = Pokaż mapę
page-map-failed = Mapa się nie wczytała. Spróbuj ponownie

# What happened
page-log-heading = Co się wydarzyło
page-log-certain = Co zostało zapisane
page-log-earlier = { $count ->
    [one] Wcześniej, jeden wpis
    [few] Wcześniej, { $count } wpisy
    [many] Wcześniej, { $count } wpisów
   *[other] Wcześniej, { $count } wpisu
}
page-log-ordered = Zamówienie złożone
page-log-doubted = Adres wymaga sprawdzenia
page-log-located = Adres potwierdzony
page-log-packed = Zapakowane
page-log-cancelled = Anulowane
page-log-promised = Obiecany termin: { $window }
page-log-chosen = Wybrany termin: { $window }
page-log-chosen-narrowed = Z wybranych terminów to ten: { $window }
page-log-new-window = Nowy termin: { $window }
page-log-depot = { $count ->
    [one] Paczkę przyjmuje { $lsp }
   *[other] Paczki przyjmuje { $lsp }
}
page-log-depot-small = { $depot }
page-log-loaded = W samochodzie
page-log-counted = { $of ->
    [one] 1 z 1 paczki
    [few] { $count } z { $of } paczek
    [many] { $count } z { $of } paczek
   *[other] { $count } z { $of } paczki
}
page-log-held = { $count ->
    [one] Paczka została zatrzymana
   *[other] Jedna z paczek została zatrzymana
}
page-log-left = Wyjazd z magazynu w stronę Twojej okolicy
    .formal = Wyjazd z magazynu w stronę Państwa okolicy
page-log-earlier-told = Wiadomość, że będziemy wcześniej: { $window }
page-log-next = Twój adres był następny
    .formal = Państwa adres był następny
page-log-arrived = Samochód był pod Twoim adresem
    .formal = Samochód był pod Państwa adresem
page-log-stopped = Samochód się zatrzymał
page-log-resumed = Samochód ruszył dalej
page-log-deferred = Kurier wróci później na tej trasie
page-log-attempted = Wizyta kuriera pod drzwiami
page-log-refused = Nie przyjęto przy drzwiach
page-log-delivered = Doręczone, { $how }
page-log-returning = W drodze powrotnej do { $brand }
page-log-returned = Z powrotem w { $lsp }
page-log-asked = Twoja wiadomość do nas
    .formal = Państwa wiadomość do nas
page-log-rated = Twoja ocena
    .formal = Państwa ocena

page-told-heading = Wszystkie podane terminy
page-told-when = Wiadomość
page-told-what = Termin i powód
page-told-first = Twój pierwszy wybór.
    .formal = Państwa pierwszy wybór.
page-told-chosen = Twój wybór.
    .formal = Państwa wybór.
page-told-narrowed = Jeden z terminów, które odpowiadały.
page-told-received = Nasza wiadomość: { $clock }.
page-told-before = Nasza wiadomość: { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } godz. { $minutes } min
} przed końcem poprzedniego terminu.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] W paczce
    [few] W { $count } paczkach
    [many] W { $count } paczkach
   *[other] W { $count } paczki
}
page-item = { $quantity } × { $title }
page-proof-heading = Potwierdzenie doręczenia
page-proof-none = To zapisano przy drzwiach.
page-proof-hidden = Jest zdjęcie. Pokażemy je temu, kto zna kod pocztowy adresu.
page-proof-shown = Widoczne, bo tożsamość jest potwierdzona. Zobaczysz to tylko Ty, { $brand } i { $lsp }.
    .formal = Widoczne, bo tożsamość jest potwierdzona. Widzą to tylko Państwo, { $brand } i { $lsp }.
page-proof-unlock = Pokaż zdjęcie
page-proof-how = Doręczone
page-proof-parcels = Paczki
page-proof-undamaged = bez widocznych uszkodzeń
page-proof-damaged = zapisano uszkodzenie
page-proof-code = Kod
page-proof-code-right = Kod się zgadzał
page-proof-alt-photo = Zdjęcie zrobione przez kuriera przy doręczeniu
page-proof-alt-signature = Podpis złożony przy doręczeniu
page-proof-caption-photo = Zdjęcie, { $moment }
page-proof-caption-signature = Podpis, { $moment }
page-rate-heading = Jak poszło?
page-rate-text = Dwa pytania, każde trafi do tego, kto może coś zmienić. Nikt nie może usunąć odpowiedzi.
page-rate-goods = Towar i jego opakowanie
page-rate-door = Dostawa
page-rate-to = Odpowiedź trafi do { $party }
page-rate-poor = 1 Słabo
page-rate-good = Bardzo dobrze 5
page-rate-comment = Chcesz coś dodać? (opcjonalnie)
    .formal = Czy chcą Państwo coś dodać? (opcjonalnie)
page-rate-send = Wyślij
page-rate-thanks-heading = Dziękujemy
page-rate-thanks = { $goods ->
    [0] Ocena dostawy: { $door } na 5, { $moment }.
   *[other] { $door ->
        [0] Ocena towaru: { $goods } na 5, { $moment }.
       *[other] Ocena towaru: { $goods } na 5, ocena dostawy: { $door } na 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Twoje zgłoszenia
    .formal = Państwa zgłoszenia
page-case-question = Pytanie, { $moment }
page-case-away = Nikogo nie będzie w domu, { $moment }
page-case-problem = Zgłoszony problem, { $moment }
page-case-contest = Ktoś był na miejscu, { $moment }
page-case-received = Przesyłka dotarła, { $moment }
page-case-missing = Przesyłki nie ma, { $moment }
page-case-address = O adresie, { $moment }
page-case-cancel = O anulowaniu, { $moment }
page-case-open = { $brand } ma tę wiadomość i odpowie.
page-case-due = { $brand } odpowie najpóźniej { $moment }.
page-case-overdue = Odpowiedź od { $brand } miała przyjść { $moment }. Jest pierwsza na ich liście.
page-case-closed = Załatwione { $moment }.
page-help-heading = Pytania o tę dostawę
page-help-reference = Numer { $reference }. Kto odpowiada, widzi to samo, co jest na tej stronie.
page-help-write = Napisz do { $brand }
page-help-call = Zadzwoń: { $phone }
page-calendar = Dodaj do kalendarza
page-sure-heading = Jeśli termin się zmieni
page-sure-text = Powiemy o tym, zanim ten czas minie, i od razu podamy powód.
page-sure-several = Który z tych terminów to będzie, powiemy, gdy plan dnia będzie gotowy.

# A doubtful address
page-address-heading = Który adres jest właściwy?
page-address-written = Podany adres: { $written }
page-address-text = Wybierz właściwy. Zaplanujemy dostawę, gdy tylko będziemy wiedzieć.
    .formal = Prosimy wybrać właściwy. Zaplanujemy dostawę, gdy tylko będziemy wiedzieć.
page-address-none = Nic pasującego nie znaleźliśmy. Napisz, jak do Ciebie trafić.
    .formal = Nic pasującego nie znaleźliśmy. Prosimy napisać, jak do Państwa trafić.
page-address-unlock = Najpierw potwierdź, kim jesteś
    .formal = Najpierw prosimy potwierdzić tożsamość
page-address-confirm = To jest ten adres
page-address-other = Żaden z nich

# What was just done
page-saved-asked = Mamy tę wiadomość. Odpowiedź pojawi się tutaj.
page-saved-rated = Dziękujemy. Odpowiedź jest już u tych, którzy mogą coś zmienić.
page-saved-changed = Nowy termin jest ustalony.
page-saved-address = Dziękujemy. Adres jest potwierdzony.
page-saved-unlocked = Dziękujemy. Przez pół godziny w tej przeglądarce widać wszystko.
page-saved-cancelled = Dostawa jest anulowana.

# Behind the tracking page
page-back = Wróć do dostawy

# Who you are
page-step-up-heading = Czy to Ty?
    .formal = Potwierdzenie tożsamości
page-step-up-text = Pełny adres i zdjęcia pokazujemy tylko osobie, dla której jest dostawa. Potwierdzenie działa pół godziny w tej przeglądarce.
page-postcode-heading = Kod pocztowy adresu dostawy
page-postcode-label = Kod pocztowy
page-postcode-confirm = Potwierdź
page-code-heading = Wpisz kod
page-code-text = Wysłaliśmy sześć cyfr na adres e-mail z zamówienia. Są ważne dziesięć minut.
page-code-label = Kod z sześciu cyfr
page-code-confirm = Potwierdź
page-code-other-heading = Inny sposób
page-code-other-text = Wyślemy kod na adres e-mail podany przy zamówieniu.
page-code-send = Wyślij mi kod
page-step-up-wrong-postcode = To inny kod pocztowy niż w adresie. Sprawdź go jeszcze raz.
    .formal = To inny kod pocztowy niż w adresie. Prosimy sprawdzić go jeszcze raz.
page-step-up-wrong-code = Ten kod nie pasuje albo stracił ważność.
page-step-up-paused = Było już zbyt wiele prób. Kolejna będzie możliwa za kwadrans.
page-step-up-no-address = Nie mamy adresu e-mail do tego zamówienia. Zamiast tego napisz do nas.
    .formal = Nie mamy adresu e-mail do tego zamówienia. Prosimy zamiast tego do nas napisać.
page-step-up-not-sent = Nie udało się teraz wysłać kodu. Spróbuj ponownie za minutę.
    .formal = Nie udało się teraz wysłać kodu. Prosimy spróbować ponownie za minutę.
page-code-mail-subject = { $code } to Twój kod
    .formal = { $code } to Państwa kod
page-code-mail-text = Kod do dostawy od { $brand }: { $code }
page-code-mail-lives = Jest ważny dziesięć minut i działa tylko raz.
page-code-mail-not-you = Jeśli ta wiadomość jest niespodzianką, nic nie trzeba robić.

# Writing
page-contact-send = Wyślij
page-contact-private = Wiadomość trafi tylko do osób, które zajmują się tą dostawą.
page-contact-question-heading = Napisz do { $brand }
page-contact-question-text = Kto odpowiada, widzi to samo, co jest na stronie. Niczego nie trzeba wyjaśniać.
page-contact-question-label = Wiadomość
page-contact-away-heading = Nikogo nie będzie w domu?
page-contact-away-text = Napisz, kto może odebrać przesyłkę albo co powinien wiedzieć kurier. { $brand } to przekaże.
    .formal = Prosimy napisać, kto może odebrać przesyłkę albo co powinien wiedzieć kurier. { $brand } to przekaże.
page-contact-away-label = Wiadomość
page-contact-problem-heading = Co się stało?
page-contact-problem-text = Godziny, potwierdzenie i zapis już mamy. Wystarczy wyjaśnić to raz.
page-contact-problem-label = Co się wydarzyło
page-contact-address-heading = Jak do Ciebie trafić?
    .formal = Jak do Państwa trafić?
page-contact-address-text = Podaj ulicę, numer i kod pocztowy albo opisz drogę. Ktoś sprawdzi to jeszcze dziś.
    .formal = Prosimy podać ulicę, numer i kod pocztowy albo opisać drogę. Ktoś sprawdzi to jeszcze dziś.
page-contact-address-label = Adres
page-contact-contest-heading = Ktoś był na miejscu
page-contact-contest-text = { $lsp } wyjaśni to z { $brand }. Tu można dodać, co wiadomo.
page-contact-contest-label = Coś do dodania? (opcjonalnie)
page-contact-received-heading = Przesyłka jest na miejscu
page-contact-received-text = Dziękujemy. Odpowiedź trafi od razu do { $brand } i { $lsp }.
page-contact-received-label = Coś do dodania? (opcjonalnie)
page-contact-missing-heading = Przesyłki nie ma
page-contact-missing-text = Odpowiedź trafi od razu do { $brand } i { $lsp }.
page-contact-missing-label = Które miejsca są już sprawdzone? (opcjonalnie)

# Another time
page-choose-heading = Kiedy mamy przyjechać?
page-change-none = Termin nie jest jeszcze ustalony. Tych terminów naprawdę dotrzymamy.
page-change-now = Teraz umówione: { $window }.
page-change-now-until = Teraz umówione: { $window }. Zmiana możliwa do wyjazdu samochodu, najpóźniej { $until }.
page-change-times = Inny termin
page-change-nothing = W najbliższych dniach nie ma innego wolnego terminu. Napisz do nas, poszukamy.
    .formal = W najbliższych dniach nie ma innego wolnego terminu. Prosimy do nas napisać, poszukamy.
page-change-gone = Ten termin właśnie zajął ktoś inny. Zostały te.
page-change-kept = Ten termin zabrałby czas kilku innym dostawom. Wybierz inny.
    .formal = Ten termin zabrałby czas kilku innym dostawom. Prosimy wybrać inny.
page-change-overlap = Dwa z tych terminów zachodzą na siebie. Zaznacz tylko takie, które się nie pokrywają.
    .formal = Dwa z tych terminów zachodzą na siebie. Prosimy zaznaczyć tylko takie, które się nie pokrywają.
page-change-unavailable = Nie możemy teraz obliczyć terminów. Spróbuj ponownie za minutę.
    .formal = Nie możemy teraz obliczyć terminów. Prosimy spróbować ponownie za minutę.
page-change-closed-ended = Ta dostawa jest zakończona. Nie ma już czego zmieniać.
page-change-closed-doubt = Najpierw potwierdź adres. Potem można wybrać termin.
    .formal = Najpierw prosimy potwierdzić adres. Potem można wybrać termin.
page-change-closed-left = Samochód już wyjechał z przesyłką, więc termin jest stały. Jeśli nikogo nie będzie, napisz do { $brand }.
    .formal = Samochód już wyjechał z przesyłką, więc termin jest stały. Jeśli nikogo nie będzie, prosimy napisać do { $brand }.
page-change-closed-past = Na zmianę terminu tutaj jest za późno. Jeśli nikogo nie będzie, napisz do { $brand }.
    .formal = Na zmianę terminu tutaj jest za późno. Jeśli nikogo nie będzie, prosimy napisać do { $brand }.
page-change-before = Zanim potwierdzisz
    .formal = Przed potwierdzeniem
page-change-new = Nowy termin
page-change-replaces = zamiast
page-change-cost = Koszt
page-change-none-cost = Bez kosztów
page-change-who = Kto się dowie
page-change-who-know = { $brand } i { $lsp }, od razu
page-change-undo = Cofnięcie zmiany
page-change-undo-until = Tutaj, dopóki nowy termin można zmienić
page-change-unchosen = Wybierz termin powyżej
page-change-confirm = Potwierdź zmianę
page-choose-confirm = Wybierz ten termin
page-change-answer = Odpowiedź przyjdzie od razu, także e-mailem
page-slot-width = Przedział { $hours }-godzinny
page-slot-free = Bezpłatnie
page-slot-greener = Z korzyścią dla środowiska: { $minutes } min jazdy i { $grams } g CO₂ mniej
page-slot-full = Zajęte
page-slot-closed = Zamknięte
page-slot-load = W żadnym samochodzie nie ma miejsca
page-slot-volume = W żadnym samochodzie nie ma miejsca na coś tak dużego
page-slot-skills = { $skill ->
    [cold] Brak samochodu z chłodnią
    [two_person] Brak samochodu z dwiema osobami
    [tail_lift] Brak samochodu z windą
    [age_check] Brak kuriera, który sprawdza wiek
   *[other] Brak samochodu, który to umożliwia
}
page-slot-no-road = Żaden samochód tam nie dojedzie
page-slot-goods-away = Paczka jest w samochodzie, który do tego czasu nie wróci
page-slot-reserved = Niedostępne
page-slot-kept-for-others = Zabrałoby czas kilku innym dostawom
page-also = { $day }: czy pasowałby też inny termin?
page-also-small = Zaznacz każdy, który pasuje. Który z nich to będzie, powiemy, gdy plan dnia będzie gotowy. Cena jest taka jak za najtańszy z nich.
    .formal = Prosimy zaznaczyć każdy, który pasuje. Który z nich to będzie, powiemy, gdy plan dnia będzie gotowy. Cena jest taka jak za najtańszy z nich.
page-other-heading = Inne miejsce
page-cancel-link = Anuluj tę dostawę
page-cancel-heading = Anulować tę dostawę?
page-cancel-text = Wtedy nic nie przyjedzie, a ten czas dostanie ktoś inny. Płatność rozliczy { $brand }.
page-cancel-unlock = Aby nikt inny nie mógł jej anulować, musimy wiedzieć, że to Ty.
    .formal = Aby nikt inny nie mógł jej anulować, prosimy potwierdzić tożsamość.
page-cancel-confirm = Tak, anuluj
page-cancel-keep = Nie, zostaw
page-cancel-closed = Tutaj nie można już anulować. Napisz do { $brand }.
    .formal = Tutaj nie można już anulować. Prosimy napisać do { $brand }.
page-calendar-title = Dostawa od { $brand }

# What else can be changed
page-change-heading = Co pasowałoby lepiej?
page-change-stale = Ta dostawa została w międzyczasie zmieniona. Oto obecny stan; nic więcej się nie zmieniło.
page-change-where = Gdzie
page-change-same-time = Ten sam czas, w nowym miejscu
page-change-times-there = Terminy w nowym miejscu
page-change-time-stays = Termin, bez zmian
page-slot-point-closed = Punkt odbioru jest wtedy zamknięty
page-other-address = Inny adres
page-other-address-small = Najpierw pokażemy terminy dla niego.
page-other-pickup-point = Punkt odbioru
page-other-pickup-point-small = Odbiór w dogodnej chwili.
page-other-safe-place = Bezpieczne miejsce
page-other-safe-place-small = Suche miejsce pod tym adresem, na własne ryzyko. Wyślemy zdjęcie.
page-other-neighbour = Odbierze sąsiad
page-other-neighbour-small = Wystarczy wskazać drzwi, termin zostaje.
page-other-door = Jednak pod moje drzwi
page-other-door-small = Tak jak w zamówieniu.
page-other-free = Bezpłatnie.
page-not-not-offered = { $brand } tego nie oferuje.
page-not-attended = Ten towar ktoś musi odebrać osobiście. Tak decyduje { $brand }.
page-not-published = Niemożliwe, gdy trasa jest już zaplanowana. Tak decyduje { $brand }.
page-not-loaded = Niemożliwe, gdy przesyłka jest już w samochodzie. Tak decyduje { $brand }.
page-not-left = Niemożliwe, gdy samochód już z nią wyjechał.
page-not-door = Już niemożliwe: kurier jest przy drzwiach.
page-not-past = Na tę zmianę tutaj jest za późno.
page-not-ended = Ta dostawa jest zakończona.
page-not-doubt = Najpierw potwierdź adres.
    .formal = Najpierw prosimy potwierdzić adres.
page-not-no-promise = Najpierw wybierz termin.
    .formal = Najpierw prosimy wybrać termin.
page-not-at-point = Przesyłka jedzie do punktu odbioru.
page-not-no-points = { $lsp } nie ma tu punktu odbioru.
page-not-point-full = Teraz brak miejsca
page-ask-address-heading = Dokąd mamy ją przywieźć?
page-ask-address-text = Nic się nie zmieni, dopóki nie będzie wybrany termin dla nowego adresu.
page-ask-pickup-point-heading = Który punkt odbioru?
page-ask-pickup-point-text = Nic się nie zmieni, dopóki nie będzie wybrany termin. Przywieziemy ją, gdy punkt będzie otwarty.
page-ask-safe-place-heading = Gdzie mamy ją zostawić?
page-ask-safe-place-text = Kurier zostawi ją tam i zrobi zdjęcie. Od tej chwili odpowiadasz za nią Ty.
    .formal = Kurier zostawi ją tam i zrobi zdjęcie. Od tej chwili odpowiadają za nią Państwo.
page-ask-safe-place-label = Gdzie dokładnie?
page-ask-safe-place-hint = Suche miejsce, niewidoczne z ulicy. Czyta to tylko kurier i osoby, które zajmują się tą dostawą.
page-ask-neighbour-heading = Kto ją odbierze?
page-ask-neighbour-text = Kurier tam zadzwoni. Jeśli nikt nie otworzy, przyjdzie pod Twoje drzwi.
    .formal = Kurier tam zadzwoni. Jeśli nikt nie otworzy, przyjdzie pod Państwa drzwi.
page-ask-neighbour-label = Nazwisko oraz drzwi lub piętro
page-ask-neighbour-hint = Prosimy najpierw zapytać sąsiada. Czyta to tylko kurier i osoby, które zajmują się tą dostawą.
page-ask-door-heading = Jednak pod Twoje drzwi?
    .formal = Jednak pod Państwa drzwi?
page-ask-door-text = Kurier zadzwoni do drzwi, tak jak w zamówieniu.
page-ask-door-hint = Wcześniejsze wskazówki o miejscu przestają obowiązywać.
page-ask-until-published = Tutaj, dopóki trasa nie jest zaplanowana
page-ask-until-loaded = Tutaj, dopóki nie ma jej w samochodzie
page-ask-until-left = Tutaj, dopóki samochód nie wyjedzie
page-ask-until-door = Tutaj, dopóki kurier nie jest przy drzwiach
page-new-address-check = Zobacz terminy
page-new-address-check-small = Tylko takie, których naprawdę tam dotrzymamy
page-new-address-home = Wróć do adresu z zamówienia
page-new-address-incomplete = Potrzebujemy przynajmniej ulicy.
page-new-address-outside = To poza obszarem, na którym dostarcza { $lsp }. Nic się nie zmieniło.
page-new-address-no-road = Żaden samochód nie dojedzie tam i z powrotem. Nic się nie zmieniło.
page-new-address-doubt = Nie mamy pewności, o które miejsce chodzi. Wybierz jedno albo zapisz adres inaczej.
    .formal = Nie mamy pewności, o które miejsce chodzi. Prosimy wybrać jedno albo zapisać adres inaczej.
page-new-address-unknown = Nie znajdujemy tego adresu. Zapisz go inaczej; nic się nie zmieniło.
    .formal = Nie znajdujemy tego adresu. Prosimy zapisać go inaczej; nic się nie zmieniło.
page-point-bring = Przyda się numer { $reference } i dokument z nazwiskiem.
page-day-mon = pon.
page-day-tue = wt.
page-day-wed = śr.
page-day-thu = czw.
page-day-fri = pt.
page-day-sat = sob.
page-day-sun = niedz.
page-how = Jak
page-saved-pickup-point = Przesyłka pojedzie do punktu odbioru.
page-saved-safe-place = Kurier zostawi ją w bezpiecznym miejscu.
page-saved-neighbour = Kurier zaniesie ją do sąsiada.
page-saved-door = Przesyłka przyjedzie jednak pod drzwi.
page-saved-new-address = Przesyłka pojedzie pod nowy adres.
page-log-chosen-address = Wybrany inny adres, { $window }
page-log-chosen-pickup-point = Wybrany punkt odbioru, { $window }
page-log-asked-safe-place = Prośba o bezpieczne miejsce
page-log-asked-neighbour = Prośba o doręczenie do sąsiada
page-log-asked-door = Prośba o doręczenie jednak pod drzwi

# Whether text messages are wanted
page-texts-heading = SMS-y
page-texts-on = { $brand } pisze na Twój telefon, gdy samochód jest na ostatnim odcinku drogi.
    .formal = { $brand } pisze na Państwa telefon, gdy samochód jest na ostatnim odcinku drogi.
page-texts-stopped = Na Twoją prośbę { $brand } nie wysyła już SMS-ów, { $moment }. Wiadomości są w e-mailach i na tej stronie.
    .formal = Na Państwa prośbę { $brand } nie wysyła już SMS-ów, { $moment }. Wiadomości są w e-mailach i na tej stronie.
page-texts-held = Z Twojego telefonu przyszła prośba, by { $brand } nie wysyłał SMS-ów. Aby znów je dostawać, wyślij z niego START na numer { $number }.
    .formal = Z Państwa telefonu przyszła prośba, by { $brand } nie wysyłał SMS-ów. Aby znów je dostawać, prosimy wysłać z niego START na numer { $number }.
page-texts-stop = Wyłącz SMS-y
page-texts-start = Włącz SMS-y ponownie
page-saved-texts-off = Nie będziemy już wysyłać SMS-ów.
page-saved-texts-on = Znów będziemy wysyłać SMS-y.

# The map by itself
page-map-zoom-in = Przybliż
page-map-zoom-out = Oddal
page-map-fingers = Mapę przesuwa się dwoma palcami
page-map-scroll = Aby przybliżyć mapę, przytrzymaj { $press } i przewiń
page-map-home = Twoje drzwi
    .formal = Państwa drzwi

# Being told on this device
page-push-heading = Na tym urządzeniu
page-push-text = Gdy coś się zmieni, od razu zobaczą to Państwo tutaj. Bez konta, a zakończyć można w każdej chwili.
page-push-button = Powiadamiaj mnie na tym urządzeniu
page-push-on = Powiadomienia przychodzą na to urządzenie.
page-push-no = To urządzenie na to nie pozwala. Powiadomimy jak dotychczas.
page-push-told = { $count ->
    [one] Powiadomienia przychodzą na { $count } urządzenie.
    [few] Powiadomienia przychodzą na { $count } urządzenia.
   *[many] Powiadomienia przychodzą na { $count } urządzeń.
}
page-push-stop = Nie powiadamiaj żadnego urządzenia
page-saved-push-off = Żadne urządzenie nie dostaje już powiadomień.

page-mails-heading = E-maile
page-mails-on = { $brand } pisze też po drodze, na przykład gdy samochód wyruszy. O zmianach godziny i o wyniku informujemy zawsze.
page-mails-stopped = Na Twoją prośbę { $brand } wysyła mniej e-maili, { $moment }. O zmianach godziny i o wyniku nadal informujemy.
page-mails-none = E-mail od { $brand } został oznaczony jako spam, { $moment }. Kolejne nie przyjdą; wiadomości są na tej stronie.
page-mails-bounced = E-mail od { $brand } wrócił, { $moment }: nie znaleziono Twojego adresu. Wiadomości są na tej stronie.
page-mails-stop = Tylko niezbędne
page-mails-start = Włącz ponownie
page-saved-mails-off = Będziemy wysyłać tylko niezbędne e-maile.
page-saved-mails-on = Znów będziemy wysyłać wszystkie e-maile.
