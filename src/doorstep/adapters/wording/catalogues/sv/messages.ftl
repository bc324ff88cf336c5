# Messages. The fact comes first; the voice only opens and closes.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.

promise-made-subject = Din leverans: { $window }
promise-made-answer = { $parcels ->
    [one] Ditt paket kommer { $window }
   *[other] Dina paket kommer { $window }
}
promise-made-lead = Tack för din beställning. Vi håller den här tiden. Om den ändras får du veta det först av oss.
    .warm = Tack för att du handlade hos oss. Vi håller tiden, och om något ändras hör du det först av oss.
promise-made-body = På leveransdagen får du en snävare tid när bilen är på väg.
promise-made-button = Följ leveransen
promise-made-second = Välj en annan tid

tour-started-subject = På väg: { $window }
tour-started-answer = { $parcels ->
    [one] Ditt paket är på väg: { $window }
   *[other] Dina paket är på väg: { $window }
}
    .warm = På väg till dig: { $window }
tour-started-lead = Bilen lämnade terminalen kl. { $clock }.
tour-started-body = Tiden blir exaktare när bilen kommer närmare. På sidan finns alltid den senaste.
tour-started-button = Följ leveransen
tour-started-second = Inte hemma? Se vad du kan göra

arrival-earlier-subject = Tidigare än vi sade: { $window }
arrival-earlier-answer = Vi kommer tidigare: { $window }
arrival-earlier-lead = { $told ->
    [yes] Vi hade sagt { $was }. Bilen är snabbare än väntat.
   *[no] Bilen är snabbare än väntat.
}
    .warm = { $told ->
        [yes] Vi sade { $was }, men bilen är snabbare i dag.
       *[no] Bilen är snabbare i dag än vi trodde.
    }
arrival-earlier-body = Om du inte kan vara där så tidigt, säg på sidan var det får lämnas.
arrival-earlier-button = Se var bilen är
arrival-earlier-second = Inte hemma än? Se vad du kan göra

approach-started-subject = { $timed ->
    [yes] Du står på tur: { $window }
   *[no] Du står på tur
}
approach-started-answer = { $timed ->
    [yes] Du står på tur: { $window }
   *[no] Du står på tur
}
approach-started-lead = Föraren är nu på väg till din adress.
    .warm = Nästa stopp är hos dig. Föraren är redan på väg.
approach-started-body = På sidan ser du hur långt bort bilen är.
approach-started-button = Se var bilen är
approach-started-second = Inte hemma? Se vad du kan göra

delivery-completed-subject = { $all ->
    [yes] Levererat { $moment }
   *[no] { $delivered } av { $parcels } paket levererade { $moment }
}
delivery-completed-answer = { $all ->
    [yes] Levererat { $moment }, { $method }
   *[no] { $delivered } av { $parcels } paket levererade { $moment }, { $method }
}
delivery-completed-lead = { $rest ->
    [0] Din leverans är komplett. Tack för förtroendet.
    [one] Ett paket är fortfarande på väg. Vi hör av oss om det.
   *[other] { $rest } paket är fortfarande på väg. Vi hör av oss om dem.
}
    .warm = { $rest ->
        [0] Där är det. Tack för att vi fick komma med det.
        [one] Ett paket är fortfarande på väg. Vi säger till när det kommer.
       *[other] { $rest } paket är fortfarande på väg. Vi säger till när de kommer.
    }
delivery-completed-body = Är allt som det ska? På sidan finns två frågor: en om överlämningen, en om varorna.
delivery-completed-button = { $proof ->
    [yes] Se kvittensen
   *[no] Se leveransen
}
delivery-completed-second = Är något fel? Berätta för oss

delivery-attempted-subject = Inte överlämnat { $moment }
delivery-attempted-answer = { $parcels ->
    [one] Vi kunde inte överlämna ditt paket { $moment }
   *[other] Vi kunde inte överlämna dina paket { $moment }
}
delivery-attempted-lead = Föraren noterade: { $cause }
delivery-attempted-body = { $next ->
    [again] Föraren kommer tillbaka senare på samma tur.
    [promised] Nästa besök: { $window }.
   *[open] Bilen tar med försändelsen tillbaka till terminalen. Du väljer vad som händer sedan.
} Om noteringen är fel, säg till på sidan: vi jämför den med bilens position.
delivery-attempted-button = Välj vad som händer nu
delivery-attempted-second = Jag var på plats

delivery-refused-subject = Inte mottaget { $moment }
delivery-refused-answer = { $parcels ->
    [one] Ditt paket togs inte emot { $moment }
   *[other] Dina paket togs inte emot { $moment }
}
delivery-refused-lead = Bilen tar med försändelsen tillbaka till terminalen.
delivery-refused-body = Om det inte stämmer, säg till på sidan: vi jämför det med vad som noterades vid dörren.
delivery-refused-button = Se vad som händer nu
delivery-refused-second = Det stämmer inte

promise-revised-subject = { $chosen ->
    [yes] Ändrat som du bad om: { $window }
    [narrowed] Vi kommer { $window }
   *[no] Ny tid: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] Ändrat som du bad om: { $window }
    [narrowed] Vi kommer { $window }
   *[no] { $parcels ->
        [one] Ny tid för ditt paket: { $window }
       *[other] Ny tid för dina paket: { $window }
    }
}
promise-revised-lead = { $chosen ->
    [yes] Det här är nu din leveranstid.
    [narrowed] Av tiderna som passade dig blir det den här.
   *[no] { $cause }
}
promise-revised-body = { $chosen ->
    [yes] Vi håller den här tiden. Om den ändras får du veta det först av oss.
    [narrowed] Vi håller den här tiden. Om den ändras får du veta det först av oss.
   *[no] Den nya tiden gäller om du inte gör något. Om den ändras igen får du veta det först av oss.
}
promise-revised-doing = { $doing ->
    [sequence] Vad vi gör: bilen kör nu sina stopp i en annan ordning, så att väntan blir kortare.
    [stands] Vad vi gör: vi tar hand om bilen. När den kör vidare visar sidan det genast.
   *[plain] Vad vi gör: vi följer bilen, och sidan visar tiden allt tydligare.
}
promise-revised-choose = { $choose ->
    [time] Om det inte passar, välj en annan tid.
    [time-point] Om det inte passar, välj en annan tid eller ett utlämningsställe.
    [way-out] Om det är för sent, välj en annan dag eller tid. Försändelsen stannar då i bilen tills den är tillbaka.
    [place] Du behöver inte vänta: säg på sidan var den får lämnas.
   *[write] Om det inte passar, skriv till oss så hittar vi en lösning.
}
promise-revised-sorry = Vi beklagar väntan.
    .warm = Förlåt att du får vänta.
promise-revised-button = { $chosen ->
    [yes] Följ leveransen
    [narrowed] Följ leveransen
    [closed] Följ leveransen
   *[no] Välj en annan tid
}
promise-revised-second = { $chosen ->
    [yes] Välj en annan tid
    [narrowed] Välj en annan tid
    [closed] Se vad som är möjligt
   *[no] Följ leveransen
}

address-doubted-subject = Kontrollera leveransadressen
address-doubted-answer = { $parcels ->
    [one] Vart exakt ska vi komma med ditt paket?
   *[other] Vart exakt ska vi komma med dina paket?
}
address-doubted-lead = Vi kunde inte hitta adressen på kartan med säkerhet. Bekräfta den eller välj rätt adress.
    .warm = Vi kunde inte hitta adressen på kartan med säkerhet. En titt från dig, så hittar bilen fram.
address-doubted-body = Det tar mindre än en minut, och under tiden går inget förlorat.
address-doubted-button = Kontrollera adressen
address-doubted-second = Se leveransen

# Parts that every message shares
text-message = { $brand }: { $fact } { $link }
label-promised = Utlovat
label-promised-now = Utlovat nu
label-predicted = Beräknat
label-actual = Faktiskt
label-visit = Besök
label-was = Tidigare
cell-label = { $label }, { $day }
items-line = I leveransen: { $items }
footer-place = Leverans till { $street }
footer-reference = Referens { $reference }
footer-fewer = Färre sådana här mejl
footer-why = { $brand } skickar detta för att du har beställt en leverans.
footer-carrier = { $done ->
    [yes] { $carrier } kom med den.
   *[no] { $carrier } kommer med den.
}
footer-questions = Frågor: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] Utlämningsställe: { $window }
    [address] Ny adress: { $window }
   *[other] Ändrat som du bad om
}
promise-rearranged-answer = { $kind ->
    [pickup-point] Till { $point }, { $window }
    [address] Till den nya adressen, { $window }
    [safe-place] Till den säkra platsen, { $window }
    [neighbour] Till din granne, { $window }
    [reception] Till receptionen, { $window }
    [hold] Vi behåller det; det kommer { $window }
   *[other] Till din dörr, { $window }
}
promise-rearranged-lead = Så här kommer det nu.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } Ta med referensen { $reference } och något som visar ditt namn.
    [safe-place] Föraren lämnar det där du sade och tar en bild. Dina ord står på din sida.
    [neighbour] Föraren ringer på där du sade. Dina ord står på din sida.
    [reception] Föraren lämnar över det där. Dina ord står på din sida.
    [hold] På terminalen till: { $until }. Om det inte var du, säg det genast på sidan.
   *[other] Om det inte var du, säg det genast på sidan.
}
promise-rearranged-button = Följ leveransen
promise-rearranged-second = Ändra igen

# How text messages are stopped: at the end of the first one, as short as can be
text-stop = STOP avslutar
text-stop-answer = { $brand }: inga fler sms från oss. Allt nytt står på din leveranssida. START ger dig dem igen.
text-start-answer = { $brand }: du får sms om din leverans igen. STOP avslutar
text-help-answer = { $brand } skriver här om din leverans. Frågor: { $phone }. STOP avslutar
