// table
import { type Language, months, wordSet } from './language.ts'

/** Esperanto. */
export const esperanto: Language = {
  tag: 'eo',
  name: 'Esperanto',
  stopWords: wordSet(`
    al alia aliaj ambaŭ ankaŭ ankoraŭ antaŭ apud aŭ baldaŭ ĉar ĉe ĉi ĉio ĉirkaŭ ĉiu ĉiuj ĉu da de dum eble ebligas eĉ ekde
    ekster el en estas estis estos estu ĝi ĝia ĝis ĝin havas iam ies ili ilia ilin inter io iom iu iuj ja jam je jen jes ju
    kaj kain ke kia kiam kiel kies kio kiom kiu kiuj kiun kontraŭ kun kvankam kvazaŭ la laŭ li lia malgraŭ mem mi mia multaj
    ne nek neniam nenio neniu ni nia nu nun nur ol oni per plej pli plu po por post povas preskaŭ preter pri pro se sed sen
    si sia sub super sur ŝi ŝia tamen tia tial tiam tie tiel tio tiu tiuj tra trans tre tro unu vi via
  `),
  abbreviations: wordSet(`d-ro s-ro s-ino prof n-ro p k.a k.t.p ktp t.e ekz proks tel bv i.a`),
  monthNames: months(
    `januaro|jan februaro|feb marto|mar aprilo|apr majo|maj junio|jun julio|jul aŭgusto|aŭg septembro|sep oktobro|okt novembro|nov decembro|dec`,
  ),
  letters: 'ĉĝĥĵŝŭ',
  telltales: wordSet(`
    nova versio eldono eraro eraroj dosiero dosieroj ĝisdatigo havebla hodiaŭ jaro sekureco uzanto konservi malfermi ŝanĝi
    forigi elekti unua lasta sekva homoj mondo tempo diris kompanio registaro polico prezidanto raporto semajno tago tagoj
    monato mono domo laboro virinoj viroj vivo urbo ŝtato lando sano lernejo teamo ludo leĝo tribunalo kazo merkato datumoj
    montras donas faras trovis gajnis perdis mortis volas bezonas helpas bona granda malgranda malbona malnova juna alta
    longa mallonga ĉiam kune lundo mardo merkredo ĵaŭdo vendredo sabato dimanĉo du tri kvar kvin dek cent mil milionoj
    dosierujo pado grando valoro listo serĉi serĉo paĝo paĝoj ero eroj artikolo artikoloj kategorio nelegitaj legitaj aldoni
    redakti aktualigi historio abono titolo kunhavigi elŝuti komentoj konto ensaluti elsaluti lingvo helpo fermi mesaĝo
    mesaĝoj dato hieraŭ minutoj horoj nombro opcio opcioj komando ordono memoro fenestro bildo reto ligilo konekto signo
    vorto aliro rifuzita mankas nekonata malplena nevalida malvalida malsukcesis montri antaŭa marki krei kontroli uzi
    agordoj pasvorto presilo nomo regulo esprimo fino -oj -ojn -aj -ajn -on -an -as -is -os -us -u -i -e -o -ado -ebla -igi
    -iĝi -ilo -isto -ejo -ita -ata -anta -inta -igo -igas -cio -ŭ -j -n mal- -ek- -aĵo
  `),
}
