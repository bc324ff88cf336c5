# A weaker link for somebody at home
page-share-section = Någon mer hemma?
page-share-open = Dela med någon hemma
page-share-small = De ser tiden och hur långt det har kommit. Inget annat.
page-share-count = { $count ->
    [one] En länk är delad. Den kan tas tillbaka när som helst.
   *[other] { $count } länkar är delade. De kan tas tillbaka när som helst.
}
page-share-heading = Dela med någon hemma
page-share-text = En länk till en rumskamrat, en partner, en granne: den som ska veta när det kommer.
page-share-what = Vad länken visar
page-share-sees-label = De ser
page-share-sees = Tiden, hur långt det har kommit och vad som är avtalat med en granne eller om en säker plats.
page-share-never-label = De ser aldrig
page-share-never = Adress, telefonnummer, koder, bilder, innehåll eller andra beställningar. De kan inte ändra något och inte dela vidare.
page-share-until-label = Den upphör
page-share-until = { $days ->
    [one] En dag efter leveransen, eller genast när den tas tillbaka här
   *[other] { $days } dagar efter leveransen, eller genast när den tas tillbaka här
}
page-share-make = Skapa en länk
page-share-another = Skapa en länk till
page-share-name = Vad den ska heta (valfritt)
page-share-name-hint = Ett namn som skiljer länkarna åt. Det visas bara på den här sidan.
page-share-answer = Får svara när vi frågar om någon är hemma
page-share-button = Skapa länken
page-share-too-long = Det är för långt. { $most } tecken räcker till ett namn; ingen länk skapades.
page-share-closed-over = Leveransen är avslutad, så det finns inget kvar att dela.
page-share-closed-full = { $most } länkar är delade, fler går inte. Ta tillbaka en för att skapa en ny.
page-share-out = Delade länkar
page-share-done = Länken är klar. Ge den vidare.
page-share-link = Länken
page-share-hand = Ge vidare
page-share-copy = Kopiera länken
page-share-copied = Kopierad
page-share-back = Ta tillbaka
page-share-nameless = Länk utan namn
page-share-made = Skapad { $moment }.
page-share-used = Senast öppnad { $moment }.
page-share-unused = Ingen användning har synts än.
page-share-may-answer = Får titta och svara om någon är hemma
page-share-may-look = Får titta
page-in-home-shared = Någon med länken svarade: någon är hemma
page-in-away-shared = Någon med länken svarade: ingen är hemma
home-about = Delat från en leverans från { $brand }. Sidan visar inga namn, adresser eller innehåll.
home-shared-heading = Delat med dig
home-shared = Någon du bor med eller känner har delat när leveransen kommer. Ändringar syns här av sig själva.
home-until = { $days ->
    [one] Länken gäller till en dag efter leveransen, om den inte tas tillbaka innan.
   *[other] Länken gäller till { $days } dagar efter leveransen, om den inte tas tillbaka innan.
}
home-said-in = Någon är hemma
home-said-out = Ingen är hemma
home-said-unanswered = Frågat; inget svar än
home-over-taken-back = Länken har tagits tillbaka
home-over-taken-back-text = Den som delade leveransen har tagit tillbaka länken. Den visar inget längre. Be om en ny om du fortfarande behöver veta.
home-over-time-up = Länken har upphört
home-over-time-up-text = { $days ->
    [one] Leveransen avslutades för mer än en dag sedan. Den som delade har kvar sin egen sida.
   *[other] Leveransen avslutades för mer än { $days } dagar sedan. Den som delade har kvar sin egen sida.
}
