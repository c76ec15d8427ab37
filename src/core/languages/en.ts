// table
import { type Language, months, wordSet } from './language.ts'

/** English. */
export const english: Language = {
  tag: 'en',
  name: 'English',
  stopWords: wordSet(`
    a about above after again against all also although am an and another any are as at away back be became because been
    before being below between both but by came can could did do does doing done down during each either else ever every
    few for from further get gets getting go goes going got had has have having he her here hers him himself his how
    however i if in into is it its itself just least less let like made make makes many may me might more most much must
    my near no nor not now of off often on once one only onto or other our out over own per put rather said same say says
    see several she should since so some still such than that the their them then there these they this those though
    through to too toward two under until up upon us use used very via was we well went were what when where whether which
    while who whom whose why will with within without would yet you your
  `),
  abbreviations: wordSet(
    `mr mrs ms dr prof sr jr st gen col lt sgt capt rep sen gov rev hon pres supt vs etc e.g i.e eg ie cf al approx est dept inc ltd co corp llc plc bros no nos vol pp fig figs ed eds art sec ch jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a ave blvd rd mt ft in lb oz min max ver viz resp ca misc ref incl`,
  ),
  monthNames: months(
    `january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec`,
  ),
}
