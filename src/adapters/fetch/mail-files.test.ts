import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { limits } from '#core/limits.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import { openFetcher } from './fetch.ts'
import { openMailFiles } from './mail-files.ts'

const place = mkdtempSync(join(tmpdir(), 'headwater-mail-'))
afterAll(() => rmSync(place, { recursive: true }))

const files = openMailFiles({ now: () => 1_768_400_000_000 })

function plan(name: string, more: Partial<FetchPlan> = {}): FetchPlan {
  return { url: pathToFileURL(join(place, name)).href, purpose: 'file', accept: '*/*', bytesMax: 10_000, ...more }
}

function message(subject: string, body = 'Hello.\n'): string {
  return `From: Ann <ann@lamp.example>\nSubject: ${subject}\nMessage-ID: <${subject}@lamp.example>\n\n${body}`
}

/** A folder with messages, the first the newest. */
function folder(name: string, messages: Readonly<Record<string, string>>): void {
  for (const [at, [file, text]] of Object.entries(messages).entries()) {
    mkdirSync(join(place, name, file, '..'), { recursive: true })
    writeFileSync(join(place, name, file), text)
    utimesSync(join(place, name, file), 1_768_000_000 - at * 60, 1_768_000_000 - at * 60)
  }
}

async function bodyOf(asked: FetchPlan): Promise<string> {
  const fetched = await files.fetch(asked)
  return fetched.ok ? new TextDecoder().decode(fetched.value.body) : fetched.failure.code
}

async function subjectsOf(asked: FetchPlan): Promise<readonly (string | undefined)[]> {
  const fetched = await files.fetch(asked)
  const { url, contentType, body } = fetched.ok ? { ...fetched.value, url: fetched.value.finalUrl } : expect.fail('not fetched')
  const read = sourceKindOf('newsletter').read({ kind: 'newsletter', url, contentType, body })
  return read.ok ? read.value.items.map(({ title }) => title) : [read.failure.why]
}

describe('what a fetcher must hold to', () => {
  test('brings the body with what is known of it, and with its ETag nothing when nothing changed', async () => {
    writeFileSync(join(place, 'a b.eml'), message('one'))
    const fetched = await files.fetch(plan('a b.eml'))
    expect(fetched).toMatchObject({
      ok: true,
      value: {
        isUnchanged: false,
        status: 200,
        contentType: 'application/mbox',
        fetchedAt: 1_768_400_000_000,
        finalUrl: plan('a b.eml').url,
      },
    })
    expect(await bodyOf(plan('a b.eml'))).toBe(message('one'))
    const etag = (fetched.ok && fetched.value.etag) || ''
    const again = await files.fetch(plan('a b.eml', { etag }))
    expect(again).toMatchObject({ ok: true, value: { isUnchanged: true, status: 304, etag } })
    expect(again.ok && again.value.body).toHaveLength(0)
    expect(await bodyOf(plan('a b.eml', { etag: '"other"' }))).toBe(message('one'))
  })

  test('reads up to the limit of bytes: one below, at and above', async () => {
    writeFileSync(join(place, 'large.eml'), 'x'.repeat(1_000))
    for (const [bytesMax, isOk] of [
      [999, false],
      [1_000, true],
      [1_001, true],
    ] as const) {
      expect((await files.fetch(plan('large.eml', { bytesMax }))).ok, String(bytesMax)).toBe(isOk)
    }
  })

  test.each(['', 'no address', 'https://news.example/', 'file://elsewhere.example/mail', 'file:///a%2Fb', 'file:///a%00b'])(
    'gives %j back as a failure',
    async (url) => {
      const fetched = await files.fetch(plan('', { url }))
      expect(fetched.ok ? '' : fetched.failure.code).toMatch(/^fetch\/(?:bad-address|file)$/)
    },
  )

  test('stops when it is called off or closed', async () => {
    const off = new AbortController()
    off.abort()
    expect(await files.fetch(plan('a b.eml'), off.signal)).toMatchObject({ ok: false, failure: { code: 'fetch/timeout' } })
    const closed = openMailFiles({ now: () => 0 })
    await closed[Symbol.asyncDispose]()
    expect(await closed.fetch(plan('a b.eml'))).toMatchObject({ ok: false, failure: { code: 'fetch/network' } })
  })
})

describe('only a plan for files leads to one', () => {
  test('a plan for the web does not, whatever its address', async () => {
    expect(await bodyOf(plan('a b.eml', { purpose: 'source' }))).toBe('fetch/bad-address')
    expect(await bodyOf(plan('a b.eml', { purpose: 'page' }))).toBe('fetch/bad-address')
  })

  test('the fetcher of the web refuses plans for files, whatever their address', async () => {
    const options = { userAgent: 'Headwater', allow: [], perHostPauseMs: 0, perHost: 1, totalAtOnce: 1, robots: true, now: () => 0 }
    await using web = openFetcher(options)
    for (const url of [plan('a b.eml').url, 'https://news.example/']) {
      expect(await web.fetch(plan('', { url }))).toMatchObject({ ok: false, failure: { code: 'fetch/bad-address' } })
    }
  })
})

test('what is missing, closed or no file is said in plain words', async () => {
  expect(await files.fetch(plan('nothing.eml'))).toMatchObject({
    failure: { code: 'fetch/file', why: 'There is no such file or folder.' },
  })
  expect(await files.fetch(plan('a b.eml/below'))).toMatchObject({ failure: { why: 'There is no such file or folder.' } })
  const socket = createServer()
  await new Promise<void>((done) => socket.listen(join(place, 'socket'), done))
  expect(await files.fetch(plan('socket'))).toMatchObject({ failure: { code: 'fetch/file', why: 'It is neither a file nor a folder.' } })
  socket.close()
  expect(await files.fetch(plan('', { url: 'file:///dev/zero' }))).toMatchObject({ failure: { code: 'fetch/file' } })
})

test('of a mailbox that is too large its end is read, from a whole message on', async () => {
  const envelope = 'From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n'
  const mailbox = ['one', 'two', 'three'].map((subject) => `${envelope}${message(subject)}\n`).join('')
  writeFileSync(join(place, 'grown.mbox'), mailbox)
  expect(await subjectsOf(plan('grown.mbox'))).toEqual(['one', 'two', 'three'])
  expect(await subjectsOf(plan('grown.mbox', { bytesMax: mailbox.length - 1 }))).toEqual(['two', 'three'])
  expect(await bodyOf(plan('grown.mbox', { bytesMax: 100 }))).toBe('fetch/too-large')
})

describe('folders', () => {
  test('a folder without mail is no failure', async () => {
    mkdirSync(join(place, 'empty'))
    expect(await subjectsOf(plan('empty'))).toEqual([])
  })

  test('of a folder with files .eml these are read, oldest first, and nothing else', async () => {
    folder('plain', {
      'b.eml': message('newer'),
      'A.EML': message('older'),
      'list.txt': 'x',
      '.hidden.eml': message('hidden'),
      'deep/c.eml': '',
    })
    expect(await subjectsOf(plan('plain'))).toEqual(['older', 'newer'])
  })

  test('a line that begins with “From ” parts no message', async () => {
    folder('quoted', { 'a.eml': message('quoted', '\nFrom a@lamp.example Thu Jan  1 00:00:00 1970\n>From b\n') })
    expect(await bodyOf(plan('quoted'))).toContain('\n>From a@lamp.example Thu Jan  1 00:00:00 1970\n>>From b\n')
    expect(await subjectsOf(plan('quoted'))).toEqual(['quoted'])
  })

  test('of a Maildir what is new and what was read; reading a mail changes nothing', async () => {
    folder('Maildir', {
      'new/2.host': message('unread'),
      'cur/1.host:2,S': message('read'),
      'cur/0.host:2,ST': message('trash'),
      'tmp/3.host': message('half'),
    })
    expect(await subjectsOf(plan('Maildir'))).toEqual(['read', 'unread'])
    const fetched = await files.fetch(plan('Maildir'))
    const etag = (fetched.ok && fetched.value.etag) || ''
    renameSync(join(place, 'Maildir/new/2.host'), join(place, 'Maildir/cur/2.host:2,RS'))
    expect(await files.fetch(plan('Maildir', { etag }))).toMatchObject({ ok: true, value: { isUnchanged: true } })
    folder('Maildir', { 'new/4.host': message('another') })
    expect(await files.fetch(plan('Maildir', { etag }))).toMatchObject({ ok: true, value: { isUnchanged: false } })
  })

  test('the newest messages that fit are read', async () => {
    folder('full', {
      '1.eml': message('newest'),
      '2.eml': message('huge', 'x'.repeat(2_000)),
      '3.eml': message('old'),
      '4.eml': message('oldest'),
    })
    expect(await subjectsOf(plan('full', { bytesMax: 300 }))).toEqual(['old', 'newest'])
    expect(await bodyOf(plan('full', { bytesMax: 10 }))).toBe('fetch/too-large')
  })

  test('no more names than mailFolderEntries are looked at: one below, at and above', async () => {
    folder('names', { '1.eml': message('1'), '2.eml': message('2'), '3.eml': message('3') })
    for (const [entriesMax, count] of [
      [2, 2],
      [3, 3],
      [4, 3],
    ] as const) {
      const few = await openMailFiles({ now: () => 0, entriesMax }).fetch(plan('names'))
      expect(few.ok && new TextDecoder().decode(few.value.body).split('Message-ID').length - 1).toBe(count)
    }
  })

  test('no more messages than mailMessages are read: one below, at and above', async () => {
    const names = Array.from({ length: limits.mailMessages + 1 }, (_, at) => `${at}.eml`)
    folder('many', Object.fromEntries(names.map((name) => [name, message(name)])))
    const subjects = async (): Promise<readonly (string | undefined)[]> => await subjectsOf(plan('many', { bytesMax: 1_000_000 }))
    expect(await subjects()).toHaveLength(limits.mailMessages)
    expect(await subjects()).not.toContain(names.at(-1))
    rmSync(join(place, 'many', '0.eml'))
    expect(await subjects()).toHaveLength(limits.mailMessages)
    rmSync(join(place, 'many', '1.eml'))
    expect(await subjects()).toHaveLength(limits.mailMessages - 1)
  })
})
