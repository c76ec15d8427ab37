import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '#server/routes.ts'
import { actingCharacters, brokenEscapes, carried, hostileValues } from '../fixtures/hostile-values.ts'
import { type HostileDesk, openHostileDesk } from './desk.ts'

let desk: HostileDesk
beforeAll(async () => {
  desk = await openHostileDesk()
}, 60_000)
afterAll(() => desk[Symbol.asyncDispose]())

// A stream that is left open is not read to its end.
const asked = routes.filter(({ path }) => path !== '/events')

/** Fields that name one thing, as a path does: what is not there is not found. And keys, of which nothing is told. */
const namesOne: ReadonlySet<string> = new Set(['key', 'thing', 'rule'])

/** A field without which nothing is asked. */
const besides: Readonly<Record<string, string>> = {
  '/api/v1/search': 'q=a',
  '/api/v1/ask': 'q=a',
  '/search.atom': 'q=a',
  '/search.json': 'q=a',
}

async function wrongIn(
  place: string,
  { answer, field, isTold }: { readonly answer: Response; readonly field?: string; readonly isTold?: boolean },
): Promise<readonly string[]> {
  const text = await answer.text()
  const isNamed = field === undefined || [`field ${field} `, `<b>${field}</b>`, `"field":"${field}"`].some((said) => text.includes(said))
  const type = answer.headers.get('content-type') ?? ''
  return [
    ...([200, 303, 308, 400, 404].includes(answer.status) ? [] : [`${place}: ${answer.status}`]),
    ...(answer.status === 404 && isTold === false ? [`${place}: not found, and nobody says why`] : []),
    ...(answer.status === 400 && !isNamed ? [`${place}: the field ${field} is not named`] : []),
    ...(answer.headers.get('set-cookie')?.includes('evil') ? [`${place}: a header of a stranger`] : []),
    ...(actingCharacters.test(text) && !type.startsWith('image/png') ? [`${place}: a character that acts`] : []),
    ...(/<script>alert|<img src=x/.test(text) && /html|xml/.test(type) ? [`${place}: markup of a stranger`] : []),
  ]
}

test('the desk is asked about all there is', () => expect(asked.length).toBeGreaterThan(70))

describe.each(asked.map((route) => [route.path, route] as const))('GET %s', (path, route) => {
  test('answers each field with what is wrong with it, whatever it holds, and changes nothing', async () => {
    const [before, at] = [await desk.state(), desk.pathOf(path)]
    const wrong: string[] = []
    const isThere = (await desk.ask(at)).status !== 404
    const fields = desk.fieldsRead.get(path) ?? new Set()
    // Asking with one field may bring another to light; a set is walked to its end while it grows.
    for (const field of fields) {
      const beside = besides[path]
      const more = beside === undefined || beside.startsWith(`${field}=`) ? '' : `&${beside}`
      const isTold = namesOne.has(field) || !isThere
      for (const [name, value] of Object.entries(hostileValues)) {
        const answer = await desk.ask(`${at}?${field}=${carried(value)}${more}`)
        wrong.push(
          ...(await wrongIn(`${field} with ${name}`, { answer, ...(more === '' && value.trim() === '' ? {} : { field }), isTold })),
        )
      }
      const several = [
        `${field}=a&${field}=b`,
        `${field}[]=a`,
        `${field}`,
        `${field}=${'x'.repeat(1_000_000)}`,
        `${field}%00=a`,
        '__proto__=a&__proto__=b',
      ]
      for (const query of [...several, ...brokenEscapes.map((broken) => `${field}=${broken}`)]) {
        const answer = await desk.ask(`${at}?${query}${more}`)
        wrong.push(...(await wrongIn(query.slice(0, 40), { answer, isTold: true })))
      }
    }
    expect(wrong).toEqual([])
    expect(desk.bugs).toEqual([])
    expect(await desk.state()).toBe(before)
  })

  const parts = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  test.runIf(parts.length > 0)('finds nothing behind a hostile path', async () => {
    const before = await desk.state()
    const wrong: string[] = []
    for (const part of parts)
      for (const value of [...Object.values(hostileValues).map(carried), ...brokenEscapes, 'x'.repeat(100_000)]) {
        const answer = await desk.ask(desk.pathOf(path, { [part]: value }))
        wrong.push(...(await wrongIn(`${part} ${value.slice(0, 40)}`, { answer })))
      }
    expect(wrong).toEqual([])
    expect(desk.bugs).toEqual([])
    expect(await desk.state()).toBe(before)
  })
})
