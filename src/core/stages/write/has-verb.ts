import { wordSet } from '../../languages/language.ts'

/**
 * Whether an English line holds a finite verb: an auxiliary, one of the verbs that news is told with, or any word in -ed. A line
 * without one is a caption, a label or a list. `hasVerb('One board and several highlights from the fair')` → false
 */
export function hasVerb(text: string): boolean {
  // “HID” and “CAN” are names.
  const words = (text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [])
    .filter((word) => !/^\p{Lu}{2,}/u.test(word))
    .map((word) => word.toLowerCase())
  return words.some((word) => verbForms.has(word.replace('’', "'")) || /^\p{L}{2,}ed$|^open-source[sd]$/u.test(word))
}

const auxiliaries = wordSet(`
  is are was were has have had will would can could may might must shall should does do did isn't aren't wasn't weren't hasn't
  haven't hadn't won't wouldn't can't cannot couldn't don't doesn't didn't
`)

const irregularPasts = wordSet(`
  became began bought broke brought built came caught chose cut drew drove fell felt found gave got grew held hid hit kept knew
  laid left lent let lost made meant met paid put quit ran rose said sat saw sent set shook shot shut slid sold sought spent
  split spoke spread stole stood struck stuck taught thought threw told took understood went withdrew won wore wrote
`)

// Verbs that are nouns as often (“release”, “attack”, “update”) are not here: they count in the past only, by their -ed.
const verbs = wordSet(`
  abandon accept accuse achieve acknowledge acquire act adapt add admit adopt advise affect agree allege allow alter announce
  appear appoint approve argue arrest arrive ask assign assume attract attribute authorize base begin believe bind boast boost
  bring bundle bypass cancel capture carry celebrate cite clear clone collapse collect combine come compare complain complete
  compromise condemn confirm connect consider contain continue contribute convert convict correlate create credit cripple decide
  declare defend delete deliver demonstrate deny deprecate describe detect develop die disable discontinue discover discuss
  disrupt distribute donate dub earn ease elect embed emerge enable encourage endorse enforce engineer enter escalate establish
  evade exceed execute expand expect expire explain expose extend fall fend find fine fire flood focus follow funnel gather
  generate get give go grant grow hand happen harvest help hire identify ignore imperil impersonate implement impose improve
  include indicate infect inform inject insert install integrate intend intercept interrupt introduce invest investigate involve
  keep kill knock lack lay learn leave let leverage license lift live look lose lower maintain make manage masquerade match meet
  migrate miss mitigate modify monitor mourn notify observe obtain occur operate oppose oust outline outpace overhaul own pass
  permit persist pick plummet pose postpone predict prepare present prevent produce promote propagate propose protect prove
  provide publish pull purchase put quote ramp read receive recognize recommend recover recruit redesign reduce refuse regain
  reject relate rely remain remove rename render reopen replace represent require resign resolve respond restore restrict resume
  retire retract reverse revise revive revoke rewrite roll say scrap seem seize send settle shut sign siphon skip slam slash
  snub solve span spark speak spend spread stay strip struggle submit succeed suggest surface suspend tackle tap tell threaten
  trace transform unveil upload verify visit vow withdraw write
`)

// As a headline has them, whatever else they may be: “Worm hits …”.
const inHeadlines = wordSet(`
  pledge pledges vow vows back backs brings drops exploits faces fails finds fixes gets gives hides hijacks hits joins launches leads lets moves opens patches
  plans pulls pushes raises reveals runs says seeks sells ships shows slams steals sues takes targets tries turns unveils urges
  uses warns wins works
`)

const verbForms: ReadonlySet<string> = new Set([
  ...auxiliaries,
  ...irregularPasts,
  ...inHeadlines,
  ...[...verbs].flatMap((verb) => [verb, presentOf(verb)]),
])

function presentOf(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
