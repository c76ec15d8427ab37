import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { givenStories } from '../given-story.ts'
import { namedArticles, refuseContradiction, rule } from '../rule.ts'
import { usageError } from '../usage-error.ts'

/** Makes one story of several: all others go into the first one, by a ruling for each, and their ids lead there. */
export async function storyMerge(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const [first, ...others] = await givenStories(opened.store, given.args)
  const goes = [...new Map(others.map((story) => [story.id, story])).values()].filter(({ id }) => id !== first?.id)
  if (first === undefined || goes.length === 0) {
    throw usageError('there is nothing to merge', [
      {
        at: given.args.join(' '),
        found: first === undefined ? 'no story' : `${first.id} alone`,
        expected: 'two stories or more',
        fix: 'headwater search <words> finds their ids.',
      },
    ])
  }
  // All of it or nothing: what stands against any of them is told before the first one goes.
  const sides = await Promise.all([first, ...goes].map((story) => namedArticles(opened.store, story)))
  await refuseContradiction(opened, sides)
  // Each ruling names the stories as they are now, so that each can be taken back for itself.
  const [one = [], ...rest] = sides
  for (const other of rest) await rule(opened, { kind: 'together', one, other, why: given.options.why })
  return 0
}
