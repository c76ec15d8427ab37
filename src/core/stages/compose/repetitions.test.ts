import { expect, it } from 'vitest'
import type { Brief, Claim, Edition } from '../../model/edition.ts'
import { repetitionsIn } from './repetitions.ts'

const claim = (text: string): Claim => ({
  id: text,
  text,
  language: 'en',
  citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }],
})
const brief = (storyId: string, headline: string, more: Partial<Brief> = {}): Brief =>
  ({ storyId, headline: claim(headline), standing: 'new', ...more }) as unknown as Brief
const edition = (date: string, top: readonly Brief[]): Edition =>
  ({ date, top, sections: [], inBrief: [], continuing: [] }) as unknown as Edition

it('counts a headline that is printed again, whatever its story, and a story told again without a change', () => {
  const found = repetitionsIn([
    edition('2026-05-27', [brief('a', 'Flaw in Tarn'), brief('b', 'Gantry is sold')]),
    edition('2026-05-28', [brief('c', 'FLAW in  Tarn'), brief('b', 'Gantry was sold')]),
  ])
  expect(found.headlines).toEqual(['2026-05-28: FLAW in  Tarn, as on 2026-05-27'])
  expect(found.stories).toEqual(['2026-05-28: Gantry was sold, told on 2026-05-27'])
})

it('lets a story come again with a declared change, and continue in another headline', () => {
  const found = repetitionsIn([
    edition('2026-05-27', [brief('a', 'Flaw in Tarn'), brief('b', 'Gantry is sold')]),
    edition('2026-05-28', [
      brief('a', 'Tarn flaw exploited', { standing: 'developing', whatIsNew: claim('New since 27 May: attacks.') }),
      brief('b', 'Gantry was sold', { standing: 'continuing' }),
    ]),
  ])
  expect([found.developing, found.continuing, found.headlines, found.stories]).toEqual([1, 1, [], []])
})
