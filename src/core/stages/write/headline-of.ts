import type { Article, Passage } from '../../model/article.ts'
import type { Development } from '../../model/development.ts'
import type { Standing } from '../../model/edition.ts'
import type { Story } from '../../model/story.ts'
import { bareWords } from '../../text/bare-words.ts'
import { isTelling } from './is-telling.ts'
import { isQuotable } from './quotable.ts'

export type HeadlineInput = {
  readonly story: Story
  readonly articles: readonly Article[]
  readonly freshIds: ReadonlySet<string>
  readonly standing: Standing
  /** What changed since it was told, the weightiest first. */
  readonly changes: readonly Development[]
  /** Headlines that were printed before, as bare words. */
  readonly toldHeadlines: ReadonlySet<string>
}

export type ChosenHeadline = { readonly article: Article; readonly passage: Passage }

/**
 * The headline of a story: the lead article’s; of a told story the one of a new report, first of those that show what changed,
 * else a sentence that shows it. Never one that was printed before; undefined when no other is left.
 */
export function headlineOf(input: HeadlineInput, { headlineCharsMax }: { readonly headlineCharsMax: number }): ChosenHeadline | undefined {
  const fits = (text: string): boolean => text.length <= headlineCharsMax && !input.toldHeadlines.has(bareWords(text))
  const usable = wanted(input).filter((article) => fits(article.title))
  const english = usable.filter((article) => article.language === 'en')
  const article = english.find(({ title }) => isTelling(title)) ?? english[0] ?? usable[0]
  const passage = article?.passages.find(({ part }) => part === 'title')
  if (article !== undefined && passage !== undefined) return { article, passage }
  return shownChanges(input).find(({ article, passage }) => passage.part === 'body' && fits(passage.text) && isQuotable(passage, article))
}

/** The articles whose headlines may be taken, best first. */
function wanted(input: HeadlineInput): readonly Article[] {
  const { articles, freshIds, standing, story } = input
  const lead = articles.filter(({ id }) => id === story.leadArticleId)
  const fresh = articles.filter((article) => freshIds.has(article.id) && article.reprintOf === undefined)
  const newest = fresh.toSorted((a, b) => b.publishedAt - a.publishedAt || a.id.localeCompare(b.id))
  // What is told again is told by what is new, by the report that brings most of it.
  if (standing === 'developing')
    return [
      ...new Set([
        ...shownChanges(input)
          .map(({ article }) => article)
          .filter(({ id }) => freshIds.has(id)),
        ...newest,
      ]),
    ]
  if (standing === 'continuing') return newest
  return newest.length === 0 || lead.some(({ id }) => freshIds.has(id)) ? [...lead, ...articles] : [...newest, ...lead]
}

/** Each passage that shows a change, in the order of the changes; reports that only add to the count of outlets come last. */
function shownChanges({ changes, articles }: HeadlineInput): readonly ChosenHeadline[] {
  const [telling, counted] = [changes.filter(({ kind }) => kind !== 'more-outlets'), changes.filter(({ kind }) => kind === 'more-outlets')]
  return [...telling, ...counted].flatMap(({ articleId, passageIds }) => {
    const article = articles.find(({ id }) => id === articleId)
    const passages = article?.passages.filter(({ id }) => passageIds.includes(id)) ?? []
    return article === undefined ? [] : passages.map((passage) => ({ article, passage }))
  })
}
