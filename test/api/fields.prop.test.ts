import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { routes } from '#server/routes.ts'
import { callerOf } from '../fixtures/caller.ts'
import { edition } from '../fixtures/channels/edition.ts'
import { storeOf } from '../fixtures/channels/store.ts'

const deps: Deps = {
  store: storeOf([edition]),
  beats: [{ id: 'open-source', title: 'Open source' }],
  zone: 'Europe/Berlin',
  version: '0.0.0',
  baseUrl: 'http://127.0.0.1:4500/',
  hosts: [],
  callerOf: callerOf('admin'),
  status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
  isSample: () => false,
  bugFound: (error) => {
    throw error
  },
}
const app = createApp(deps)

// Every field of every route that the table has, so that a new one is tried without a word here.
const places = routes.flatMap(({ path, api }) => Object.keys(api?.query?.shape ?? {}).map((name) => ({ path, name, shape: api?.query })))
const pathOf = (path: string): string => path.replace(/:(\w+)/g, 'edition-1')

function errorsOf(problem: unknown): readonly { readonly field: string; readonly found: string }[] {
  return (problem as { errors: { field: string; found: string }[] }).errors
}

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e3',
    '0x10',
    '101',
    '99999999999999999999',
    '٣',
    'null',
    '[]',
    '{"$gt":""}',
    "' or 1=1 --",
    '../../etc/passwd',
    '\u0000',
    '\u001b[2J',
    'a\r\nset-cookie: x=1',
    '<script>alert(1)</script>',
    '\u202egnp',
    '__proto__',
    '2026-02-30',
    '2026-05-28T00:00:00Z',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ minLength: 300, maxLength: 3_000 }),
)

test('there are fields to try', () => expect(places.length).toBeGreaterThan(25))

test.each(places)(
  '$path: the field $name takes what its shape takes, and names itself where it does not',
  async ({ path, name, shape }) => {
    const field = shape?.shape[name]
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const answer = await app.request(`${pathOf(path)}?${name}=${encodeURIComponent(value.toWellFormed())}`)
        const isTaken = field?.safeParse(value.toWellFormed()).success === true
        const named = answer.status === 400 ? errorsOf(await answer.json()).map(({ field: each }) => each) : []
        expect([200, 400, 404]).toContain(answer.status)
        expect(answer.headers.get('set-cookie')).toBeNull()
        if (!isTaken) expect(named).toContain(name)
      }),
      { numRuns: 40 },
    )
  },
)

test.each(places)('$path: the field $name is refused when it is huge or stands twice', async ({ path, name }) => {
  for (const query of [`${name}=${'9'.repeat(10_000)}`, `${name}=a&${name}=b`]) {
    const answer = await app.request(`${pathOf(path)}?${query}`)
    expect(answer.status).toBe(400)
    const errors = errorsOf(await answer.json())
    expect(errors.map(({ field }) => field)).toContain(name)
    for (const { found } of errors) expect(found.length).toBeLessThanOrEqual(81)
  }
})
