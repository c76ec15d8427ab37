import { expect, it } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import type { Citation, Claim, PassageCitation } from '../model/edition.ts'
import { citedOf } from './cited.ts'

const [first] = edition.top.flatMap(({ claims }) => claims).flatMap(({ citations }) => citations.filter((each) => each.kind === 'passage'))
if (first === undefined) throw new Error('the edition cites a passage')
const report: PassageCitation = { ...first, outletName: 'The Weir', isPrimary: false, passageId: 'passage-000000000001' }

function told(...citations: readonly [Citation, ...Citation[]]): readonly (readonly [string, number])[] {
  const claim: Claim = { id: 'claim-1', text: 'It rains.', language: 'en', citations }
  return citedOf(claim, edition).map(({ words, citations }) => [words.replace(/,.*/, ''), citations.length])
}

it('names a report once, with all its passages, where it was cited first', () => {
  const second = { ...report, passageId: 'passage-000000000002' }
  const other = { ...report, outletName: 'Lock Works', passageId: 'passage-000000000003' }
  expect(told(report, other, second)).toEqual([
    ['The Weir', 2],
    ['Lock Works', 1],
  ])
})

it('keeps a first-hand passage apart, and one of another day', () => {
  const own = { ...report, isPrimary: true, passageId: 'passage-000000000002' }
  const later = { ...report, publishedAt: report.publishedAt + 86_400_000, passageId: 'passage-000000000003' }
  expect(told(report, own, later).map(([, count]) => count)).toEqual([1, 1, 1])
})

it('keeps every count apart, because each has stories of its own', () => {
  const count: Citation = { kind: 'count', label: 'stories that name Anvil', value: 2, storyIds: [] }
  expect(told(count, { ...count, label: 'stories that name Gantry' })).toHaveLength(2)
})
