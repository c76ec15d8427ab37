import type { Article } from '../../model/article.ts'
import { isPrintable } from '../write/printable.ts'
import type { DraftClaim } from '../write/write.ts'
import { type Found, passagesOf } from './claim-borne.ts'
import { isContent } from './likeness.ts'
import { tokensOf } from './tokens.ts'

/** Passages of a story that are looked through for one sentence. */
const searchedMax = 200
/** Of these, the ones nearest to it that are tried, alone and two together. */
const triedMax = 5

/**
 * Other passages of a story’s reports that bear a sentence which its own do not: the nearest one alone, else one more beside those
 * it names, else two, of one report. A report on the same happening is legal evidence, whichever the sentence was made from; a headline is not
 * looked for. Undefined where there are none.
 */
export function recited(
  draft: DraftClaim,
  articles: readonly Article[],
  isBorne: (found: readonly Found[]) => boolean,
): readonly Found[] | undefined {
  const content = new Set(
    tokensOf(draft.text)
      .filter(isContent)
      .map(({ form }) => form),
  )
  const near = bodyOf(articles)
    .map((found, at) => ({ found, at, held: heldIn(found, content) }))
    .filter(({ held }) => held > 0)
    .toSorted((a, b) => b.held - a.held || a.at - b.at)
    .slice(0, triedMax)
    .map(({ found }) => found)
  const own = passagesOf(draft, articles)
  // Two of one report at most: what two reports say of two things is easily made one thing that neither says.
  const isOneReport = (found: readonly Found[]): boolean => new Set(found.map(({ article }) => article.id)).size === 1
  const twos = near.flatMap((one, at) => [[...own, one], ...near.slice(at + 1).map((other) => [one, other])])
  const sets = [...near.map((one) => [one]), ...twos.filter(isOneReport)]
  return sets.find(isBorne)
}

/** The first passages of each report’s text that may be printed as evidence; reprints left out: they say the same once more. */
function bodyOf(articles: readonly Article[]): readonly Found[] {
  return articles
    .filter(({ reprintOf }) => reprintOf === undefined)
    .flatMap((article) => article.passages.slice(0, searchedMax).map((passage) => ({ article, passage })))
    .filter(({ article, passage }) => isPrintable(passage.text, passage, article))
    .slice(0, searchedMax)
}

function heldIn({ passage }: Found, content: ReadonlySet<string>): number {
  return new Set(tokensOf(passage.text).flatMap(({ form }) => (content.has(form) ? [form] : []))).size
}
