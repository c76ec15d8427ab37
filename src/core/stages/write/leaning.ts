import { monthsInFull, weekdays } from '../../languages/english-calendar.ts'

/**
 * What a sentence needs before it, to be understood by somebody who reads nothing else: nothing; the name of what it speaks of,
 * as one of these nouns (“the flaw”); the sentence that stands right before it (“It …”, “The company …”); or more than an edition
 * can give it.
 */
export type Leaning =
  | { readonly on: 'nothing' | 'sentence-before' | 'too-much' }
  | { readonly on: 'subject'; readonly nouns: ReadonlySet<string> }

/**
 * What a sentence leans on. Nothing is resolved by writing words that are not there: a sentence that leans is printed where its
 * ground is, or not at all. `leaningOf('It lets strangers in.', 'en')` → on the sentence before
 */
export function leaningOf(text: string, language: string): Leaning {
  const abroad = leaningAbroad.get(language)
  if (abroad?.test(text)) return { on: 'too-much' }
  if (leaning.test(text) || isQuotationAlone(text)) return { on: 'too-much' }
  if (
    pronoun.test(text) ||
    conditional.test(text) ||
    saidByNobody.test(text) ||
    saidBefore.test(text) ||
    pronounLate.test(text) ||
    pronounAfterLead.test(text.slice(0, startChars).replace(dayNames, '')) ||
    hasNamelessOwner(text)
  )
    return { on: 'sentence-before' }
  const nouns = subjectNouns(text) ?? pointedAtNouns(text)
  return nouns === undefined ? { on: 'nothing' } : { on: 'subject', nouns }
}

/** Whether a line names what a sentence speaks of, by one of its nouns: `Flaw in Tarn exposes servers` for “the vulnerability”. */
export function namesSubject(line: string, nouns: ReadonlySet<string>): boolean {
  return (line.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => nouns.has(word) || nouns.has(word.replace(/s$/, '')))
}

// It refers to what was said before by more than a noun, or goes on with an order of things that is not there.
const leaning =
  /^["“‘'(]{0,2}(?:that|those|such|both|but|and|or|so|yet|however|moreover|furthermore|additionally|also|meanwhile|then|thus|therefore|instead|otherwise|nevertheless|nonetheless|similarly|likewise|consequently|hence|besides|here|there|which|who|for example|for instance|in addition|in other words|in particular|in fact|of course|unfortunately|fortunately|finally|first|second|third|next|now|again|still|later|elsewhere|since (?:then|that)|after that|before that|by then|until then|at th(?:e|at) time|to (?:do so|that end)|as (?:such|a result)|with (?:this|that)|in (?:this|that|doing so)|at this|for this|on top of|that said|even so|of (?:these|those)|among (?:them|these|those|others)|one of (?:them|these|those)|each of|some of (?:them|these|those)|the (?:same|latter|former|other)|another (?:one)?|other(?:s)?|if you|when you|once you)\b/iu

// “In a first pass over 80,000 projects it found …”, “Ada Holm found it when …”
const pronounLate =
  /^(?:In|On|At|After|Before|For|With|From|During|By|Since|As|When|While) (?:[^,\p{Lu}]|,\d){1,80} (?:he|she|it|they) |^[^,]{1,60} (?:found|discovered|reported|fixed|noticed|spotted|disclosed|wrote|made|built|maintains|runs) (?:it|them)\b/u

// “If any key was read, …” says nothing happened: what the condition is about was said before.
const conditional = /^["“‘'(]{0,2}(?:if|unless|whether)\b/iu

// What “the comments” were stands in front of it.
const saidBefore =
  /\bmade (?:the|his|her|their|its) (?:comments?|remarks?|announcement|statements?|claims?|admission)\b|\b(?:this|that|these|those|such) ones?\b/iu

// “In a statement on Tuesday, he …”: no name stands before the pronoun.
const pronounAfterLead = /^\P{Lu}{0,2}\p{Lu}[^,\p{Lu}]{1,90}, (?:he|she|it|they)\b/u
const dayNames = new RegExp(`\\b(?:${[...weekdays, ...monthsInFull].join('|')})\\b`, 'gu')

// Whoever said it was named somewhere before.
const saidByNobody =
  /[,"”] (?:(?:he|she|they|it) (?:said|says|added|told|wrote|explained|noted|continued)|(?:said|says|added) (?:he|she|they|it))\b/iu

function isQuotationAlone(text: string): boolean {
  return /^["“][^"”]{1,600}["”]\.?$/u.test(text)
}

const pronoun =
  /^["“‘'(]{0,2}(?:(?:he|she|it|they|his|her|their|its|this|these)\b|the (?:development|move|disclosure|announcement|news|change|changes|findings?|result|results|decision)\b(?! (?:of|by|to|in) ))/iu

/** Sentences of other languages that go on with what was said. */
const leaningAbroad: ReadonlyMap<string, RegExp> = new Map([
  [
    'de',
    /^["„«»]?(?:er|sie|es|dies|diese[rsmn]?|das|dazu|dabei|damit|dort|außerdem|zudem|doch|aber|auch|jedoch|allerdings|denn|und|oder|so|sein|seine|ihre?)\b/iu,
  ],
  [
    'es',
    /^["«“]?(?:él|ella|ellos|ellas|es[ae]|es[ao]s|est[eao]s?|ello|además|sin embargo|pero|también|y|o|así|su|sus|asimismo|por (?:ello|eso|tanto))(?![\p{L}])/iu,
  ],
  [
    'fr',
    /^["«“]?(?:il|elle|ils|elles|ce|cet|cette|ces|cela|mais|or|donc|aussi|ainsi|et|ou|par ailleurs|en outre|de plus|son|sa|ses|leurs?|c['’]est)(?![\p{L}])/iu,
  ],
  ['ja', /^[「『（]?(?:これ|この|それ|その|また|しかし|なお|同社|同氏|さらに|一方|そこで|だが|ただし|ちなみに|そして|ほか|こう|そう)/u],
  ['zh', /^[「『“（]?(?:这|這|该|該|此|但|然而|同时|同時|他|她|它|其|因此|不过|不過|而|对此|對此|另外|随后|隨後)/u],
  ['pt', /^["«“]?(?:ele|ela|eles|elas|ess[ea]s?|est[ea]s?|isso|isto|além disso|porém|mas|também|e|ou|assim|seus?|suas?)(?![\p{L}])/iu],
  ['it', /^["«“]?(?:egli|lui|lei|essi|loro|quest[oaei]|quell[oaei]|inoltre|tuttavia|ma|anche|e|o|così|suo|sua|suoi)(?![\p{L}])/iu],
])

// “The company” is somebody only after the name was said.
const nameless =
  /\b(?:the|this) (?:company|firm|startup|start-up|vendor|maker|agency|organi[sz]ation|foundation|duo|trio|group|team)(?:['’]s)?\b/giu

function hasNamelessOwner(text: string): boolean {
  return [...text.matchAll(nameless)].some((found) => {
    const before = text.slice(0, found.index)
    const after = text.slice(found.index + found[0].length)
    const isNamedAfter = /^,? (?:of |behind |led by |called )?\p{Lu}/u.test(after)
    return !isNamedAfter && !/(?<=\s)\p{Lu}[\p{L}\d]|^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(before)
  })
}

/** Nouns that stand for one another when a happening is spoken of a second time. */
const kinds: readonly ReadonlySet<string>[] = [
  'flaw vulnerability vulnerabilities bug defect issue weakness hole zero rce cve shortcoming error exploit',
  'attack campaign operation incident intrusion breach compromise hack activity malware worm botnet botnets',
  'malware worm botnet trojan ransomware backdoor stealer infostealer payload implant loader',
  'package packages library module plugin plug extension tool toolkit framework software app application program product project release version update model models system service platform feature',
  'researcher researchers developer developers author maintainer maintainers man woman attacker attackers hacker hackers actor actors gang suspect defendant engineer',
  'report study paper advisory post document letter ruling bill law act order regulation proposal package plan decision deal agreement merger acquisition lawsuit suit case complaint',
  'outage disruption failure crash fire accident explosion storm',
  'site website page domain repository repo server servers account',
].map((line) => new Set(line.split(' ')))

/** The nouns by which what a sentence begins with (“the …”) must have been named; undefined when the sentence names it itself. */
function subjectNouns(text: string): ReadonlySet<string> | undefined {
  const start = text.slice(0, startChars)
  const lead = /^(?:[^,.;:]{1,60}, )?the /iu.exec(start)?.[0]
  if (lead === undefined) return undefined
  const words = start.slice(lead.length).split(' ', modifiersMax + 1)
  const at = words.findIndex((word) => kindsOf(word).length > 0)
  const modifiers = words.slice(0, at)
  if (at < 0 || modifiers.some((word) => /\p{Lu}|\d/u.test(word) || preposition.test(word))) return undefined
  const noun = bare(words[at] ?? '')
  const rest = start.slice(lead.length + modifiers.join(' ').length + (at > 0 ? 1 : 0) + noun.length)
  return namedAfter.test(rest) ? undefined : new Set(kindsOf(noun).flatMap((kind) => [...kind]))
}

/** “… exploit this vulnerability …”: the noun must have been said as well. */
function pointedAtNouns(text: string): ReadonlySet<string> | undefined {
  const found = pointedAt.exec(text)
  const noun = found?.[1] ?? ''
  const isSaid = text.slice(0, found?.index ?? 0).includes(noun)
  return noun === '' || isSaid || kindsOf(noun).length === 0 ? undefined : new Set(kindsOf(noun).flatMap((kind) => [...kind]))
}

const pointedAt = /\b(?:this|these) (\p{Ll}{3,20})\b/iu
const startChars = 200
const modifiersMax = 3
const preposition = /^(?:of|in|on|for|from|to|by|with|at|and|or|is|was|has|had|will)$/
const namedAfter =
  /^(?: (?:in|of|on|affecting|impacting|against|from|at|by|behind|called|named|dubbed|known as|targeting|for)\b[^,.;]{0,40}\p{Lu}|,? (?:which (?:is|was) )?(?:tracked|identified|known|assigned|named|dubbed|called|codenamed|code-named) [^.]{0,40}[\p{Lu}"“])/u

function kindsOf(word: string): readonly ReadonlySet<string>[] {
  return kinds.filter((kind) => kind.has(bare(word).toLowerCase()))
}

function bare(word: string): string {
  return /^[\p{L}-]*/u.exec(word)?.[0] ?? ''
}
