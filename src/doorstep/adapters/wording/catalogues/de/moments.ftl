# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Storniert: Der Wagen kommt nicht
trade-order-cancelled-answer = Storniert: Der Wagen kommt nicht
trade-order-cancelled-lead = Dafür muss niemand mehr zu Hause sein.
trade-order-cancelled-body = War das nicht so gewollt? Ein Hinweis auf der Seite genügt, { $brand } antwortet.

shipment-on-its-way-subject = Unterwegs. Zugesagt: { $window }
shipment-on-its-way-answer = Unterwegs. Zugesagt: { $window }
shipment-on-its-way-lead = Die Sendung wurde zum ersten Mal gescannt und ist unterwegs.
shipment-on-its-way-body = Wir halten diese Zeit ein. Jede Änderung kommt zuerst von uns.

delivery-tomorrow-subject = Wir kommen { $window }
delivery-tomorrow-answer = Wir kommen { $window }
delivery-tomorrow-lead = Das ist die zugesagte Zeit.
delivery-tomorrow-body = Sobald der Wagen unterwegs ist, gibt es ein engeres Zeitfenster.

promise-broken-subject = Wir sind zu spät
promise-broken-answer = Wir sind zu spät. Zugesagt war { $window }
promise-broken-lead = { $known ->
    [yes] Nach dem, was wir jetzt wissen: { $expected }.
   *[no] Die neue Zeit kennen wir noch nicht. Sobald wir sie kennen, melden wir uns.
}
promise-broken-body = Wir bitten um Entschuldigung. Auf der Seite steht, was wir wissen und was jetzt möglich ist.

stop-arrived-subject = Der Wagen ist da
stop-arrived-answer = Der Wagen ist da
stop-arrived-lead = Der Fahrer steht jetzt vor der Tür.
stop-arrived-body = Wenn niemand öffnen kann, steht auf der Seite, was möglich ist.

return-started-subject = Auf dem Weg zurück zum Absender
return-started-answer = Geht zurück an { $brand }
return-started-lead = Es kommt niemand noch einmal damit an die Tür.
return-started-body = War das nicht so gewollt? Ein Hinweis auf der Seite genügt. Was es für die Bestellung heißt, sagt { $brand }.
