import type { Article, Passage } from '../../model/article.ts'
import { leaningOf } from '../write/leaning.ts'
import type { DraftClaim } from '../write/write.ts'
import { abbreviated } from './abbreviations.ts'
import { type Bearing, type BearsOptions, bears } from './bears.ts'
import { isContent, sourceOf } from './likeness.ts'
import { ownSigns } from './own-signs.ts'
import { ownWords } from './own-words.ts'
import { rearranged } from './rearranged.ts'
import { tokensOf } from './tokens.ts'

/** A passage with the report it stands in. */
export type Found = { readonly article: Article; readonly passage: Passage }

export type CheckOptions = BearsOptions & {
  /** Share of the content words of a sentence in a model’s words that its passages must hold between them, 0 to 1. */
  readonly wordedCoverageMin: number
}

/** The stored passages that a draft points at; what does not exist is left out. */
export function passagesOf({ passages }: DraftClaim, articles: readonly Article[]): readonly Found[] {
  return passages.flatMap(({ articleId, passageId }) => {
    const article = articles.find((candidate) => candidate.id === articleId)
    const passage = article?.passages.find((candidate) => candidate.id === passageId)
    return article === undefined || passage === undefined ? [] : [{ article, passage }]
  })
}

/** What passages hold of a sentence, and which of them bear it: of those a model named, perhaps not all. */
export type Borne = Bearing & { readonly by: readonly Found[] }

/**
 * Whether passages bear a sentence of a draft. One in a model’s words is held to more, because whoever wrote a page may speak
 * through the model: one of its passages bears it alone, or of two that it joins with “and” each bears its half, so that the name of one
 * and the deed of another make no sentence; most of its words stand there in their order, and none is its own; a name it begins with, where its
 * passage says “the company”, stands in the headline or the sentence before. Passages named besides bear nothing, and are not cited.
 */
export function claimBorne(draft: DraftClaim, found: readonly Found[], options: CheckOptions): Borne {
  const over = (by: readonly Found[]): Borne => {
    const texts = by.map(({ passage }) => passage.text)
    return { ...bears(draft.text, texts, options), by }
  }
  if (draft.wording !== 'model') return over(found)
  const whole = bearersOf(draft, found, options)
  if (whole.by.length > 0) {
    // What is cited bears it together, too: whoever verifies an edition looks at all of it at once.
    const together = over(whole.by)
    return together.isBorne ? together : over(whole.by.slice(0, 1))
  }
  for (const [first, second] of found.length > 1 ? halvesOf(draft.text) : []) {
    const before = bearersOf({ ...draft, text: first }, found, options).by
    // It begins as its passage does, so that nobody gets what another one did.
    const behind = bearersOf({ ...draft, text: second }, found, options).by.filter(
      ({ passage }) => firstWordOf(passage.text) === firstWordOf(second),
    )
    const together = over(found.filter((one) => before.includes(one) || behind.includes(one)))
    if (before.length > 0 && behind.length > 0 && together.isBorne) return together
  }
  return whole
}

function firstWordOf(text: string): string | undefined {
  return tokensOf(text)[0]?.form
}

/** The passages that bear a statement alone, with what the nearest to it lacks where there are none. */
function bearersOf(statement: Statement, found: readonly Found[], options: CheckOptions): Borne {
  const bearings = found.map((one) => ({ one, bearing: borneAlone(statement, one, options) }))
  const by = bearings.filter(({ bearing }) => bearing.isBorne)
  const [best] = by.length > 0 ? by : bearings.toSorted((a, b) => b.bearing.coverage - a.bearing.coverage)
  const nothing = { isBorne: false, coverage: 0, missing: [], unnamed: [] }
  return { ...(best?.bearing ?? nothing), by: by.map(({ one }) => one) }
}

type Statement = Pick<DraftClaim, 'text' | 'language'>

function borneAlone({ text, language }: Statement, { article, passage }: Found, options: CheckOptions): Bearing {
  const bearing = bears(text, [passage.text], options)
  if (!bearing.isBorne) return bearing
  const strangers = bearing.unnamed.filter((name) => !isNamedBefore(name, passage, article))
  const {
    passages: [tokens = []],
    abbreviations,
  } = sourceOf([passage.text])
  const claim = abbreviated(tokensOf(text), abbreviations)
  const own = [...ownWords(claim, tokens, language), ...ownSigns(text, passage.text)]
  if (claim.filter(isContent).length < contentMin) return { ...bearing, isBorne: false }
  const missing = [...strangers, ...own, ...rearranged(claim, tokens, passage.text)]
  return { ...bearing, isBorne: missing.length === 0 && bearing.coverage >= options.wordedCoverageMin, missing }
}

/** Of fewer words nothing is told. */
const contentMin = 2

/** Whether a sentence that leans on a noun is about this name, by the headline or what stands right before it. */
function isNamedBefore(name: string, passage: Passage, article: Article): boolean {
  if (leaningOf(passage.text, article.language).on === 'nothing') return false
  const before = article.passages[article.passages.findIndex(({ id }) => id === passage.id) - 1]
  return tokensOf(`${article.title}\n${before?.text ?? ''}`).some(({ word }) => word === name)
}

/** A sentence as two statements, at each place where it may be parted. */
function halvesOf(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(joint)]
    .slice(0, jointsMax)
    .map(({ 0: mark, index }) => [text.slice(0, index), text.slice(index + mark.length)] as const)
}

const joint = /[,;]? (?:and|but|while) |; /gu
const jointsMax = 8
