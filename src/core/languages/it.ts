// table
import { type Language, months, wordSet } from './language.ts'

/** Italian. */
export const italian: Language = {
  tag: 'it',
  name: 'Italian',
  stopWords: wordSet(`
    a abbiamo ad agli ai al alcuni alcune all alla alle allo altra altre altri altro anche ancora avere aveva bene c che chi
    ci ciò come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello
    dentro deve devono di dopo dove due durante e è ed era erano essere fa fino fra già gli ha hanno ho i il in infatti
    inoltre io l la le lei li lo loro lui ma mai me meno mentre mi mia mio molti molto ne negli nei nel nell nella nelle
    nello no noi non nostra nostro o ogni oltre oppure ora per perché però più poco poi possono presso prima può qua quale
    quali qualche quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi sarà se secondo
    sei sempre senza si sia siamo sono sopra sotto sta stata stati stato stesso su sua sue sugli sui sul sull sulla sulle
    suo suoi tanto te tra tu tua tutta tutte tutti tutto un una uno verso vi voi vostra vostro
  `),
  abbreviations: wordSet(
    `sig sigg sig.ra dott dott.ssa prof prof.ssa ing avv arch geom on sen ecc es p.es pag pagg art cap ed vol n num tel s.p.a s.r.l ca gen feb mar apr giu lug ago set ott nov dic`,
  ),
  monthNames: months(
    `gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic`,
  ),
}
