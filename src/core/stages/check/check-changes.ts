import type { Article, Passage } from '../../model/article.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Development } from '../../model/development.ts'
import type { Citation, Claim, StoryStep } from '../../model/edition.ts'
import { idOf } from '../../model/ids.ts'
import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { dayWords } from '../../text/day-words.ts'
import { factsWords } from '../../text/facts-words.ts'
import type { Assignment } from '../plan/plan.ts'
import { changeWords } from './change-words.ts'
import { type CitationContext, citationOf } from './citation-of.ts'

export type ChangesInput = CitationContext & { readonly editionId: string; readonly assignment: Assignment }

export type CheckedChanges = {
  /** The sentence that says what changed; absent where nothing did, or nothing holds. */
  readonly whatIsNew?: Claim
  readonly steps: readonly StoryStep[]
}

export type ChangesOptions = {
  /** So many changes one sentence names. */
  readonly changesMax: number
  /** So many steps of its life an edition keeps of a story: the first one and the newest. */
  readonly stepsMax: number
}

/**
 * Says what changed in a story as claims with citations. What is said to be new must stand in the passage that is cited, or in
 * its advisory’s fields; what it was before must stand in an earlier report, which is cited too. What does not hold is
 * dropped with a decision.
 */
export const checkChanges: Stage<ChangesInput, CheckedChanges, ChangesOptions> = (input, { changesMax, stepsMax }) => {
  const { assignment } = input
  const decisions: Decision[] = []
  const stepOf = (development: Development): StoryStep | undefined => {
    const claim = claimOf(development, input)
    if (claim === undefined) decisions.push(droppedDecision(development))
    return claim && { kind: development.kind, at: timeOf(development, assignment.articles), claim }
  }
  const changes = assignment.changes.slice(0, changesMax).flatMap((change) => stepOf(change) ?? [])
  const [opened, ...later] = assignment.developments
  const kept = opened === undefined ? [] : [opened, ...later.slice(-(stepsMax - 1))]
  const steps = kept.flatMap((development) => stepOf(development) ?? [])
  const inOrder = steps.toSorted((a, b) => a.at - b.at)
  return { output: { ...present({ whatIsNew: whatIsNewOf(changes, input) }), steps: inOrder }, decisions }
}

/** `New since 27 May: 14,000 servers, before 12,000; the id CVE-2026-99010.` */
function whatIsNewOf(changes: readonly StoryStep[], { editionId, assignment }: ChangesInput): Claim | undefined {
  const { told, continues, storyId } = assignment
  const earlier = told ?? continues
  if (earlier === undefined || assignment.standing !== 'developing') return undefined
  const day = dayWords(earlier.date)
  const listed = changes.map(({ claim }) => claim.text).join('; ')
  const headline = continues?.headline
  const goesOn = headline === undefined ? '' : `Continues “${headline.text}”, told on ${day}.`
  const text = [goesOn, listed === '' ? '' : `New since ${goesOn === '' ? day : 'then'}: ${listed}.`]
    .filter((part) => part !== '')
    .join(' ')
  const [first, ...rest] = [...changes.flatMap(({ claim }) => claim.citations), ...(headline?.citations ?? [])]
  return first === undefined
    ? undefined
    : { id: idOf('claim', editionId, storyId, 'new', text), text, language: 'en', citations: [first, ...rest] }
}

/** When it was out: when its report was published, or when its source was seen to have changed it. */
function timeOf({ at, articleId }: Development, articles: readonly Article[]): Instant {
  const article = articles.find(({ id }) => id === articleId)
  return article !== undefined && article.firstSeenAt === at ? Math.min(at, article.publishedAt) : at
}

function claimOf(development: Development, { editionId, assignment, ...context }: ChangesInput): Claim | undefined {
  const { kind, what, before, passageIds, storyId, at } = development
  const article = assignment.articles.find(({ id }) => id === development.articleId)
  const [passage, ...more] = article?.passages.filter(({ id }) => passageIds.includes(id)) ?? []
  if (article === undefined || passage === undefined || !isShown(development, article, passage)) return undefined
  const earlier = before === undefined || isCounted(kind) ? [] : bearersOf(before, development, assignment.articles)
  if (before !== undefined && earlier.length === 0 && !isCounted(kind)) return undefined
  const outlets: readonly Citation[] =
    kind === 'more-outlets' ? [{ kind: 'count', label: 'outlets with their own report', value: Number(what), storyIds: [storyId] }] : []
  const text = changeWords(development, passage.text)
  return {
    id: idOf('claim', editionId, storyId, 'step', String(at), text),
    text,
    language: kind === 'opened' ? article.language : 'en',
    citations: [
      citationOf(article, passage, context),
      ...more.map((one) => citationOf(article, one, context)),
      ...outlets,
      ...earlier.slice(0, 1).map((found) => citationOf(found.article, found.passage, context)),
    ],
  }
}

/** Whether what is said to be new stands there: in the passage, in the fields of its item, in the title or the links of the report. */
function isShown({ kind, what }: Development, article: Article, passage: Passage): boolean {
  if (kind === 'more-outlets' || kind === 'new-primary') return true
  return holds(what, [passage.text, ...factsWords(article.facts)])
}

type Bearer = { readonly article: Article; readonly passage: Passage }

/** The passages of earlier reports that say what it was before, newest first; of an advisory whose fields say it, its title. */
function bearersOf(before: string, { at, articleId }: Development, articles: readonly Article[]): readonly Bearer[] {
  const earlier = articles
    .filter(({ firstSeenAt, id }) => firstSeenAt <= at && id !== articleId)
    .toSorted((a, b) => b.firstSeenAt - a.firstSeenAt)
  return earlier.flatMap((article) => {
    const passage =
      article.passages.find(({ text }) => holds(before, [text])) ??
      (holds(before, factsWords(article.facts)) ? article.passages[0] : undefined)
    return passage === undefined ? [] : [{ article, passage }]
  })
}

/** Outlets are counted; what a source put right stands in the former revision of its item, which `headwater why` shows. */
function isCounted(kind: Development['kind']): boolean {
  return kind === 'more-outlets' || kind === 'corrected'
}

/** Word for word, and whole words: nothing is left to likeness, and `9.8` does not stand in `19.8`. */
function holds(words: string, texts: readonly string[]): boolean {
  const isWhole = (text: string, at: number): boolean =>
    !(isSign(words.at(0)) && isSign(text[at - 1])) && !(isSign(words.at(-1)) && isSign(text[at + words.length]))
  return words !== '' && texts.some((text) => placesOf(words, text).some((at) => isWhole(text, at)))
}

const placesMax = 20

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1 && places.length < placesMax; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** A letter or digit of a script that parts its words. */
function isSign(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(character)
}

function droppedDecision({ storyId, kind, what, articleId }: Development): Decision {
  return {
    stage: 'check',
    subject: storyId,
    verdict: 'dropped',
    because: 'not-borne',
    evidence: { change: kind, what, article: articleId },
  }
}
