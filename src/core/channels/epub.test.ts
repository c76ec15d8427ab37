import { EpubCheck } from '@likecoin/epubcheck-ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { edition, fullEdition, quietEdition, sampleEdition } from '../../../test/fixtures/channels/edition.ts'
import { flat, opened, wordsOf } from '../../../test/fixtures/channels/reading.ts'
import type { Brief, Edition } from '../model/edition.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { epub } from './epub.ts'
import { staticLinks } from './places.ts'

const context = { baseUrl: 'https://paper.example/', links: staticLinks, version: '0.0.0' }

function bookOf(from: Edition): Uint8Array {
  const [file] = epub.render(from, context).files
  if (file === undefined || typeof file.body === 'string') throw new Error('a book is bytes')
  return file.body
}

const nasty = '</title>]]><script>alert(1)</script> & \u0000\u001b[31m \u202egnp.exe שלום 👩‍👩‍👧 "\' \ud800'
const hostileBrief = (brief: Brief): Brief => ({
  ...brief,
  headline: { ...brief.headline, text: nasty, language: 'he' },
  reports: brief.reports.map((report) => ({ ...report, title: nasty, outletName: nasty, url: 'https://a.example/|x y"<b>?q=[1]&é=ü#%' })),
})
const hostile: Edition = {
  ...edition,
  beatTitle: nasty,
  ...(edition.title ? { title: { ...edition.title, text: nasty } } : {}),
  top: edition.top.map(hostileBrief),
  leftOut: edition.leftOut.map((row) => ({ ...row, title: nasty, outletName: nasty, url: 'javascript:alert(1)' })),
}

describe('an edition as a book', () => {
  test.each([
    ['of a day', edition],
    ['of a full day', fullEdition],
    ['of a day without news', quietEdition],
    ['of the sample', sampleEdition],
    ['in a language that is written from the right', { ...edition, language: 'ar' }],
    ['of hostile titles', hostile],
  ])('%s has no error and no warning in epubcheck', async (_name, from) => {
    const { messages } = await EpubCheck.validate(bookOf(from))
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([])
  })

  test('says first, unpacked, what it is, and is the same bytes each time', () => {
    const book = bookOf(edition)
    expect(new TextDecoder().decode(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
    expect(Buffer.from(bookOf(edition)).equals(Buffer.from(book))).toBe(true)
  })

  test('holds every passage that its sentences cite as a note, and fetches nothing', () => {
    const book = opened(epub.render(edition, context).files[0] as never)
    const words = wordsOf(book.body, book.type)
    const quotes = printedBriefs(edition).flatMap(({ headline, claims }) =>
      [headline, ...claims].flatMap(({ citations }) => citations.flatMap((one) => (one.kind === 'passage' ? [one.quote] : []))),
    )
    expect(quotes.length).toBeGreaterThan(5)
    expect(quotes.filter((quote) => !words.includes(flat(quote)))).toEqual([])
    expect(book.body).not.toMatch(/<(?:img|script|iframe|object|audio|video)\b|\ssrc=/)
  })

  test('each note leads back to its sentences, each reference to its note', () => {
    const files = unzipSync(bookOf(edition))
    const page = (name: string): string => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array())
    const pages = Object.keys(files).filter((name) => name.endsWith('.xhtml'))
    const inside = pages.flatMap((name) => [...strFromU8(files[name] ?? new Uint8Array()).matchAll(/href="([\w-]+\.xhtml)#([^"]+)"/g)])
    expect(inside.length).toBeGreaterThan(20)
    for (const [, name = '', id = ''] of inside) expect(page(name), `${name}#${id}`).toContain(`id="${id}"`)
    expect(page('evidence.xhtml').match(/doc-backlink/g)?.length).toBeGreaterThan(10)
  })
})

test('epubcheck finds what is wrong: a link to nowhere, and markup that does not close', async () => {
  const files = unzipSync(bookOf(edition))
  const cover = strFromU8(files['OEBPS/cover.xhtml'] ?? new Uint8Array())
  for (const spoiled of [cover.replace('evidence.xhtml#n-1', 'evidence.xhtml#n-999'), cover.replace('</h1>', '')]) {
    const { messages } = await EpubCheck.validate(zipSync({ ...files, 'OEBPS/cover.xhtml': strToU8(spoiled) }))
    expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).not.toEqual([])
  }
})
