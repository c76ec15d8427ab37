import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { hostileEdition } from '../../../test/fixtures/hostile-edition.ts'
import { itemCount, openReaderDesk, type ReaderDesk } from '../../../test/fixtures/reader-desk.ts'

const all = printedBriefs(edition).length + 1 + itemCount

type FeverItem = {
  id: number
  feed_id: number
  title: string
  html: string
  is_read: number
  is_saved: number
  url: string
  author: string
}
type Answer = {
  auth: number
  groups: { id: number; title: string }[]
  feeds: { id: number; title: string; url: string }[]
  feeds_groups: { group_id: number; feed_ids: string }[]
  favicons: { id: number; data: string }[]
  items: FeverItem[]
  links: unknown[]
  total_items: number
  unread_item_ids: string
  saved_item_ids: string
  last_refreshed_on_time: number
  errors: { field: string }[]
}

const keyOf = (name: string, secret: string): string => createHash('md5').update(`${name}:${secret}`).digest('hex')

/** An app of the Fever protocol: every question is sent to one address, with the key in its body. */
async function openApp(
  { gate, token }: ReaderDesk,
  { scope = 'editor', path = '/fever/' }: { scope?: 'reader' | 'editor'; path?: string } = {},
) {
  const key = keyOf('phone', await token('phone', scope))
  const send = async (query: string, body = '') => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await gate.ask(`${path}?api&${query}`, { method: 'POST', headers, body: `api_key=${key.toUpperCase()}&${body}` })
    return { status: answer.status, told: JSON.parse(await answer.text()) as Answer }
  }
  return { key, send, ask: async (query: string, body = '') => (await send(query, body)).told }
}

const idsOf = (list: string): readonly number[] => list.split(',').map(Number)

describe.each(['/fever', '/fever/', '/api/fever.php'])('an app of the Fever protocol at %s', (path) => {
  test('lists, reads fifty at a time, marks and sees what is unread fall', async () => {
    const app = await openApp(await openReaderDesk(), { path })
    const { groups, feeds, feeds_groups, favicons, links, last_refreshed_on_time } = await app.ask('groups&feeds&favicons&links')
    expect(groups).toEqual([
      { id: 1, title: 'Headwater' },
      { id: 2, title: 'Sources' },
    ])
    expect(feeds.map(({ title }) => title)).toEqual([`Headwater: ${edition.beatTitle}`, 'The Mill', 'The Weir'])
    expect(feeds_groups.map(({ feed_ids }) => idsOf(feed_ids).length)).toEqual([1, 2])
    expect(feeds_groups.flatMap(({ feed_ids }) => idsOf(feed_ids))).toEqual(feeds.map(({ id }) => id))
    expect([favicons[0]?.data.slice(0, 17), links, last_refreshed_on_time > 0]).toEqual(['image/png;base64,', [], true])
    expect(JSON.stringify(feeds)).not.toContain('abcdef0123456789')

    // Forwards by since_id, as apps that know nothing yet, and backwards by max_id, as those that want the newest.
    const forwards: number[] = []
    for (let page = await app.ask('items'); page.items.length > 0; page = await app.ask(`items&since_id=${forwards.at(-1)}`))
      forwards.push(...page.items.map(({ id }) => id))
    const backwards: number[] = []
    for (let page = await app.ask('items&max_id=0'); page.items.length > 0; page = await app.ask(`items&max_id=${backwards.at(-1)}`)) {
      expect([page.items.length <= 50, page.total_items]).toEqual([true, all])
      backwards.push(...page.items.map(({ id }) => id))
    }
    expect([forwards.length, backwards]).toEqual([all, forwards.toReversed()])
    expect(idsOf((await app.ask('unread_item_ids')).unread_item_ids)).toEqual(backwards)

    const [first = 0, second = 0] = backwards
    const marked = await app.ask('', `mark=item&as=read&id=${first}`)
    expect(idsOf(marked.unread_item_ids)).toEqual(backwards.slice(1))
    expect((await app.ask('', `mark=item&as=saved&id=${second}`)).saved_item_ids).toBe(String(second))
    const { items } = await app.ask(`items&with_ids=${first},${second},7`)
    expect(items.map(({ id, is_read, is_saved }) => [id, is_read, is_saved])).toEqual([
      [first, 1, 0],
      [second, 0, 1],
    ])
    expect(idsOf((await app.ask('', `mark=item&as=unread&id=${first}`)).unread_item_ids)).toEqual(backwards)
    expect((await app.ask('saved_item_ids', `mark=item&as=unsaved&id=${second}`)).saved_item_ids).toBe('')
  })
})

describe('the Fever routes', () => {
  test('mark a feed, a group and everything up to a time', async () => {
    const app = await openApp(await openReaderDesk())
    const { feeds } = await app.ask('feeds')
    const weir = feeds.find(({ title }) => title === 'The Weir')?.id
    expect((await app.ask(`items&feed_ids=${weir}&max_id=0`)).items.every(({ feed_id }) => feed_id === weir)).toBe(true)
    const unread = async (body: string): Promise<number> => {
      const { unread_item_ids } = await app.ask('unread_item_ids', body)
      return unread_item_ids === '' ? 0 : idsOf(unread_item_ids).length
    }
    // The items came a second apart, from 2026-05-28T06:00:00Z on.
    expect(await unread(`mark=feed&as=read&id=${weir}&before=${1_779_948_000 + 9}`)).toBe(all - 10)
    expect(await unread('mark=group&as=read&id=-1&before=9999999999')).toBe(all - 10)
    expect(await unread('mark=group&as=read&id=2')).toBe(all - itemCount)
    expect(await unread('mark=group&as=read&id=0')).toBe(0)
    expect((await app.ask('items&group_ids=1')).items.length).toBe(all - itemCount)
  })

  test('say auth 0 and nothing else to whoever brings no key of a reader’s', async () => {
    const desk = await openReaderDesk()
    const secret = await desk.token('phone', 'editor')
    const ended = await desk.gate.issue({ kind: 'token', scope: 'editor', name: 'ended' })
    await desk.gate.access.store.commit([{ drop: 'pass', passId: ended.pass.id }])
    const feed = await desk.token('feeds', 'feed')
    const nothing = { api_version: 3, auth: 0 }
    const wrong = [
      '',
      `api_key=${keyOf('desk', secret)}`,
      `api_key=${secret}`,
      `api_key=${keyOf('feeds', feed)}`,
      `api_key=${keyOf('ended', ended.secret)}`,
      'api_key=%00%ff',
    ]
    for (const [at, body] of wrong.entries()) {
      const answer = await desk.gate.ask('/fever/?api&items&feeds', { method: 'POST', body, from: `203.0.113.${at}` })
      expect([answer.status, JSON.parse(await answer.text())], body).toEqual([200, nothing])
    }
    const inAddress = await desk.gate.ask(`/fever/?api&items&api_key=${keyOf('phone', secret)}`)
    expect(JSON.parse(await inAddress.text())).toEqual(nothing)
    const guess = () =>
      desk.gate.ask('/fever/?api', { method: 'POST', body: 'api_key=00000000000000000000000000000000', from: '203.0.113.50' })
    for (let at = 0; at < 5; at += 1) expect((await guess()).status).toBe(200)
    const late = await guess()
    expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('take the form in either way that it is sent, and show a reader the paper alone', async () => {
    const desk = await openReaderDesk()
    const { key } = await openApp(desk, { scope: 'reader' })
    const boundary = 'x-x-x'
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="api_key"\r\n\r\n${key}\r\n--${boundary}--\r\n`
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    const answer = await desk.gate.ask('/fever/?api&items&feeds&groups', { method: 'POST', headers, body })
    const told = JSON.parse(await answer.text()) as Answer
    expect([told.auth, told.total_items, told.feeds.length, told.groups.length]).toEqual([1, all - itemCount, 1, 1])
    const broken = await desk.gate.ask('/fever/?api', { method: 'POST', headers, body: 'no form' })
    expect(JSON.parse(await broken.text()).auth).toBe(0)
  })

  test('tell hostile words as words', async () => {
    const app = await openApp(await openReaderDesk([hostileEdition]))
    const items = [...(await app.ask('items&max_id=0')).items, ...(await app.ask('items')).items]
    for (const { title, author, html, url } of items) {
      expect(`${title}${author}`).not.toMatch(/[<>]|&#?\w+;|[\u001b\u202e]/)
      expect(html).not.toMatch(/<(?:script|img|style|iframe)|\son\w+=|javascript:|[\u001b\u202e]/i)
      expect(url).toMatch(/^https?:/)
    }
    expect(items.some(({ html }) => html.includes('Kept.'))).toBe(true)
  })

  test.each([
    ['items&since_id=x&max_id=-1', '', ['since_id', 'max_id']],
    ['items&with_ids=1,x', '', ['with_ids']],
    [`items&with_ids=${'1,'.repeat(1_500)}`, '', ['with_ids']],
    ['items&feed_ids=%3Cb%3E&group_ids=a', '', ['feed_ids', 'group_ids']],
    ['', 'mark=item&as=eaten&id=1', ['as']],
    ['', 'mark=item', ['as', 'id']],
    ['', 'mark=feed&as=saved&id=x&before=soon', ['before', 'as', 'id']],
    ['', 'mark=everything&as=read&id=99999999999999999999', ['mark', 'id']],
    ['items&with_ids=x', 'mark=group&as=read&id=0', ['with_ids']],
  ])('name the field of “%s” with “%s” that cannot be used, and keep nothing', async (query, body, fields) => {
    const desk = await openReaderDesk()
    const app = await openApp(desk)
    const { status, told } = await app.send(query, body)
    expect([status, told.errors.map(({ field }) => field)]).toEqual([400, fields])
    expect(await desk.gate.access.store.readingMarks('phone')).toEqual({ marks: [], throughs: [] })
  })

  test('take no more than a form may hold', async () => {
    const app = await openApp(await openReaderDesk())
    expect((await app.send('items', `x=${'y'.repeat(200_000)}`)).status).toBe(413)
  })
})
