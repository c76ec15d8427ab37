import { expect, test } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import type { Brief, Report } from '../model/edition.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { othersOf, reportersOf } from './reporters.ts'

const told = printedBriefs(edition).find(({ storyId }) => storyId === 'story-delete000007') as Brief

test('an outlet with two reports is named once, by its latest', () => {
  const [reported] = reportersOf(told)
  expect(reported?.reporters.map(({ outletName, url, reportCount }) => [outletName, url, reportCount])).toEqual([
    ['Bytewire', 'https://bytewire.example/worm-study', 1],
    ['Forge Weekly', 'https://forgeweekly.example/hidden-2', 2],
    ['El Faro Digital', 'https://elfaro.example/oculto', 1],
  ])
})

test('an outlet that is cited is not named again, and a long list ends in a number', () => {
  const more = (name: string): Report => ({ ...(told.reports[0] as Report), articleId: `article-${name}`, outletName: name })
  const crowded = { ...told, claims: [], reports: [...told.reports, more('A'), more('B'), more('C')] }
  const [others, discussed] = othersOf(crowded).groups
  expect(others?.reporters.map(({ outletName }) => outletName)).toEqual(['Forge Weekly', 'El Faro Digital', 'A', 'B'])
  expect(others?.more).toBe(1)
  expect(discussed?.reporters.map(({ outletName }) => outletName)).toEqual(['Talkback'])
})

test('a first-hand source is told unless a citation is marked as it', () => {
  const release = printedBriefs(edition).find(({ storyId }) => storyId === 'story-anvil0000009') as Brief
  expect(othersOf(told).primary?.outletName).toBe('Dates issue tracker')
  expect(othersOf(release).primary).toBeUndefined()
})
