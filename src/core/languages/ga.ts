// table
import { type Language, months, wordSet } from './language.ts'

/** Irish. */
export const irish: Language = {
  tag: 'ga',
  name: 'Irish',
  stopWords: wordSet(`
    a ach ag agus aici aige air ais ann ansin an aon ar arís as atá bhí bheidh bhfuil beidh bheith ba bíonn bhíonn cad cé
    chuig chun cén chomh dá de den do dom don dul é eile fad faoi féidir féin freisin fós gach gan go gur gurb i iad idir in
    ina inniu inár is ise isteach it í le leat leis leo lena liom lé má mar me mé mo mura muid na nach nár ní níl níos nó
    nuair ó os orm ort orthu raibh roimh sa san sé seo sí sibh sin sinn siad sna súil tá tar thar thú tú trí tríd uaidh uair
    um uile uirthi
  `),
  abbreviations: wordSet(`uas dr an.t lch iml uimh srl m.sh r.ch i.ch teil iúil fea már aib bea mei lún mfo dfo sam nol`),
  monthNames: months(
    `eanáir|ean feabhra|feabh márta aibreán|aib bealtaine|beal meitheamh|meith iúil lúnasa|lún meán_fómhair|mfómh deireadh_fómhair|dfómh samhain|samh nollaig|noll`,
  ),
  letters: 'áéíóú',
  telltales: wordSet(`
    nua leagan earráid comhad comhaid nuashonrú fáil bliain slándáil úsáideoir sábháil oscail athraigh scrios roghnaigh
    fillteán comhadlann conair méid luach liosta cuardaigh cuardach leathanach iontráil alt ailt catagóir neamhléite léite
    ceanáin eagar bain athnuaigh stair síntiús teideal comhroinn íosluchtaigh nótaí cuntas logáil amach teanga cabhair dún
    teachtaireacht fógra dáta am inné nóiméad uimhir rogha roghanna ordú cuimhne fuinneog íomhá líonra nasc ceangal
    carachtar focal rochtain diúltaíodh iarraidh anaithnid folamh neamhbhailí theip taispeáin chugainn roimhe marcáil
    cruthaigh seiceáil úsáid socruithe faire printéir ainm -adh -eadh -ach -each -acha -ann -aigh -ithe -tha -the -óir -eoir
    -aí -ú -ío- -ao- -oi- -ei- -ai- -aí- bh- mh- ch- dh- fh- gh- ph- th- sh- -bh- -mh- -gh- -th -ighe -áil -ail -ocht mb-
    gc- nd- bp- dt- ng-
  `),
}
