import type { Result } from '../../model/failure.ts'
import type { AdvisoryFacts } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import type { FeedHead, ReadInput, ReadItem, ReadOutput } from '../../stages/read/read.ts'
import { decode } from '../decode.ts'
import { tagsOf } from '../feed/item-parts.ts'
import { refusal } from '../feed/refusal.ts'
import type { Json } from '../json-fields.ts'
import type { Rows } from '../json-rows.ts'
import { cutText, oneLine } from '../plain-text.ts'
import { readTypedDocument } from '../typed-document.ts'
import { joinedAliases } from './joined-aliases.ts'

/** An advisory as its register gives it, before its aliases are joined with those of the others. */
export type GivenAdvisory = {
  readonly facts: Omit<AdvisoryFacts, 'is'>
  readonly url: string
  readonly title?: string | undefined
  /** Plain text or markup that says what it is about. */
  readonly html?: string | undefined
  readonly author?: string | undefined
  readonly publishedAt?: number | undefined
  readonly updatedAt?: number | undefined
  readonly tags: readonly string[]
}

/** How a register writes its advisories. */
export type AdvisoryReader = {
  readonly head: FeedHead
  /** The records of a document; undefined when it is JSON of something else. */
  rowsOf(value: unknown): Rows | undefined
  /** A record as an advisory; undefined for one without an id. */
  advisoryOf(row: Json): GivenAdvisory | undefined
  /** Whether a record is not for readers: a draft. */
  isLeftOut?(row: Json): boolean
}

/**
 * Reads a document of a register of vulnerabilities, one item for each record, with all ids it is known by. What is
 * withdrawn stays and says so. Fails with `read/error-answer`, `read/challenge`, `read/too-deep` or `read/not-a-feed`.
 */
export function readAdvisories(input: ReadInput, reader: AdvisoryReader): Result<ReadOutput> {
  const { text } = decode(input.body, input.contentType)
  // A register answers in JSON only; what a feed in its place says is not in these fields.
  if (!/^\s*[[{]/.test(text.slice(0, headChars))) return refusal({ text, url: input.url, isWebPage: false })
  return readTypedDocument(input, {
    entry: () => undefined,
    json: (value) => {
      const found = reader.rowsOf(value)
      if (found === undefined) return undefined
      const rows = found.rows.filter((row) => reader.isLeftOut?.(row) !== true)
      const given = rows.map((row) => reader.advisoryOf(row)).filter((advisory) => advisory !== undefined)
      if (rows.length > 0 && given.length === 0) return undefined
      const unnamed = given.length < rows.length ? ['records without an id were left out'] : []
      return { head: reader.head, items: itemsOf(given), damage: [...found.damage, ...unnamed] }
    },
  })
}

const headChars = 1_000

function itemsOf(given: readonly GivenAdvisory[]): readonly ReadItem[] {
  const aliases = joinedAliases(given.map(({ facts }) => facts))
  return given.map(
    ({ facts, url, title, html, author, publishedAt, updatedAt, tags }, at): ReadItem => ({
      guid: facts.id,
      url,
      title: title ?? facts.id,
      ...present({ html: html || undefined, author, publishedAt, updatedAt }),
      tags: tagsOf(tags),
      enclosures: [],
      facts: { is: 'advisory', ...facts, aliases: aliases[at] ?? facts.aliases },
    }),
  )
}

/**
 * A title for a record that has none: its id and the first sentence of its text; the second too where the first only says
 * what the product is. `titleFrom('CVE-2026-1', 'Lamp before 2 allows …')` → `CVE-2026-1: Lamp before 2 allows …`
 */
export function titleFrom(id: string, text: string | undefined): string {
  const line = oneLine((text ?? '').slice(0, looked))
  const first = sentenceEnd(line, 0)
  const end = isFlaw.test(line.slice(0, first)) ? first : sentenceEnd(line, first + 1)
  const said = cutText(line.slice(0, end), saidMax).replace(/[.!?]$/, '')
  return said === '' ? id : `${id}: ${said}`
}

const looked = 2_000
const saidMax = 200
const isFlaw =
  /\b(?:allow|attack|bypass|crafted|crash|denial|disclos|execut|exploit|flaw|inject|issue|leak|overflow|overwrit|reject|unauthori[sz]ed|vulnerab)/i

function sentenceEnd(line: string, from: number): number {
  const end = /[.!?](?=\s|$)/.exec(line.slice(from))
  return end === null ? line.length : from + end.index + 1
}
