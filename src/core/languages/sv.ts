// table
import { type Language, months, wordSet } from './language.ts'

/** Swedish. */
export const swedish: Language = {
  tag: 'sv',
  name: 'Swedish',
  stopWords: wordSet(`
    alla allt att av bara bli blir blev bland blivit båda de del dem den denna deras dess dessa det detta dig din dina ditt
    du där då efter eller en enligt er ett flera från får för före genom ha had hade han har hon honom hur här i icke in
    inga ingen inom inte jag ju kan kanske kom kommer kunna kunde man med medan mellan men mer mest min mot mycket när nu
    någon något några och också om oss på samma sedan sig sin sina sitt ska skall skulle som så sådan till trots under upp
    ut utan vad var vara varit varje vem vi vid vilka vilken vill vår våra än är åt över
  `),
  abbreviations: wordSet(`
    kl bl.a t.ex d.v.s dvs m.m m.fl osv etc s.k fr.o.m t.o.m ca kr nr st sid s kap jfr resp tel f.d f.n p.g.a pga o.s.v inkl
    exkl moms prof dr jan feb mar apr aug sept okt nov dec
  `),
  monthNames: months(
    `januari|jan februari|feb mars april|apr maj juni juli augusti|aug september|sep oktober|okt november|nov december|dec`,
  ),
  letters: 'åäöé',
  telltales: wordSet(`
    ny nya nytt version utgåva fel filen filer uppdatering tillgänglig idag år säkerhet inget första sista nästa människor
    världen tid säger sade företag företaget regeringen polisen president rapport vecka dag dagar månad månader pengar hem
    arbete kvinnor män liv stad staten landet hälsa skola skolan lag laget spel lagen domstol fall marknaden uppgifter visar
    ger tar gör hittar vinner förlorar dör kräver måste behöver hjälper bättre bästa stora stor stort bra god goda dålig
    gamla unga hög höga lång kort tidigt sent alltid aldrig tillsammans måndag tisdag onsdag torsdag fredag lördag söndag
    två tre fyra fem tio hundra miljoner miljarder släppt rättar säkerhetshål går ligger står finns ytterligare dessutom
    samt hunnit därför även varför mapp katalog sökväg storlek värde lista sök sida sidor inlägg artikel artiklar kategori
    kategorier oläst olästa lästa favoriter lägg redigera ta bort uppdatera historik prenumeration prenumerationer titel
    dela ladda ner kommentarer konto logga språk hjälp stäng meddelande meddelanden avisering datum igår minuter timmar
    antal nummer flagga kommando minne fönster bild nätverk länk anslutning tecken ord åtkomst nekad saknas saknar okänd
    okänt tom tomt ogiltig ogiltigt ogiltiga misslyckades visa föregående markera klar skapa kontrollera använd
    inställningar skrivare källa läser öppnar aktuell aktivera symboler delat namn dock emellertid inuti utanför nära endast
    vars vilkas vilket sådant sådana annan annat andra egen eget egna henne era hans hennes voro fått bör borde gick ge gav
    säga sa förblir börjar började verkar verka består gäller gällde förklarade gång gånger sätt plats exempel fråga frågan
    förhållande utveckling information situation process produktion tjänst tjänster personer barn kvinna sak saker nästan
    nog allting förra månaden ännu redan därefter varav minst denne hit dit åtminstone ungefär tycker tror vet ser ni behov
    -ning -ningen -ningar -het -heten -heter -ande -ende -else -arna -erna -orna -ade -ats -igt -iga -isk -iskt -lig -ligt
    -sson -tion -ck- -sj- -ög- -ä- -ö- för- upp- -ör -ör- -skap
  `),
}
