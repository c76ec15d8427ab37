// table
import { type Language, months, wordSet } from './language.ts'

/** Latvian. */
export const latvian: Language = {
  tag: 'lv',
  name: 'Latvian',
  stopWords: wordSet(`
    aiz ap apakš ar arī ārpus bet bez bija biju bijuši būs būt caur dēļ diemžēl diezin draugs esam esat esi esmu gan gar
    iekam iekams iekām iekš ir ja jau jo jums jūs ka kad kamēr kas ko kopš kuras kurā kuri kurš kā kādēļ kāpēc lai lejpus
    līdz man mani mēs ne nebija nedz nav neviens no nu pa par pār pat pēc pie pirms pret priekš šai šajā savu sev šī šīs šis
    šo starp tad tā tās tai tam tas tev tie tiek tika tikai to tomēr tos tur uz vai vairāk var varat viena viņa viņi viņš
    vēl virs zem
  `),
  abbreviations: wordSet(`
    u.c utt u.tml t.i piem sk lpp nr tel dr prof plkst milj mljrd g gs red sast izd rtr apm t.s janv febr apr aug sept okt
    nov dec
  `),
  monthNames: months(
    `janvāris|janv februāris|febr marts aprīlis|apr maijs jūnijs|jūn jūlijs|jūl augusts|aug septembris|sept oktobris|okt novembris|nov decembris|dec`,
  ),
  letters: 'āčēģīķļņšūž',
  telltales: wordSet(`
    jauna jauns versija versijas izlaidums kļūda kļūdas fails faila faili datne atjauninājums pieejama šodien gada gads
    pirmais pirmā pēdējais nākamais cilvēki cilvēku pasaule pasaules laiks saka teica uzņēmums valdība policija prezidents
    ziņojums nedēļa diena dienas mēnesis nauda māja darbs sievietes vīrieši dzīve pilsēta valsts veselība skola komanda
    spēle likums tiesa lieta tirgus dati rāda dod dara atrada uzvarēja zaudēja nomira grib vajag palīdz labāks labākais
    liels liela labs slikts vecs augsts garš īss vienmēr nekad kopā pirmdiena otrdiena trešdiena ceturtdiena piektdiena
    sestdiena svētdiena divi trīs četri pieci desmit simts tūkstoši miljoni miljardi mape direktorija ceļš izmērs vērtība
    saraksts meklēt meklēšana lapa lapas ieraksts raksts raksti kategorija kategorijas nelasīti lasīti izlase pievienot
    rediģēt noņemt atsvaidzināt vēsture abonements virsraksts dalīties lejupielādēt komentāri konts ieiet iziet valoda
    palīdzība aizvērt atvērt saglabāt ziņa ziņojumi paziņojums datums vakar minūtes stundas skaits numurs opcija opcijas
    iespēja atmiņa atmiņas logs attēls tīkls saite savienojums rakstzīme simbols vārds piekļuve liegta trūkst nezināms
    nezināma nezināmi tukšs nederīgs nederīga neizdevās nevar rādīt iepriekšējais visi visas atzīmēt izveidot pārbaudīt
    lietot iestatījumi parole lietotājs printeris nosaukums -šana -šanas -šanu -ība -ības -ību -ums -uma -umu -iem -ām -ās
    -ais -ajā -ējs -ēja -tājs -tāja -īgs -īga -īgi -ts -ta -ot -ēt -āt -īt -ā- -ē- -ī- -ie- aiz- ie- iz- pār- sa- -us -ļ-
  `),
}
