import { describe, expect, it } from 'vitest'
import type { Beat } from '../../model/beat.ts'
import type { Brief, Claim, Edition } from '../../model/edition.ts'
import { insightsOf } from './insights.ts'

const beat = {
  language: 'en',
  sections: [
    { id: 'security', title: 'Security', terms: [] },
    { id: 'releases', title: 'Releases', terms: [] },
  ],
  limits: { insights: 5 },
} as unknown as Beat

const claim = (text: string): Claim => ({
  id: `claim-${text.length}`,
  text,
  language: 'en',
  citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }],
})

function brief(id: string, headline: string, more: Partial<Brief> = {}): Brief {
  return {
    storyId: id,
    section: 'security',
    headline: claim(headline),
    claims: [],
    standing: 'new',
    reports: [],
    corroboration: 1,
    form: 'feed',
    score: 3,
    why: [],
    ...more,
  }
}

const edition = (briefs: readonly Brief[]): Edition => ({ top: briefs, sections: [], inBrief: [], continuing: [] }) as unknown as Edition
const texts = (told: readonly Brief[], past: readonly Edition[] = []): readonly string[] =>
  insightsOf({ editionId: 'edition-1', beat, told, past }).map((one) => one.text)

describe('insightsOf', () => {
  it('says nothing about fewer than three stories', () => {
    expect(texts([brief('a', 'One'), brief('b', 'Two')])).toEqual([])
  })

  it('counts the fullest section, and compares it with the editions before where there are some', () => {
    const told = [brief('a', 'Flaw in Tarn'), brief('b', 'Flaw in Fen'), brief('c', 'Moor 2.0 is out', { section: 'releases' })]
    expect(texts(told)).toContain('Two of today’s 3 stories are filed under Security.')
    const before = edition([brief('x', 'A'), brief('y', 'B', { section: 'releases' })])
    expect(texts(told, [before, before])).toContain(
      'Two of today’s 3 stories are filed under Security, more than the average of 1 over the last 2 editions.',
    )
  })

  it('names what three stories or more have in common, with its past', () => {
    const told = [
      brief('a', 'Attackers turn to GitHub'),
      brief('b', 'New rules for GitHub users'),
      brief('c', 'Funding of GitHub grows'),
      brief('d', 'Moor moves'),
      brief('e', 'Fen moves'),
    ]
    expect(texts(told)).toContain('GitHub is named in three of today’s stories.')
    const before = edition([brief('x', 'Outage of GitHub')])
    expect(texts(told, [before, before])).toContain('GitHub is named in three of today’s stories; it stood in each of the last 2 editions.')
  })

  it('cites for every sentence what was counted', () => {
    const told = ['a', 'b', 'c'].map((id) => brief(id, `CVE-2026-9900${id.charCodeAt(0) - 96} in Tarn`, { corroboration: 3 }))
    const claims = insightsOf({ editionId: 'edition-1', beat, told, past: [] })
    expect(claims.length).toBeGreaterThanOrEqual(3)
    for (const one of claims)
      for (const citation of one.citations) expect(citation).toMatchObject({ kind: 'count', storyIds: expect.any(Array) })
  })
})
