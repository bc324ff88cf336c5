# Vad som ska kommas ihåg till nästa leverans
page-prefer-section = Nästa gång också?
page-prefer-open = Kom ihåg hur du vill ha det
page-prefer-small = Språk, en säker plats, hur man hittar till dig. Bara om du godkänner det, och du kan radera allt.
page-prefer-heading = Så vill du ha det
page-prefer-text = Det du sparar här gör vi av oss själva vid dina nästa leveranser. Vi säger till varje gång, och ett tryck ångrar det för det paketet.
page-prefer-what = Vad vi ska komma ihåg
page-prefer-filled = Ifyllt med det du valde för den här leveransen. Inget är sparat ännu.
page-prefer-language = Språk
page-prefer-as-ordered = Som i beställningen
page-prefer-way = Hur det lämnas över
page-prefer-in-person = Till mig eller någon hemma
page-prefer-words = Var exakt, eller till vem
page-prefer-words-hint = Till exempel: bakom bänken till vänster om dörren. Behövs för säker plats, granne och reception.
page-prefer-note-hint = Föraren läser det. Till exempel: ring inte på, bebisen sover. Inga portkoder här: de lämnas för en leverans och raderas efter den.
page-prefer-where = Platsen, grannen och vägen till din dörr används bara på den här adressen. Det en avsändare eller vara inte tillåter, eller som kostar extra, väljer vi aldrig åt dig.
page-prefer-for = Kom ihåg det för
page-prefer-only-brand = Bara leveranser från { $brand }
page-prefer-every-brand = Alla varumärken som levererar med { $lsp }
page-prefer-consent = Jag godkänner att detta sparas och används för mina nästa leveranser till den här e-postadressen. Jag kan ta tillbaka det när som helst.
page-prefer-save = Spara
page-prefer-how = Bra att veta
page-prefer-how-text = Vi känner igen dig på din e-postadress, som du just bekräftade. Det du skriver lagras krypterat. Andra varumärken ser inget av det om du inte väljer alla varumärken.
page-prefer-export = Ladda ner allt som en fil
page-prefer-withdraw = Ta tillbaka mitt godkännande
page-prefer-withdraw-hint = Därefter görs inget av sig självt, och det som sparats för det raderas. Leveranser som redan är ordnade blir som de är.
page-prefer-erase = Radera allt
page-prefer-erase-hint = För alla varumärken. Det enda som finns kvar är en anteckning om att det raderades och när.
page-prefer-since-brand = Sparat för { $brand } sedan { $moment }.
page-prefer-since-every = Sparat för alla varumärken som levererar med { $lsp } sedan { $moment }.
page-prefer-erased = Allt raderades { $moment }. Inget är sparat.
page-prefer-saved-kept = Sparat. Så gör vi från och med din nästa leverans.
page-prefer-saved-withdrawn = Ditt godkännande är tillbakataget. Inget görs längre av sig självt.
page-prefer-saved-erased = Allt är raderat.
page-prefer-problem-consent = Kryssa i rutan för att godkänna. Utan det kommer vi inte ihåg något, och inget sparades.
page-prefer-problem-nothing = Inget valdes som kan kommas ihåg. Inget sparades.
page-prefer-problem-words = Säg med några ord var exakt, eller till vem. Inget sparades.
page-prefer-problem-long = En av texterna är för lång. Korta den; inget sparades.
page-prefer-applied = Som du vill ha det: vi tog över detta från det du bad oss komma ihåg.
page-prefer-undo = Inte för det här paketet
page-step-up-by-mail = Det som följer hör till din e-postadress. Vi skickar en kod dit: bara den som läser den posten kommer in.
page-saved-as-ordered = Klart. Det här paketet kommer som beställt.
promise-preferred = { $preferred ->
    [safe-place] Vi lämnar det på din säkra plats, som du vill ha det.
    [neighbour] Vi tar det till din granne, som du vill ha det.
    [reception] Vi lämnar det i din reception, som du vill ha det.
    [access] Föraren vet hur man hittar till dig, som du vill ha det.
   *[language] Vi skriver till dig på det språk du vill ha.
} Du kan ångra det för det här paketet på dess sida.
