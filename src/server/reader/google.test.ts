import { describe, expect, test } from 'vitest'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { hostileEdition } from '../../../test/fixtures/hostile-edition.ts'
import { itemCount, openReaderDesk, type ReaderDesk } from '../../../test/fixtures/reader-desk.ts'

const readingList = 'user/-/state/com.google/reading-list'
const read = 'user/-/state/com.google/read'
const starred = 'user/-/state/com.google/starred'
const stories = printedBriefs(edition).length + 1

type Fields = readonly (readonly [string, string])[]

/** An app that speaks the protocol as those that are about do: it signs in by a form and sends the header from then on. */
async function signIn({ gate, token }: ReaderDesk, { scope = 'editor', root = '' }: { scope?: 'reader' | 'editor'; root?: string } = {}) {
  const secret = await token('phone', scope)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const login = { method: 'POST', headers: form, body: `service=reader&Email=phone&Passwd=${secret}&accountType=HOSTED_OR_GOOGLE` }
  const lines = await (await gate.ask(`${root}/accounts/ClientLogin`, login)).text()
  const auth = /^Auth=(\S+)$/m.exec(lines)?.[1] ?? ''
  const headers = { authorization: `GoogleLogin auth=${auth}` }
  const ask = (path: string) => gate.ask(`${root}/reader/${path}`, { headers })
  const send = (path: string, fields: Fields) =>
    gate.ask(`${root}/reader/${path}`, {
      method: 'POST',
      headers: { ...headers, ...form },
      body: new URLSearchParams(fields.map((each) => [...each])).toString(),
    })
  const json = async (path: string) => JSON.parse(await (await ask(path)).text())
  return { ask, send, json }
}

type App = Awaited<ReturnType<typeof signIn>>
type Item = {
  id: string
  title: string
  categories: string[]
  summary: { content: string }
  origin: { title: string }
  canonical: { href: string }[]
  author?: string
}

async function unreadOf(app: App, id: string): Promise<number> {
  const { unreadcounts } = await app.json('api/0/unread-count?output=json')
  return unreadcounts.find((each: { id: string }) => each.id === id)?.count ?? 0
}

async function idsOf(app: App, query: string): Promise<readonly string[]> {
  const ids: string[] = []
  let continuation: string | undefined = ''
  while (continuation !== undefined) {
    const page = await app.json(`api/0/stream/items/ids?output=json&${query}${continuation && `&c=${continuation}`}`)
    ids.push(...page.itemRefs.map(({ id }: { id: string }) => id))
    continuation = page.continuation
  }
  return ids
}

describe.each(['', '/greader', '/api/greader.php'])('an app of the Google Reader protocol at the root “%s”', (root) => {
  test('signs in, lists, reads, marks and sees the count of what is unread fall', async () => {
    const app = await signIn(await openReaderDesk(), { root })
    expect((await app.json('api/0/user-info')).userName).toBe('phone')
    const { subscriptions } = await app.json('api/0/subscription/list?output=json')
    expect(
      subscriptions.map(({ title, categories }: { title: string; categories: { label: string }[] }) => [title, categories[0]?.label]),
    ).toEqual([
      [`Headwater: ${edition.beatTitle}`, 'Headwater'],
      ['The Mill', 'Sources'],
      ['The Weir', 'Sources'],
    ])
    expect(JSON.stringify(subscriptions)).not.toContain('abcdef0123456789')
    const { tags } = await app.json('api/0/tag/list')
    expect(tags.slice(0, 3)).toEqual([
      { id: starred },
      { id: 'user/-/label/Headwater', type: 'folder' },
      { id: 'user/-/label/Sources', type: 'folder' },
    ])

    const all = await idsOf(app, `s=${readingList}&n=7&xt=${read}`)
    expect([all.length, new Set(all).size]).toEqual([stories + itemCount, stories + itemCount])
    expect(await idsOf(app, `s=${readingList}&n=1000&r=o`)).toEqual(all.toReversed())
    const { items } = JSON.parse(
      await (
        await app.send(
          'api/0/stream/items/contents',
          all.slice(0, 9).map((id) => ['i', id] as const),
        )
      ).text(),
    )
    expect(items.map(({ id }: Item) => String(Number.parseInt(id.slice(-16), 16)))).toEqual(all.slice(0, 9))

    const token = await (await app.ask('api/0/token')).text()
    const ids = items.slice(0, 4).map(({ id }: Item) => ['i', id])
    const marked = await app.send('api/0/edit-tag', [...ids, ['a', read], ['r', 'user/-/state/com.google/kept-unread'], ['T', token]])
    expect([marked.status, await marked.text()]).toEqual([200, 'OK'])
    expect(await unreadOf(app, readingList)).toBe(all.length - 4)
    expect(await idsOf(app, `s=${readingList}&n=1000&xt=${read}`)).toEqual(all.slice(4))
    expect(await idsOf(app, `s=${read}&n=1000`)).toEqual(all.slice(0, 4))
    await app.send('api/0/edit-tag', [
      ['i', all[0] ?? ''],
      ['r', read],
      ['a', starred],
    ])
    expect([await unreadOf(app, readingList), await idsOf(app, `s=${starred}`)]).toEqual([all.length - 3, [all[0]]])
  })
})

describe('the Google Reader routes', () => {
  test('mark all of a stream up to a time, and what comes later stays unread', async () => {
    const desk = await openReaderDesk()
    const app = await signIn(desk)
    const { subscriptions } = await app.json('api/0/subscription/list')
    const weir = subscriptions.find(({ title }: { title: string }) => title === 'The Weir').id
    const refs = (await app.json(`api/0/stream/items/ids?s=${weir}&n=1000`)).itemRefs
    expect(refs.length).toBe(50)
    await app.send('api/0/edit-tag', [
      ['i', refs[49].id],
      ['a', 'user/-/state/com.google/kept-unread'],
    ])
    await app.send('api/0/mark-all-as-read', [
      ['s', weir],
      ['ts', refs[10].timestampUsec],
    ])
    expect([await unreadOf(app, weir), await unreadOf(app, readingList)]).toEqual([10, stories + itemCount - 40])
    await app.send('api/0/edit-tag', [
      ['i', refs[30].id],
      ['r', read],
    ])
    expect(await unreadOf(app, weir)).toBe(11)
    expect(await idsOf(app, 's=user/1234/state/com.google/broadcast')).toEqual([])
    const section = edition.sections.find(({ briefs }) => briefs.length > 0)?.title ?? ''
    const label = `user/-/label/${section}`
    const told = await idsOf(app, `s=${encodeURIComponent(label)}`)
    const inPath = await app.json(`api/0/stream/contents/${encodeURIComponent(label)}?n=100`)
    expect(inPath.items.map(({ id }: Item) => String(Number.parseInt(id.slice(-16), 16)))).toEqual(told)
    expect(told.length).toBeGreaterThan(0)
    await app.send('api/0/mark-all-as-read', [['s', label]])
    expect(await idsOf(app, `s=${encodeURIComponent(label)}&xt=${read}`)).toEqual([])
    await app.send('api/0/mark-all-as-read', [['s', readingList]])
    expect(await unreadOf(app, readingList)).toBe(0)
    // One row for all, and marks only for what was marked by itself.
    const { marks, throughs } = await desk.gate.access.store.readingMarks('phone')
    expect([throughs.map(({ stretch }) => stretch), marks.length]).toEqual([['shelf', 'source:source-weir'], told.length + 2])
  })

  test('tell a story with its sources as links and every passage it rests on, in the order of print', async () => {
    const app = await signIn(await openReaderDesk(), { scope: 'reader' })
    const { items } = await app.json(`api/0/stream/contents/${encodeURIComponent(readingList)}?n=100`)
    expect(items.map(({ title }: Item) => title)).toEqual([items[0].title, ...printedBriefs(edition).map(({ headline }) => headline.text)])
    const [, first] = items as readonly Item[]
    const brief = printedBriefs(edition)[0]
    for (const claim of brief?.claims ?? [])
      for (const citation of claim.citations)
        if (citation.kind === 'passage') expect(first?.summary.content).toContain(`href="${citation.url}"`)
    expect(first?.summary.content).toContain('<blockquote')
    expect(first?.canonical[0]?.href).toMatch(/^http:\/\/127\.0\.0\.1:4500\/story\//)
  })

  test('show a reader the paper alone, whatever they ask for', async () => {
    const app = await signIn(await openReaderDesk(), { scope: 'reader' })
    const editor = await openReaderDesk()
    const { subscriptions } = await (await signIn(editor)).json('api/0/subscription/list')
    expect((await app.json('api/0/subscription/list')).subscriptions.length).toBe(1)
    expect((await idsOf(app, `s=${readingList}&n=1000`)).length).toBe(stories)
    const source = subscriptions.find(({ title }: { title: string }) => title === 'The Weir').id
    expect((await app.ask(`api/0/stream/contents/${encodeURIComponent(source)}`)).status).toBe(400)
    expect((await app.ask('api/0/stream/contents/user/-/label/Sources')).status).toBe(400)
    const hidden = await idsOf(await signIn(editor), `s=${source}`)
    const { items } = await app.json(`api/0/stream/items/contents?i=${hidden[0]}`)
    expect(items).toEqual([])
  })

  test('tell hostile words as words, and of a text that may not be kept nothing', async () => {
    const app = await signIn(await openReaderDesk([hostileEdition]))
    const text = await (await app.ask(`api/0/stream/contents/${encodeURIComponent(readingList)}?n=250`)).text()
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    const { items } = JSON.parse(text) as { items: readonly Item[] }
    for (const { title, summary, author = '', canonical, origin } of items) {
      expect(`${title}${author}${origin.title}`).not.toMatch(/[<>]|&#?\w+;|[\u001b\u202e]/)
      expect(summary.content).not.toMatch(/<(?:script|img|style|iframe)|\son\w+=|javascript:|[\u001b\u202e]/i)
      expect(canonical[0]?.href).toMatch(/^https?:/)
    }
    const odd = items.find(({ summary }) => summary.content.includes('Kept.'))
    expect(odd?.title).toBe('＜script＞alert(1)＜/script＞ ＆lt;b＆gt; txt.exe [31mred & AT&T')
    const closed = items.find(({ title }) => title === 'Item 1')
    expect(closed?.summary.content).toContain('does not want the text kept')
    expect(closed?.summary.content).not.toContain('Text 1')
  })

  test('keep a starred entry after it left the list, and forget other marks of what left', async () => {
    const desk = await openReaderDesk()
    const app = await signIn(desk)
    const kept = { entryId: 42, key: 'item:item-0003', isRead: true, isStarred: true }
    const reader = 'phone'
    await desk.gate.access.store.commit([
      { put: 'reading-mark', reader, mark: kept },
      { put: 'reading-mark', reader, mark: { entryId: 41, key: 'item:item-0004', isRead: true, isStarred: false } },
    ])
    expect(await idsOf(app, `s=${starred}`)).toEqual(['42'])
    await app.send('api/0/mark-all-as-read', [['s', readingList]])
    expect((await desk.gate.access.store.readingMarks(reader)).marks).toEqual([kept])
  })

  test('let nobody in with a wrong name, a wrong token or one of feeds, and after five in five minutes nobody at all', async () => {
    const desk = await openReaderDesk()
    const secret = await desk.token('phone', 'reader')
    const feed = await desk.token('feeds', 'feed')
    const login = (body: string, from = '203.0.113.7') =>
      desk.gate.ask('/accounts/ClientLogin', { method: 'POST', body, from, headers: { via: 'x' } })
    const wrong = [`Email=desk&Passwd=${secret}`, `Email=feeds&Passwd=${feed}`, 'Email=phone&Passwd=hw_x', '', `Passwd=${secret}`]
    for (const [at, body] of wrong.entries()) {
      const answer = await login(body, `203.0.113.${at}`)
      expect([answer.status, await answer.text()], body).toEqual([401, 'Error=BadAuthentication\n'])
    }
    for (let at = 0; at < 4; at += 1) await login('Email=phone&Passwd=x')
    const [ofName, elsewhere] = [await login(`Email=phone&Passwd=${secret}`), await login('Email=other&Passwd=x')]
    expect([ofName.status, elsewhere.status]).toEqual([429, 401])
    expect(Number(ofName.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await login('x'.repeat(10_000), '203.0.113.99')).status).toBe(413)
    expect((await desk.gate.ask(`/accounts/ClientLogin?Email=phone&Passwd=${secret}`)).status).toBe(405)
    // Who is in stays in.
    expect((await desk.gate.ask('/reader/api/0/token', { headers: { authorization: `GoogleLogin auth=${secret}` } })).status).toBe(200)
    expect((await desk.gate.ask('/reader/api/0/token', { headers: { authorization: 'GoogleLogin auth=hw_x' } })).status).toBe(401)
    expect((await desk.gate.ask('/reader/api/0/token', { headers: { authorization: `GoogleLogin auth=${feed}` } })).status).toBe(403)
  })

  test.each([
    ['api/0/stream/items/ids', ['s']],
    ['api/0/stream/items/ids?s=feed/0', ['s']],
    [`api/0/stream/items/ids?s=${'x'.repeat(5_000)}`, ['s']],
    [
      `api/0/stream/items/ids?s=${readingList}&n=-1&ot=x&nt=1e9&c=zz&xt=no&it=${encodeURIComponent('<b>')}`,
      ['it', 'xt', 'n', 'ot', 'nt', 'c'],
    ],
    [`api/0/stream/items/ids?s=${readingList}&n=0`, ['n']],
    ['api/0/stream/contents/user/-/label/%F0%9F%9A%A8', ['s']],
    ['api/0/stream/items/contents', ['i']],
    ['api/0/stream/items/contents?i=x&i=99999999999999999999', ['i', 'i']],
    ['atom/feed/1', ['s']],
  ])('name the field of “%s” that cannot be used', async (path, fields) => {
    const app = await signIn(await openReaderDesk(), { root: '/api/greader.php' })
    const answer = await app.ask(path)
    const said = JSON.parse(await answer.text())
    expect([answer.status, said.errors.map(({ field }: { field: string }) => field)]).toEqual([400, fields])
  })

  test('refuse marks that cannot be used, and keep nothing of them', async () => {
    const desk = await openReaderDesk()
    const app = await signIn(desk)
    const [id = ''] = await idsOf(app, `s=${readingList}&n=1000`)
    const many = Array.from({ length: 1_001 }, () => ['i', id] as const)
    const wrong: readonly (readonly [string, Fields])[] = [
      ['edit-tag', [['a', read]]],
      ['edit-tag', [['i', id]]],
      [
        'edit-tag',
        [
          ['i', id],
          ['i', 'x'],
          ['a', read],
        ],
      ],
      [
        'edit-tag',
        [
          ['i', id],
          ['a', 'user/-/label/Mine'],
        ],
      ],
      ['edit-tag', [...many, ['a', read]]],
      ['mark-all-as-read', []],
      ['mark-all-as-read', [['s', 'feed/nothing']]],
      [
        'mark-all-as-read',
        [
          ['s', readingList],
          ['ts', '-5'],
        ],
      ],
    ]
    for (const [path, fields] of wrong) expect((await app.send(`api/0/${path}`, fields)).status, `${path} ${fields[0]}`).toBe(400)
    expect((await app.send('api/0/edit-tag', [['i', 'x'.repeat(200_000)]])).status).toBe(413)
    expect((await app.ask(`api/0/edit-tag?i=${id}&a=${read}`)).status).toBe(405)
    for (const call of ['subscription/edit', 'subscription/quickadd', 'rename-tag', 'disable-tag'])
      expect((await app.send(`api/0/${call}`, [['s', 'feed/https://weir.example/']])).status).toBe(403)
    expect([
      (await app.ask('api/0/nothing')).status,
      (await app.ask('constructor')).status,
      (await app.send('constructor', [])).status,
    ]).toEqual([404, 404, 404])
    expect(await desk.gate.access.store.readingMarks('phone')).toEqual({ marks: [], throughs: [] })
    // What is unknown by now is no mistake of the app.
    expect(
      (
        await app.send('api/0/edit-tag', [
          ['i', '12345'],
          ['a', read],
        ])
      ).status,
    ).toBe(200)
  })

  test('are not opened by a session of a browser that another site sends', async () => {
    const desk = await openReaderDesk()
    const { secret } = await desk.gate.issue({ kind: 'session', scope: 'admin', name: 'owner' })
    const headers = { cookie: `headwater-4500=${secret}`, 'sec-fetch-site': 'cross-site' }
    const body = `s=${readingList}`
    expect((await desk.gate.ask('/reader/api/0/mark-all-as-read', { method: 'POST', headers, body })).status).toBe(403)
  })
})
