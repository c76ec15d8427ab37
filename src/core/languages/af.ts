// table
import { type Language, months, wordSet } from './language.ts'

/** Afrikaans. */
export const afrikaans: Language = {
  tag: 'af',
  name: 'Afrikaans',
  stopWords: wordSet(`
    'n aan af al alles almal as baie beter binne bo by daar daarom dan dat deur die dis dit doen een eers ek elke en enige
    gaan gebruik geen goed haar het hier hierdie hom hoe hulle hy iets is ja jou jy kan kom kon laat lank maar maak mag meer
    met moet my na nadat nee neem net nie niks nog nou nuwe of om omdat ons onder ook op oor saam sal se sedert sê self sien
    sonder so soos sou sy te teen toe tot tussen tyd uit van vanaf vandag vas ver vir vol voor waar waarom wanneer wat weer
    weet weg wees wel werk wie wil word
  `),
  abbreviations: wordSet(`
    mnr mev mej dr prof ds adv nr bl bv asb ens o.a m.a.w d.w.s ca tel st sr jr edms bpk jan feb mrt apr jun jul aug sept
    okt nov des
  `),
  monthNames: months(
    `januarie|jan februarie|feb maart|mrt april|apr mei junie|jun julie|jul augustus|aug september|sep oktober|okt november|nov desember|des`,
  ),
  letters: 'áéèêëïíôöóûüý',
  telltales: wordSet(`
    weergawe fout foute lêer lêers opdatering beskikbaar jaar sekuriteit gebruiker instellings stoor kies verander skrap
    eerste laaste volgende mense wêreld gesê maatskappy regering polisie president verslag week dag dae maand geld huis
    vroue mans lewe stad staat land gesondheid skool span spel wet hof saak mark bring wys gee vind wen verloor sterf vra
    help beste groot goeie sleg ou jong hoë lang kort vroeg altyd nooit maandag dinsdag woensdag donderdag vrydag saterdag
    sondag twee drie vier vyf tien honderd duisend miljoen miljard lys dié gids vouer pad grootte waarde soek bladsy bladsye
    inskrywing artikel kategorie ongelees gelees gunstelinge voeg redigeer verwyder herlaai geskiedenis intekening titel
    deel laai kommentaar rekening meld taal hulp oop boodskap kennisgewing datum gister minute ure getal nommer opsie opsies
    opdrag geheue venster beeld prent netwerk skakel verbinding karakter woord toegang geweier ontbreek onbekende onbekend
    leeg ongeldig ongeldige misluk vertoon vorige alle merk skep kontroleer wagwoord drukker naam -heid -ing -ings -te -sie
    -sies -baar -lik -like -skap -tjie -tjies -e -y- sk- -sk- -ik -uu- -ee- -oo- -aa- -kk- -êe- -ies -eer -ys -uig v- ver-
    ge- -ig
  `),
}
