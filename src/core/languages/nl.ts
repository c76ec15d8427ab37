// table
import { type Language, months, wordSet } from './language.ts'

/** Dutch. */
export const dutch: Language = {
  tag: 'nl',
  name: 'Dutch',
  stopWords: wordSet(`
    aan af al alle alleen alles als altijd andere anders ben bij binnen daar daarom dan dat de deze die dit doch doen door
    dus echter een eens elk elke en er even geen gaat gaan haar had hadden heb hebben heeft hem hen het hier hij hoe hun
    ieder iets ik in is ja je jij jou jouw kan kon kunnen maar me meer meest men met mij mijn moet moeten na naar nadat
    niet niets nog nu of om omdat onder ons onze ook op over reeds sinds te tegen tijdens toch toen tot tussen u uit uw van
    vanaf vanuit veel via volgens voor voordat waar waarbij waarom wanneer want waren was wat we weer wel welke werd werden
    wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zoals zonder zou zouden
  `),
  abbreviations: wordSet(
    `dhr mevr mw dr drs ir ing prof mr st nr bijv bv enz etc ca d.w.z m.b.t o.a i.p.v t.o.v a.u.b blz art hfst jl resp incl excl max min tel b.v n.v jan feb mrt apr jun jul aug sep sept okt nov dec`,
  ),
  monthNames: months(
    `januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec`,
  ),
  letters: 'éëïöüóáèê',
  telltales: wordSet(`
    nieuwe nieuw versie uitgave fout fouten bestand bestanden bijwerken beschikbaar vandaag jaar gebruiker gebruikers
    beveiliging instellingen opslaan openen wijzigen verwijderen kiezen wachtwoord gevonden mislukt lijst eerste laatste
    volgende mensen wereld tijd zegt zei bedrijf regering politie president rapport week dag dagen maand maanden geld huis
    werk vrouwen mannen leven stad staat land gezondheid school spel wet rechtbank zaak markt gegevens brengt toont geeft
    neemt maakt vindt wint verliest sterft vraagt helpt beter beste grote groot goede goed slecht oude jonge hoge lang kort
    vroeg laat nooit samen terwijl maandag dinsdag woensdag donderdag vrijdag zaterdag zondag twee drie vier vijf tien
    honderd duizend miljoen miljard verschenen lek verholpen meerdere komt ligt blijft krijgt kreeg daarnaast naam telkens
    belang map pad grootte waarde zoeken pagina pagina's bericht berichten artikel artikelen categorie categorieën ongelezen
    gelezen favorieten toevoegen bewerken vernieuwen geschiedenis abonnement abonnementen titel delen downloaden opmerkingen
    reacties account aanmelden afmelden inloggen uitloggen taal hulp sluiten melding datum gisteren minuten uren aantal
    nummer getal optie opties opdracht geheugen venster afbeelding netwerk koppeling verbinding teken tekens woord toegang
    geweigerd ontbreekt ontbrekende onbekend onbekende leeg ongeldig ongeldige tonen vorige markeren aanmaken controleren
    gebruiken instellen invoer lezen mislukte kies hoewel buiten dichtbij misschien slechts enkel waarvan waarin waaruit
    waarmee welk zulke zulk iedere enige enkele ander zelfde dezelfde hetzelfde eigen jullie krijgen konden mogen mocht ging
    gingen gaven zeggen zeiden bleef kwam kwamen begint begon lijkt lijken bestaat bestaan behandelt betreft verklaarde
    legde akkoord keer deel manier plaats voorbeeld vraag verband ontwikkeling informatie situatie proces productie dienst
    diensten personen kinderen vrouw man ding dingen bijna genoeg iemand niemand daarna daarvoor hiervan ervan erin ermee
    eraan vooral -ing -ingen -heid -heden -lijk -lijke -ij- -ij -ijk -aa- -oo- -ee- -uu- -oe- -ui- -eu- -sch- -cht -cht- -en
    -eren -eerd -tie -ties -baar -isch -ische -schap -tje -tjes -atie -tig ge- ver- be- ont- uit- aan- op- -eld -end -ende
    -gd -gen -z- v- z- -eeft -ei- -ouw
  `),
}
