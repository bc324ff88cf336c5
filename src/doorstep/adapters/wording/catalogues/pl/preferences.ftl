# Co pamiętamy na następne dostawy
page-prefer-section = Następnym razem też?
page-prefer-open = Zapamiętaj, jak ma być
page-prefer-small = Język, bezpieczne miejsce, droga do drzwi. Tylko za Twoją zgodą, a wszystko można usunąć.
page-prefer-heading = Twoje preferencje
page-prefer-text = To, co tu zapiszesz, zrobimy sami przy następnych dostawach. Za każdym razem o tym powiemy, a jedno dotknięcie cofa to dla danej paczki.
page-prefer-what = Co zapamiętać
page-prefer-filled = Wypełnione tym, co wybrano dla tej dostawy. Nic nie jest jeszcze zapisane.
page-prefer-language = Język
page-prefer-as-ordered = Jak w zamówieniu
page-prefer-way = Sposób przekazania
page-prefer-in-person = Mnie lub komuś z domu
page-prefer-words = Gdzie dokładnie albo komu
page-prefer-words-hint = Na przykład: za ławką po lewej stronie drzwi. Potrzebne przy bezpiecznym miejscu, sąsiedzie i recepcji.
page-prefer-note-hint = Czyta to kierowca. Na przykład: proszę nie dzwonić, dziecko śpi. Bez kodów do bramy: podaje się je na jedną dostawę, a potem są usuwane.
page-prefer-where = Miejsce, sąsiad i droga do drzwi dotyczą tylko tego adresu. Tego, na co nie pozwala nadawca albo towar, lub co kosztuje więcej, nigdy nie wybieramy za Ciebie.
page-prefer-for = Zapamiętać dla
page-prefer-only-brand = Tylko dostaw od { $brand }
page-prefer-every-brand = Wszystkich marek, które dostarcza { $lsp }
page-prefer-consent = Zgadzam się, aby to przechowywać i stosować przy moich następnych dostawach na ten adres e-mail. Zgodę mogę cofnąć w każdej chwili.
page-prefer-save = Zapisz
page-prefer-how = Warto wiedzieć
page-prefer-how-text = Rozpoznajemy Cię po adresie e-mail, który został właśnie potwierdzony. To, co piszesz, jest przechowywane w postaci zaszyfrowanej. Inne marki nic z tego nie widzą, chyba że wybierzesz wszystkie marki.
page-prefer-export = Pobierz wszystko jako plik
page-prefer-withdraw = Cofnij zgodę
page-prefer-withdraw-hint = Od tej chwili nic nie dzieje się samo, a to, co zapamiętano, zostaje usunięte. Dostawy już ustalone pozostają bez zmian.
page-prefer-erase = Usuń wszystko
page-prefer-erase-hint = Dla wszystkich marek. Pozostaje tylko wzmianka, że i kiedy usunięto.
page-prefer-since-brand = Zapamiętane dla { $brand }, zapisano { $moment }.
page-prefer-since-every = Zapamiętane dla wszystkich marek, które dostarcza { $lsp }, zapisano { $moment }.
page-prefer-erased = Wszystko usunięto { $moment }. Nic nie jest zapamiętane.
page-prefer-saved-kept = Zapisane. Tak zrobimy od następnej dostawy.
page-prefer-saved-withdrawn = Zgoda jest cofnięta. Nic już nie dzieje się samo.
page-prefer-saved-erased = Wszystko jest usunięte.
page-prefer-problem-consent = Zaznacz pole, aby wyrazić zgodę. Bez niej nic nie pamiętamy i nic nie zapisano.
page-prefer-problem-nothing = Nie wybrano niczego, co można zapamiętać. Nic nie zapisano.
page-prefer-problem-words = Napisz w kilku słowach, gdzie dokładnie albo komu. Nic nie zapisano.
page-prefer-problem-long = Jeden z tekstów jest za długi. Skróć go; nic nie zapisano.
page-prefer-applied = Zgodnie z Twoimi preferencjami: przejęliśmy to z tego, co mieliśmy zapamiętać.
page-prefer-undo = Nie dla tej paczki
page-step-up-by-mail = Dalsza strona należy do Twojego adresu e-mail. Wyślemy tam kod: wejdzie tylko ten, kto czyta tę pocztę.
page-saved-as-ordered = Gotowe. Ta paczka przyjdzie jak w zamówieniu.
promise-preferred = { $preferred ->
    [safe-place] Zostawimy ją w Twoim bezpiecznym miejscu, zgodnie z Twoimi preferencjami.
    [neighbour] Zaniesiemy ją do sąsiada, zgodnie z Twoimi preferencjami.
    [reception] Oddamy ją w recepcji, zgodnie z Twoimi preferencjami.
    [access] Kierowca wie, jak do Ciebie trafić, zgodnie z Twoimi preferencjami.
   *[language] Piszemy do Ciebie w wybranym przez Ciebie języku.
} Dla tej paczki można to cofnąć na jej stronie.
