// table
import { type Language, months, wordSet } from './language.ts'

/** Catalan. */
export const catalan: Language = {
  tag: 'ca',
  name: 'Catalan',
  stopWords: wordSet(`
    a abans això al alguna algunes alguns als altra altre altres amb aquell aquella aquest aquesta aquestes aquests ara així
    com contra d' d'una d'un de del dels des després dins doncs durant ella ells els em en encara entre era eren es és està
    estan et fa fer fins fou ha han havia hem hi ho i ja l'any la les li llavors lloc lo l' mai malgrat me menys mentre més
    meu molt molta molts mateix ni no nosaltres o on pel pels per perquè però poc pot poden qual quan quant que què qui s'
    s'ha sense ser seu seva seus seves si sobre són sota també tan tant te tenir té tot tota totes tots un una unes uns us
    va van vostè vol
  `),
  abbreviations: wordSet(`
    sr sra srta dr dra prof st sta núm pàg art av c tel ex aprox etc s.a p.ex vol ed dept gen febr jul ag set oct nov des
  `),
  monthNames: months(
    `de_gener|gener|de_gen|gen de_febrer|febrer|de_febr|febr de_març|març d’abril|abril|d’abr|abr de_maig|maig de_juny|juny de_juliol|juliol|de_jul|jul d’agost|agost|d’ag|ag de_setembre|setembre|de_set|set d’octubre|octubre|d’oct|oct de_novembre|novembre|de_nov|nov de_desembre|desembre|de_des|des`,
  ),
  letters: 'àçèéíïòóúü',
  telltales: wordSet(`
    nova nou noves versió versions edició error fitxer fitxers actualització disponible avui any anys dades usuari desa obre
    canvia suprimeix mostra llista l·l primer primera últim última pròxim gent món temps diu empresa govern policia
    president informe setmana dia dies mes mesos diners casa feina dones homes vida ciutat estat país salut escola equip joc
    jocs llei tribunal cas mercat projecte anuncia presenta revela guanya perd mor demana cal ajuda millor millors gran
    grans bo bona dolent vell jove joves alt llarg curt aviat tard sempre junts dilluns dimarts dimecres dijous divendres
    dissabte diumenge dues dos tres quatre cinc deu cent milions corregeix fallada diversos cap veure carpeta directori camí
    mida valor cerca cercar pàgina pàgines entrada entrades article articles categoria categories llegit llegits preferits
    afegir afegeix editar edita elimina actualitza historial subscripció subscripcions títol comparteix baixa baixar
    comentaris compte iniciar sessió tanca llengua idioma missatge missatges notificació hora ahir minuts hores nombre
    número opció opcions ordre memòria finestra imatge xarxa enllaç enllaços connexió format text caràcter paraula accés
    denegat manca falta desconegut desconeguda buit buida vàlid vàlida invàlid fallat següent anterior marca crea comprova
    usa paràmetres contrasenya impressora nom segons conforme mitjançant dintre fora prop lluny potser només cuja tal tals
    qualsevol algun mateixa propi pròpia estava tenia tenien hagué podia podria deuen vaig dóna donen diuen queda arribà
    arriba comença començà sembla semblen passa existeix tracta refereix afirmà explicà acord vegada vegades part manera
    exemple qüestió relació desenvolupament informació situació procés producció servei serveis àrea persones nens dona home
    cosa coses gairebé bastant massa res tothom ningú algú passat -ció -cions -sió -tat -ment -ments -atge -itzar -itza -ar
    -eix -ny -nys -ny- -ll -ll- -ix- -tx- -tg- -tz- -tj- -ua -ues -esa -ès -è -ó -à -ec -ic -at -ats -ada -ades -it l'- d'-
    n'- s'- -'l -t
  `),
}
