import type { Article, Passage } from '../../model/article.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Assignment } from '../plan/plan.ts'
import { isTelling } from './is-telling.ts'
import { sentencesFor } from './sentences-for.ts'

/** One sentence of a draft, with the passages it is to rest on. */
export type DraftClaim = {
  readonly text: string
  readonly language: string
  readonly passages: readonly { readonly articleId: string; readonly passageId: string }[]
}

/** What the writer gave back, unchecked. */
export type Draft = { readonly storyId: string; readonly headline: DraftClaim | undefined; readonly sentences: readonly DraftClaim[] }

export type WriteOptions = { readonly headlineCharsMax: number }

/**
 * Writes a story by extraction: a headline and sentences chosen from its articles’ own passages, word for word.
 * A developing story is told from what came since the last edition.
 */
export const write: Stage<Assignment, Draft, WriteOptions> = (assignment, options) => {
  const headline = headlineOf(assignment, options)
  const freshIds = assignment.standing === 'developing' ? assignment.freshIds : undefined
  const chosen = sentencesFor({
    articles: assignment.articles,
    freshIds,
    sentencesMax: assignment.sentencesMax,
    facts: assignment.newFacts,
  })
  const sentences = chosen.map(({ article, passage }) => draftClaim(article, passage))
  const decisions = chosen.map(({ article, passage, score }): Decision => {
    const evidence = { article: article.id, passage: passage.id, score: hundredths(score) }
    return { stage: 'write', subject: assignment.storyId, verdict: 'sentence chosen', because: 'best-sentence', evidence }
  })
  return { output: { storyId: assignment.storyId, headline, sentences }, decisions }
}

/** The lead article’s headline; where it is of an earlier day, the newest report’s, which holds what is new. */
function headlineOf(assignment: Assignment, options: WriteOptions): DraftClaim | undefined {
  const lead = assignment.articles.find((article) => article.id === assignment.story.leadArticleId)
  const fresh = assignment.articles.filter((article) => assignment.freshIds.has(article.id) && article.reprintOf === undefined)
  const newest = [...fresh].sort((a, b) => b.publishedAt - a.publishedAt || a.id.localeCompare(b.id))
  const isLeadFresh = lead !== undefined && assignment.freshIds.has(lead.id)
  const wanted = assignment.standing === 'new' && (isLeadFresh || newest.length === 0) ? [lead, ...assignment.articles] : [...newest, lead]
  const usable = wanted.filter((article) => article !== undefined).filter((article) => article.title.length <= options.headlineCharsMax)
  const english = usable.filter((article) => article.language === 'en')
  const chosen = english.find((article) => isTelling(article.title)) ?? english[0] ?? usable[0]
  const title = chosen?.passages.find((passage) => passage.part === 'title')
  return chosen === undefined || title === undefined ? undefined : draftClaim(chosen, title)
}

function draftClaim(article: Article, passage: Passage): DraftClaim {
  return { text: passage.text, language: article.language, passages: [{ articleId: article.id, passageId: passage.id }] }
}
