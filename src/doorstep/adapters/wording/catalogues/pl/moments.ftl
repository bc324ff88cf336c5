# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Anulowano: samochód nie przyjedzie
trade-order-cancelled-answer = Anulowano: samochód nie przyjedzie
trade-order-cancelled-lead = Nikt nie musi już z tego powodu być w domu.
trade-order-cancelled-body = Jeśli to pomyłka, wystarczy wiadomość na stronie. { $brand } odpowie.

shipment-on-its-way-subject = W drodze. Obiecany termin: { $window }
shipment-on-its-way-answer = W drodze. Obiecany termin: { $window }
shipment-on-its-way-lead = Przesyłka została zeskanowana po raz pierwszy i jest w drodze.
shipment-on-its-way-body = Dotrzymamy tego terminu. O każdej zmianie powiadomimy najpierw my.

delivery-tomorrow-subject = Przyjedziemy { $window }
delivery-tomorrow-answer = Przyjedziemy { $window }
delivery-tomorrow-lead = To jest obiecany termin.
delivery-tomorrow-body = Gdy samochód będzie już w drodze, podamy dokładniejszą godzinę.

promise-broken-subject = Spóźniamy się
promise-broken-answer = Spóźniamy się. Obiecany termin: { $window }
promise-broken-lead = { $known ->
    [yes] Według tego, co teraz wiemy: { $expected }.
   *[no] Nie znamy jeszcze nowego terminu. Gdy tylko go poznamy, damy znać.
}
promise-broken-body = Przepraszamy. Na stronie jest to, co wiemy, i co można teraz zrobić.

stop-arrived-subject = Samochód jest pod drzwiami
stop-arrived-answer = Samochód jest pod drzwiami
stop-arrived-lead = Kierowca jest już na miejscu.
stop-arrived-body = Jeśli nikt nie może otworzyć, na stronie widać, co można zrobić.

return-started-subject = W drodze powrotnej do nadawcy
return-started-answer = Wraca do { $brand }
return-started-lead = Nikt już z tym nie przyjedzie pod drzwi.
return-started-body = Jeśli to pomyłka, wystarczy wiadomość na stronie. Co to oznacza dla zamówienia, powie { $brand }.
