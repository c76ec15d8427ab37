// table
import { type Language, months, wordSet } from './language.ts'

/** Icelandic. */
export const icelandic: Language = {
  tag: 'is',
  name: 'Icelandic',
  stopWords: wordSet(`
    á að aðeins af allar allir allt annað annar áður ár átti bara bæði búið búinn ef eða ég eigi einn eitt einnig ekki eiga
    en enda enn er eru eftir fer frá fram fyrir fyrst fékk gæti getur gegn gera hafa hafði haft hann hans hefði hefur hér
    hjá hún hvað hvaða hve hver hverju hvernig hvort hvers inn í jafnvel já kemur koma kom líka má með meðal mér meira mikið
    milli mjög mun nei nema niður nú né of og okkur orðið sá saman sem sér sig síðan sinn sín sitt skal sú svo síðar til um
    undir upp út úr var væri vera verða verður verið við vegna vil voru það þá þar þau þegar þeim þeir þeirra þess þessa
    þessi þetta því þó þú þær
  `),
  abbreviations: wordSet(`
    dr hr frú próf nr bls o.s.frv o.fl t.d þ.e þ.e.a.s m.a kl sbr skv f.kr e.kr u.þ.b m.a.s ca jan feb mar apr ágú sept okt
    nóv des
  `),
  monthNames: months(
    `janúar|jan febrúar|feb mars|mar apríl|apr maí júní|jún júlí|júl ágúst|ágú september|sep október|okt nóvember|nóv desember|des`,
  ),
  letters: 'áæðéíóöúýþ',
  telltales: wordSet(`
    ný nýr nýtt útgáfa villa villur skrá skrár skrána uppfærsla öryggi fáanleg dag ári notandi velja vista opna breyta eyða
    fyrsti fyrsta síðasti næsti fólk heimur heimurinn tími segir sagði fyrirtæki ríkisstjórn lögregla lögreglan forseti
    skýrsla vika dagur daga mánuður peningar hús vinna konur karlar líf borg ríki land heilsa skóli lið leikur lög dómstóll
    mál markaður gögn sýnir gefur gerir fann vann tapaði dó vill þarf hjálpar betri bestur stór góður slæmur gamall ungur
    hár langur stuttur alltaf aldrei mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur tveir
    þrír fjórir fimm tíu hundrað þúsund milljónir milljarðar mappa slóð stærð gildi listi leita leit síða síður færsla grein
    greinar flokkur ólesið lesið uppáhald bæta fjarlægja endurnýja saga áskrift titill deila sækja athugasemdir aðgangur
    innskráning útskráning tungumál hjálp loka skilaboð tilkynning dagsetning gær mínútur klukkustundir fjöldi númer
    valkostur valkostir skipun minni gluggi mynd net tengill tenging stafur orð aðgangi hafnað vantar óþekkt óþekktur tómt
    tóm ógilt ógild ógildur mistókst gat sýna næsta fyrra merkja búa stillingar lykilorð prentari nafn -ing -ingar -inn
    -inum -num -una -unni -ar -ir -ur -um -leg -legt -legur -andi -aði -uðu -st -ð -ð- -þ- þ- -æ- -ö- hv- -sk -ja -na -nn
    -anir -nar
  `),
}
