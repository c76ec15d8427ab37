import { expect, it } from 'vitest'
import { splitWords } from '../../beats/split-words.ts'
import { reachOf } from './reach.ts'

it.each([
  ['Flaw exposes 30,000 Gitea servers to attacks', '30,000 gitea servers', 0.41],
  ['Lamp passes 12k stars', '12k stars', 0.35],
  ['A library with 1.5 million weekly downloads is abandoned', '1.5 million weekly downloads', 0.7],
  ['Millions of devices run it', 'millions of devices', 0.67],
  ['Thousands of sites, then 2 billion users', '2 billion users', 1],
])('finds how many “%s” speaks of', (text, said, share) => {
  const reach = reachOf(splitWords(text))
  expect(reach?.text).toBe(said)
  expect(reach?.share).toBeCloseTo(share, 2)
})

it.each(['7 servers', '2026 will be the year of servers at last', 'Lamp 12.4 released', '$30,000 for a maintainer'])(
  'finds nothing in “%s”',
  (text) => {
    expect(reachOf(splitWords(text))).toBeUndefined()
  },
)
