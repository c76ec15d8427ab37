// table
import { type Language, months, wordSet } from './language.ts'

/** Basque. */
export const basque: Language = {
  tag: 'eu',
  name: 'Basque',
  stopWords: wordSet(`
    al alde aldiz amaitu arabera arte asko aurka aurre aurrean azken bai baina baino baita baizik baldin bat batean batek
    baten batera batzuek batzuk beharko behar berak berdin bera bere bestalde beste bezala da dago daiteke daude de dela den
    dena dira diren dituzte ditu dio diote du dugu dut dute egin egiten egon eman era ere eta ez ezin gabe gaur gero gisa gu
    guztiak guztien hainbat han hala hau hauek hemen hiru hori horiek horrela horretan hura ia inguru itzuli izan izango
    jada kanpo lehen naiz nahi nola non noiz nor ni oso orain ordea ondoren ote protesta zein zen zer zergatik ziren zituen
    zu zuen zuten
  `),
  abbreviations: wordSet(`
    dr jn and prof or etab k.a al zk adb a.g e.a h.d art tel urt ots mar api mai eka uzt abu ira urr aza abe
  `),
  monthNames: months(
    `urtarrila|urt otsaila|ots martxoa|mar apirila|api maiatza|mai ekaina|eka uztaila|uzt abuztua|abu iraila|ira urria|urr azaroa|aza abendua|abe`,
  ),
  letters: 'ñü',
  telltales: wordSet(`
    berria berriak bertsioa bertsio errorea fitxategia fitxategi fitxategiak eguneraketa eskuragarri urtea segurtasun
    erabiltzaile ezarpenak gorde ireki aldatu ezabatu hurrengo jende mundua denbora esan enpresa gobernua polizia
    presidentea txostena astea eguna egunak hilabete dirua etxea lana emakumeak gizonak bizitza hiria estatua herria osasuna
    eskola taldea jokoa legea epaitegia kasua merkatua datuak erakusten ematen aurkitu irabazi galdu hil laguntzen hobea
    onena handia txikia ona txarra zaharra gaztea altua luzea laburra beti inoiz elkarrekin astelehena asteartea asteazkena
    osteguna ostirala larunbata igandea bi lau bost hamar ehun mila milioi karpeta direktorio bide tamaina balio balioa
    zerrenda bilatu bilaketa orri orrialde orria sarrera artikulu artikuluak kategoria irakurri irakurrita gogoko gehitu
    editatu kendu freskatu historia harpidetza izenburua partekatu deskargatu iruzkinak kontua saioa hasi itxi hizkuntza
    laguntza mezua mezuak jakinarazpena data ordua atzo minutu ordu kopurua zenbaki zenbakia aukera aukerak komandoa agindua
    memoria leihoa irudia sarea esteka konexioa karaktere karakterea hitza sarbidea ukatuta falta ezezaguna hutsik
    baliogabea baliogabeko huts erakutsi hurrengoa aurrekoa markatu sortu egiaztatu erabili pasahitza inprimagailua izena
    -ak -ek -aren -etan -etako -arekin -ekin -ko -ren -tzen -tzea -tzeko -tasun -tasuna -garri -zio -zioa -du -tu -ri -rik
    -rako -tik -an -k -tz- -tx- -ts- -rr- -ik -ezin
  `),
}
