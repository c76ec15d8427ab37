import { expect, test } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import type { Claim, Edition } from '../model/edition.ts'
import { staticLinks } from './places.ts'
import { channelOf } from './registry.ts'

const insight: Claim = {
  id: 'claim-counted',
  text: 'Two of today’s 9 stories are about lamps; of the 30 stories of the last two editions three were.',
  language: 'en',
  wording: 'form',
  citations: [
    {
      kind: 'count',
      label: 'stories about lamps, today',
      value: 2,
      of: 9,
      storyIds: edition.top.slice(0, 2).map(({ storyId }) => storyId),
    },
    {
      kind: 'count',
      label: 'stories about lamps, in the editions before',
      value: 3,
      of: 30,
      storyIds: ['story-1', 'story-2', 'story-3'],
      days: [
        { date: '2026-05-26', value: 1 },
        { date: '2026-05-27', value: 2 },
      ],
    },
  ],
}
const counted: Edition = { ...edition, insights: [insight] }
const bodyOf = (kind: string): string => {
  const files = channelOf(kind)?.render(counted, { baseUrl: 'https://paper.example/', links: staticLinks, version: '0' }).files ?? []
  return String((files.find(({ path }) => path.endsWith('2026-05-28/index.html')) ?? files[0])?.body)
}

test.each(['markdown', 'text'])('%s says of a count among how many it is, and shows the table behind it', (kind) => {
  const words = bodyOf(kind).replaceAll(/\s+/g, ' ')
  expect(words).toContain('stories about lamps, today: 2 of 9')
  expect(words).toContain('By edition: 26 May: 1, 27 May: 2')
})

test('the page leads from a count to its stories and to the editions it was counted over', () => {
  const page = bodyOf('site')
  expect(page).toMatch(/stories about lamps, in the editions before: <b>3 of 30<\/b>/)
  expect(page).toMatch(
    /By edition: <a href="[^"]*\/2026-05-26\/index\.html">26 May<\/a>: 1, <a href="[^"]*\/2026-05-27\/index\.html">27 May<\/a>: 2/,
  )
})
