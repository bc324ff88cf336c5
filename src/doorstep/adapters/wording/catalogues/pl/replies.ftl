# What the consignee writes, and what is answered
page-case-reply = Wiadomość SMS, { $moment }
page-case-read = Kurier przeczytał to { $moment }.
page-case-answered = { $brand } odpowiada, { $moment }:
page-case-again = Napisz jeszcze raz
case-answered-subject = Odpowiedź na Twoją wiadomość
    .formal = Odpowiedź na Państwa wiadomość
case-answered-answer = Oto odpowiedź na Twoją wiadomość
    .formal = Oto odpowiedź na Państwa wiadomość
case-answered-lead = Jest też na Twojej stronie.
    .formal = Jest też na Państwa stronie.
case-answered-body = Coś jeszcze? Napisz do nas na stronie albo odpowiedz na nasz SMS.
    .formal = Coś jeszcze? Prosimy napisać do nas na stronie albo odpowiedzieć na nasz SMS.
case-answered-button = Zobacz rozmowę
case-answered-second = Napisz jeszcze raz
