# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = Din hämtning: { $window }
promise-made-answer-collects = { $parcels ->
    [one] Vi hämtar ditt paket { $window }
   *[other] Vi hämtar dina paket { $window }
}
promise-made-lead-collects = Vi håller den här tiden. Om den ändras får du veta det först av oss.
promise-made-body-collects = Ha det redo. På dagen får du en snävare tid när bilen är på väg.
promise-made-button-collects = Följ hämtningen
tour-started-answer-collects = Bilen är på väg till dig: { $window }
tour-started-button-collects = Följ hämtningen
arrival-earlier-body-collects = Om du inte kan vara där så tidigt, säg på sidan vem som kan lämna över det.
promise-revised-lead-collects = { $chosen ->
    [yes] Det här är nu din hämttid.
    [narrowed] Av tiderna som passade dig blir det den här.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] Följ hämtningen
    [narrowed] Följ hämtningen
    [closed] Följ hämtningen
   *[no] Välj en annan tid
}
promise-revised-second-collects = { $chosen ->
    [yes] Välj en annan tid
    [narrowed] Välj en annan tid
    [closed] Se vad som är möjligt
   *[no] Följ hämtningen
}
address-doubted-subject-collects = Kontrollera hämtadressen
address-doubted-answer-collects = { $parcels ->
    [one] Var exakt ska vi hämta ditt paket?
   *[other] Var exakt ska vi hämta dina paket?
}
address-doubted-second-collects = Se hämtningen
items-line-collects = Hämtas: { $items }
footer-place-collects = Hämtning på { $street }
footer-why-collects = { $brand } skickar detta för att något ska hämtas hos dig.
footer-carrier-collects = { $done ->
    [yes] { $carrier } hämtade den.
   *[no] { $carrier } hämtar den.
}
promise-rearranged-answer-collects = { $kind ->
    [address] På den nya adressen, { $window }
   *[other] Vid din dörr, { $window }
}
promise-rearranged-lead-collects = Det är här vi hämtar det nu.
promise-rearranged-body-collects = Om det inte var du, säg det genast på sidan.
promise-rearranged-button-collects = Följ hämtningen

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] Hämtat { $moment }
   *[no] { $collected } av { $of } paket hämtade { $moment }
}
collection-completed-answer = { $all ->
    [yes] Hämtat { $moment }
   *[no] { $collected } av { $of } paket hämtade { $moment }
}
collection-completed-lead = Föraren har tagit med det. { $brand } ordnar resten med dig.
collection-completed-body = Är allt som det ska? Sidan visar vad som hämtades och när. Du kan berätta hur det gick.
collection-completed-button = { $proof ->
    [yes] Se kvittensen
   *[no] Se hämtningen
}
collection-completed-second = Är något fel? Berätta för oss
collection-attempted-subject = Inte hämtat { $moment }
collection-attempted-answer = { $parcels ->
    [one] Vi kunde inte hämta ditt paket { $moment }
   *[other] Vi kunde inte hämta dina paket { $moment }
}
collection-attempted-lead = Föraren noterade: { $cause }
collection-attempted-body = { $next ->
    [again] Föraren kommer tillbaka senare på samma tur.
    [promised] Nästa besök: { $window }.
    [over] Det blir kvar hos dig, och ingen kommer igen av sig själv. Skriv till { $brand } om det ändå ska hämtas.
   *[open] Vi letar efter en annan tid och hör av oss.
} Om noteringen är fel, säg till på sidan: vi jämför den med bilens position.
collection-attempted-button = Se vad som händer nu
collection-attempted-second = Jag var på plats

# The consignee's pages
page-about-collects = För { $brand }, hämtas av { $lsp }. Den här sidan laddar ingenting från andra och följer ingen.
page-head-open-collects = Din hämttid är inte bestämd ännu
page-head-promised-collects = Vi hämtar { $window }
page-head-coming-collects = Vi kommer och hämtar { $window }
page-head-doubt-collects = Kontrollera din hämtadress
page-head-attempted-collects = Inte hämtat. Nästa tid är inte bestämd ännu
page-head-attempted-next-collects = Inte hämtat. Nästa gång: { $window }
page-head-collected = Hämtat { $moment }
page-head-abandoned = Inte hämtat. Ingen kommer igen
page-head-cancelled-collects = Den här hämtningen är avbokad
page-lede-open-collects = Välj när vi ska komma. Innan dess kommer ingen.
page-lede-cancelled-collects = Ingen kommer. Om du inte ville detta, skriv till { $brand }.
page-lede-abandoned = Det blir kvar hos dig. Om det ändå ska hämtas, skriv till { $brand }.
page-steps-collects = Förlopp, steg { $step } av 3
page-next-out-for-delivery-collects = bilen
page-address-text-collects = Välj den du menar. Vi planerar hämtningen så fort vi vet.
page-lede-doubt-collects = Vi kunde inte hitta platsen på kartan med säkerhet. Inget kan planeras innan vi vet dörren.
page-next-collected = din dörr
page-where-to-collects = Var
page-action-change-collects = Inte hemma? Ändra hämtningen
page-action-away-left-collects = Bilen har åkt, så tiden är bestämd. Vi för vidare det du skriver.
page-log-left-collects = Bilen lämnade terminalen för dina gator
page-log-collected = Hämtat
page-log-abandoned = Inte hämtat, ingen kommer igen
page-log-handed-in = Inlämnat på terminalen
page-collect-beside = { $count ->
    [one] Vi hämtar också ett paket.
   *[other] Vi hämtar också { $count } paket.
}
page-parcels-heading-collects = { $count ->
    [one] Ett paket att hämta
   *[other] { $count } paket att hämta
}
page-proof-heading-collects = Bevis på hämtningen
page-proof-how-collects = Hämtat
page-proof-from-you = vid din dörr
page-proof-alt-photo-collects = Foto taget av föraren vid hämtningen
page-proof-alt-signature-collects = Underskrift vid hämtningen
page-rate-door-collects = Hämtningen
page-rate-goods-collects = Hur det ordnades
page-rate-thanks-collects = { $goods ->
    [0] Du gav hämtningen { $door } av 5, { $moment }.
   *[other] { $door ->
        [0] Du gav upplägget { $goods } av 5, { $moment }.
       *[other] Du gav upplägget { $goods } av 5 och hämtningen { $door } av 5, { $moment }.
    }
}
page-help-heading-collects = Fråga om den här hämtningen
page-saved-cancelled-collects = Hämtningen är avbokad.
page-back-collects = Tillbaka till din hämtning
page-step-up-text-collects = Hela adressen och bilder visas bara för den som hämtningen gäller. Ditt svar gäller en halvtimme i den här webbläsaren.
page-postcode-heading-collects = Adressens postnummer
page-code-mail-text-collects = Din kod för hämtningen åt { $brand }: { $code }
page-contact-private-collects = Dina ord går till dem som sköter den här hämtningen och till ingen annan.
page-contact-away-text-collects = Berätta vem som kan lämna det eller vad föraren bör veta. { $brand } för det vidare.
page-change-closed-ended-collects = Den här hämtningen är avslutad. Det finns inget kvar att ändra.
page-change-closed-left-collects = Bilen har åkt, så tiden är bestämd. Skriv till { $brand } om ingen kan vara där.
page-cancel-link-collects = Avboka den här hämtningen
page-cancel-heading-collects = Avboka hämtningen?
page-cancel-text-collects = Då kommer ingen, och din tid går till någon annan. { $brand } ordnar resten med dig.
page-calendar-title-collects = Hämtning åt { $brand }
page-change-stale-collects = Hämtningen ändrades under tiden. Så här står den nu; inget annat ändrades.
page-not-left-collects = Går inte längre när bilen har åkt.
page-not-ended-collects = Hämtningen är avslutad.
page-not-collects = Inte för en hämtning: vi kommer till din dörr.
page-ask-address-heading-collects = Var ska vi hämta det?
page-new-address-outside-collects = Det ligger utanför området där { $lsp } hämtar. Inget ändrades.
page-saved-new-address-collects = Vi hämtar det på den nya adressen.

# Stages, steps and causes
stage-out-for-delivery-collects = På väg till dig
stage-cancelled-collects = Inte hämtat
step-out-for-delivery-collects = På väg till dig
step-collected = Hämtat
cause-consignee-not-ready = Det var inte klart när föraren kom.
cause-consignee-not-home-collects = Ingen kunde lämna det vid dörren.
cause-consignee-refused-collects = Det ska stanna där det är.
cause-consignee-asked-later-collects = En senare tid önskades.
