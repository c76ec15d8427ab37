import fc from 'fast-check'
import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { editionMail } from '#core/channels/mail/edition-mail.ts'
import { plainText } from '#core/channels/plain.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { composerOptions } from './composer-options.ts'

const place = { from: { address: 'paper@desk.example', name: 'Paper' }, paperUrl: 'https://paper.example/', hasPlus: false, isOpen: true }
const ours = [
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
  'precedence',
].toSorted()

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('\r\n', '\n', '\r', 'Bcc: eve@evil.example', '=?utf-8?q?x?=', '\u202e', '\u0000', '🦉', '<b>', '"', ',', ' '), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
)

it('no headline and no name makes a header line, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (headline, name) => {
      const title = edition.title && { ...edition.title, text: headline }
      const message = editionMail(
        { ...edition, title, beatTitle: name },
        { subscriber: { id: 'subscriber-0123456789ab', key: 'k'.repeat(43) }, place },
      )
      const mail = {
        message: { ...message, text: 'x', html: '<p>x</p>' },
        from: { ...place.from, name },
        to: 'ada@lamp.example',
        returnTo: 'b@desk.example',
        date: 0,
      }
      const raw = (await new MailComposer(composerOptions(mail)).compile().build()).toString('latin1')
      const header = raw.slice(0, raw.indexOf('\r\n\r\n'))
      const names = header
        .replaceAll(/\r\n[ \t]/g, ' ')
        .split('\r\n')
        .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
      expect(names.toSorted()).toEqual(ours)
      expect(header).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00ff]|\r(?!\n)|(?<!\r)\n/)
      const parsed = await PostalMime.parse(Buffer.from(raw, 'latin1'))
      expect(parsed.to?.map(({ address }) => address)).toEqual(['ada@lamp.example'])
      expect(parsed.from?.address).toBe('paper@desk.example')
      expect(parsed.subject).toBe(plainText(parsed.subject ?? ''))
    }),
    { numRuns: 300 },
  )
})
