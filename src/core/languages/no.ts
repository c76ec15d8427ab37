// table
import { type Language, months, wordSet } from './language.ts'

/** Norwegian. */
export const norwegian: Language = {
  tag: 'no',
  name: 'Norwegian',
  stopWords: wordSet(`
    alle alt andre at av bare ble blei bli blir blitt båe både da de deg dei dem den denne der deres det dette di din disse
    du då eg ein ei eit eller en enn er et etter for fordi fra frå før få får gjennom ha hadde han hans har henne her hos
    hun hva hvem hver hvilken hvis hvor hvordan hvorfor i ikke ikkje ingen inn jeg kan kom kommer korleis kun kunne kva kvar
    man mange med meg mellom men mens mer min mot mye må ned no noe noen nokon nå når og også om opp oss over på samme seg
    selv siden sin skal skulle slik som så til ut uten var ved vi vil ville vår være vært
  `),
  abbreviations: wordSet(`
    bl.a f.eks dvs d.v.s osv m.m mv m.fl ca kr nr s kap jf pga ift stk tlf ekskl inkl evt mht vedr dr prof jan feb apr aug
    sept okt nov des mill mrd
  `),
  monthNames: months(
    `januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov desember|des`,
  ),
  letters: 'æøåéòô',
  telltales: wordSet(`
    nye nytt ny versjon versjonen utgave feil filen filer oppdatering tilgjengelig dag år sikkerhet utvikler utviklere
    innstillinger passord velg slett lagre bruker mappe første siste neste mennesker verden tid sier sa selskap selskapet
    regjeringen politiet president rapport uke dager måned måneder penger hjem arbeid kvinner menn liv by staten landet
    helse skole laget spill loven retten sak markedet data viser gir tar gjør finner vinner taper dør krever trenger hjelper
    bedre beste store stor stort god gode dårlig gamle unge høy høye lang kort tidlig sent alltid aldri sammen mandag
    tirsdag onsdag torsdag fredag lørdag søndag to tre fire fem ti hundre millioner milliarder utgitt retter sikkerhetshull
    flere ifølge går ligger står finnes mykje fram heim derfor fortsett tilkobling endre endringar endringer vis skjul vel
    vart vere sti størrelse verdi liste søk søking side sider innlegg artikkel artikler kategori kategorier ulest uleste
    lest leste favoritter legg rediger fjern oppdater historikk abonnement abonnementer tittel del last kommentarer konto
    logg språk hjelp lukk melding meldinger varsel dato minutter timer antall nummer valg kommando minne vindu bilde
    nettverk lenke lenker tegn ord tilgang nektet mangler manglende ukjent tom tomt ugyldig ugyldige mislyktes klarte
    forrige merk opprett kontroller bruk skriver kilde imidlertid trass innenfor utenfor nær kanskje hvilket hvilke slikt
    slike ingenting annen annet egen eget egne ham dere hennes måtte burde gikk gi ga si forble begynner begynte synes
    består gjelder forklarte gang ganger måte sted eksempel spørsmål forhold utvikling informasjon situasjon prosess
    produksjon tjeneste personer barn kvinne mann saker nesten nok ennå allerede deretter hvorav minst omkring tror vet ser
    behov samt noensinne -ning -ningen -ninger -het -heten -heter -ende -else -elsen -elser -ene -ede -ert -igt -lig -isk
    -skap -sjon -sjonen -sjoner -ø- -eil -øy -øy- -ei- -tt -kk- hv- ut- inn- opp- -av -ig -lige -ering -eringa -egg-
  `),
}
