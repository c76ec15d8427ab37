// table
import { type Language, months, wordSet } from './language.ts'

/** Welsh. */
export const welsh: Language = {
  tag: 'cy',
  name: 'Welsh',
  stopWords: wordSet(`
    a â ac ag allan am ambell ar at arall bod bob byddai bydd bu cael can cyn cyd chi dan dim dod does drwy dros dy efallai
    ei eich ein er erbyn ers eto eu fe fel felly fod fy fyddai fydd ga gall gan gyda gyfer gwneud hefyd heb hi hon honno hwn
    hwnnw hwy hyd hyn hynny i iawn ie mae maent mai mewn mi mwy na nac nad naw ni nid o oed oedd oes on ond os pa pan pawb
    peth po pob pwy rhag rhai rhwng roedd rhaid sef sy sydd syddyn taw tan trwy tua un unrhyw wedi wrth wneud yn yna ym yma
    yng yr ydy yw y
  `),
  abbreviations: wordSet(`
    mr mrs dr parch yr athro t.d e.e ayb h.y tud rhif ffôn gol llyfr ion chwe maw ebr mai meh gor awst medi hyd tach rhag
  `),
  monthNames: months(
    `ionawr|ion chwefror|chwef|chw mawrth|maw ebrill|ebr mai mehefin|meh gorffennaf|gorff|gor awst medi hydref|hyd tachwedd|tach rhagfyr|rhag`,
  ),
  letters: 'âêîôûŵŷáéíóúïö',
  telltales: wordSet(`
    newydd fersiwn gwall ffeil ffeiliau diweddariad gael heddiw blwyddyn diogelwch defnyddiwr cadw agor newid dileu dewis
    ffolder cyfeiriadur llwybr maint gwerth rhestr chwilio tudalen tudalennau cofnod erthygl erthyglau categori darllen
    ffefrynnau ychwanegu golygu tynnu adnewyddu hanes tanysgrifiad teitl rhannu llwytho lawr sylwadau cyfrif mewngofnodi
    allgofnodi iaith cymorth cau neges negeseuon hysbysiad dyddiad amser ddoe munud awr nifer rhif dewisiadau gorchymyn cof
    ffenestr delwedd rhwydwaith cyswllt cysylltiad nod gair mynediad gwrthodwyd coll anhysbys gwag annilys methu methwyd
    dangos nesaf blaenorol popeth creu gwirio defnyddio gosodiadau cyfrinair argraffydd enw dro -wydd -edd -aeth -iad -iadau
    -au -iau -ol -adwy -wch -wyd -io -odd -wr -wyr -ion -yn -dd- -dd -ff- ff- ll- -ll- -ll rh- gw- -wy- -w- -ŵ- -ŷ- cy- dd-
    -ydd -yr -aid -th
  `),
}
