# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = Avbokat: bilen kommer inte
trade-order-cancelled-answer = Avbokat: bilen kommer inte
trade-order-cancelled-lead = Ingen behöver vara hemma för det längre.
trade-order-cancelled-body = Om det inte var meningen, säg till på sidan. { $brand } svarar.

shipment-on-its-way-subject = På väg. Utlovat: { $window }
shipment-on-its-way-answer = På väg. Utlovat: { $window }
shipment-on-its-way-lead = Försändelsen har skannats för första gången och är på väg.
shipment-on-its-way-body = Vi håller den här tiden. Om den ändras får du veta det först av oss.

delivery-tomorrow-subject = Vi kommer { $window }
delivery-tomorrow-answer = Vi kommer { $window }
delivery-tomorrow-lead = Det här är den utlovade tiden.
delivery-tomorrow-body = När bilen är på väg finns en snävare tid.

promise-broken-subject = Vi är sena
promise-broken-answer = Vi är sena. Utlovat var { $window }
promise-broken-lead = { $known ->
    [yes] Enligt det vi vet nu: { $expected }.
   *[no] Vi vet inte den nya tiden än. Så snart vi vet den hör vi av oss.
}
promise-broken-body = Vi ber om ursäkt. På sidan står vad vi vet och vad som går att göra nu.

stop-arrived-subject = Bilen är vid dörren
stop-arrived-answer = Bilen är vid dörren
stop-arrived-lead = Föraren är där nu.
stop-arrived-body = Om ingen kan öppna står det på sidan vad som går att göra.

return-started-subject = På väg tillbaka till avsändaren
return-started-answer = Går tillbaka till { $brand }
return-started-lead = Ingen kommer till dörren med det igen.
return-started-body = Om det inte var meningen, säg till på sidan. Vad det betyder för beställningen berättar { $brand }.
