import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { plainText } from '#core/channels/plain.ts'
import { claimsOf } from '#core/channels/telling.ts'
import { dayMs } from '#core/model/instant.ts'
import { jobOf } from '#ports/queue.ts'
import { sample } from '../contract/samples.ts'
import { smtpProcess } from '../contract/smtp-process.ts'
import { edition } from '../fixtures/channels/edition.ts'
import { freshFolder, headwater, isInFourParts } from './headwater.ts'

function folderOf(): string {
  const folder = freshFolder()
  onTestFinished(() => folder[Symbol.dispose]())
  return folder.path
}

const settings = (port: number) => ({
  HEADWATER_MAIL_HOST: '127.0.0.1',
  HEADWATER_MAIL_PORT: String(port),
  HEADWATER_MAIL_SECURITY: 'none',
  HEADWATER_MAIL_FROM: 'paper@desk.example',
  HEADWATER_MAIL_BOUNCE_ADDRESS: 'bounces@desk.example',
  HEADWATER_URL: 'https://paper.example/',
})
const bare = (text: string): string => plainText(text.replaceAll('• ', ''))

describe('mail, from the settings to the mailbox and back', () => {
  it('adds, mails an edition once, reads what comes back, exports, imports and removes', { timeout: 60_000 }, async () => {
    const cwd = folderOf()
    const server = await smtpProcess()
    const env = settings(server.port)
    const run = (args: readonly string[], stdin = '') => headwater(args, { cwd, env, stdin })
    const path = join(cwd, 'data', 'headwater.db')
    await (await openSqlite({ path })).store[Symbol.asyncDispose]()

    const added = await run(['subscriber', 'add', 'Ada@lamp.example', '--confirmed', 'her own wish'])
    expect([added.code, added.stdout]).toEqual([0, 'Ada@lamp.example gets the next edition of open-source\n'])
    expect((await run(['subscriber', 'add', 'bo@lamp.example'])).stdout).toContain('is asked by mail')
    const { store } = await openSqlite({ path })
    await store.commit([
      // Due at no time: nothing is fetched.
      { put: 'outlet', outlet: sample.outlet() },
      { put: 'source', source: sample.source() },
      { put: 'source-state', state: sample.state({ nextAt: Date.now() + dayMs }) },
      { put: 'edition', edition: { ...edition, madeAt: Date.now() } },
      { put: 'job', job: jobOf('deliver', edition.id, 0) },
    ])
    await store[Symbol.asyncDispose]()
    for (let count = 0; count < 2; count += 1) expect((await run(['collect'])).code).toBe(0)

    expect(server.taken.map(({ to }) => to[0]).toSorted()).toEqual(['Ada@lamp.example', 'bo@lamp.example'])
    const { raw = '' } = server.taken.find(({ to }) => to[0] === 'Ada@lamp.example') ?? {}
    const mail = await PostalMime.parse(Buffer.from(raw, 'latin1'))
    const field = (name: string) => mail.headers.find(({ key }) => key === name)?.value
    expect(mail.subject).toBe(`${plainText(edition.title?.text ?? '')} · ${edition.beatTitle}, ${edition.date}`)
    expect(field('list-id')).toBe('<open-source.desk.example>')
    expect(field('list-unsubscribe')).toMatch(
      /^<https:\/\/paper\.example\/subscription\/leave\?key=[\w-]{43}>, <mailto:bounces@desk\.example\?subject=leave%20[\w-]{43}>$/,
    )
    expect([field('list-unsubscribe-post'), field('auto-submitted'), field('precedence')]).toEqual([
      'List-Unsubscribe=One-Click',
      'auto-generated',
      'bulk',
    ])
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m)
    expect(raw.indexOf('Content-Type: text/plain')).toBeLessThan(raw.indexOf('Content-Type: text/html'))
    expect(raw.length).toBeLessThan(100_000)
    for (const { text } of claimsOf(edition)) {
      expect(bare(mail.text ?? '').replace(/\s+/g, ' ')).toContain(bare(text))
    }
    expect(mail.attachments).toEqual([])

    const report = `Subject: Undelivered\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: message/rfc822\n\nMessage-ID: ${mail.messageId}\n\n--b--\n`
    expect((await run(['mail', 'bounce'], report)).stdout).toMatch(/^subscriber-[0-9a-f]{12}: retired\n$/)
    expect((await run(['mail', 'bounce'], 'Subject: hello\n\nyou')).stdout).toBe('about none of our mails: nothing was done\n')
    const list = (await run(['subscriber', 'list'])).stdout
    expect(list).toMatch(/Ada@lamp\.example {2}open-source {2}retired .*: its mails came back\n/)
    expect(list).toMatch(/bo@lamp\.example {2}open-source {2}asked .*, not answered yet\n/)
    expect((await run(['mail', 'log'])).stdout).toBe('2 mails sent in the last 14 days\n')
    const doctor = (await run(['doctor'])).stdout
    expect(doctor).toMatch(/subscribers: 0 confirmed, 1 asked, 1 retired/)
    expect(doctor).not.toContain('lamp.example')

    expect((await run(['subscriber', 'export', 'list.jsonl'])).code).toBe(0)
    const exported = readFileSync(join(cwd, 'list.jsonl'), 'utf8')
    expect([exported.split('\n').length, exported.includes('"key"'), statSync(join(cwd, 'list.jsonl')).mode & 0o077]).toEqual([3, false, 0])
    for (const address of ['ada@lamp.example', 'bo@lamp.example']) expect((await run(['subscriber', 'remove', address])).code).toBe(0)
    expect((await run(['subscriber', 'export'])).stdout).toBe('')
    expect((await run(['subscriber', 'import', 'list.jsonl', '--confirmed', 'moved here'])).stdout).toBe('1 are confirmed\n')
    expect((await run(['subscriber', 'list', '--json'])).stdout).toContain('"reason": "moved here"')
  })

  it('checks the server, says what the domain needs, and sends one test on demand', async () => {
    const cwd = folderOf()
    const server = await smtpProcess()
    const env = { ...settings(server.port), HEADWATER_MAIL_USER: 'desk', HEADWATER_MAIL_PASSWORD_FILE: 'password' }
    writeFileSync(join(cwd, 'password'), 'right\n')
    const checked = await headwater(['mail', 'check', '--to', 'ada@lamp.example'], { cwd, env })
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    expect(checked.stdout).toMatch(/^mail: 127\.0\.0\.1:\d+ answers, not encrypted, signed in/)
    for (const word of ['SPF', 'DKIM', '_dmarc.desk.example', 'sent: the server answers for it']) expect(checked.stdout).toContain(word)
    expect(server.taken.map(({ to }) => to)).toEqual([['ada@lamp.example']])
    writeFileSync(join(cwd, 'password'), 'hunter2')
    const wrong = await headwater(['mail'], { cwd, env })
    expect([wrong.code, wrong.stdout.includes('mail/sign-in'), wrong.stdout.includes('hunter2')]).toEqual([1, true, false])
  })
})

describe('mistakes', () => {
  it('are told all at once, each with what to do, and change nothing', async () => {
    const cwd = folderOf()
    const all = await headwater(['mail', 'check'], {
      cwd,
      env: {
        HEADWATER_MAIL_HOST: 'mail.example',
        HEADWATER_MAIL_SECURITY: 'none',
        HEADWATER_MAIL_USER: 'desk',
        HEADWATER_MAIL_PLUS_ADDRESS: 'yes',
        HEADWATER_URL: 'http://paper.example/',
      },
    })
    expect(all.code).toBe(2)
    for (const words of [
      'mail.host without mail.from',
      'server.url: http://paper.example/',
      'mail.security: none, for mail.example',
      'mail.user without a password',
      'mail.plusAddress: yes without mail.bounceAddress',
    ])
      expect(all.stderr).toContain(words)
    expect(isInFourParts(all.stderr)).toBe(true)
    expect((await headwater(['mail', 'check'], { cwd })).stderr).toContain('no mail server is set')
    const file = await headwater(['mail', 'check'], { cwd, env: { ...settings(25), HEADWATER_MAIL_PASSWORD_FILE: 'none' } })
    expect([file.code, file.stderr.includes('no such file at none')]).toEqual([2, true])
  })

  it('of a list are told by their lines', async () => {
    const cwd = folderOf()
    await (await openSqlite({ path: join(cwd, 'data', 'headwater.db') })).store[Symbol.asyncDispose]()
    writeFileSync(join(cwd, 'list.txt'), 'ada@lamp.example\nada\n{"address":\n')
    const env = settings(25)
    const read = await headwater(['subscriber', 'import', 'list.txt', '--confirmed', ''], { cwd, env })
    expect(read.code).toBe(2)
    for (const words of ['list.txt:2', 'list.txt:3', '--confirmed']) expect(read.stderr).toContain(words)
    expect((await headwater(['subscriber', 'list'], { cwd, env })).stdout).toBe('')
    expect((await headwater(['subscriber', 'add', 'a b@lamp.example', '--beats', 'owls'], { cwd, env })).stderr).toMatch(
      /<address>[\s\S]*--beats/,
    )
    expect((await headwater(['subscriber', 'remove', 'no@lamp.example'], { cwd, env })).code).toBe(2)
  })
})
