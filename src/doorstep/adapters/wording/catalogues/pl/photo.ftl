# The photo of a safe place
page-photo-label = Zdjęcie miejsca (nieobowiązkowo)
page-photo-another = Inne zdjęcie
page-photo-who = { $hours ->
    [one] Widzi je tylko kurier, przy drzwiach. Usuniemy je godzinę po zakończeniu dostawy. Miejsca wykonania nie zapisujemy.
    [few] Widzi je tylko kurier, przy drzwiach. Usuniemy je { $hours } godziny po zakończeniu dostawy. Miejsca wykonania nie zapisujemy.
    [many] Widzi je tylko kurier, przy drzwiach. Usuniemy je { $hours } godzin po zakończeniu dostawy. Miejsca wykonania nie zapisujemy.
   *[other] Widzi je tylko kurier, przy drzwiach. Usuniemy je { $hours } godziny po zakończeniu dostawy. Miejsca wykonania nie zapisujemy.
}
page-photo-chosen = Wybrane zdjęcie
page-photo-alt = Zdjęcie miejsca
page-photo-remove = Usuń zdjęcie
page-change-photo-too-large = To zdjęcie jest za duże: najwyżej { $most } MB. Nic nie zmieniono.
page-change-photo-unreadable = Tego pliku nie da się odczytać jako obrazu. Można wysłać JPEG, PNG lub WebP; HEIC nie. Nic nie zmieniono.
