# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }/{ $month }
page-age-now = just nu
page-age-minutes = för { $count } min sedan
page-age-hours = för { $count } h sedan
page-age-days = { $count ->
    [one] för en dag sedan
   *[other] för { $count } dagar sedan
}
page-metres = { $metres } m
page-kilometres = { $km } km
page-since = sedan { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = Hoppa till svaret
page-languages = Språk
page-theme-light = Ljust utseende
page-theme-dark = Mörkt utseende
page-about = Såld av { $brand }, levererad av { $lsp }. Den här sidan laddar ingenting från andra och följer ingen.
page-about-heading = Om sidan
page-reload = Visa det senaste
page-offline = Ingen anslutning. Du ser läget klockan { $clock }.
page-now = nu

# The answer
page-head-open = Din leveranstid är inte bestämd ännu
page-head-promised = Kommer { $window }
page-head-coming = Kommer { $window }
page-head-coming-late = Väntas { $window }, senare än utlovat
page-head-next = Du är nästa stopp: { $window }
page-head-next-plain = Du är nästa stopp
page-head-at-door = Föraren är på din adress
page-head-waiting = Bilen är nära och väntar på din tid: { $window }
page-head-late = Ny tid: { $window }
page-head-overdue = Senare än utlovat. Den nya tiden är inte känd ännu
page-head-stale = Vi har inte hört något från bilen på en stund
page-head-stopped = Bilen har stannat på vägen till dig
page-head-held = { $count ->
    [one] Ditt paket är stoppat på terminalen
   *[other] Dina paket är stoppade på terminalen
}
page-head-doubt = Kontrollera din leveransadress
page-head-disputed = Två uppgifter går isär. Vi kontrollerar
page-head-attempted = Inte överlämnat. Nästa tid är inte bestämd ännu
page-head-attempted-next = Inte överlämnat. Nästa gång: { $window }
page-head-refused = Togs inte emot vid dörren
page-head-delivered = Levererat { $moment }, { $how }
page-head-returning = { $count ->
    [one] Ditt paket går tillbaka till { $brand }
   *[other] Dina paket går tillbaka till { $brand }
}
page-head-returned = { $count ->
    [one] Ditt paket är tillbaka hos { $brand }
   *[other] Dina paket är tillbaka hos { $brand }
}
page-head-cancelled = Den här leveransen är avbokad
page-head-lost = { $count ->
    [one] Vi hittar inte ditt paket
   *[other] Vi hittar inte dina paket
}

page-lede-open = Välj när vi ska komma. Innan dess lämnar ingenting terminalen.
page-lede-at-door = Om du inte hör ringklockan, titta vid dörren eller på gatan.
page-lede-waiting = Den kom tidigare än utlovat. Ingenting händer innan din tid börjar.
page-lede-late = { $cause }
page-lede-overdue = Den utlovade tiden har gått. Vi vill inte gissa: så snart en ny tid är säker står den här och vi skriver till dig.
page-lede-stale = Det kan vara en tunnel, en telefon eller ett längre stopp. Vi gissar inte var bilen är. Löftet gäller fortfarande.
page-lede-stopped = { $cause } Vi tar reda på när den går vidare.
page-lede-held = { $cause }
page-lede-doubt = Vi kunde inte hitta platsen på kartan med säkerhet. Ingenting kan planeras innan vi vet vilken dörr det är.
page-lede-disputed = { $why ->
    [says-missing] Du sa att det inte är där, och föraren har noterat att det är levererat. Vi litar inte på någon av uppgifterna förrän vi vet.
    [delivered-elsewhere] Det noterades som levererat, och bilen var då inte vid din adress. Vi litar inte på någon av uppgifterna förrän vi vet.
   *[seen-after-delivery] En uppgift säger att det är levererat, en annan att det inte är det. Vi litar inte på någon av dem förrän vi vet.
}
page-lede-refused = Vi tog tillbaka det på begäran. Det går tillbaka till { $brand } om du inte säger något annat.
page-lede-returning = { $brand } gör upp resten med dig. Du behöver inte göra något.
page-lede-returned = { $brand } gör upp resten med dig. Du behöver inte göra något.
page-lede-cancelled = Ingenting kommer. Om du inte ville detta, skriv till { $brand }.
page-lede-lost = { $brand } svarar för det och gör upp med dig.

page-updated = Uppdaterat { $clock }, { $age }
page-unchanged = Oförändrat sedan { $moment }
page-tried = Försök gjort { $moment }
page-chip-late = Senare än utlovat
page-chip-kept = Löftet hölls
page-chip-delivered-late = Senare än utlovat

page-key-predicted = Beräknat { $window }
page-key-promised = Utlovat { $window }
page-key-promised-now = Utlovat nu { $window }
page-key-promised-stands = Utlovat { $window }, gäller fortfarande
page-key-was = Var
page-key-actual = Faktiskt { $clock }
page-told-at = Vi berättade det för dig { $clock }.
page-told-soon = Vårt meddelande till dig är på väg.

page-steps = Förlopp, steg { $step } av 5
page-step-since = Sedan { $since }. Nästa: { $after }.
page-step-next = Nästa: { $after }.
page-step-certain = Det sista säkra steget.
page-next-packed = packning
page-next-on-its-way = terminalen nära dig
page-next-out-for-delivery = bilen
page-next-delivered = din dörr

# After a visit without a delivery
page-attempt-heading = Vad föraren antecknade
page-attempt-reason = Orsak
page-attempt-door = Vid dörren
page-attempt-stay = { $window }, { $minutes } min
page-attempt-distance = ungefär { $metres } m från din adress
page-attempt-photo-label = Foto
page-attempt-photo = Taget { $clock }
page-ways-heading = Vad händer nu?
page-way-keep = { $window }
page-way-keep-small = Redan reserverat åt dig. Du behöver inte göra något.
page-way-other = Välj en annan tid
page-way-other-small = Alla tider som verkligen kan hållas, utan kostnad
page-contest-heading = Var det inte så?
page-contest-text = Berätta med ett tryck. { $lsp } måste svara { $brand }; din nya tid är din medan vi frågar.
page-contest-button = Jag var här

# What can be done, who has it
page-who-has = Vem har det
page-who-answers = Vem svarar
page-code = Din kod
page-code-small = Säg den till föraren vid dörren, inte till någon innan.
page-where-to = Vart
page-where-unknown = inte känt ännu
page-show-address = Visa hela adressen
page-answers-all-the-way = hela vägen
page-holder-driver = { $driver }, förare
page-holder-lsp-since = { $lsp }, sedan { $since }
page-holder-depot = på terminalen, { $depot }
page-holder-uncertain = Inte säkert
page-holder-you = Du
page-holder-household = Ditt hushåll
page-holder-neighbour = Din granne
page-holder-safe-place = Den avtalade platsen
page-holder-mailbox = Din postlåda
page-holder-reception = Receptionen
page-holder-pickup-point = Utlämningsstället
page-action-change = Inte hemma? Ändra leveransen
page-action-change-until = En annan tid, utan kostnad tills bilen åker, senast { $until }
page-action-choose = Välj en tid
page-action-choose-small = Alla tider som verkligen kan hållas
page-action-still = Tiden ligger fast, en säker plats är ännu möjlig
page-action-away = Inte hemma? Berätta för oss
page-action-away-left = Bilen har åkt, så tiden är bestämd. Vi för vidare det du skriver.
page-action-away-past = För sent att ändra tiden här. Vi för vidare det du skriver.
page-note-stays = Den nya tiden gäller om du inte gör något.
page-note-we-write = { $brand } skriver till dig så snart det finns något nytt. Du behöver inte fråga.
page-have-heading = { $count ->
    [one] Har du paketet?
   *[other] Har du paketen?
}
page-have-text = Du kanske vet före oss. Ditt svar går genast till båda företagen.
page-have-yes = Ja, jag har det
page-have-no = Nej, inte här
page-fine-heading = Är allt som det ska?
page-fine-text = Om inte har vi redan tiderna och beviset. Du förklarar det en gång.
page-fine-yes = Ja, allt är bra
page-fine-no = Ett problem

# The last leg
page-map-stops-before = { $count ->
    [0] Du är nästa stopp
    [one] Ett stopp före dig
   *[other] { $count } stopp före dig
}
page-map-next = Du är nästa stopp
page-map-at-door = Bilen är på din adress
page-map-on-tour = På väg
page-map-last-known = Senast kända plats
page-map-stale = { $clock }, { $age }. Bilen kan vara någon annanstans nu.
page-map-later = Kartan visas när du är nästa stopp.
page-map-distance = Bilen är ungefär { $distance } bort. Position { $clock }, { $age }.
page-map-alt = Karta med bilen och din dörr på { $street }
page-map-skip = Hoppa över kartan
page-map-show = Visa kartan
page-map-failed = Kartan laddades inte. Försök igen

# What happened
page-log-heading = Vad som har hänt
page-log-certain = Vad som har antecknats
page-log-earlier = { $count ->
    [one] Tidigare, en anteckning
   *[other] Tidigare, { $count } anteckningar
}
page-log-ordered = Beställt
page-log-doubted = Adressen kunde inte hittas med säkerhet
page-log-located = Adressen bekräftad
page-log-packed = Packat
page-log-cancelled = Avbokat
page-log-promised = Utlovat { $window }
page-log-chosen = Du valde { $window }
page-log-chosen-narrowed = Av tiderna som passade dig blir det { $window }
page-log-new-window = Ny tid: { $window }
page-log-depot = { $count ->
    [one] { $lsp } tog över paketet
   *[other] { $lsp } tog över paketen
}
page-log-depot-small = { $depot }
page-log-loaded = På bilen
page-log-counted = { $of ->
    [one] 1 av 1 paket
   *[other] { $count } av { $of } paket
}
page-log-held = { $count ->
    [one] Ditt paket stoppades
   *[other] Ett paket stoppades
}
page-log-left = Lämnade terminalen för dina gator
page-log-earlier-told = Vi berättade att vi kommer tidigare: { $window }
page-log-next = Du var nästa stopp
page-log-arrived = Bilen var på din adress
page-log-stopped = Bilen stannade
page-log-resumed = Bilen fortsatte
page-log-deferred = Föraren kommer tillbaka senare på turen
page-log-attempted = Försök vid din dörr
page-log-refused = Togs inte emot vid dörren
page-log-delivered = Levererat, { $how }
page-log-returning = På väg tillbaka till { $brand }
page-log-returned = Tillbaka hos { $lsp }
page-log-asked = Du skrev till oss
page-log-rated = Du berättade hur det var

page-told-heading = Alla tider vi har gett dig
page-told-when = Berättat
page-told-what = Tid och orsak
page-told-first = Ditt första val.
page-told-chosen = Vald av dig.
page-told-narrowed = En av tiderna som passade dig.
page-told-received = Berättat för dig { $clock }.
page-told-before = Berättat för dig { $clock }, { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
} innan den gamla tiden gick ut.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [one] I ditt paket
   *[other] I dina { $count } paket
}
page-item = { $quantity } × { $title }
page-proof-heading = Bevis på leveransen
page-proof-none = Det här antecknades vid dörren.
page-proof-hidden = Det finns en bild. Vi visar den för den som kan adressens postnummer.
page-proof-shown = Visas för att du har bekräftat vem du är. Bara du, { $brand } och { $lsp } kan se den.
page-proof-unlock = Visa bilden
page-proof-how = Levererat
page-proof-parcels = Paket
page-proof-undamaged = inga skador sedda
page-proof-damaged = en skada har antecknats
page-proof-code = Kod
page-proof-code-right = Din kod stämde
page-proof-alt-photo = Foto taget av föraren vid leveransen
page-proof-alt-signature = Underskrift vid leveransen
page-proof-caption-photo = Foto, { $moment }
page-proof-caption-signature = Underskrift, { $moment }
page-rate-heading = Hur var det?
page-rate-text = Två frågor, var och en går till den som kan ändra något. Ingen kan ta bort ditt svar.
page-rate-goods = Varorna och hur de var packade
page-rate-door = Leveransen
page-rate-to = Går till { $party }
page-rate-poor = 1 Dåligt
page-rate-good = Mycket bra 5
page-rate-comment = Något att tillägga? (frivilligt)
page-rate-send = Skicka
page-rate-thanks-heading = Tack
page-rate-thanks = { $goods ->
    [0] Du gav leveransen { $door } av 5, { $moment }.
   *[other] { $door ->
        [0] Du gav varorna { $goods } av 5, { $moment }.
       *[other] Du gav varorna { $goods } av 5 och leveransen { $door } av 5, { $moment }.
    }
}

# Questions and help
page-cases-heading = Vad du har berättat för oss
page-case-question = Du frågade { $moment }
page-case-away = Du är inte hemma, { $moment }
page-case-problem = Du anmälde ett problem { $moment }
page-case-contest = Du var där, { $moment }
page-case-received = Du har det, { $moment }
page-case-missing = Du har det inte, { $moment }
page-case-address = Om adressen, { $moment }
page-case-cancel = Om avbokning, { $moment }
page-case-open = { $brand } har fått det och svarar.
page-case-due = { $brand } svarar senast { $moment }.
page-case-overdue = { $brand } skulle ha svarat { $moment }. Det står överst på deras lista.
page-case-closed = Avklarat { $moment }.
page-help-heading = Fråga om den här leveransen
page-help-reference = Referens { $reference }. Den som svarar ser samma sak som du.
page-help-write = Skriv till { $brand }
page-help-call = Ring { $phone }
page-calendar = Lägg till i kalendern
page-sure-heading = Om tiden ändras
page-sure-text = Du hör det från oss innan den här tiden går ut, och orsaken med det.
page-sure-several = Vilken av tiderna det blir får du veta när dagen är slutligt planerad.

# A doubtful address
page-address-heading = Vilken adress är rätt?
page-address-written = Du skrev: { $written }
page-address-text = Välj den du menar. Vi planerar leveransen så snart vi vet.
page-address-none = Vi hittade ingenting som passar. Berätta hur vi hittar dig.
page-address-unlock = Bekräfta först vem du är
page-address-confirm = Det här är adressen
page-address-other = Ingen av dessa

# What was just done
page-saved-asked = Vi har fått det. Svaret kommer här.
page-saved-rated = Tack. Ditt svar är hos dem som kan ändra något.
page-saved-changed = Din nya tid är bestämd.
page-saved-address = Tack. Din adress är bekräftad.
page-saved-unlocked = Tack. Du ser nu allt i den här webbläsaren under en halvtimme.
page-saved-cancelled = Din leverans är avbokad.

# Behind the tracking page
page-back = Tillbaka till din leverans

# Who you are
page-step-up-heading = Är det du?
page-step-up-text = Hela adressen och bilder visas bara för den som leveransen är till. Ditt svar gäller en halvtimme i den här webbläsaren.
page-postcode-heading = Leveransadressens postnummer
page-postcode-label = Postnummer
page-postcode-confirm = Bekräfta
page-code-heading = Ange koden
page-code-text = Vi har skickat sex siffror till e-postadressen i din beställning. De gäller i tio minuter.
page-code-label = Kod med sex siffror
page-code-confirm = Bekräfta
page-code-other-heading = Ett annat sätt
page-code-other-text = Vi skickar en kod till den e-postadress som beställningen gjordes med.
page-code-send = Skicka mig en kod
page-step-up-wrong-postcode = Det är ett annat postnummer än adressens. Titta en gång till.
page-step-up-wrong-code = Koden stämmer inte eller är för gammal.
page-step-up-paused = Det blev för många försök. Vänta en kvart och försök sedan igen.
page-step-up-no-address = Vi har ingen e-postadress för den här beställningen. Skriv till oss i stället.
page-step-up-not-sent = Koden kunde inte skickas just nu. Försök igen om en minut.
page-code-mail-subject = { $code } är din kod
page-code-mail-text = Din kod för leveransen från { $brand }: { $code }
page-code-mail-lives = Den gäller i tio minuter och kan användas en gång.
page-code-mail-not-you = Om du inte bad om den behöver du inte göra något.

# Writing
page-contact-send = Skicka
page-contact-private = Dina ord går till dem som sköter den här leveransen och till ingen annan.
page-contact-question-heading = Skriv till { $brand }
page-contact-question-text = Den som svarar ser samma sak som du på sidan. Du behöver inte förklara det.
page-contact-question-label = Ditt meddelande
page-contact-away-heading = Inte hemma?
page-contact-away-text = Berätta vem som kan ta emot eller vad föraren bör veta. { $brand } för det vidare.
page-contact-away-label = Ditt meddelande
page-contact-problem-heading = Vad är fel?
page-contact-problem-text = Tiderna, beviset och anteckningarna finns redan hos oss. Du förklarar det en gång.
page-contact-problem-label = Vad som hände
page-contact-address-heading = Hur hittar vi dig?
page-contact-address-text = Skriv gata, husnummer och postnummer eller beskriv vägen. Någon tittar på det i dag.
page-contact-address-label = Din adress
page-contact-contest-heading = Du var där
page-contact-contest-text = { $lsp } måste svara { $brand }. Tillägg gärna vad du vet.
page-contact-contest-label = Något att tillägga? (frivilligt)
page-contact-received-heading = Du har det
page-contact-received-text = Tack. Ditt svar går genast till { $brand } och { $lsp }.
page-contact-received-label = Något att tillägga? (frivilligt)
page-contact-missing-heading = Det är inte hos dig
page-contact-missing-text = Ditt svar går genast till { $brand } och { $lsp }.
page-contact-missing-label = Var har du letat? (frivilligt)

# Another time
page-choose-heading = När ska vi komma?
page-change-none = Ingen tid är bestämd ännu. De här tiderna kan verkligen hållas.
page-change-now = Nu: { $window }, utlovat.
page-change-now-until = Nu: { $window }, utlovat. Du kan ändra det tills bilen åker, senast { $until }.
page-change-times = En annan tid
page-change-nothing = Det finns ingen annan ledig tid de närmaste dagarna. Skriv till oss så letar vi efter en.
page-change-gone = Den tiden gick just till någon annan. De här finns kvar.
page-change-kept = Den tiden skulle ta tiden från flera andra leveranser. Välj en annan.
page-change-overlap = Två av tiderna överlappar varandra. Kryssa bara för dem som ligger isär.
page-change-unavailable = Vi kan inte räkna ut tiderna just nu. Försök igen om en minut.
page-change-closed-ended = Den här leveransen är avslutad. Det finns inget kvar att ändra.
page-change-closed-doubt = Bekräfta först din adress. Sedan kan du välja en tid.
page-change-closed-left = Bilen har åkt, så tiden är bestämd. Skriv till { $brand } om ingen kan vara där.
page-change-closed-past = Det är för sent att ändra tiden här. Skriv till { $brand } om ingen kan vara där.
page-change-before = Innan du bekräftar
page-change-new = Ny tid
page-change-replaces = ersätter
page-change-cost = Kostnad
page-change-none-cost = Ingen
page-change-who = Vem får veta
page-change-who-know = { $brand } och { $lsp }, genast
page-change-undo = Ångra
page-change-undo-until = Här, så länge den nya tiden kan ändras
page-change-unchosen = Välj en tid ovan
page-change-confirm = Bekräfta ändringen
page-choose-confirm = Ta den här tiden
page-change-answer = Svaret kommer genast, även med e-post
page-slot-width = Tidsfönster på { $hours } timmar
page-slot-free = Utan kostnad
page-slot-greener = Grönare: sparar { $minutes } min körning och { $grams } g koldioxid
page-slot-full = Fullt
page-slot-closed = Stängt
page-slot-load = Ingen bil har plats
page-slot-volume = Ingen bil har plats för något så stort
page-slot-skills = { $skill ->
    [cold] Ingen kylbil
    [two_person] Ingen bil med två personer
    [tail_lift] Ingen bil med bakgavellyft
    [age_check] Ingen förare som kontrollerar ålder
   *[other] Ingen bil som klarar det
}
page-slot-no-road = Ingen bil kommer fram dit
page-slot-goods-away = Paketet är i en bil som inte är tillbaka då
page-slot-reserved = Inte tillgängligt
page-slot-kept-for-others = Skulle ta tiden från flera andra leveranser
page-also = { $day }: skulle en annan tid också passa?
page-also-small = Kryssa för alla som passar. Vilken av tiderna det blir får du veta när dagen är slutligt planerad. Det kostar vad den billigaste kostar.
page-other-heading = En annan plats
page-cancel-link = Avboka den här leveransen
page-cancel-heading = Avboka leveransen?
page-cancel-text = Då kommer ingenting, och din tid går till någon annan. { $brand } gör upp om betalningen med dig.
page-cancel-unlock = För att ingen annan ska kunna avboka behöver vi veta att det är du.
page-cancel-confirm = Ja, avboka
page-cancel-keep = Nej, behåll
page-cancel-closed = Den kan inte längre avbokas här. Skriv till { $brand }.
page-calendar-title = Leverans från { $brand }

# Vad mer som kan ändras
page-change-heading = Vad passar dig bättre?
page-change-stale = Leveransen ändrades under tiden. Så här står den nu; inget annat ändrades.
page-change-where = Vart
page-change-same-time = Samma tid, ny plats
page-change-times-there = Tider på den nya platsen
page-change-time-stays = Tid, som nu
page-slot-point-closed = Utlämningsstället är stängt då
page-other-address = En annan adress
page-other-address-small = Du ser först tiderna för den.
page-other-pickup-point = Utlämningsställe
page-other-pickup-point-small = Du hämtar när det passar dig.
page-other-safe-place = Säker plats
page-other-safe-place-small = Någonstans torrt på din adress, på egen risk. Du får en bild.
page-other-neighbour = En granne tar emot
page-other-neighbour-small = Du anger dörren, tiden står kvar.
page-other-door = Till min dörr igen
page-other-door-small = Som det beställdes.
page-other-free = Gratis.
page-not-not-offered = { $brand } erbjuder inte detta.
page-not-attended = Någon måste ta emot varan personligen. Det har { $brand } bestämt.
page-not-published = Går inte längre när turen är planerad. Det har { $brand } bestämt.
page-not-loaded = Går inte längre när det är i bilen. Det har { $brand } bestämt.
page-not-left = Går inte längre när bilen har åkt med det.
page-not-door = Går inte längre: föraren står vid din dörr.
page-not-past = För sent att ändra detta här.
page-not-ended = Leveransen är avslutad.
page-not-doubt = Bekräfta först din adress.
page-not-no-promise = Välj först en tid.
page-not-at-point = Det går till ett utlämningsställe.
page-not-no-points = { $lsp } har inget utlämningsställe här.
page-not-point-full = Ingen plats just nu
page-ask-address-heading = Vart ska vi ta det?
page-ask-address-text = Inget ändras förrän du har valt en tid för den nya adressen.
page-ask-pickup-point-heading = Vilket utlämningsställe?
page-ask-pickup-point-text = Inget ändras förrän du har valt en tid. Vi kommer medan stället är öppet.
page-ask-safe-place-heading = Var ska vi lämna det?
page-ask-safe-place-text = Föraren lägger det där och tar en bild. Sedan ligger det på din egen risk.
page-ask-safe-place-label = Var exakt?
page-ask-safe-place-hint = Någonstans torrt som inte syns från gatan. Bara föraren och de som sköter leveransen läser det.
page-ask-neighbour-heading = Vem tar emot åt dig?
page-ask-neighbour-text = Föraren ringer på där. Om ingen öppnar kommer det till din dörr.
page-ask-neighbour-label = Namn och dörr eller våning
page-ask-neighbour-hint = Fråga gärna grannen först. Bara föraren och de som sköter leveransen läser det.
page-ask-door-heading = Till din dörr igen?
page-ask-door-text = Föraren ringer på hos dig, som det beställdes.
page-ask-door-hint = Det du sade om platsen gäller inte längre.
page-ask-until-published = Här, tills turen är planerad
page-ask-until-loaded = Här, tills det är i bilen
page-ask-until-left = Här, tills bilen åker
page-ask-until-door = Här, tills föraren är vid din dörr
page-new-address-check = Se tiderna
page-new-address-check-small = Bara tider som verkligen kan hållas där
page-new-address-home = Tillbaka till beställningens adress
page-new-address-incomplete = Vi behöver åtminstone en gata.
page-new-address-outside = Det ligger utanför området där { $lsp } levererar. Inget ändrades.
page-new-address-no-road = Ingen bil kommer dit och tillbaka. Inget ändrades.
page-new-address-doubt = Vi är inte säkra på vilken plats du menar. Välj en, eller skriv på ett annat sätt.
page-new-address-unknown = Vi hittar inte adressen. Skriv den på ett annat sätt; inget ändrades.
page-point-bring = Ta med referensen { $reference } och något som visar ditt namn.
page-day-mon = mån
page-day-tue = tis
page-day-wed = ons
page-day-thu = tors
page-day-fri = fre
page-day-sat = lör
page-day-sun = sön
page-how = Hur
page-saved-pickup-point = Det går till utlämningsstället.
page-saved-safe-place = Föraren lämnar det på den säkra platsen.
page-saved-neighbour = Föraren tar det till din granne.
page-saved-door = Det kommer till din dörr igen.
page-saved-new-address = Det går till den nya adressen.
page-log-chosen-address = Du valde en annan adress, { $window }
page-log-chosen-pickup-point = Du valde ett utlämningsställe, { $window }
page-log-asked-safe-place = Du bad om den säkra platsen
page-log-asked-neighbour = Du bad om grannen
page-log-asked-door = Du bad om din egen dörr igen

# Whether text messages are wanted
page-texts-heading = Sms
page-texts-on = { $brand } skriver till din telefon när bilen är på sista biten till dig.
page-texts-stopped = Du bad om att inte få fler sms från { $brand }, { $moment }. Nyheter kommer med e-post och på den här sidan.
page-texts-held = Din telefon bad om att inte få fler sms från { $brand }. Skicka START från den till { $number } för att få dem igen.
page-texts-stop = Inga fler sms
page-texts-start = Börja med dem igen
page-saved-texts-off = Du får inga fler sms från oss.
page-saved-texts-on = Du får sms igen.

# The map by itself
page-map-zoom-in = Zooma in
page-map-zoom-out = Zooma ut
page-map-fingers = Flytta kartan med två fingrar
page-map-scroll = Håll ned { $press } och rulla för att zooma
page-map-home = Din dörr

# Being told on this device
page-push-heading = På den här enheten
page-push-text = När något ändras ser du det här direkt. Inget konto behövs, och du kan sluta när du vill.
page-push-button = Meddela mig på den här enheten
page-push-on = Du får meddelanden på den här enheten.
page-push-no = Den här enheten tillåter det inte. Du får besked som förut.
page-push-told = { $count ->
    [one] { $count } enhet får meddelanden.
   *[other] { $count } enheter får meddelanden.
}
page-push-stop = Meddela ingen enhet
page-saved-push-off = Ingen enhet får meddelanden längre.

page-mails-heading = E-post
page-mails-on = { $brand } skriver också under vägen, till exempel när bilen har åkt. Det som ändrar tiden, och hur det gick, får du alltid veta.
page-mails-stopped = Du bad { $brand } om färre mejl, { $moment }. Du får fortfarande veta det som ändrar tiden och hur det gick.
page-mails-none = Du markerade ett mejl från { $brand } som skräppost, { $moment }. Det kommer inga fler; nyheterna finns på den här sidan.
page-mails-bounced = Ett mejl från { $brand } kom tillbaka, { $moment }: din adress hittades inte. Nyheterna finns på den här sidan.
page-mails-stop = Bara det nödvändiga
page-mails-start = Skicka dem igen
page-saved-mails-off = Du får bara de nödvändiga mejlen.
page-saved-mails-on = Du får alla mejl igen.
