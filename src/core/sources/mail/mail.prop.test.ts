import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceKindOf } from '../registry.ts'
import { decodeWords } from './encoded-words.ts'
import { isMbox, splitMbox } from './mbox.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

const runs = { seed: 20_260_528, numRuns: 400 }
const kinds = ['hyperkitty', 'newsletter', 'pipermail', 'public-inbox'] as const
const urls = fc.constantFrom(
  ...[
    'https://lore.kernel.org/lampd/new.atom',
    'https://x.example/archives/list/a@x.example/feed/',
    'file:///srv/mail',
    'https://x.example/pipermail/a/2026-January.txt',
    '',
  ],
)

function check(kind: string, url: string, body: Uint8Array): void {
  const result = sourceKindOf(kind).read({ kind, url, contentType: '', body })
  if (!result.ok) return
  for (const item of result.value.items) {
    if (item.url !== undefined) expect(item.url).toMatch(/^https?:\/\//)
    expect(item.title ?? '').not.toMatch(/[\0-\x1f\u202e]/)
    if (kind !== 'newsletter') expect(item.html ?? '').not.toMatch(/<(?!\/?(?:p|a|br|ul|li|pre)[ >])/)
  }
}

test('any bytes are read without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...kinds), urls, (body, kind, url) => check(kind, url, body)),
    runs,
  )
})

const pieces = fc.constantFrom(
  ...[
    'From a Thu Jan  1 00:00:00 1970\n',
    'Subject: ',
    'Re: ',
    '[PATCH 1/2] ',
    'Message-ID: <a@x>\n',
    'Message-ID: <b@x>\n',
    'References: <a@x> <b@x>\n',
  ],
  ...[
    'In-Reply-To: <b@x>\n',
    'Content-Type: multipart/mixed; boundary=b\n',
    'Content-Type: text/html; charset=utf-16\n',
    '--b\n',
    '--b--\n',
    '\n',
    '\n\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\n',
    'Content-Transfer-Encoding: quoted-printable\n',
    '=?utf-8?q?=C3?=',
    '=',
    '=3',
    '> ',
    'diff --git a b\n',
    '@@ -1 +1 @@\n',
  ],
  ...[
    'https://x.example/<script>',
    'Content-Type: text/plain; format=flowed\n',
    '-- \n',
    'From: "a, b" <c@x>\n',
    'Date: Wed, 14 Jan 2026 09:05:03 +0100\n',
    '\0',
    '\u202e',
  ],
  ...[
    '{"results":[',
    '{"thread_id":"A","subject":null}',
    ']}',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry><title>Re: a</title><link href="/l/a@x/"/></entry>',
    '</feed>',
  ],
)

test('any row of pieces of mails is read without an exception, and only our markup leaves a list', () => {
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 })
  fc.assert(
    fc.property(text, fc.constantFrom(...kinds), urls, (parts, kind, url) => check(kind, url, new TextEncoder().encode(parts.join('')))),
    { ...runs, numRuns: 2_000 },
  )
})

test('what was written as quoted-printable is read back the same', () => {
  const written = (bytes: Uint8Array): string =>
    Array.from(bytes, (byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('=\r\n')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(decodeQuotedPrintable(written(bytes))).toEqual(bytes)
    }),
    runs,
  )
})

test('what was written as encoded words is read back the same, wherever it was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.nat({ max: 40 }), (text, cut) => {
      const bytes = Array.from(new TextEncoder().encode(`${text}x`), (byte) => `=${byte.toString(16).padStart(2, '0')}`)
      const words = [bytes.slice(0, cut), bytes.slice(cut)].map((part) => `=?UTF-8?Q?${part.join('')}?=`)
      // A byte order mark at the start is no character of a text.
      expect(decodeWords(words.join('\r\n ')).replace(/^\ufeff/, '')).toBe(`${text}x`.replace(/^\ufeff/, ''))
    }),
    runs,
  )
})

test('messages that were written into a mailbox are read back the same', () => {
  const line = fc.constantFrom('', 'a', 'From a Thu Jan  1 00:00:00 1970', '>From b', 'From here', 'Subject: c')
  const message = fc.array(line, { maxLength: 8 }).map((lines) => `X: 1\n\n${lines.map((text) => `${text}\n`).join('')}`)
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), (messages) => {
      const quoted = messages.map((text) => `From a@x Thu Jan  1 00:00:00 1970\n${text.replace(/^(?=>*From )/gm, '>')}\n`)
      const mailbox = quoted.join('')
      expect(isMbox(mailbox)).toBe(true)
      expect(splitMbox(mailbox).messages).toEqual(messages.map((text) => `${text}\n`))
    }),
    runs,
  )
})
