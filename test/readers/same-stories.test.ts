import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postsOf } from '#core/channels/chat/registry.ts'
import { editionMail } from '#core/channels/mail/edition-mail.ts'
import { serverLinks } from '#core/channels/places.ts'
import { channels } from '#core/channels/registry.ts'
import { destinationKinds } from '#core/destinations/destination.ts'
import type { Brief, Edition } from '#core/model/edition.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { editionInTerminal } from '#core/terminal/pages/edition-in-terminal.ts'
import { createApp } from '#server/app.ts'
import { editionTool } from '#server/mcp/tools/edition-tool.ts'
import { type PlayedDesk, playedDesk } from '../api/played-desk.ts'
import { opened, wordsOf } from '../fixtures/channels/reading.ts'

let played: PlayedDesk
let edition: Edition
beforeAll(async () => {
  played = await playedDesk()
  const [, second] = played.editions
  if (second === undefined) throw new Error('three days are played')
  edition = second
}, 120_000)
afterAll(() => played?.[Symbol.asyncDispose]())

/** Letters and digits alone: no form of writing them down changes these. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const lettersOf = (body: string, type: string): string => letters(wordsOf(body, type))
/** All texts of data, as whoever shows them would; Slack’s links are no markup. */
const lettersOfData = (body: string): string =>
  textsOf(JSON.parse(body))
    .map((text) => lettersOf(text.replaceAll(/<https?:[^|>]*\|([^>]*)>/g, '$1'), 'text/html'))
    .join('\n')

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** The headlines that are not told after the one before them. */
function outOfPlace(told: string, briefs: readonly Brief[]): readonly string[] {
  let from = 0
  return briefs.flatMap(({ headline: { text } }) => {
    const at = told.indexOf(letters(text), from)
    if (at === -1) return [text]
    from = at + letters(text).length
    return []
  })
}

/** The headlines that are not told at all. */
function missing(told: string, briefs: readonly Brief[]): readonly string[] {
  return briefs.map(({ headline: { text } }) => text).filter((text) => !told.includes(letters(text)))
}

describe('the same stories, in the order of print, are told by', () => {
  const context = { baseUrl: 'https://paper.example/', links: serverLinks, version: '0.0.0' }
  const whole = channels.filter(({ kind, isPart }) => isPart !== true && kind !== 'json')

  test.each(whole)('the channel $kind', (channel) => {
    const files = channel.render(edition, context).files.filter(({ type }) => !type.startsWith('text/css'))
    const [paper] = files.map(opened)
    if (paper === undefined) throw new Error('a channel renders something')
    expect(printedBriefs(edition).length).toBeGreaterThan(5)
    expect(outOfPlace(lettersOf(paper.body, paper.type), printedBriefs(edition))).toEqual([])
  })

  test('both parts of a mail', () => {
    const from = { address: 'paper@desk.example', name: 'The paper' }
    const place = { from, paperUrl: context.baseUrl, bounceAddress: 'bounces@desk.example', hasPlus: false, isOpen: true }
    const subscriber = { id: 'subscriber-0123456789ab', key: 'k'.repeat(43) }
    const { text, html = '' } = editionMail(edition, { subscriber, place })
    expect(outOfPlace(letters(text), printedBriefs(edition))).toEqual([])
    expect(outOfPlace(lettersOf(html, 'text/html'), printedBriefs(edition))).toEqual([])
  })

  test('the terminal', () => {
    const { rows } = editionInTerminal(edition, {})
    const told = rows.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')
    expect(outOfPlace(letters(told), printedBriefs(edition))).toEqual([])
  })

  test.each(destinationKinds)('a message to %s, of those on top', (kind) => {
    const to = kind === 'matrix' ? '!r:matrix.example' : '42'
    const destination = { name: 'team', kind, beats: [], secret: { variable: 'TEAM' }, to, send: 'edition', line: {}, atMost: 20 } as const
    const told = postsOf({ edition, destination, context }).map(({ body }) => lettersOfData(body))
    expect(edition.top.length).toBeGreaterThan(1)
    expect(outOfPlace(told.join('\n'), edition.top)).toEqual([])
  })

  test('the tool for assistants', async () => {
    const { store, zone, beats } = played.deps
    const desk = { store, zone, beats, version: '0.0.0', baseUrl: context.baseUrl }
    const told = await editionTool.call({ beat: edition.beat, date: edition.date }, desk)
    expect(outOfPlace(lettersOfData(JSON.stringify(told)), printedBriefs(edition))).toEqual([])
  })
})

describe('the same stories are told as data by', () => {
  test.each(['json', 'api'])('%s', async (form) => {
    const path = form === 'json' ? `editions/${edition.beat}/${edition.date}.json` : `api/v1/editions/${edition.beat}/${edition.date}`
    const answer = await createApp(played.deps).request(played.deps.baseUrl + path)
    expect(answer.status).toBe(200)
    expect(missing(lettersOfData(await answer.text()), printedBriefs(edition))).toEqual([])
  })
})
