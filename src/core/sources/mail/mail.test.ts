import { describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { authorOf } from './author.ts'
import { bareText } from './bare-text.ts'
import { readBody } from './body.ts'
import { withoutDiffs } from './diffs.ts'
import { decodeWords } from './encoded-words.ts'
import { unflowed } from './flowed.ts'
import { readHeader } from './header.ts'
import { mailMarkup } from './markup.ts'
import { splitMbox } from './mbox.ts'
import { readMediaType } from './media-type.ts'
import { readMail } from './message.ts'
import { octetsOf, octetText } from './octets.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

const octets = (text: string): string => octetText(new TextEncoder().encode(text))

describe('headers', () => {
  test('folded lines are joined, and what is no field is passed over', () => {
    const { fields, bodyAt } = readHeader('Subject: a\r\n\tb\r\nno field\r\nX: 1\nx:2\r\n\r\nbody: 1')
    expect([...fields]).toEqual([
      ['subject', ['a b']],
      ['x', ['1', '2']],
    ])
    expect('Subject: a\r\n\tb\r\nno field\r\nX: 1\nx:2\r\n\r\nbody: 1'.slice(bodyAt)).toBe('body: 1')
  })

  test('a bare byte at the end that some take for a blank stays', () => {
    expect(decodeWords(readHeader(octets('Subject: voilà\n')).fields.get('subject')?.[0] ?? '')).toBe('voilà')
  })

  test('a header is read up to mailHeaderBytes: one below, at and above', () => {
    for (const [size, isCut] of [
      [limits.mailHeaderBytes - 1, false],
      [limits.mailHeaderBytes, false],
      [limits.mailHeaderBytes + 1, true],
    ] as const) {
      const text = `Subject: a\nX: ${'x'.repeat(size - 'Subject: a\nX: \n'.length)}\n\nBody`
      const header = readHeader(text)
      expect(header.isCut, String(size)).toBe(isCut)
      expect(header.fields.has('x')).toBe(!isCut)
      expect(text.slice(header.bodyAt)).toBe('Body')
    }
  })

  test.each([
    ['=?utf-8?q?caf=C3?= =?utf-8?q?=A9?= au lait', 'café au lait'],
    ['=?UTF-8?B?8J+U?=\t=?UTF-8?B?pQ==?=', '🔥'],
    ['a =?iso-8859-1?Q?=E9?= b', 'a é b'],
    ['=?utf-8?q?one?= =?iso-8859-1?q?_two?=', 'one two'],
    ["=?utf-8*en'?q?x?=", "=?utf-8*en'?q?x?="],
    ['=?utf-8*en?q?x_y?=', 'x y'],
    ['=?x-unknown?q?abc?=', 'abc'],
    ['=?utf-8?x?abc?=', '=?utf-8?x?abc?='],
    ['2 =? 3 ?= 4', '2 =? 3 ?= 4'],
  ])('%j reads %j', (field, text) => expect(decodeWords(field)).toBe(text))

  test.each([
    ['Text/HTML; charset="utf-8"', 'text/html', { charset: 'utf-8' }],
    ['multipart/mixed; (a comment) boundary="a;b=\\"c"', 'multipart/mixed', { boundary: 'a;b="c' }],
    ['application/pdf; name*0*=utf-8\'\'caf%C3; name*1*=%A9; name*2=" 50%"', 'application/pdf', { name: 'café 50%' }],
    ["text/plain; name*=iso-8859-1'de'Gr%FC%DFe", 'text/plain', { name: 'Grüße' }],
    ['', 'text/plain', {}],
    ['; charset=x', 'text/plain', { charset: 'x' }],
  ])('the type %j is %j with its parameters', (field, type, parameters) => {
    const read = readMediaType(field)
    expect({ type: read.type, parameters: Object.fromEntries(read.parameters) }).toEqual({ type, parameters })
  })
})

test.each([
  ['"Person, Ann" <ann@x.example>, Bo <bo@x.example>', 'Ann Person, Bo'],
  ['ann@x.example (Ann Person)', 'Ann Person'],
  ['=?utf-8?q?Person=2C_Ann?= <ann@x.example>', 'Ann Person'],
  ['ann at x.example (Ann Person)', 'Ann Person'],
  ['ann@x.example', undefined],
  ['<ann@x.example>', undefined],
  ['"ann@x.example" <ann@x.example>', undefined],
  ['Bo via harbor-dev <dev@x.example>', 'Bo'],
  ["'Cleo Salt' via Pier <pier@x.example>", 'Cleo Salt'],
  ['"O\\"Neill, (Jr)" <o@x.example>', 'ONeill, (Jr)'],
  ['"Lamp Works, Inc." <info@x.example>', 'Lamp Works, Inc.'],
  ['"Ann Person, The Gazette" <ann@x.example>', 'Ann Person, The Gazette'],
  ['', undefined],
])('the author of %j is %j', (field, author) => expect(authorOf(field, decodeWords)).toBe(author))

describe('bodies', () => {
  const bodyOf = (text: string): ReturnType<typeof readBody> => readBody(octets(text), readHeader(octets(text)))

  test('quoted-printable keeps what is no code and loses blanks at line ends', () => {
    const read = (text: string): string => new TextDecoder().decode(decodeQuotedPrintable(text))
    expect(read('a=3D=C3=A9=\r\nb \t\r\nc=ZZ=')).toBe('a=éb\r\nc=ZZ')
    expect(read('a=  \nb')).toBe('ab')
  })

  test('flowed lines are joined within their quote depth, and signatures are not', () => {
    expect(unflowed('one \ntwo\n> three \n> four\n>> five \nsix\n from\n-- \nAnn', false)).toBe(
      'one two\n> three four\n>> five \nsix\nfrom\n-- \nAnn',
    )
    expect(unflowed('漢 \n字', true)).toBe('漢字')
  })

  test('a boundary that is a part of another and an end that is missing are no trouble', () => {
    const text =
      'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b-2\n\n--b-2\n\none\n--b-2\nContent-Type: text/html\n\n<p>one\n--b-2--\n--b\n\ntwo'
    expect(bodyOf(text)).toEqual({ text: 'one\n\ntwo', html: '<p>one', isCut: false })
  })

  test('attachments, forwarded mails and digests are not what the mail says', () => {
    const part = (header: string): string => `--b\n${header}\n\nnot said\n`
    const text = `Content-Type: multipart/mixed; boundary=b\n\n${part('Content-Disposition: attachment; filename=a.txt')}${part('Content-Type: message/rfc822')}${part('Content-Type: text/calendar')}--b--`
    expect(bodyOf(text)).toEqual({ isCut: false })
    expect(bodyOf('Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: a\n\nnot said\n--b--')).toEqual({ isCut: false })
  })

  test('a type without a boundary and a broken encoding are read as they are', () => {
    expect(bodyOf('Content-Type: multipart/mixed\n\nplain').text).toBe('plain')
    expect(bodyOf('Content-Transfer-Encoding: base64\n\n!!!').text).toBe('')
    expect(bodyOf('Content-Transfer-Encoding: x-uuencode\n\nas it is').text).toBe('as it is')
  })

  test('parts are read down to mailDepth: one below, at and above', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '\nsaid' : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--`
    expect(bodyOf(nested(limits.mailDepth - 1))).toEqual({ text: 'said', isCut: false })
    expect(bodyOf(nested(limits.mailDepth))).toEqual({ text: 'said', isCut: false })
    expect(bodyOf(nested(limits.mailDepth + 1))).toEqual({ isCut: true })
  })

  test('no more parts than mailParts are read: one below, at and above', () => {
    const many = (count: number): string => `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(count)}--b--`
    for (const [count, isCut] of [
      [limits.mailParts - 1, false],
      [limits.mailParts, false],
      [limits.mailParts + 1, true],
    ] as const) {
      const body = bodyOf(many(count))
      expect([body.isCut, body.text?.split('\n\n').length]).toEqual([isCut, Math.min(count, limits.mailParts)])
    }
  })
})

describe('mailboxes', () => {
  const line = 'From a@x Thu Jan  1 00:00:00 1970\n'

  test('are parted at lines that begin a message, and at no others', () => {
    const text = `${line}A: 1\n\nFrom here on\n\n>From b\n\nFrom c Thursday\n${line}B: 1\n\nFrom a@x Thu Jan  1 00:00:00 1970 in the text\nnot a field\n\n${line}`
    expect(splitMbox(text).messages).toEqual([
      'A: 1\n\nFrom here on\n\nFrom b\n\nFrom c Thursday\n',
      'B: 1\n\nFrom a@x Thu Jan  1 00:00:00 1970 in the text\nnot a field\n\n',
      '',
    ])
  })

  test('without such a line are one message', () => {
    expect(splitMbox('Subject: a\n\nFrom a@x Thu Jan  1 00:00:00 1970\n')).toMatchObject({ foundCount: 1 })
  })

  test('are read from the end, as many messages as mailMessages: one below, at and above', () => {
    for (const count of [limits.mailMessages - 1, limits.mailMessages, limits.mailMessages + 1]) {
      const { messages, foundCount } = splitMbox(Array.from({ length: count }, (_, at) => `${line}N: ${at}\n\n`).join(''))
      expect([messages.length, foundCount]).toEqual([Math.min(count, limits.mailMessages), count])
      expect(messages.at(-1)).toBe(`N: ${count - 1}\n\n`)
    }
  })
})

test('patches, diffstats and the line before them go, what is said around them stays', () => {
  const patch = [
    'Fix.',
    '---',
    'v2: mend',
    ' a.c | 2 +-',
    ' 1 file changed, 1 insertion(+)',
    '',
    'diff --git a/a.c b/a.c',
    'index 1..2 100644',
    '--- a/a.c',
    '+++ b/a.c',
    '@@ -1,2 +1,2 @@',
    ' x',
    '-y',
    '+z',
    '',
    'Said below.',
  ]
  expect(withoutDiffs(patch)).toEqual(['Fix.', 'v2: mend', '', '', 'Said below.'])
  expect(withoutDiffs(['a', '---', 'b', ' - c | d'])).toEqual(['a', '---', 'b', ' - c | d'])
})

test('markup is made of text: links, lists, code and lines as they were meant', () => {
  expect(mailMarkup('See (https://a.example/x_(y)?a=1&b=2). <b>\nAnn')).toBe(
    '<p>See (<a href="https://a.example/x_(y)?a=1&amp;b=2">https://a.example/x_(y)?a=1&amp;b=2</a>). &lt;b&gt;<br>\nAnn</p>',
  )
  expect(mailMarkup('    make\n    make install\n\n+ a\n  b\n+ c')).toBe(
    '<pre>    make\n    make install</pre>\n<ul><li>a<br>\nb</li><li>c</li></ul>',
  )
  expect(mailMarkup('http://[ is none')).toBe('<p>http://[ is none</p>')
  expect(mailMarkup(' \n\n ')).toBe('')
})

test('the text of markup keeps its lines', () => {
  expect(bareText('<style>x</style><pre>a &lt;b&gt;<br>c\n<span>&gt; d</span></pre>')).toBe('\na <b>\nc\n> d\n')
})

test('octets come back as they were', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256)
  expect(octetsOf(octetText(bytes))).toEqual(bytes)
})

describe('mails', () => {
  test('what a mail answers is named once, the mail it answers directly last', () => {
    const mail = readMail('Subject: a\nReferences: <1@x> <3@x>\n\t<2@x>\nIn-Reply-To: <3@x> (Ann)\n\n')
    expect(mail?.references).toEqual(['1@x', '2@x', '3@x'])
  })

  test('its own page is Archived-At or a List-Post on the web, and never the archive of the list', () => {
    const urlOf = (field: string): string | undefined => readMail(`Subject: a\n${field}\n\n`)?.url
    expect(urlOf('Archived-At: <https://x.example/a>')).toBe('https://x.example/a')
    expect(urlOf('List-Post: <https://x.example/p/a>')).toBe('https://x.example/p/a')
    expect(urlOf('List-Post: <mailto:list@x.example>')).toBeUndefined()
    expect(urlOf('List-Archive: <https://x.example/archive>')).toBeUndefined()
    expect(urlOf('Archived-At: <javascript:alert(1)>')).toBeUndefined()
  })

  test('a message that was deleted is none, though it is still there', () => {
    expect(readMail('X-Mozilla-Status: 0009\nSubject: a\n\n')).toBeUndefined()
    expect(readMail('X-Mozilla-Status: 0001\nSubject: a\n\n')).toBeDefined()
    expect(readMail('Status: RO\nX-Status: D\nSubject: a\n\n')).toBeUndefined()
    expect(readMail('X-IMAP: 1 2\nSubject: FOLDER INTERNAL DATA\n\n')).toBeUndefined()
  })

  test('a text without a field of a mail is none', () => {
    expect(readMail('Shopping: oil\n\nwicks')).toBeUndefined()
  })
})
