import type { Article } from '../../model/article.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import { describesItself } from './describes-itself.ts'
import type { Signs } from './signs.ts'
import type { FeatureName } from './weights.ts'

/** One feature of an article or story: how much of it there is (0 to 1) and what it was, in a reader’s words. */
export type Reading = { readonly value: number; readonly said: string }
export type Readings = Readonly<Partial<Record<FeatureName, Reading>>>

/** The features of one article. A feature that is not there is left out, which counts as 0. */
export function featuresOf(article: Article, signs: Signs): Readings {
  const beat = beatFeatures(signs)
  const on = onBeat(signs)
  return {
    ...beat,
    ...newsFeatures(signs, on),
    ...reachFeatures(article, signs),
    ...formFeatures(article, signs),
    ...againstFeatures(signs),
  }
}

/**
 * An outlet of the sources speaks first-hand, though not always of the beat: vendors do too. So its host alone counts for
 * little, and is never enough to put a story on the beat (`onBeatMin` of reason-of.ts).
 */
const knownOutletShare = 0.35
const knownOutletOnBeat = 0.3

/** How sure it is, 0 to 1, that an article is about the beat at all: its strongest single sign. */
export function onBeat(signs: Signs): number {
  const title = plus(signs.titleTerms) / 3
  const isPassing = namedInPassing(signs) > 0
  const name = (Math.max(0, ...signs.titleNames.map((match) => match.owner)) / 3) * (isPassing ? passingShare : 1)
  const lead = (plus(signs.leadTerms) / 3) * 0.7
  const leadName = (Math.max(0, ...signs.leadNames.map((match) => match.owner)) / 3) * 0.33
  const address = (Math.max(0, ...signs.addressNames.map((match) => match.owner)) / 3) * 0.8
  const place = signs.place === 3 ? 0.9 : signs.place === 2 ? 0.5 : signs.isFirstHand ? knownOutletOnBeat : 0
  const code = codeShares[signs.codeHost]
  return Math.min(1, Math.max(title, name, lead, leadName, address, place, code))
}

/** What is only made with a project is not quite about it. */
const passingShare = 0.6

const codeShares = { none: 0, project: 0.7, files: 0.7, thread: 0.9 } as const satisfies Readonly<Record<Signs['codeHost'], number>>

function beatFeatures(signs: Signs): Readings {
  const name = strongest(signs.titleNames)
  const elsewhere = strongest([...signs.addressNames, ...signs.leadNames])
  const term = strongest(signs.titleTerms)
  const leadTerm = strongest(signs.leadTerms)
  const off = signs.titleTerms.filter((match) => match.owner < 0)
  return {
    ...reading('term in title', signs.isRecord ? 0 : Math.min(3, plus(signs.titleTerms)) / 3, term?.text),
    ...reading('term in text', signs.isRecord ? 0 : Math.min(3, plus(signs.leadTerms)) / 3, leadTerm?.text),
    ...reading('name in title', (name?.owner ?? 0) / 3, name?.text),
    ...reading('named in passing', namedInPassing(signs), name?.text),
    ...reading('name elsewhere', name === undefined ? (elsewhere?.owner ?? 0) / 3 : 0, elsewhere?.text),
    ...reading('off the beat', Math.min(2, off.length) / 2, off[0]?.text),
    ...reading('name outside the beat', signs.outsiders.length > 0 ? 1 : 0, signs.outsiders[0]?.text),
    ...reading('first-hand place', signs.place === 3 ? 1 : signs.isFirstHand ? knownOutletShare : 0, signs.address.host),
    ...reading('specialist place', signs.place === 2 ? 1 : 0, signs.address.host),
    ...reading('place near the beat', signs.place === 1 ? 1 : 0, signs.address.host),
  }
}

/** How known the title’s names are, where it tells nothing of any of them: `Lying Fonts in Tarn`, `Acme launches a lamp for Tarn`. */
function namedInPassing({ title, titleNames, titleHappenings, version }: Signs): number {
  if (titleHappenings.some(({ owner }) => owner.id !== 'release') || version !== undefined) return 0
  if (titleNames.length === 0 || !titleNames.every((name) => isMeans(name, title.tokens))) return 0
  return Math.max(0, ...titleNames.map((match) => match.owner)) / 3
}

/** Whether the words around a name say that something is made with it, for it or on it. */
function isMeans({ start, end }: { readonly start: number; readonly end: number }, tokens: readonly string[]): boolean {
  const [before = '', filler = '', behind = ''] = [tokens[start - 1], tokens[start - 2], tokens[end]]
  // A version behind it makes a release of it: “what is new in Tarn 16”.
  if (/^v?\d{1,4}(?:\.\d{1,4}){0,3}$/.test(behind)) return false
  return meansBefore.has(before) || (fillers.has(before) && meansBefore.has(filler)) || meansBehind.test(behind)
}

const meansBefore: ReadonlySet<string> = new Set(['for', 'from', 'in', 'on', 'to', 'using', 'via', 'with', '使用', '基于'])
const fillers: ReadonlySet<string> = new Set(['a', 'any', 'modern', 'my', 'plain', 'pure', 'the', 'your'])
/** Japanese says so behind the name: with, on, for, made of, an environment of, equipped with. */
const meansBehind = /^(?:で|上で|向け|用|製|環境|搭載|対応|互換|ベース)/

function newsFeatures(signs: Signs, on: number): Readings {
  const first = signs.titleHappenings[0]
  const lead = signs.leadHappenings[0]
  const name = Math.max(0, ...signs.titleNames.map((match) => match.owner)) / 3
  return {
    ...reading('happening', (first?.owner.weight ?? 0) / 3, first?.owner.title),
    ...reading('happening in text', first === undefined ? (lead?.owner.weight ?? 0) / 3 : 0, lead?.owner.title),
    ...reading('several happenings', signs.titleHappenings.length > 1 ? 1 : 0, signs.titleHappenings[1]?.owner.title),
    ...reading('happening to a known project', ((first?.owner.weight ?? 0) / 3) * name ** 2, first?.owner.title),
    ...reading('happening on the beat', ((first?.owner.weight ?? 0) / 3) * (signs.isRecord ? name ** 2 : on), first?.owner.title),
    ...reading(
      'major version',
      signs.version?.size === 'major' || signs.version?.size === 'minor' ? Math.max(on, name) : 0,
      signs.version?.text,
    ),
    ...reading('patch or pre-release', signs.version?.size === 'patch' || signs.version?.size === 'pre' ? 1 : 0, signs.version?.text),
  }
}

/** How many it reaches: as its text counts them, as its advisory weighs them, and as people answer it. */
function reachFeatures({ facts }: Article, signs: Signs): Readings {
  const told = signs.reach
  const severity = facts?.is === 'advisory' ? (facts.severity?.score ?? levelScores[facts.severity?.level ?? 'moderate']) / 10 : 0
  const answers = facts?.is === 'thread' ? (facts.points ?? 0) + (facts.replyCount ?? 0) : 0
  return {
    ...reading('reach', told?.share ?? 0, told?.text),
    ...reading('severity', severity, facts?.is === 'advisory' ? (facts.severity?.level ?? 'moderate') : undefined),
    ...reading('answered by many', Math.min(1, Math.log10(1 + answers) / 3), `${answers}`),
  }
}

/** CVSS v3.1, 5: the middle of each band. */
const levelScores = { low: 2, moderate: 5.5, high: 8, critical: 9.5 } as const

function formFeatures(article: Article, signs: Signs): Readings {
  const { host } = signs.address
  // Who shows the next version of what many know shows no pastime of their own.
  const isKnownStep = signs.version !== undefined && signs.titleNames.some((match) => match.owner >= 2)
  const isShow = signs.title.tokens[0] === 'show' && signs.title.tokens[1] === 'hn' && !isKnownStep
  const isShort = signs.title.tokens.length <= 3 && signs.version === undefined && signs.titleNames.length === 0
  return {
    ...reading('forum post', signs.isForum ? 1 : 0, host),
    ...reading('bare record', signs.isRecord ? 1 : 0, host),
    ...reading('bare repository', signs.isListing ? 1 : 0, article.title),
    ...reading('page without news', isNewsless(signs) && isStandingPage(signs) ? 1 : 0, host),
    ...reading('everyday subject without news', isNewsless(signs) && isTalk(signs) ? 1 : 0, subjectOf(signs)),
    ...reading('shown by its maker', isShow ? 1 : 0, 'Show HN'),
    ...reading('unclear title', isShort ? 1 : 0, article.title),
    ...reading('talked-about thread', signs.codeHost === 'thread' && signs.isPassedOn ? 1 : 0, host),
    ...reading('discussed', signs.isPassedOn ? 1 : 0, 'passed on by readers'),
    ...reading('discussed on the beat', signs.isPassedOn ? onBeat(signs) : 0, 'passed on by readers'),
    ...reading('forum post without news', signs.isForum && isNewsless(signs) ? 1 : 0, host),
  }
}

/** Whether a title tells only that something is there. */
function isNewsless({ titleHappenings, version }: Signs): boolean {
  return titleHappenings.length === 0 && version === undefined
}

/**
 * Whether an article is a page that is there at any time: a project’s page, the front page of a site, or one whose title says what
 * a thing is. What a known house puts on a code host, or a first-hand place among its pages, is new by being there.
 */
function isStandingPage(signs: Signs): boolean {
  if (signs.codeHost !== 'none') return signs.codeHost === 'project' && !signs.isListing && !signs.isKnownHouse
  return signs.isPassedOn && (signs.address.isFrontPage || (isFromAnywhere(signs) && describesItself(signs.title)))
}

/**
 * Whether readers pass on what somebody wrote of what everybody uses, or of the beat as a whole: such texts are written every day.
 * Of one project readers pass something on when there is news of it.
 */
function isTalk(signs: Signs): boolean {
  const isEveryday = signs.titleNames.every((name) => name.owner >= everydayMin)
  const isOf = subjectOf(signs) !== undefined
  return isOf && isEveryday && signs.isPassedOn && signs.codeHost !== 'thread' && !signs.isKnownHouse && isFromAnywhere(signs)
}

/** The word of the beat that a title is about: its strongest name, or else its strongest term. */
function subjectOf({ titleNames, titleTerms }: Signs): string | undefined {
  return (strongest(titleNames) ?? strongest(titleTerms))?.text
}

/** The greatest weight a beat gives to a name. */
const everydayMin = 3

/** Whether a place is none that the beat knows. */
function isFromAnywhere({ place, isFirstHand }: Signs): boolean {
  return place === 0 && !isFirstHand
}

const reasonFeatures = {
  aggregate: 'aggregate',
  event: 'question or notice',
  job: 'question or notice',
  listicle: 'listicle',
  local: 'question or notice',
  'no-news': 'no-news',
  opinion: 'opinion',
  personal: 'personal',
  promotional: 'promotional',
  question: 'question or notice',
  release: 'patch or pre-release',
  tutorial: 'tutorial',
} as const satisfies Partial<Record<LeaveOutReason, FeatureName>>

function againstFeatures(signs: Signs): Readings {
  let readings: Readings = {}
  for (const [reason, said] of signs.against) {
    const feature: FeatureName | undefined = Object.hasOwn(reasonFeatures, reason)
      ? reasonFeatures[reason as keyof typeof reasonFeatures]
      : undefined
    if (feature !== undefined) readings = { ...readings, [feature]: { value: 1, said } }
  }
  return readings
}

function reading(feature: FeatureName, value: number, said: string | undefined): Readings {
  return value > 0 ? { [feature]: { value, said: said ?? feature } } : {}
}

function plus(matches: readonly { readonly owner: number }[]): number {
  return matches.reduce((sum, match) => sum + Math.max(0, match.owner), 0)
}

function strongest<Found extends { readonly owner: number }>(matches: readonly Found[]): Found | undefined {
  let best: Found | undefined
  for (const match of matches) if (match.owner > 0 && match.owner > (best?.owner ?? 0)) best = match
  return best
}
