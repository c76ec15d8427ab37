import { expect, onTestFinished, test } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { sample } from '../../test/contract/samples.ts'
import { callerOf } from '../../test/fixtures/caller.ts'
import { openGate } from '../../test/fixtures/gate.ts'
import { callerKinds } from './access.ts'
import { routes } from './routes.ts'

const key = 'f3a9c1d27be04856'

async function askedAs(kind: (typeof callerKinds)[number]) {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  await store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'source', source: sample.source({ target: `https://ann:${key}@weir.example/feed?user=ann&token=${key}` }) },
  ])
  const gate = await openGate({ deps: { store, callerOf: callerOf(kind) } })
  onTestFinished(() => gate[Symbol.asyncDispose]())
  const paths = routes.map(({ path }) => path).filter((path) => !path.includes(':') && path !== '/events')
  const told: string[] = []
  for (const path of paths) if ((await (await gate.ask(path)).text()).includes(key)) told.push(path)
  return { gate, told }
}

test.each(callerKinds)(
  'no page, feed or file tells %s the keys that addresses of sources hold, but the list to take elsewhere its owner',
  async (kind) => {
    const { told } = await askedAs(kind)
    expect(told).toEqual(kind === 'editor' || kind === 'admin' ? ['/sources.opml'] : [])
  },
)

test('the API tells whoever sees the inside of the desk of a source without its key', async () => {
  const { gate } = await askedAs('local')
  const answer = await gate.ask('/api/v1/sources')
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('https://weir.example/feed?user=ann&token=…')])
})
