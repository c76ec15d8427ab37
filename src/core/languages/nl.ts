// table
import { type Language, months, wordSet } from './language.ts'

/** Dutch. */
export const dutch: Language = {
  tag: 'nl',
  name: 'Dutch',
  stopWords: wordSet(`
    aan af al alle alleen alles als altijd andere anders ben bij binnen daar daarom dan dat de deze die dit doch doen door
    dus echter een eens elk elke en er even geen gaat gaan haar had hadden heb hebben heeft hem hen het hier hij hoe hun
    ieder iets ik in is ja je jij jou jouw kan kon kunnen maar me meer meest men met mij mijn moet moeten na naar nadat
    niet niets nog nu of om omdat onder ons onze ook op over reeds sinds te tegen tijdens toch toen tot tussen u uit uw van
    vanaf vanuit veel via volgens voor voordat waar waarbij waarom wanneer want waren was wat we weer wel welke werd werden
    wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zoals zonder zou zouden
  `),
  abbreviations: wordSet(
    `dhr mevr mw dr drs ir ing prof mr st nr bijv bv enz etc ca d.w.z m.b.t o.a i.p.v t.o.v a.u.b blz art hfst jl resp incl excl max min tel b.v n.v jan feb mrt apr jun jul aug sep sept okt nov dec`,
  ),
  monthNames: months(
    `januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec`,
  ),
}
