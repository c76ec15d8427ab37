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
  letters: 'éïñö',
  telltales: wordSet(`
    new version release released update available file files error errors today year years found user users please security
    set settings show open save delete select unable failed cannot enter try free password first last next people world time
    company government police president report reports week day days month months money home work works working women men
    life city state states national public health school team game games law court case market data system code software
    project source tool tools support adds drops brings gives takes launches announces finds shows reveals wins loses kills
    dies calls plans wants needs helps guide review best better top big great good bad old young high low long short full
    early late really always never together among monday tuesday wednesday thursday friday saturday sunday three four five
    ten hundred million billion introducing using building running learning inside announcing fixes fixed bug bugs issue
    issues change changes folder directory path size name value list search page pages entry entries article articles
    category categories unread read starred favorites add edit remove refresh history subscription subscriptions title share
    download comments account sign login logout language help close message messages notification date yesterday minutes
    hours number option options command memory window image network link connection format text character word access denied
    missing unknown empty mark view previous despite outside maybe perhaps none shall gone give gave tells told stay stayed
    begin began seem seems consist exists deal concerns explained according part way place example question relation
    development information situation process production service services person persons children woman man thing things
    therefore thus almost enough nothing everything somebody nobody past already afterwards thereof especially including i'm
    it's don't can't we're you're that's there's i've isn't doesn't didn't won't let's mr mrs -tion -tions -ing -ed -ness
    -ment -ly -able -ght- -wh- wh- th- -th -ers -ies -ity -ous -ful -less -ck -ould sh- -ways kn- wr- -ther -ee- -oo- -ow
    -ys un- -'s -’s
  `),
}
