// table
import { type Language, months, wordSet } from './language.ts'

/** Danish. */
export const danish: Language = {
  tag: 'da',
  name: 'Danish',
  stopWords: wordSet(`
    ad af alle alt anden andre at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller
    en end er et for fordi fra før få får gennem går ham han hans har have havde hende her hos hun hvad hver hvis hvor
    hvordan hvorfor i igen ikke ind ingen jeg jo kan kom kommer kun kunne man mange med meget mellem men mens mere mig min
    mod må når ned nogen nogle noget nu ny og også om op os over på sammen samt selv siden sig sin skal skulle som sådan til
    ud uden under var ved vi vil ville vores være været
  `),
  abbreviations: wordSet(`
    bl.a f.eks dvs d.v.s osv m.m m.v mv m.fl ca kr nr s kap jf pga p.g.a iht ift stk tlf ekskl inkl evt hhv mht vedr dr prof
    jan feb apr aug sept okt nov dec mio mia
  `),
  monthNames: months(
    `januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt november|nov december|dec`,
  ),
  letters: 'æøåé',
  telltales: wordSet(`
    nye nyt version udgave fejl filen filer opdatering tilgængelig dag år sikkerhed udvikler udviklere indstillinger
    adgangskode vælg slet gem bruger mappe første sidste næste mennesker verden tid siger sagde virksomhed regeringen
    politiet præsident rapport uge dage måned måneder penge hjem arbejde kvinder mænd liv by staten landet sundhed skole
    hold spil loven retten sag markedet data viser giver tager gør finder vinder taber dør kræver brug hjælper bedre bedste
    store stor stort god gode dårlig gamle unge høj høje lang kort tidligt sent altid aldrig mandag tirsdag onsdag torsdag
    fredag lørdag søndag to tre fire fem ti hundrede millioner milliarder udgivet retter sikkerhedshul flere ifølge ligger
    står findes derfor forbindelse ændre ændringer vis sti størrelse værdi liste søg søgning side sider indlæg artikel
    artikler kategori kategorier ulæst ulæste læst læste favoritter tilføj rediger fjern opdater historik abonnement
    abonnementer titel del hent kommentarer konto log sprog hjælp luk besked meddelelse dato minutter timer antal nummer
    tilvalg kommando hukommelse vindue billede netværk henvisning tegn ord adgang nægtet mangler manglende ukendt tom tomt
    ugyldig ugyldigt ugyldige mislykkedes forrige marker markér opret kontroller printer kilde angives afslutning filnavn
    filnavnet udtryk symboler sæt imidlertid skønt trods indenfor udenfor nær måske hvilken hvilket hvilke sådant sådanne
    intet andet samme egen eget egne jer jeres hendes måtte burde gik give gav sige forblev begynder begyndte synes består
    gælder forklarede gang gange måde sted eksempel spørgsmål forhold udvikling information situation proces produktion
    tjeneste personer børn kvinde mand sager næsten nok alting endnu allerede derefter heraf mindst omkring tror ser behov
    nogensinde -ning -ningen -ninger -hed -heden -heder -ende -else -elsen -elser -erne -ene -ede -igt -lig -ligt -isk -skab
    -tion -ø- -æ- -gt -ejl -øj -dt hv- ud- ind- op- -af -øg- -ægt -ige -lige -eg- -øge
  `),
}
