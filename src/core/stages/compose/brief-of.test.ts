import { describe, expect, it } from 'vitest'
import { sample } from '../../../../test/contract/samples.ts'
import { howCountedWords } from '../../channels/wording.ts'
import type { Claim } from '../../model/edition.ts'
import type { Assignment } from '../plan/plan.ts'
import { briefOf } from './brief-of.ts'

const headline: Claim = {
  id: 'claim-1',
  text: 'The mayor sold the mill, insiders say',
  language: 'en',
  wording: 'extracted',
  citations: [],
} as never

/** The brief of a story that one outlet reports and so many others reprint. */
function briefWith(reprints: number) {
  const first = sample.article({ id: 'article-0' })
  const copies = Array.from({ length: reprints }, (_, at) =>
    sample.article({ id: `article-${at + 1}`, outletId: `outlet-${at + 1}`, reprintOf: first.id }),
  )
  const assignment = { story: sample.story(), articles: [first, ...copies], section: 'town', standing: 'new', score: 1, why: [] }
  const draft = { storyId: 'story-1', headline, claims: [] }
  const changes = { whatIsNew: undefined, steps: [] }
  return briefOf(assignment as unknown as Assignment, draft as never, { outletNames: new Map(), changes: changes as never, links: [] })
}

describe('the brief of a claim that many sites repeat', () => {
  it('lists all twenty of them, and counts one outlet', () => {
    const brief = briefWith(19)
    expect([brief.reports.length, brief.corroboration, brief.unlistedCount]).toEqual([20, 1, undefined])
    expect(howCountedWords(brief)).toContain('Not counted: 19 reprints.')
  })

  it('says how many more there are than it lists', () => {
    const brief = briefWith(59)
    expect([brief.reports.length, brief.corroboration, brief.unlistedCount]).toEqual([40, 1, 20])
    expect(howCountedWords(brief)).toContain('20 more reports are not listed here.')
  })
})
