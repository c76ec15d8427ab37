import type { Article, Passage } from '../model/article.ts'
import { citedArticleIds, citedPassages } from '../model/cited-passages.ts'
import type { Correction } from '../model/correction.ts'
import type { Decision } from '../model/decision.ts'
import type { Brief, Claim, Edition, PassageCitation } from '../model/edition.ts'
import { idOf } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import type { Reason } from '../model/reason.ts'
import { citationOf } from '../stages/check/citation-of.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { correctionIn } from '../stages/develop/correction-in.ts'
import type { ArticleRevision } from '../stages/develop/reports.ts'
import type { ChangedSentence } from '../stages/read/changed-sentences.ts'
import { changedNumbers } from '../stages/read/weight-of-change.ts'
import { clipped } from '../text/clipped.ts'
import { contentWords } from '../text/content-words.ts'

export type CorrectionsInput = {
  /** Published editions whose sources are looked at again. */
  readonly editions: readonly Edition[]
  /** The articles they cite, as they are now. */
  readonly articles: readonly Article[]
  /** The ids of those whose sources said that they were taken back. */
  readonly takenBack: ReadonlySet<string>
  /** What their sources changed in them. */
  readonly revisions: readonly ArticleRevision[]
  /** Ids of the corrections that are known, those that were taken back too. */
  readonly known: ReadonlySet<string>
  readonly outletNames: ReadonlyMap<string, string>
  readonly now: Instant
}

export type FoundCorrections = { readonly corrections: readonly Correction[]; readonly decisions: readonly Decision[] }

/**
 * What sources took back or mended of what editions told: an advisory that was withdrawn, a report that is now headed as
 * retracted, a notice of correction, another number in a sentence that was quoted. Each becomes a note over the passage that
 * shows it, found once. What was merely reworded is no error of ours, and a sentence that went tells nothing.
 */
export function correctionsFound({ editions, known, articles: all, ...now }: CorrectionsInput): FoundCorrections {
  const articles = new Map(all.map((article) => [article.id, article]))
  const found = editions.flatMap((edition) =>
    printedBriefs(edition).flatMap((brief) => correctionsOfBrief({ ...now, brief, edition, articles })),
  )
  const fresh = [...new Map(found.map((each) => [each.correction.id, each])).values()].filter(({ correction }) => !known.has(correction.id))
  return {
    corrections: fresh.map(({ correction }) => correction).slice(0, correctionsMax),
    decisions: fresh.map(decisionOf).slice(0, correctionsMax),
  }
}

/** More at once are no errors of ours, but a source that rewrites itself. */
const correctionsMax = 50
const quoteCharsMax = 240

type Found = {
  readonly correction: Correction
  readonly because: Reason
  readonly articleId: string
  /** The number that its source says now. */
  readonly number?: string
}
type Context = Omit<CorrectionsInput, 'editions' | 'known' | 'articles'> & {
  readonly brief: Brief
  readonly edition: Edition
  readonly articles: ReadonlyMap<string, Article>
}

function correctionsOfBrief(context: Context): readonly Found[] {
  const { brief, articles } = context
  const told = [brief.headline, ...brief.claims]
  return citedArticleIds(told).flatMap((id) => {
    const article = articles.get(id)
    if (article === undefined) return []
    const taken = takenBack(article, context)
    // What was taken back as a whole is not mended in its parts.
    if (taken.length > 0) return taken
    const notices = noticed(article, context)
    // What a notice says is not noted once more by its number.
    const more = told.flatMap((claim) => renumbered(article, claim, context))
    return [...notices, ...more.filter(({ number = '' }) => !notices.some(({ correction }) => hasNumber(correction.claim.text, number)))]
  })
}

/** The whole report: an advisory by its own fields, any other by its headline. */
function takenBack(article: Article, context: Context): readonly Found[] {
  const { brief, edition } = context
  const title = article.passages.find(({ part }) => part === 'title')
  if (title === undefined) return []
  const withdrawnAt = article.facts?.is === 'advisory' ? article.facts.withdrawnAt : undefined
  const isToldSo = (brief.steps ?? []).some(({ kind }) => kind === 'withdrawn')
  const taken = (passage: Passage, says: (outlet: string) => string): readonly Found[] => {
    return [foundOf(says, { article, passage, claim: brief.headline, because: 'taken-back' }, context)]
  }
  const heading = clipped(title.text, quoteCharsMax)
  if (withdrawnAt !== undefined && withdrawnAt > edition.from && !isToldSo) {
    return taken(title, (outlet) => `Withdrawn at the source: ${outlet} has taken back “${heading}”.`)
  }
  if (context.takenBack.has(article.id)) {
    return taken(title, (outlet) => `Withdrawn at the source: ${outlet} has taken back its report “${heading}”.`)
  }
  const was = citedOf(article, brief.headline).map(({ title: words }) => words)
  if (retraction.test(title.text) && was.length > 0 && !was.some((words) => retraction.test(words))) {
    return taken(title, (outlet) => `Retracted: ${outlet}’s report is now headed “${heading}”.`)
  }
  const opening = article.passages.find(({ part }) => part === 'body')
  if (opening === undefined || !retraction.test(opening.text) || !isNew(opening, article, context)) return []
  return taken(opening, (outlet) => `${outlet} has taken back its report: “${clipped(opening.text, quoteCharsMax)}”`)
}

const retraction =
  /^[^\p{L}]{0,3}(?:retract(?:ed|ion)|withdrawn|zurückgezogen|retirado|retractación|retiré|rétractation|撤回|撤稿)(?![\p{Script=Latin}])/iu

/** What the source of a report changed in it since the edition. */
function revisedSince({ id }: Article, { edition, revisions }: Context): readonly ArticleRevision[] {
  return revisions.filter(({ articleId, at }) => articleId === id && at > edition.cutOff)
}

/** Whether a passage is what a changed sentence came to, or a part of it, or holds it. */
function isOf({ text }: Passage, { after }: ChangedSentence): boolean {
  return after !== '' && (after.includes(text) || text.includes(after))
}

/** Whether a passage came with a revision that is younger than the edition. */
function isNew(passage: Passage, article: Article, context: Context): boolean {
  return revisedSince(article, context).some(({ sentences }) => sentences.some((change) => isOf(passage, change)))
}

/** A notice of correction that came with a later revision. */
function noticed(article: Article, context: Context): readonly Found[] {
  const { brief } = context
  return revisedSince(article, context)
    .slice(-revisionsMax)
    .flatMap(({ at, sentences }) => {
      const come = new Set(sentences.map(({ after }) => after))
      const passages = article.passages.filter(({ text }) => [...come].some((after) => after !== '' && after.includes(text)))
      const report = { article, at, passages, replaced: [], isRevision: true, isSecondHand: false }
      return correctionIn(report).map(({ passages: [passage] }) => {
        const says = (outlet: string) => `${outlet} has published a correction: “${clipped(passage.text, quoteCharsMax)}”`
        return foundOf(says, { article, passage, claim: brief.headline, because: 'changed-at-source' }, context)
      })
    })
}

const revisionsMax = 10

/** A sentence that quoted a number which its source changed since. */
function renumbered(article: Article, claim: Claim, context: Context): readonly Found[] {
  const quotes = citedOf(article, claim).map(({ quote }) => quote)
  for (const change of revisedSince(article, context)
    .slice(-revisionsMax)
    .flatMap(({ sentences }) => sentences)) {
    const isQuoted = quotes.some((quote) => change.before !== '' && (change.before.includes(quote) || quote.includes(change.before)))
    const pairs = changedNumbers(change).map((pair) => pair.split(' → '))
    const pair = pairs.find(([before = '', after = '']) => after !== '–' && hasNumber(claim.text, before))
    const passage = article.passages.find((one) => isOf(one, change))
    if (
      !isQuoted ||
      !isSameSentence(change, article.language) ||
      pair === undefined ||
      passage === undefined ||
      !hasNumber(passage.text, pair[1] ?? '')
    )
      continue
    const says = (outlet: string) =>
      `Changed at the source: ${outlet} now says ${pair[1]}, not ${pair[0]}: “${clipped(passage.text, quoteCharsMax)}”`
    return [{ ...foundOf(says, { article, passage, claim, because: 'changed-at-source' }, context), number: pair[1] ?? '' }]
  }
  return []
}

/** What a sentence cites of a report. */
function citedOf({ id }: Article, claim: Claim): readonly PassageCitation[] {
  return citedPassages([claim]).filter(({ articleId }) => articleId === id)
}

const sameShare = 0.6

/** Whether a sentence is still the one it was, numbers apart: what stands in its place may be another one. */
function isSameSentence({ before, after }: ChangedSentence, language: string): boolean {
  const [old, now] = [contentWords(before, language), contentWords(after, language)]
  const shared = [...old].filter((word) => now.has(word)).length
  return shared >= sameShare * Math.max(old.size, now.size)
}

/** The number as it stands, and not as a part of a longer one. */
function hasNumber(text: string, number: string): boolean {
  const at = text.indexOf(number)
  return number !== '' && at !== -1 && !/\p{Nd}/u.test((text[at - 1] ?? '') + (text[at + number.length] ?? ''))
}

type Shown = { readonly article: Article; readonly passage: Passage; readonly claim: Claim; readonly because: Reason }

function foundOf(says: (outlet: string) => string, { article, passage, claim, because }: Shown, context: Context): Found {
  const { edition, brief, outletNames, now } = context
  const text = says(outletNames.get(article.outletId) ?? article.outletId)
  const id = idOf('correction', edition.id, claim.id, text)
  const note: Claim = {
    id: idOf('claim', edition.id, id),
    text,
    language: 'en',
    wording: 'form',
    citations: [citationOf(article, passage, { outletNames, primary: brief.primary })],
  }
  const correction: Correction = {
    id,
    editionId: edition.id,
    claimId: claim.id,
    storyId: brief.storyId,
    at: now,
    by: 'source',
    claim: note,
  }
  return { correction, because, articleId: article.id }
}

function decisionOf({ correction, because, articleId }: Found): Decision {
  const { id, editionId, claimId = editionId, storyId = '' } = correction
  const evidence = { correction: id, edition: editionId, story: storyId, article: articleId, says: correction.claim.text }
  return { stage: 'check', subject: claimId, verdict: 'corrected', because, evidence }
}
