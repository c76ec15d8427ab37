// table
import { type Language, months, wordSet } from './language.ts'

/** Spanish. */
export const spanish: Language = {
  tag: 'es',
  name: 'Spanish',
  stopWords: wordSet(`
    a acá ahí al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquellos aquí así aun aunque bajo
    bien cada casi como con contra cual cuales cualquier cuando cuanto de debe deben del desde después donde dos durante e
    el él ella ellas ello ellos en entre era eran es esa esas ese eso esos esta está están estaba estado estar estas este
    esto estos fue fueron ha haber había habían hacia han hasta hay incluso la las le les lo los luego mas más me mediante
    menos mi mientras mis misma mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros
    para pero poco por porque pues que qué quien quienes se sea según ser si sí sido sin sino sobre solo sólo son su sus
    tal también tampoco tan tanto te tendrá tener tiene tienen todo toda todas todos tras tu tus un una unas uno unos usted
    ustedes va vez y ya yo
  `),
  abbreviations: wordSet(
    `sr sra srta dr dra d dña ud uds prof ing lic gral av avda pág págs núm nº art cap ed vol etc ej p.ej aprox tel ee.uu s.a s.l cía hnos ene feb mar abr jun jul ago sep sept oct nov dic`,
  ),
  monthNames: months(
    `enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sep|sept octubre|oct noviembre|nov diciembre|dic`,
  ),
}
