# Messages. The fact comes first; the voice only opens and closes.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.
# The past tense of the second person tells a man from a woman, so no text uses it. Formal texts say "Państwo".

promise-made-subject = Dostawa { $window }
promise-made-answer = { $parcels ->
    [one] Paczka będzie u Ciebie { $window }
   *[other] Paczki będą u Ciebie { $window }
}
    .formal = { $parcels ->
        [one] Państwa paczka dotrze { $window }
       *[other] Państwa paczki dotrą { $window }
    }
promise-made-lead = Dziękujemy za zamówienie. Dotrzymamy tego terminu. Gdyby coś się zmieniło, dowiesz się najpierw od nas.
    .warm = Dzięki za zamówienie. Dotrzymamy tego terminu, a gdyby coś się przesunęło, dowiesz się najpierw od nas.
    .formal = Dziękujemy za zamówienie. Dotrzymamy tego terminu. O każdej zmianie powiadomimy Państwa jako pierwsi.
promise-made-body = W dniu dostawy, gdy samochód będzie już w drodze, podamy dokładniejszą godzinę.
promise-made-button = Śledź dostawę
promise-made-second = Wybierz inny termin

tour-started-subject = W drodze: { $window }
tour-started-answer = { $parcels ->
    [one] Paczka jest w drodze: { $window }
   *[other] Paczki są w drodze: { $window }
}
    .warm = Jedziemy do Ciebie: { $window }
tour-started-lead = Samochód wyjechał z magazynu o { $clock }.
tour-started-body = Im bliżej jest samochód, tym dokładniejsza godzina. Na stronie zawsze widać najnowszą.
tour-started-button = Śledź dostawę
tour-started-second = Nie ma nikogo w domu? Zobacz, co można zrobić

arrival-earlier-subject = Wcześniej: { $window }
arrival-earlier-answer = Będziemy wcześniej: { $window }
arrival-earlier-lead = { $told ->
    [yes] Wcześniej zapowiadaliśmy: { $was }. Samochód jedzie szybciej, niż zakładaliśmy.
   *[no] Samochód jedzie szybciej, niż zakładaliśmy.
}
    .warm = { $told ->
        [yes] Mówiliśmy: { $was }, ale dziś idzie nam szybciej.
       *[no] Dziś idzie nam szybciej, niż myśleliśmy.
    }
arrival-earlier-body = Jeśli to za wcześnie, napisz na stronie, gdzie możemy zostawić przesyłkę.
    .formal = Jeśli to za wcześnie, prosimy zaznaczyć na stronie, gdzie możemy zostawić przesyłkę.
arrival-earlier-button = Zobacz, gdzie jest samochód
arrival-earlier-second = Nie ma jeszcze nikogo w domu? Zobacz, co można zrobić

approach-started-subject = { $timed ->
    [yes] Następny adres: { $window }
   *[no] Następny adres jest Twój
}
    .formal = { $timed ->
        [yes] Następny adres: { $window }
       *[no] Następny jest Państwa adres
    }
approach-started-answer = { $timed ->
    [yes] Następny adres jest Twój: { $window }
   *[no] Następny adres jest Twój
}
    .formal = { $timed ->
        [yes] Następny jest Państwa adres: { $window }
       *[no] Następny jest Państwa adres
    }
approach-started-lead = Kurier jedzie teraz pod Twój adres.
    .warm = Twój adres jest następny. Kurier już do Ciebie jedzie.
    .formal = Kurier jedzie teraz pod Państwa adres.
approach-started-body = Na stronie widać, jak daleko jest samochód.
approach-started-button = Zobacz, gdzie jest samochód
approach-started-second = Nie ma nikogo w domu? Zobacz, co można zrobić

delivery-completed-subject = { $all ->
    [yes] Doręczone { $moment }
   *[no] Doręczone { $delivered } z { $parcels } paczek, { $moment }
}
delivery-completed-answer = { $all ->
    [yes] Doręczone { $moment }, { $method }
   *[no] Doręczone { $delivered } z { $parcels } paczek, { $moment }, { $method }
}
delivery-completed-lead = { $rest ->
    [0] Dostawa jest kompletna. Dziękujemy za zaufanie.
    [one] Jedna paczka jest jeszcze w drodze. Damy o niej znać.
    [few] { $rest } paczki są jeszcze w drodze. Damy o nich znać.
    [many] { $rest } paczek jest jeszcze w drodze. Damy o nich znać.
   *[other] { $rest } paczki jest jeszcze w drodze. Damy o tym znać.
}
    .warm = { $rest ->
        [0] Już jest. Dzięki, że mogliśmy ją przywieźć.
        [one] Jedna paczka jest jeszcze w drodze. Napiszemy, kiedy będzie.
        [few] { $rest } paczki są jeszcze w drodze. Napiszemy, kiedy będą.
        [many] { $rest } paczek jest jeszcze w drodze. Napiszemy, kiedy będą.
       *[other] { $rest } paczki jest jeszcze w drodze. Napiszemy, kiedy będzie.
    }
delivery-completed-body = Czy wszystko się zgadza? Na stronie czekają dwa pytania: o dostawę i o towar.
delivery-completed-button = { $proof ->
    [yes] Zobacz potwierdzenie
   *[no] Zobacz dostawę
}
delivery-completed-second = Coś się nie zgadza? Daj nam znać
    .formal = Coś się nie zgadza? Prosimy o wiadomość

delivery-attempted-subject = Nie udało się doręczyć { $moment }
delivery-attempted-answer = { $parcels ->
    [one] Nie udało nam się doręczyć paczki { $moment }
   *[other] Nie udało nam się doręczyć paczek { $moment }
}
delivery-attempted-lead = Co zapisał kurier: { $cause }
delivery-attempted-body = { $next ->
    [again] Kurier wróci później na tej samej trasie.
    [promised] Następna wizyta: { $window }.
   *[open] Przesyłka wraca do magazynu. To Ty decydujesz, co dalej.
} Jeśli ten zapis się nie zgadza, zaznacz to na stronie: porównamy go z pozycją samochodu.
    .formal = { $next ->
        [again] Kurier wróci później na tej samej trasie.
        [promised] Następna wizyta: { $window }.
       *[open] Przesyłka wraca do magazynu. To Państwo decydują, co dalej.
    } Jeśli ten zapis się nie zgadza, prosimy zaznaczyć to na stronie: porównamy go z pozycją samochodu.
delivery-attempted-button = Wybierz, co dalej
delivery-attempted-second = Ktoś był na miejscu

delivery-refused-subject = Nie przyjęto { $moment }
delivery-refused-answer = { $parcels ->
    [one] Paczka nie została przyjęta { $moment }
   *[other] Paczki nie zostały przyjęte { $moment }
}
delivery-refused-lead = Przesyłka wraca do magazynu.
delivery-refused-body = Jeśli było inaczej, zaznacz to na stronie: porównamy to z zapisem sprzed drzwi.
    .formal = Jeśli było inaczej, prosimy zaznaczyć to na stronie: porównamy to z zapisem sprzed drzwi.
delivery-refused-button = Zobacz, co dalej
delivery-refused-second = To się nie zgadza

promise-revised-subject = { $chosen ->
    [yes] Zmienione na prośbę: { $window }
    [narrowed] Będziemy { $window }
   *[no] Nowy termin: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Zmienione na Twoją prośbę: { $window }
    [narrowed] Będziemy { $window }
   *[no] { $parcels ->
        [one] Nowy termin dostawy paczki: { $window }
       *[other] Nowy termin dostawy paczek: { $window }
    }
}
    .formal = { $chosen ->
        [yes] Zmienione na Państwa prośbę: { $window }
        [narrowed] Będziemy { $window }
       *[no] { $parcels ->
            [one] Nowy termin dostawy paczki: { $window }
           *[other] Nowy termin dostawy paczek: { $window }
        }
    }
promise-revised-lead = { $chosen ->
    [yes] To jest teraz umówiony termin dostawy.
    [narrowed] Z terminów, które odpowiadały, wybraliśmy ten.
   *[no] { $cause }
}
promise-revised-body = { $chosen ->
    [yes] Dotrzymamy tego terminu. Gdyby coś się zmieniło, dowiesz się najpierw od nas.
    [narrowed] Dotrzymamy tego terminu. Gdyby coś się zmieniło, dowiesz się najpierw od nas.
   *[no] Nowy termin obowiązuje, nic nie trzeba robić. Gdyby znów coś się zmieniło, dowiesz się najpierw od nas.
}
    .formal = { $chosen ->
        [yes] Dotrzymamy tego terminu. O każdej zmianie powiadomimy Państwa jako pierwsi.
        [narrowed] Dotrzymamy tego terminu. O każdej zmianie powiadomimy Państwa jako pierwsi.
       *[no] Nowy termin obowiązuje, nic nie trzeba robić. O kolejnej zmianie powiadomimy Państwa jako pierwsi.
    }
promise-revised-doing = { $doing ->
    [sequence] Co robimy: samochód jedzie teraz w innej kolejności, żeby wszyscy czekali krócej.
    [stands] Co robimy: zajmujemy się samochodem. Gdy ruszy dalej, od razu widać to na stronie.
   *[plain] Co robimy: śledzimy jazdę samochodu, a strona pokazuje coraz dokładniejszą godzinę.
}
promise-revised-choose = { $choose ->
    [time] Jeśli to nie pasuje, wybierz inny termin.
    [time-point] Jeśli to nie pasuje, wybierz inny termin albo punkt odbioru.
    [way-out] Jeśli to za późno, wybierz inny dzień lub godzinę. Przesyłka zostanie wtedy w samochodzie do jego powrotu.
    [place] Nie trzeba czekać: napisz na stronie, gdzie możemy zostawić przesyłkę.
   *[write] Jeśli to nie pasuje, napisz do nas, a znajdziemy sposób.
}
    .formal = { $choose ->
        [time] Jeśli to nie odpowiada, prosimy wybrać inny termin.
        [time-point] Jeśli to nie odpowiada, prosimy wybrać inny termin albo punkt odbioru.
        [way-out] Jeśli to za późno, prosimy wybrać inny dzień lub godzinę. Przesyłka zostanie wtedy w samochodzie do jego powrotu.
        [place] Nie trzeba czekać: prosimy napisać na stronie, gdzie możemy zostawić przesyłkę.
       *[write] Jeśli to nie odpowiada, prosimy do nas napisać, a znajdziemy sposób.
    }
promise-revised-sorry = Przepraszamy za to oczekiwanie.
    .warm = Przykro nam, że trzeba czekać.
promise-revised-button = { $chosen ->
    [yes] Śledź dostawę
    [narrowed] Śledź dostawę
    [closed] Śledź dostawę
   *[no] Wybierz inny termin
}
promise-revised-second = { $chosen ->
    [yes] Wybierz inny termin
    [narrowed] Wybierz inny termin
    [closed] Zobacz, co można zrobić
   *[no] Śledź dostawę
}

address-doubted-subject = Prośba o sprawdzenie adresu dostawy
address-doubted-answer = { $parcels ->
    [one] Dokąd dokładnie mamy przywieźć paczkę?
   *[other] Dokąd dokładnie mamy przywieźć paczki?
}
address-doubted-lead = Nie mamy pewności, gdzie ten adres jest na mapie. Prosimy go potwierdzić albo wybrać właściwy.
    .warm = Nie mamy pewności, gdzie ten adres jest na mapie. Rzuć okiem, a samochód trafi na miejsce.
address-doubted-body = Zajmie to mniej niż minutę, a w tym czasie nic nie przepadnie.
address-doubted-button = Sprawdź adres
address-doubted-second = Zobacz dostawę

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Umówione
label-promised-now = Umówione teraz
label-predicted = Przewidywane
label-actual = Faktycznie
label-visit = Wizyta
label-was = Poprzednio
cell-label = { $label }, { $day }
items-line = W dostawie: { $items }
footer-place = Adres dostawy: { $street }
footer-reference = Numer { $reference }
footer-fewer = Mniej takich e-maili
footer-why = { $brand } wysyła tę wiadomość, bo dotyczy ona zamówionej dostawy.
footer-carrier = { $done ->
    [yes] Przesyłkę dostarczyła firma { $carrier }.
   *[no] Przesyłkę dostarcza firma { $carrier }.
}
footer-questions = Pytania: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Punkt odbioru: { $window }
    [address] Nowy adres: { $window }
   *[other] Zmienione na prośbę
}
promise-rearranged-answer = { $kind ->
    [pickup-point] Punkt { $point }, { $window }
    [address] Pod nowy adres, { $window }
    [safe-place] W bezpieczne miejsce, { $window }
    [neighbour] Do sąsiada, { $window }
    [reception] Do recepcji, { $window }
    [hold] Przechowamy; dotrze { $window }
   *[other] Pod drzwi, { $window }
}
promise-rearranged-lead = Tak teraz to dostarczymy.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Przyda się numer { $reference } i dokument z nazwiskiem.
    [safe-place] Kurier zostawi przesyłkę we wskazanym miejscu i zrobi zdjęcie. Podane wskazówki są na stronie.
    [neighbour] Kurier zadzwoni pod wskazane drzwi. Podane wskazówki są na stronie.
    [reception] Kurier odda przesyłkę na miejscu. Podane wskazówki są na stronie.
    [hold] W magazynie do: { $until }. Jeśli ta zmiana to pomyłka, prosimy o znak na stronie.
   *[other] Jeśli ta zmiana to pomyłka, zaznacz to od razu na stronie.
}
    .formal = { $kind ->
        [pickup-point] { $line } Prosimy mieć ze sobą numer { $reference } i dokument z nazwiskiem.
        [safe-place] Kurier zostawi przesyłkę we wskazanym miejscu i zrobi zdjęcie. Podane wskazówki są na stronie.
        [neighbour] Kurier zadzwoni pod wskazane drzwi. Podane wskazówki są na stronie.
        [reception] Kurier odda przesyłkę na miejscu. Podane wskazówki są na stronie.
        [hold] W magazynie do: { $until }. Jeśli ta zmiana to pomyłka, prosimy o znak na stronie.
       *[other] Jeśli ta zmiana to pomyłka, prosimy zaznaczyć to od razu na stronie.
    }
promise-rearranged-button = Śledź dostawę
promise-rearranged-second = Zmień ponownie

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = Rezygnacja: STOP
text-stop-answer = { $brand }: nie wyślemy więcej SMS-ów. Wszystko jest na stronie dostawy. Powrót: START
text-start-answer = { $brand }: znów będziemy wysyłać SMS-y o dostawie. Rezygnacja: STOP
text-help-answer = { $brand } pisze tu o dostawie. Pytania: { $phone }. Rezygnacja: STOP
