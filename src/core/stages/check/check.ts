import type { Article, Passage } from '../../model/article.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Claim } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import { idOf } from '../../model/ids.ts'
import type { Primary } from '../../model/story.ts'
import type { Draft, DraftClaim } from '../write/write.ts'
import { type BearsOptions, bears } from './bears.ts'
import { citationOf } from './citation-of.ts'

export type CheckInput = {
  readonly editionId: string
  readonly draft: Draft
  readonly articles: readonly Article[]
  readonly primary: Primary | undefined
  readonly outletNames: ReadonlyMap<string, string>
}

/** A story’s checked sentences; without a headline that holds there is no brief. */
export type CheckedDraft = {
  readonly storyId: string
  readonly headline: Claim | undefined
  readonly claims: readonly Claim[]
  readonly dropped: number
}

/**
 * Turns a draft’s sentences into claims with citations. A sentence whose passages do not exist or do not bear it is
 * dropped with a decision; the quote is read from the stored passage, never from the draft.
 */
export const check: Stage<CheckInput, CheckedDraft, BearsOptions> = (input, options) => {
  const decisions: Decision[] = []
  const checked = (draft: DraftClaim): Claim | undefined => {
    const found = passagesOf(draft, input.articles)
    const bearing = bears(
      draft.text,
      found.map(({ passage }) => passage.text),
      options,
    )
    const [first, ...rest] = found.map(({ article, passage }) => citationOf(article, passage, input))
    const id = idOf('claim', input.editionId, input.draft.storyId, draft.text)
    const isBorne = bearing.isBorne && first !== undefined
    decisions.push({
      stage: 'check',
      subject: id,
      verdict: isBorne ? 'borne' : 'dropped',
      because: isBorne ? 'bears-claim' : 'not-borne',
      evidence: {
        story: input.draft.storyId,
        coverage: hundredths(bearing.coverage),
        passages: found.map(({ passage }) => passage.id).join(' '),
        missing: bearing.missing.join(', '),
      },
    })
    return isBorne ? { id, text: draft.text, language: draft.language, wording: draft.wording, citations: [first, ...rest] } : undefined
  }
  const headline = input.draft.headline === undefined ? undefined : checked(input.draft.headline)
  const claims = input.draft.sentences.map(checked).filter((claim) => claim !== undefined)
  const dropped = input.draft.sentences.length - claims.length + (headline === undefined ? 1 : 0)
  return { output: { storyId: input.draft.storyId, headline, claims, dropped }, decisions }
}

type Found = { readonly article: Article; readonly passage: Passage }

function passagesOf(draft: DraftClaim, articles: readonly Article[]): readonly Found[] {
  return draft.passages.flatMap(({ articleId, passageId }) => {
    const article = articles.find((candidate) => candidate.id === articleId)
    const passage = article?.passages.find((candidate) => candidate.id === passageId)
    return article === undefined || passage === undefined ? [] : [{ article, passage }]
  })
}
