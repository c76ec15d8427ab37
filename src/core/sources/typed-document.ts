import { failed, ok, type Result } from '../model/failure.ts'
import type { FeedHead, ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { decode } from './decode.ts'
import { feed } from './feed.ts'
import { readJson } from './json.ts'
import { isRecord, type Json, recordAt, recordsAt, textAt, textsAt } from './json-fields.ts'
import { rowsOf } from './json-rows.ts'
import { webAddress } from './links.ts'
import { newestItems } from './newest-items.ts'
import { cutText, plainText } from './plain-text.ts'

/** How a place writes its threads, in each of the two forms it may answer in. */
export type Shapes = {
  /** What the JSON says; undefined when it is JSON of something else. */
  readonly json: (value: unknown, url: string) => Listed | undefined
  readonly entry: (item: ReadItem, head: FeedHead) => Meant
}

/** What one entry means: an item; nothing for readers, by the place’s rules; or nothing that could be made out. */
export type Meant = ReadItem | 'left out' | undefined

/** What a document lists. */
export type Listed = {
  readonly head: FeedHead
  readonly items: readonly ReadItem[]
  /** What was left behind, one plain sentence each. */
  readonly damage?: readonly string[]
}

/**
 * Reads a document of a place that answers in JSON of its own or in RSS or Atom, told apart by content. Entries of one guid
 * are one item: what is known by its traces gives way to the item itself. Fails as `feed` does, and with
 * `read/error-answer` for JSON that says why nothing came: never an empty success.
 * `readTypedDocument(input, { json: listOf, entry: threadOf })` → head, items, damage
 */
export function readTypedDocument(input: ReadInput, shapes: Shapes): Result<ReadOutput> {
  const { text, isDamaged } = decode(input.body, input.contentType)
  const url = webAddress(input.url) ?? ''
  if (!/^\s*(?:[[{]|null\s*$)/.test(text.slice(0, startChars))) return readFeed(input, shapes)
  const result = readJson(text, url)
  if (!result.ok) return result
  const listed = shapes.json(result.value, url)
  const replaced = isDamaged ? ['characters that the encoding does not know were replaced'] : []
  if (listed) return ok(outputOf(listed, [...replaced, ...(listed.damage ?? [])]))
  if (isJsonFeed(result.value)) return readFeed(input, shapes)
  if (result.value === null) return failed('read/error-answer', url, 'The server says that there is nothing at this address.')
  const message = messageIn(result.value)
  if (message === undefined) return failed('read/not-a-feed', url, 'The server sent JSON that lists nothing this kind of source knows.')
  return failed('read/error-answer', url, `The server sent an error message: “${message}”.`)
}

const startChars = 1_000

function readFeed(input: ReadInput, shapes: Shapes): Result<ReadOutput> {
  const result = feed.read(input)
  if (!result.ok) return result
  const { head, items, damage } = result.value
  const meant = meantItems(items.map((item) => shapes.entry(item, head)))
  if (!meant) return failed('read/not-a-feed', webAddress(input.url) ?? '', 'The feed lists nothing this kind of source knows.')
  return ok({ ...result.value, ...outputOf({ head, items: meant.items }, [...damage, ...meant.damage]) })
}

/**
 * The items that the entries of a list mean; undefined when of a list that is not empty nothing could be made out.
 * `meantBy([{ id: 1 }, 'odd'], storyOf)` → one item, and a sentence about the other
 */
export function meantBy(list: unknown, meaning: (record: Json) => Meant): Required<Omit<Listed, 'head'>> | undefined {
  const { rows, damage } = rowsOf(list)
  const meant = meantItems(rows.map(meaning))
  return meant && { items: meant.items, damage: [...damage, ...meant.damage] }
}

function meantItems(all: readonly Meant[]): Required<Omit<Listed, 'head'>> | undefined {
  const items = all.filter((item) => item !== undefined && item !== 'left out')
  const unnamedCount = all.filter((item) => item === undefined).length
  if (all.length > 0 && unnamedCount === all.length) return undefined
  return { items, damage: unnamedCount === 0 ? [] : ['entries without what names them were left out'] }
}

function outputOf({ head, items }: Listed, damage: readonly string[]): ReadOutput {
  const kept = newestItems(oncePerGuid(items))
  return { head, items: kept.items, damage: [...damage, ...kept.damage] }
}

function oncePerGuid(items: readonly ReadItem[]): readonly ReadItem[] {
  const byGuid = new Map<string, ReadItem>()
  for (const [at, item] of items.entries()) {
    const guid = item.guid ?? `without ${at}`
    const known = byGuid.get(guid)
    if (known === undefined || (known.isTrace === true && item.isTrace !== true)) byGuid.set(guid, item)
  }
  return [...byGuid.values()]
}

function isJsonFeed(value: unknown): boolean {
  return isRecord(value) && (textAt(value, 'version') ?? '').includes('jsonfeed.org')
}

/** What an answer says that brings no list: each of the places has its own field for it. */
function messageIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined
  const error = recordAt(value, 'error')
  const first = recordsAt(value, 'errors')[0]
  const said = [
    ...[textAt(error, 'info'), textAt(error, 'message'), textAt(error, 'code')],
    ...[textAt(first, 'text'), textAt(first, 'message'), textsAt(value, 'errors')[0]],
    ...[textAt(value, 'message'), textAt(value, 'error'), textAt(value, 'error_description'), textAt(value, 'reason')],
  ].find((text) => text !== undefined)
  return said === undefined ? undefined : cutText(plainText(said, 'text').replace(/\.$/, ''), messageChars)
}

const messageChars = 200

/** A field that says yes: true, or there at all as MediaWiki writes it (`"minor": ""`). */
export function isSaid(record: Json, key: string): boolean {
  const value = Object.hasOwn(record, key) ? record[key] : undefined
  return value === true || value === ''
}

/** A field as one line of plain text, undefined when nothing is left: a title, a name. */
export function lineAt(record: Json | undefined, key: string): string | undefined {
  const line = plainText(textAt(record, key) ?? '', 'text')
  return line === '' ? undefined : line
}
