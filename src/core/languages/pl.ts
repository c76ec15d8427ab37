// table
import { type Language, months, wordSet } from './language.ts'

/** Polish. */
export const polish: Language = {
  tag: 'pl',
  name: 'Polish',
  stopWords: wordSet(`
    a aby ale albo ani bardzo bez bo by był była było były być będzie będą chociaż co czy czyli dla do gdy gdzie go i ich im
    innych ja jak jako jego jej jest jeszcze jeśli już jednak każdy kiedy która które którego której który których którzy
    lub ma mają mnie może można mu my na nad nam nas nawet nich nie nim niż o od ona one oni oraz po pod podczas ponieważ
    poza przed przez przy raz się są sobie swoje ta tak także tam te tego tej ten też to tu tych tylko tym u w we według
    więc wszystko wszystkie z za ze został została zostały że
  `),
  abbreviations: wordSet(`
    np prof dr mgr inż hab ul al im tzw tzn tj m.in itd itp r w ok godz str nr zł gr mln mld tys św pw ds por red wyd pkt
    art ust poz wg sp jw dot ww
  `),
  monthNames: months(
    `stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru`,
  ),
  letters: 'ąćęłńóśźż',
  telltales: wordSet(`
    nowa nowy nowe wersja wersji wydanie błąd błędy pliku plik plików aktualizacja dostępna dzisiaj rok roku lat pierwszy
    pierwsza pierwsze ostatni ostatnia następny ludzie ludzi świat świata czas lata mówi powiedział firma rząd policja
    prezydent raport tydzień dzień dni miesiąc pieniądze dom praca kobiety mężczyźni życie miasto państwo kraj zdrowie
    szkoła gra sąd sprawa rynek dane pokazuje daje robi znajduje wygrywa zmarł chce trzeba pomaga lepszy najlepszy duży duże
    wielki dobry dobre zły stary młody wysoki długi krótki zawsze nigdy razem między poniedziałek wtorek środa czwartek
    piątek sobota niedziela dwa trzy cztery pięć dziesięć sto tysięcy milionów miliardów wydano poprawia luka kilka przeciw
    wobec natomiast zdaniem taki folder katalog ścieżka rozmiar wartość lista szukaj wyszukaj wyszukiwanie strona strony
    wpis wpisy artykuł artykuły kategoria kategorie nieprzeczytane przeczytane ulubione dodaj edytuj usuń odśwież historia
    subskrypcja subskrypcje tytuł udostępnij pobierz komentarze konto zaloguj wyloguj język pomoc zamknij otwórz zapisz
    wiadomość wiadomości powiadomienie data wczoraj minut godzin liczba numer opcja opcje polecenie pamięć pamięci okno
    obraz sieć sieci odnośnik łącze połączenie znak znaków słowo dostęp dostępu brak nieznany nieznana nieznane pusty pusta
    nieprawidłowy nieprawidłowa nieprawidłowe błędny pokaż poprzedni zaznacz utwórz sprawdź użyj ustawienia hasło użytkownik
    drukarka nazwa jednakże mimo wewnątrz zewnątrz blisko jaki jaka jakie taka takie każda każde żaden żadna żadne niektóre
    niektórych inny inna inne sam sama samo własny ją nimi byli miał miała mieli mógł mogła mogą musiał musi szedł poszedł
    dać dał dała rzekł przyszedł zaczyna zaczął wydaje istnieje istnieją dotyczy wyjaśnił część sposób miejsce przykład
    pytanie związek rozwój informacja informacje sytuacja proces produkcja usługa usługi osoby dzieci kobieta mężczyzna
    rzecz rzeczy zatem prawie dość nic ktoś nikt ubiegły również potem szczególnie panie pani tymi temu dokąd skąd dlaczego
    nami wami -ość -ości -anie -enie -ania -enia -ować -owy -owa -owe -ego -ych -owych -ami -ów -ka -szcz- -prze- -rz- -sz-
    -cz- -wi- -ski -ska -skie -ący
  `),
}
