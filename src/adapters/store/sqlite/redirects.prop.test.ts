import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sample } from '../../../../test/contract/samples.ts'
import { openSqlite } from './open-sqlite.ts'

const ids = ['a', 'b', 'c', 'd']
const step = fc.record({ story: fc.constantFrom(...ids), into: fc.constantFrom(undefined, ...ids) })

it('redirects never go round in a circle: an id leads to a story that is there, or nowhere, and a story to itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await using opened = await openSqlite({ path: ':memory:' }).then(({ store }) => ({
        store,
        [Symbol.asyncDispose]: store[Symbol.asyncDispose],
      }))
      const { store } = opened
      const alive = new Set<string>()
      for (const { story, into } of steps) {
        // A story opens, or goes into one that is there.
        const goes = into !== undefined && alive.has(story)
        if (goes && into !== story && !alive.has(into)) continue
        await store.commit([
          goes
            ? { drop: 'story', storyId: story, into }
            : { put: 'story', story: sample.story({ id: story, articleIds: [`of ${story}`] }) },
        ])
        if (goes) alive.delete(story)
        else alive.add(story)
        for (const id of ids) {
          const now = (await store.storyNow(id))?.id
          expect(alive.has(id) ? now === id : now === undefined || alive.has(now)).toBe(true)
          if (now !== undefined && now !== id) expect(await store.formerStoryIds(now)).toContain(id)
        }
      }
    }),
    { seed: 7, numRuns: 60 },
  )
})
