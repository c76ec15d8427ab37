import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { edition, quietEdition, thinEdition } from '../../../../test/fixtures/channels/edition.ts'
import { limits } from '../../limits.ts'
import type { MailPlace } from '../../mail/mail-place.ts'
import type { Brief, Edition } from '../../model/edition.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { plainText } from '../plain.ts'
import { claimsOf } from '../telling.ts'
import { editionMail } from './edition-mail.ts'

const subscriber = { id: 'subscriber-0123456789ab', key: 'k'.repeat(43) }
const place: MailPlace = {
  from: { address: 'paper@desk.example', name: 'The paper' },
  paperUrl: 'https://paper.example/',
  bounceAddress: 'bounces@desk.example',
  hasPlus: false,
  isOpen: true,
}
const mailOf = (of: Edition) => editionMail(of, { subscriber, place })
const bare = (text: string): string => text.replace(/\s+/g, ' ')

function readHtml(html: string) {
  const attributes: { readonly tag: string; readonly name: string; readonly value: string }[] = []
  let text = ''
  let isStyle = false
  const parser = new Parser({
    onopentag: (tag, found) => {
      isStyle = tag === 'style'
      for (const [name, value] of Object.entries(found)) attributes.push({ tag, name, value })
    },
    onclosetag: () => {
      isStyle = false
    },
    ontext: (piece) => {
      if (!isStyle) text += piece
    },
  })
  parser.end(html)
  return { attributes, text: bare(text) }
}

/** An edition with so many briefs more than it has, each with long passages. */
function longer(count: number): Edition {
  const briefs: readonly Brief[] = Array.from({ length: count }, (_, at) => {
    const [brief] = edition.top
    if (brief === undefined) throw new Error('there is a brief')
    const number = (claim: Brief['headline']): Brief['headline'] => ({
      ...claim,
      id: `${claim.id}-${at}`,
      text: `${claim.text} ${at}`,
      citations: claim.citations.map((citation) =>
        citation.kind === 'passage'
          ? { ...citation, passageId: `${citation.passageId}-${at}`, quote: `Quoted ${at}. ${citation.quote.repeat(3)}` }
          : citation,
      ) as unknown as Brief['headline']['citations'],
    })
    return { ...brief, storyId: `story-${at}`, headline: number(brief.headline), claims: brief.claims.map(number) }
  })
  return { ...edition, inBrief: briefs }
}

describe('an edition as a mail', () => {
  it('carries every sentence in both of its parts', () => {
    const { text, html = '' } = mailOf(edition)
    const said = readHtml(html).text
    for (const { text: sentence } of claimsOf(edition)) {
      expect(bare(text).replaceAll('• ', '')).toContain(bare(plainText(sentence)))
      expect(said).toContain(bare(plainText(sentence)))
    }
  })

  it('fetches nothing, runs nothing, and shows no picture', () => {
    const { html = '' } = mailOf(edition)
    const { attributes } = readHtml(html)
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form|input|svg|video|audio|base)\b/i)
    expect(html).not.toMatch(/url\(|@import|@font-face|expression\(/i)
    expect(new Set(attributes.map(({ name }) => name))).toEqual(
      new Set([
        'lang',
        'dir',
        'charset',
        'name',
        'content',
        'class',
        'style',
        'role',
        'width',
        'cellpadding',
        'cellspacing',
        'border',
        'align',
        'href',
      ]),
    )
    for (const { tag, name, value } of attributes.filter((one) => one.name === 'href')) {
      expect([tag, name]).toEqual(['a', 'href'])
      expect(value).toMatch(/^https?:\/\//)
    }
    expect(
      attributes
        .filter(({ tag }) => tag === 'table')
        .filter(({ name }) => name === 'role')
        .map(({ value }) => value),
    ).toEqual(['presentation', 'presentation'])
  })

  it('is one column for light and dark, with words of 16 px and more', () => {
    const { html = '' } = mailOf(edition)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain('@media (prefers-color-scheme:dark)')
    expect(html).toContain('max-width:600px')
    for (const [, size] of html.matchAll(/font-size:(\d+)px/g)) expect(Number(size)).toBeGreaterThanOrEqual(16)
    expect(mailOf({ ...edition, language: 'ar' }).html).toContain('<html lang="ar" dir="rtl">')
  })

  it('can be left by one click and by mail, and is known as a list', () => {
    const { headers, messageId, text, html } = mailOf(edition)
    const leave = `https://paper.example/subscription/leave?key=${subscriber.key}`
    expect(headers).toEqual({
      'List-Id': '<open-source.desk.example>',
      'List-Unsubscribe': `<${leave}>, <mailto:bounces@desk.example?subject=leave%20${subscriber.key}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
    })
    for (const part of [text, html]) expect(part).toContain(leave)
    expect(messageId).toBe(mailOf(edition).messageId)
    expect(messageId).toMatch(new RegExp(`^${edition.id}\\.subscriber-0123456789ab\\.[0-9a-f]{20}@desk\\.example$`))
    expect(editionMail(edition, { subscriber: { ...subscriber, key: 'o'.repeat(43) }, place }).messageId).not.toBe(messageId)
  })

  it('has a subject of one line, whatever the headline holds', () => {
    const title = edition.title && { ...edition.title, text: 'Owls\r\nBcc: eve@evil.example\u202e\u0007 hoot' }
    const { subject } = mailOf({ ...edition, title })
    expect(subject).toBe(`Owls Bcc: eve@evil.example hoot · Open source, ${edition.date}`)
    const long = mailOf({ ...edition, title: edition.title && { ...edition.title, text: '🦉'.repeat(500) } }).subject
    expect([long.length < 300, long.isWellFormed()]).toEqual([true, true])
  })

  it('tells the lead story once, under its headline as the first heading, and each story with its address', () => {
    const { text, html = '' } = mailOf(edition)
    const [lead] = edition.top
    if (lead === undefined) throw new Error('there is a lead story')
    expect(readHtml(html).text.split(lead.headline.text).length - 1).toBe(2)
    expect(html).toMatch(new RegExp(`<h1><a href="https://paper\\.example/story/${lead.storyId}">`))
    expect(html.match(/<h1/g)).toHaveLength(1)
    for (const { storyId } of printedBriefs(edition)) expect(text).toContain(`  https://paper.example/story/${storyId}\n`)
    expect(mailOf(thinEdition).html?.match(/<h1/g)).toHaveLength(1)
    expect(readHtml(mailOf(quietEdition).html ?? '').text).toContain('A day without news')
  })

  it('counts what was left out by its reasons, and says where the list is', () => {
    const { text, html = '' } = mailOf(edition)
    for (const part of [text, html]) expect(part).toContain('https://paper.example/left-out/open-source/2026-05-28')
    const told = JSON.stringify(printedBriefs(edition))
    const untold = edition.leftOut.filter(({ title }) => !told.includes(title))
    expect(untold.length).toBeGreaterThan(5)
    for (const { title } of untold) expect(bare(text)).not.toContain(bare(plainText(title)))
  })

  it('leaves the words of the passages to the links where it would be too long; never a sentence', () => {
    const sizes = [0, 130].map((count) => {
      const given = longer(count)
      const { text, html = '' } = mailOf(given)
      const said = readHtml(html).text
      for (const { text: sentence } of claimsOf(given)) expect(said).toContain(bare(plainText(sentence)))
      return { hasPassages: text.includes('[1] ') && text.includes('    “'), bytes: Buffer.byteLength(text) + Buffer.byteLength(html) }
    })
    expect(sizes[0]?.hasPassages).toBe(true)
    expect(sizes[0]?.bytes).toBeLessThan(limits.mailBytes)
    expect(mailOf(longer(130)).text).not.toContain('“Quoted 0.')
  })
})
