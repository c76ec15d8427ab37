import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { routes } from '#server/routes.ts'
import { actingCharacters, carried, hostileValues } from '../fixtures/hostile-values.ts'
import { type HostileDesk, openHostileDesk } from './desk.ts'

let desk: HostileDesk
/** Names of fields that a form reads, heard while it reads them. */
let heard = new Set<string>()
beforeAll(async () => {
  desk = await openHostileDesk()
  const { get, getAll } = URLSearchParams.prototype
  vi.spyOn(URLSearchParams.prototype, 'get').mockImplementation(function (this: URLSearchParams, name) {
    heard.add(name)
    return get.call(this, name)
  })
  vi.spyOn(URLSearchParams.prototype, 'getAll').mockImplementation(function (this: URLSearchParams, name) {
    heard.add(name)
    return getAll.call(this, name)
  })
}, 60_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await desk[Symbol.asyncDispose]()
})

const taking = routes.filter(({ takes }) => takes !== undefined)

type Fields = Readonly<Record<string, string>>

const googleReader = ['/reader/:path{.+}', '/greader/reader/:path{.+}', '/api/greader.php/reader/:path{.+}']

/** What each form is sent when all is well, in each of its ways, so that one field at a time can be spoiled; another is sent the spoiled field alone. */
const wellFilled: Readonly<Record<string, () => Promise<readonly Fields[]>>> = {
  '/recall': async () => [{ item: desk.leftOutKey, beat: 'open-source', as: 'words', words: 'owl' }, { undo: 'rule-0' }],
  '/subscribe': async () => [{ address: 'bea@lamp.example', beat: 'open-source' }],
  '/subscription': async () => [{ beat: 'open-source', day: 'Monday' }],
  '/sessions': async () => [{ end: 'pass-0' }],
  ...Object.fromEntries(googleReader.map((path) => [path, edits])),
  '/settings': async () => [{ hash: await hashNow(), was: '{}', do: 'save', 'server.port': '4601' }],
  '/settings/sources': async () => [
    { do: 'add', kind: 'feed', target: 'https://new.example/feed', title: 'New', language: 'en' },
    { do: 'look', address: 'new.example' },
    { do: 'remove', source: 'source-0' },
    { do: 'import', list: '' },
  ],
}

async function edits(): Promise<readonly Fields[]> {
  return [{ i: '1', a: 'user/-/state/com.google/read' }]
}

async function hashNow(): Promise<string> {
  return /name="hash" value="([^"]+)"/.exec(await (await desk.ask('/settings')).text())?.[1] ?? ''
}

/** Fields that take any words, shown as text wherever they are shown. */
const takesWords: ReadonlySet<string> = new Set([
  '/recall words',
  '/settings/sources title',
  '/settings was',
  // Numbers of entries that are gone are passed over; a mark may have any name.
  ...googleReader.flatMap((path) => [`${path} i`, `${path} a`]),
])
/** Fields that may be left out or empty. */
const mayBeEmpty: ReadonlySet<string> = new Set([
  '/recall beat',
  '/recall as',
  '/settings do',
  '/settings server.port',
  '/settings/sources language',
  ...googleReader.map((path) => `${path} r`),
])
/** What takes no fields at all. */
const withoutFields: ReadonlySet<string> = new Set(['/sign-out', '/subscription/confirm', '/mcp', '/websub/:token', '/api/v1/recalls'])
/** What says in a good answer that nobody was let in, as its protocol has it. */
const saysSoWell: ReadonlySet<string> = new Set(['/fever', '/fever/', '/api/fever.php'])

const formType = 'application/x-www-form-urlencoded'
const refusals = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422]

async function send(path: string, body: string, contentType = formType): Promise<Response> {
  const key = path.startsWith('/subscription') ? `?key=${desk.subscriberKey}` : ''
  return await desk.ask(`${desk.pathOf(path, { path: 'api/0/edit-tag' })}${key}`, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType, 'sec-fetch-site': 'same-origin' },
  })
}

const written = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${carried(value)}`)
    .join('&')

/** The fields of one way to fill a form, and those that it reads and that stand in no way: a new one is tried without a word here. */
async function fieldsOf(path: string, ways: readonly Fields[], at: number): Promise<readonly string[]> {
  heard = new Set()
  await send(path, 'x=1')
  const filled = ways[at] ?? {}
  // None of them is well: finding out changes nothing.
  for (const left of Object.keys(filled)) await send(path, written({ ...filled, [left]: '\u0000' }))
  const known = new Set(ways.flatMap((way) => Object.keys(way)))
  return [...Object.keys(filled), ...[...heard].filter((name) => !known.has(name))]
}

/** A field as it is sent wrongly: by a name for messages, what is sent, and whether the field is empty in it. */
function spoiled(field: string, filled: Fields): readonly (readonly [name: string, body: string, isEmpty: boolean])[] {
  const { [field]: _, ...others } = filled
  const values = Object.entries(hostileValues).map(
    ([name, value]) => [name, written({ ...others, [field]: value }), value.trim() === ''] as const,
  )
  return [
    ...values,
    ['missing', written(others), true],
    ['of a megabyte', written({ ...others, [field]: 'x'.repeat(1_000_000) }), false],
    ['as a list', `${written(others)}&${field}[]=a&${field}[]=b`, true],
    ['broken', `${written(others)}&${field}=%E0%A4%ff%`, false],
  ]
}

async function wrongIn(place: string, body: string, isEmpty: boolean): Promise<readonly string[]> {
  const [path = '', field = ''] = place.split(' ')
  const mayBeTaken = takesWords.has(place) || (mayBeEmpty.has(place) && isEmpty) || saysSoWell.has(path)
  const before = mayBeTaken ? await desk.state() : undefined
  const answer = await send(path, body)
  const text = await answer.text()
  const isTaken = answer.status < 400 && mayBeTaken
  // An empty field may be told of together with, or after, another.
  const isNamed = [`field ${field} `, `"field":"${field}"`, `<section class="noted" role="alert">`].some((said) => text.includes(said))
  return [
    ...(isTaken || refusals.includes(answer.status) ? [] : [`${answer.status}`]),
    ...(before !== undefined && answer.status >= 400 && (await desk.state()) !== before ? ['refused, and changed something'] : []),
    ...((answer.status === 400 || answer.status === 422) && !isEmpty && !isNamed ? ['not named'] : []),
    ...(actingCharacters.test(text) ? ['a character that acts'] : []),
    ...(/<script>alert|<img src=x/.test(text) && /html|xml/.test(answer.headers.get('content-type') ?? '') ? ['markup of a stranger'] : []),
  ]
}

describe.each(taking.filter(({ path }) => !withoutFields.has(path)).map(({ path }) => [path] as const))('POST %s', (path) => {
  test('refuses each hostile field by its name, and changes nothing', async () => {
    const wrong: string[] = []
    const ways = wellFilled[path] ?? (async () => [{}])
    for (const at of (await ways()).keys()) {
      const now = async (): Promise<Fields> => (await ways())[at] ?? {}
      const fields = await fieldsOf(path, await ways(), at)
      expect(fields.length).toBeGreaterThan(0)
      for (const field of fields) {
        const [place, before] = [`${path} ${field}`, await desk.state()]
        for (const [name, body, isEmpty] of spoiled(field, await now()))
          for (const what of await wrongIn(place, body, isEmpty)) wrong.push(`${field} ${name}: ${what}`)
        const isStill = takesWords.has(place) || mayBeEmpty.has(place) || (await desk.state()) === before
        if (!isStill) wrong.push(`${field}: something was changed`)
      }
    }
    expect(wrong).toEqual([])
    expect(desk.bugs).toEqual([])
  })
})

const bodies: readonly (readonly [string, string, string])[] = [
  ['nothing', formType, ''],
  ['nothing, as JSON', 'application/json', ''],
  ['a list', 'application/json', '[]'],
  ['null', 'application/json', 'null'],
  ['broken JSON', 'application/json', '{"item":'],
  ['deep JSON', 'application/json', '['.repeat(4_000) + ']'.repeat(4_000)],
  ['a prototype', 'application/json', '{"__proto__":{"isDryRun":false},"constructor":{"prototype":{}}}'],
  ['half a character', 'application/json', '{"item":"\\ud800","beat":"\\udfff"}'],
  ['JSON as a form', formType, '{"item":"item-1"}'],
  ['a form in parts', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="item"\r\n\r\nitem-1\r\n--x--\r\n'],
  ['parts without an end', 'multipart/form-data', '--x'],
  ['zero bytes', 'application/octet-stream', '\u0000'.repeat(100)],
  ['XML with entities', 'application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['100,000 fields', formType, 'a=1&'.repeat(100_000)],
  ['too much', 'application/json', `{"item":"${'x'.repeat(1_000_000)}"}`],
]

describe.each(taking.filter(({ path }) => path !== '/sign-out').map(({ path }) => [path] as const))('POST %s', (path) => {
  test.each(bodies)('sent %s is refused and changes nothing', async (_name, contentType, body) => {
    const before = await desk.state()
    const answer = await send(path, body, contentType)
    const text = await answer.text()
    // Confirming twice is well: the button sends nothing.
    if (path !== '/subscription/confirm' && !saysSoWell.has(path)) expect([...refusals, 202]).toContain(answer.status)
    expect(text).not.toMatch(actingCharacters)
    expect(text).not.toContain('<!ENTITY')
    expect(await desk.state()).toBe(before)
    expect(desk.bugs).toEqual([])
  })
})

const jsonWrong: Readonly<Record<string, readonly unknown[]>> = {
  item: [1, null, [], {}, '', 'x'.repeat(3_000), '__proto__', "item-1' or 1=1", 'item-\u0000', '\ud800'],
  beat: [1, null, ['open-source'], { a: 1 }, '../x', '\u202e', 'nope'],
  as: [1, null, [], 'outlets', '\u0000'],
  words: [1, 'a', {}, [], [1], [''], ['a', 'b', 'c', 'd', 'e', 'f'], ['x'.repeat(81)], ['\u0000'], ['\u001b[2J']],
  isDryRun: [1, 'true', null, []],
  undo: [1, null, '', "rule-1' or 1=1", '\u0000', '__proto__'],
  other: [1],
}

test.each(Object.entries(jsonWrong))(
  'POST /api/v1/recalls names the field %s where it does not fit, and changes nothing',
  async (field, values) => {
    const before = await desk.state()
    for (const value of values) {
      const given = {
        ...(field === 'undo' ? {} : { item: desk.leftOutKey, beat: 'open-source', as: 'words', words: ['owl'] }),
        [field]: value,
      }
      const answer = await send('/api/v1/recalls', JSON.stringify(given), 'application/json')
      const text = await answer.text()
      expect([answer.status, text.includes(`"field":"${field}"`)], `${JSON.stringify(value)?.slice(0, 60)} ${text}`).toEqual([400, true])
      expect(text).not.toMatch(actingCharacters)
    }
    expect(await desk.state()).toBe(before)
  },
)

const calls: readonly unknown[] = [
  { name: 'search', arguments: {} },
  { name: 'search', arguments: { words: 1 } },
  { name: 'search', arguments: { words: 'x'.repeat(5_000) } },
  { name: 'search', arguments: { words: '\ud800\u0000\u202e\u001b[2J' } },
  { name: 'search', arguments: { words: 'a', limit: -1, __proto__: 1 } },
  { name: 'story', arguments: { id: '../../etc/passwd' } },
  { name: 'story', arguments: { id: ['a'] } },
  { name: 'edition', arguments: { date: '2026-02-30', beat: '__proto__' } },
  { name: 'evidence', arguments: { id: '\u0000' } },
  { name: 'ask', arguments: { question: '\u001b[31m"; drop table article; --' } },
  { name: '__proto__', arguments: {} },
  { name: '\u202e', arguments: {} },
  {},
]

test.each(calls.map((call) => [JSON.stringify(call).slice(0, 60), call] as const))(
  'a client of MCP that calls %s is told what is wrong, in text that does nothing',
  async (_name, params) => {
    const before = await desk.state()
    const answer = await desk.ask('/mcp', {
      method: 'POST',
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-06-18' },
    })
    const text = await answer.text()
    expect(answer.status).toBeLessThan(500)
    expect(text).not.toMatch(actingCharacters)
    expect(text).not.toMatch(/\bat .*\.[jt]s:\d/)
    expect(await desk.state()).toBe(before)
    expect(desk.bugs).toEqual([])
  },
)
