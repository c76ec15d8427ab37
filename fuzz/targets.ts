import { loadIdentifier } from '#adapters/workshop/identify.ts'
import { markupOf } from '#core/channels/markup.ts'
import { passagesOf } from '#core/languages/passages.ts'
import { sentencesOf } from '#core/languages/sentences.ts'
import { wordsOf } from '#core/languages/words.ts'
import { limits } from '#core/limits.ts'
import { sanitized } from '#core/markup/sanitized.ts'
import { readOpml } from '#core/sources/opml.ts'
import { describe, extract } from '#core/stages/extract/extract.ts'
import { language } from '#core/stages/language/language.ts'
import { type ReadItem, type ReadOutput, read } from '#core/stages/read/read.ts'
import type { Input, TargetName } from './input.ts'
import { unsafeIn } from './unsafe-markup.ts'

/** Does the work on an input and answers what of its promises was not kept; what it throws is a broken promise too. */
export type Target = (input: Input) => readonly string[]

/** The targets by name, ready to work: the language model is loaded. */
export async function loadTargets(): Promise<Readonly<Record<TargetName, Target>>> {
  const identify = await loadIdentifier()
  return {
    read: fuzzRead,
    extract: fuzzExtract,
    language: (input) => fuzzLanguage(input, identify),
    markup: ({ given, body }) => markupFaults(decoder.decode(body), given.url ?? pageUrl),
  }
}

const pageUrl = 'https://lamp.example/news/1'
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function fuzzRead({ given, body }: Input): readonly string[] {
  const { kind = 'feed', url = 'https://lamp.example/feed', contentType = '', target } = given
  if (kind === 'opml') return listFaults(decoder.decode(body))
  const options = given.options === undefined ? {} : { options: JSON.parse(given.options) }
  const input = { kind, url, contentType, ...(target === undefined ? {} : { target }), ...options }
  const first = read({ ...input, body })
  const again = read({ ...input, body: Uint8Array.from(body) })
  const faults = JSON.stringify(first) === JSON.stringify(again) ? [] : ['read twice gives two answers']
  return first.ok ? [...faults, ...outputFaults(first.value)] : faults
}

/** A list of subscriptions is the other document that a person hands over from elsewhere. */
function listFaults(text: string): readonly string[] {
  const list = readOpml(text)
  if (!list.ok) return []
  const faults = list.value.entries.flatMap((entry) => [
    ...addressFaults(entry),
    ...lineFaults({ title: entry.title, category: entry.category }),
  ])
  const typed = list.value.typed.flatMap(({ title, kind, target, options: _, ...rest }) => [
    ...addressFaults(rest),
    ...lineFaults({ title, kind }),
    ...(target.length > limits.linkChars ? ['a target longer than linkChars'] : []),
  ])
  return [...faults, ...typed, ...list.value.refused.flatMap(({ title }) => lineFaults({ title }))]
}

function outputFaults({ head, items, withdrawnGuids = [], damage }: ReadOutput): readonly string[] {
  const faults = new Set<string>()
  if (items.length > limits.itemsPerFetch || withdrawnGuids.length > limits.itemsPerFetch) faults.add('more items than itemsPerFetch')
  if (damage.length > damageMax || damage.some((line) => line.length > lineMax)) faults.add('damage without end')
  for (const fault of [...addressFaults(head), ...lineFaults({ title: head.title, id: head.id, language: head.language })])
    faults.add(`head: ${fault}`)
  let markupChars = 0
  for (const item of items) {
    for (const fault of itemFaults(item)) faults.add(fault)
    markupChars += (item.html ?? item.summary ?? '').length
    if (markupChars < markupCharsMax)
      for (const fault of markupFaults(item.html ?? item.summary ?? '', item.url ?? pageUrl)) faults.add(fault)
  }
  return [...faults]
}

const damageMax = 100
const lineMax = 1_000
/** The sanitizer is a target of its own; here it sees only what a reader would make of the first items. */
const markupCharsMax = 20_000

function itemFaults(item: ReadItem): readonly string[] {
  const faults = [
    ...addressFaults(item),
    ...lineFaults({ title: item.title, author: item.author, guid: item.guid, language: item.language }),
    ...item.tags.flatMap((tag) => lineFaults({ tag })),
  ]
  if (Math.max(item.html?.length ?? 0, item.summary?.length ?? 0) > limits.textChars) faults.push('a text longer than textChars')
  if (item.tags.length > limits.tagsPerItem) faults.push('more tags than tagsPerItem')
  if (item.enclosures.length > limits.enclosuresPerItem) faults.push('more enclosures than enclosuresPerItem')
  for (const at of [item.publishedAt, item.updatedAt]) if (!isInstant(at)) faults.push(`no instant: ${at}`)
  for (const count of [item.commentCount, item.durationMs]) {
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) faults.push(`no count: ${count}`)
  }
  if (item.place !== undefined && !(Math.abs(item.place.latitude) <= 90 && Math.abs(item.place.longitude) <= 180))
    faults.push('a place off the earth')
  return [...faults, ...factFaults(item.facts)]
}

/** Facts are said in lists and words of the source: none may be empty of bounds. */
function factFaults(facts: ReadItem['facts']): readonly string[] {
  if (facts === undefined) return []
  const found = lineFaultsWithin(facts)
  return JSON.stringify(facts).length > factCharsMax ? [...found, `facts of more than ${factCharsMax} characters`] : found
}

const factCharsMax = 1_048_576

function lineFaultsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return controls.test(value) ? ['a control character in the facts'] : []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : ['no number in the facts']
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lineFaultsWithin) : []
}

function isInstant(at: number | undefined): boolean {
  return at === undefined || (Number.isSafeInteger(at) && Math.abs(at) <= 8.64e15)
}

const addressKeys = /(?:^|[a-z])(?:url|link|image|hub|self)$/i

/** Every field that is an address, by its name, also in lists. */
function addressFaults(record: object): readonly string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'object' && one !== null ? addressFaults(one) : []))
    if (typeof value !== 'string' || !addressKeys.test(key)) return []
    return isWebAddress(value) ? [] : [`${key} is no address of the web, or too long`]
  })
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/.test(value) && value.length <= limits.linkChars && URL.canParse(value)
}

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/
const controlsAndLineEnds = /[\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]/

function lineFaults(lines: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(lines).flatMap(([name, line]) => {
    if (line === undefined) return []
    const isId = name === 'guid' || name === 'id'
    const faults = (isId ? controls : controlsAndLineEnds).test(line) ? [`a control character in ${name}`] : []
    return line.length > (isId ? limits.linkChars : limits.titleChars) ? [...faults, `${name} is too long`] : faults
  })
}

function fuzzExtract({ given, body }: Input): readonly string[] {
  const input = { url: given.url ?? pageUrl, contentType: given.contentType ?? '', body }
  const first = extract(input)
  const again = extract({ ...input, body: Uint8Array.from(body) })
  const said = describe(input)
  const faults = JSON.stringify(first) === JSON.stringify(again) ? [] : ['extracted twice gives two answers']
  const found = first.ok ? first.value : said
  if (found === undefined) return faults
  const { title, byline, siteName, publishedAt, canonicalUrl } = found
  faults.push(...lineFaults({ title, byline, siteName, language: found.language }))
  if (!isInstant(publishedAt)) faults.push(`no instant: ${publishedAt}`)
  if (canonicalUrl !== undefined && !isWebAddress(canonicalUrl)) faults.push('canonicalUrl is no address of the web, or too long')
  if (!first.ok) return faults
  const { text, links, instructions } = first.value
  if (text.length > limits.textChars) faults.push('a text longer than textChars')
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2060\u2066-\u2069]/.test(text)) faults.push('a hidden sign in the text')
  if (!links.every(isWebAddress)) faults.push('a link that is no address of the web, or too long')
  if (instructions.some((one) => one.text.length > limits.textChars)) faults.push('an instruction without end')
  return [...faults, ...languageFaults({ title: title ?? '', text, tag: found.language ?? 'und' })]
}

type Heard = Parameters<typeof language>[0]['heard']

function fuzzLanguage({ given, body }: Input, identify: (text: string) => Heard): readonly string[] {
  const text = decoder.decode(body)
  const heard = identify(text)
  const declared = given.declared
  const tag = language({ text, declared, heard })
  const faults = /^[a-z]{2,3}$/.test(tag) ? [] : [`no tag: ${tag.slice(0, 20)}`]
  if (JSON.stringify(identify(text)) !== JSON.stringify(heard)) faults.push('heard twice gives two answers')
  if (heard.some(({ share }) => !(share >= 0 && share <= 1.1))) faults.push('a share that is none')
  const title = text.slice(0, 200)
  return [...faults, ...languageFaults({ title, text, tag }), ...languageFaults({ title, text, tag: given.tag ?? 'en' })]
}

type Parted = { readonly title: string; readonly text: string; readonly tag: string }

/** Sentences, passages and words: their offsets rebuild the text, and nothing of it is lost. */
function languageFaults({ title, text, tag }: Parted): readonly string[] {
  const faults: string[] = []
  const sentences = sentencesOf(text, tag)
  let before = 0
  for (const { start, end, text: sentence } of sentences) {
    if (text.slice(start, end) !== sentence || start < before) faults.push('a sentence is not where it says')
    before = end
  }
  const isWhole =
    sentences.length >= sentencesMax || sentences.map((one) => one.text.replace(/\s/g, '')).join('') === text.replace(/\s/g, '')
  if (!isWhole) faults.push('sentences have lost a word')
  for (const passage of passagesOf({ articleId: 'article-1', title, text, language: tag })) {
    const isThere = (passage.part === 'title' ? title : text).slice(passage.start, passage.end) === passage.text
    if (!isThere) faults.push('a passage is not where it says')
  }
  if (wordsOf(text.slice(0, wordCharsMax), tag).some((word) => word === '')) faults.push('a word of nothing')
  return faults
}

/** As in `sentences.ts`: what comes after is left out. */
const sentencesMax = 5_000
const wordCharsMax = 20_000

function markupFaults(markup: string, base: string): readonly string[] {
  const once = sanitized(markup, base)
  if (!once.ok) return once.failure.code === 'read/too-deep' ? [] : [`refused as ${once.failure.code}`]
  const written = markupOf(once.value)
  const faults = [...unsafeIn(written)]
  if (written.length > limits.textChars * 1.1) faults.push('markup longer than textChars')
  const twice = sanitized(written, base)
  if (!twice.ok || markupOf(twice.value) !== written) faults.push('sanitized twice is not sanitized once')
  return faults.map((fault) => `markup: ${fault}`)
}
