import type { Article } from '../model/article.ts'
import { citedPassages } from '../model/cited-passages.ts'
import type { Decision } from '../model/decision.ts'
import type { Edition, PassageCitation } from '../model/edition.ts'
import type { CitedArticle, CitedCapture, CitedPassage, EvidenceRecord } from '../model/evidence.ts'
import { hashOf } from '../model/ids.ts'
import { present } from '../model/present.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { claimsOfEdition } from './claims-of-edition.ts'

export type RecordInput = {
  readonly edition: Edition
  /** The articles it cites, as far as the store has them. */
  readonly articles: readonly Article[]
  /** The capture each item of them came with, by item. */
  readonly captureOfItem: ReadonlyMap<string, string>
  readonly captures: readonly CitedCapture[]
  /** Of the stages that made it, and of those that made its stories. */
  readonly decisions: readonly Decision[]
  readonly versions: EvidenceRecord['versions']
  readonly settings: EvidenceRecord['settings']
}

/** What an edition rests on, put together when it is made: its cited articles and their captures, and the decisions about it. */
export function evidenceRecord(input: RecordInput): EvidenceRecord {
  const { edition, versions, settings } = input
  const citations = citedPassages(claimsOfEdition(edition))
  const byArticle = Map.groupBy(citations, ({ articleId }) => articleId)
  const known = new Map(input.articles.map((article) => [article.id, article]))
  const order = new Map(input.captures.map(({ id, fetchedAt }) => [id, fetchedAt]))
  const articles = [...byArticle].flatMap(([id, cited]) => citedArticle(known.get(id), cited, { ...input, order }) ?? [])
  const used = new Set(articles.flatMap(({ captureIds }) => captureIds))
  return {
    editionId: edition.id,
    articles: articles.sort(byId),
    captures: input.captures.filter(({ id }) => used.has(id)).sort(byId),
    decisions: decisionsOf(edition, input.decisions),
    versions,
    settings,
  }
}

/** The passages an article was cited with: from the article, or from the citation alone where it no longer holds them. */
function citedArticle(
  article: Article | undefined,
  cited: readonly PassageCitation[],
  { captureOfItem, order }: { captureOfItem: ReadonlyMap<string, string>; order: ReadonlyMap<string, number> },
): CitedArticle | undefined {
  const [first] = cited
  if (first === undefined) return undefined
  const passages = new Map(cited.map((citation) => [citation.passageId, citedPassage(article, citation)]))
  const ids = [...(article?.itemKeys ?? []).map((key) => captureOfItem.get(key)), article?.pageCaptureId]
  const captureIds = [...new Set(ids.filter((id) => id !== undefined && order.has(id)))] as string[]
  return {
    id: first.articleId,
    url: first.url,
    outletName: first.outletName,
    title: first.title,
    publishedAt: first.publishedAt,
    language: first.language,
    form: first.form,
    ...present({ textHash: article && hashOf(article.text) }),
    captureIds: captureIds.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0) || (one < other ? -1 : 1)),
    passages: [...passages.values()].sort(byId),
  }
}

function citedPassage(article: Article | undefined, { passageId, quote, title }: PassageCitation): CitedPassage {
  const held = article?.passages.find(({ id, text }) => id === passageId && text === quote)
  if (held === undefined) return { id: passageId, part: quote === title.trim() ? 'title' : 'body', text: quote }
  return { id: held.id, part: held.part, text: held.text, start: held.start, end: held.end }
}

const decisionsMax = 5_000

/** Those about the edition, its stories and its sentences, and about sentences of its stories that were dropped. */
function decisionsOf(edition: Edition, decisions: readonly Decision[]): readonly Decision[] {
  const stories = new Set(printedBriefs(edition).map(({ storyId }) => storyId))
  const subjects = new Set([edition.id, ...stories, ...claimsOfEdition(edition).map(({ id }) => id)])
  const about = decisions.filter(({ subject, evidence }) => subjects.has(subject) || stories.has(String(evidence.story ?? '')))
  const once = new Map(
    about.map(({ stage, subject, verdict, because, evidence }) => {
      const decision: Decision = { stage, subject, verdict, because, evidence }
      return [JSON.stringify(decision), decision]
    }),
  )
  return [...once]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, decision]) => decision)
    .slice(0, decisionsMax)
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}
