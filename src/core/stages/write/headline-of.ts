import type { Article, Passage } from '../../model/article.ts'
import type { Development } from '../../model/development.ts'
import type { Standing } from '../../model/edition.ts'
import type { Story } from '../../model/story.ts'
import { bareWords } from '../../text/bare-words.ts'
import { headlineWorth } from './headline-worth.ts'
import { isCutTitle } from './is-telling.ts'
import { isQuotable } from './quotable.ts'
import { trimmedHeadline } from './trim-headline.ts'

export type HeadlineInput = {
  readonly story: Story
  readonly articles: readonly Article[]
  readonly freshIds: ReadonlySet<string>
  readonly standing: Standing
  /** What changed since it was told, the weightiest first. */
  readonly changes: readonly Development[]
  /** Headlines that were printed before, as bare words. */
  readonly toldHeadlines: ReadonlySet<string>
  /** The edition’s language: a headline in it goes before any other. */
  readonly language: string
}

/** A headline to print: the passage’s own words, or what trimming left of them. */
export type ChosenHeadline = { readonly article: Article; readonly passage: Passage; readonly text: string }

/**
 * The headline of a story: of its reports’ the one that tells best, the lead article’s where others are no better; of a told story one
 * of a new report, those first that show what changed, else a sentence that shows it. What is only the name of a record is told by
 * the record’s first sentence. Never one that was printed before; undefined when no other is left.
 */
export function headlineOf(input: HeadlineInput, { headlineCharsMax }: HeadlineLimits): ChosenHeadline | undefined {
  const fits = ({ text }: ChosenHeadline): boolean => text.length <= headlineCharsMax && !input.toldHeadlines.has(bareWords(text))
  const titles = wanted(input).flatMap(titleOf).filter(fits)
  const inLanguage = titles.filter(({ article }) => article.language === input.language)
  const best = bestOf(inLanguage.length > 0 ? inLanguage : titles, input.standing)
  if (best !== undefined) return inSentence(best, fits) ?? best
  return shownChanges(input)
    .filter(({ article, passage }) => passage.part === 'body' && isQuotable(passage, article))
    .map(({ article, passage }) => ({ article, passage, text: passage.text }))
    .find(fits)
}

export type HeadlineLimits = { readonly headlineCharsMax: number }

function titleOf(article: Article): readonly ChosenHeadline[] {
  const passage = article.passages.find(({ part }) => part === 'title')
  return passage === undefined ? [] : [{ article, passage, text: trimmedHeadline(passage.text, article.url) }]
}

/** The one that tells best; each place further back in the order has to make up for it. */
function bestOf(titles: readonly ChosenHeadline[], standing: Standing): ChosenHeadline | undefined {
  const perPlace = standing === 'new' ? 0.15 : 0.5
  const worth = titles.map(({ article, text }, at) => headlineWorth(text, article.language) - perPlace * Math.min(at, placesMax))
  return titles[worth.indexOf(Math.max(...worth))]
}

const placesMax = 6

/** A cut headline breaks off: the sentence that says it in full, where it is as short as a headline; else a record’s id alone. */
function inSentence(
  { article, passage: title, text }: ChosenHeadline,
  fits: (headline: ChosenHeadline) => boolean,
): ChosenHeadline | undefined {
  if (!isCutTitle(text)) return undefined
  const begins = bareWords(text)
    .split(' ')
    .slice(-wordsAlike - 1, -1)
    .join(' ')
  const sentences = article.passages.filter((passage) => isQuotable(passage, article) && bareWords(passage.text).includes(begins))
  // A later sentence may not name what the first one does.
  const first = article.passages.find(({ part }) => part === 'body')
  const whole = sentences
    .filter(({ id }) => id === first?.id)
    .map((passage) => ({ article, passage, text: passage.text.replace(/\.$/, '') }))
    .find(fits)
  const id = /^(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[\da-z]{4}){3})(?=:)/u.exec(text)?.[0]
  return whole ?? (sentences.length === 0 || id === undefined ? undefined : [{ article, passage: title, text: id }].find(fits))
}

/** So many words of a cut headline, before the one that was cut, are looked for in the sentence. */
const wordsAlike = 4

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
function shownChanges({ changes, articles }: HeadlineInput): readonly { readonly article: Article; readonly passage: Passage }[] {
  const [telling, counted] = [changes.filter(({ kind }) => kind !== 'more-outlets'), changes.filter(({ kind }) => kind === 'more-outlets')]
  return [...telling, ...counted].flatMap(({ articleId, passageIds }) => {
    const article = articles.find(({ id }) => id === articleId)
    const passages = article?.passages.filter(({ id }) => passageIds.includes(id)) ?? []
    return article === undefined ? [] : passages.map((passage) => ({ article, passage }))
  })
}
