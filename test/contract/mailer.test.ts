import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSmtp, type SmtpOptions } from '#adapters/mail/smtp.ts'
import { limits } from '#core/limits.ts'
import { letter, mailerContract } from './mailer.contract.ts'
import { folderOfTest } from './place.ts'
import { scriptedMailer } from './scripted-mailer.ts'
import { smtpProcess } from './smtp-process.ts'

function opened(options: Partial<SmtpOptions> & { readonly port: number }) {
  const mailer = openSmtp({ host: '127.0.0.1', security: 'none', silenceMs: 5_000, ...options })
  onTestFinished(() => mailer[Symbol.asyncDispose]())
  return mailer
}

mailerContract('SMTP, against a mail server in a process of its own', async () => {
  const server = await smtpProcess()
  return { mailer: opened({ port: server.port }), takenCount: () => server.taken.length }
})
mailerContract('played', async () => {
  const mailer = scriptedMailer()
  return { mailer, takenCount: () => mailer.taken.length }
})

describe('SMTP', () => {
  it('writes what was given and nothing more, with the return address in the envelope', async () => {
    const server = await smtpProcess()
    const mail = letter('ada@lamp.example', {
      subject: 'Ünïcode\r\nBcc: eve@evil.example\u202e ✓',
      html: '<p>It <b>is</b>.</p>',
      headers: {
        'List-Unsubscribe': `<https://paper.example/x?key=${'k'.repeat(90)}>, <mailto:b@desk.example?subject=leave>`,
        'List-Id': '<open-source.desk.example>',
      },
    })
    expect(
      (await opened({ port: server.port }).send({ ...mail, from: { ...mail.from, name: 'Pa"per\nX: y' }, replyTo: 'desk@desk.example' }))
        .ok,
    ).toBe(true)
    const [{ raw, to, from } = { raw: '', to: [], from: '' }] = server.taken
    expect([to, from]).toEqual([['ada@lamp.example'], 'bounces@desk.example'])
    const parsed = await PostalMime.parse(Buffer.from(raw, 'latin1'))
    expect(parsed.subject).toBe('Ünïcode Bcc: eve@evil.example ✓')
    expect(parsed.from).toMatchObject({ address: 'paper@desk.example', name: 'Pa"per X: y' })
    expect(parsed.replyTo?.[0]).toMatchObject({ address: 'desk@desk.example' })
    expect([parsed.messageId, parsed.date]).toEqual(['<edition-1@desk.example>', '2026-05-28T06:00:00.000Z'])
    expect([parsed.text?.trim(), parsed.html?.trim()]).toEqual(['It is.', '<p>It <b>is</b>.</p>'])
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(headers).not.toMatch(/^(?:bcc|x):/im)
    expect(headers).toContain(
      `List-Unsubscribe: <https://paper.example/x?key=${'k'.repeat(90)}>,\r\n <mailto:b@desk.example?subject=leave>\r\n`,
    )
    // RFC 5322, 2.1.1
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  })

  it('gives a server its time that looks for spam before it answers', () => {
    expect(limits.mailMs).toBeGreaterThanOrEqual(60_000)
  })

  it('signs in, and says so when it may not', async () => {
    const { port } = await smtpProcess()
    expect(await opened({ port, user: 'desk', password: 'right' }).check()).toMatchObject({
      ok: true,
      value: { isSignedIn: true, isEncrypted: false },
    })
    const wrong = await opened({ port, user: 'desk', password: 'wr0ng-secret' }).check()
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'mail/sign-in' } })
    expect(JSON.stringify(wrong)).not.toContain('wr0ng-secret')
  })

  it('says that nothing can be sent where no server is, where it is silent, and where it does not take the sender', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      silent.close()
    })
    const { port } = silent.address() as AddressInfo
    expect(await opened({ port, silenceMs: 200 }).send(letter('ada@lamp.example'))).toMatchObject({
      ok: false,
      failure: { code: 'mail/not-sent' },
    })
    const server = await smtpProcess()
    const mailer = opened({ port: server.port })
    const refused = await mailer.send({ ...letter('ada@lamp.example'), returnTo: 'nobody@desk.example' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'mail/not-sent' } })
    expect((await mailer.send(letter('ada@lamp.example'))).ok).toBe(true)
    server.end()
    await expect.poll(async () => (await mailer.send(letter('ada@lamp.example'))).ok).toBe(false)
    expect(await mailer.check()).toMatchObject({ ok: false, failure: { code: 'mail/not-sent' } })
  })

  it('encrypts, verifies the certificate, and refuses a server that offers no encryption', async () => {
    const folder = folderOfTest()
    const keys = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') }
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keys.key, '-out', keys.cert, '-days', '2']
    try {
      execFileSync('openssl', [...made, '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' })
    } catch {
      console.warn('skipped: there is no openssl here to make a certificate')
      return
    }
    const ca = readFileSync(keys.cert, 'utf8')
    for (const security of ['starttls', 'tls'] as const) {
      const { port } = await smtpProcess(security, keys)
      expect(await opened({ port, security, ca }).check()).toMatchObject({ ok: true, value: { isEncrypted: true } })
      expect(await opened({ port, security }).check()).toMatchObject({ ok: false, failure: { code: 'mail/not-sent' } })
    }
    const plain = await smtpProcess()
    expect(await opened({ port: plain.port, security: 'starttls' }).check()).toMatchObject({
      ok: false,
      failure: { code: 'mail/not-sent' },
    })
  })
})
