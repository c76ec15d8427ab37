import { ok, type Result } from '../../model/failure.ts'
import type { FeedHead, ReadInput, ReadItem, ReadOutput } from '../../stages/read/read.ts'
import { isRecord, type Json, textAt } from '../json-fields.ts'
import { rowsOf } from '../json-rows.ts'
import { type Listed, readTypedDocument } from '../typed-document.ts'
import { projectOf } from './target-at.ts'

/** How a kind reads what stands at GitHub. */
export type GithubReader = {
  /** What the source is called behind the project: `releases`. */
  readonly title: string
  /** An entry of the REST API as an item; undefined when it has nothing that names it. */
  itemOf(row: Json, project: string): ReadItem | undefined
  /** Whether an entry of the REST API is not for readers: a draft, a pull request. */
  isLeftOut?(row: Json): boolean
  /** An entry of an Atom feed with what its address and title say of it; undefined for one of something else. */
  withFacts(item: ReadItem, project: string): ReadItem | undefined
}

/**
 * Reads a document of GitHub, Atom or the REST API’s JSON, a list or one entry, told apart by what it holds. Fails as
 * `feed` does, and with `read/error-answer` for GitHub’s own words, such as those of its rate limit.
 */
export function readGithub(input: ReadInput, reader: GithubReader): Result<ReadOutput> {
  const project = projectOf(input.target) ?? projectOf(input.url) ?? ''
  const read = readTypedDocument(input, {
    json: (value) => listedOf(value, reader, project),
    entry: (item) => reader.withFacts(ofWriter(item), project),
  })
  if (!read.ok || project === '') return read
  const { language: _, ...said } = read.value.head
  const head: FeedHead = { ...said, title: `${project} ${reader.title}`, link: `https://github.com/${project}` }
  return ok({ ...read.value, head })
}

function listedOf(value: unknown, reader: GithubReader, project: string): Listed | undefined {
  // One entry has an address of its own; an object without one is GitHub’s word about the request.
  if (!Array.isArray(value) && !(isRecord(value) && textAt(value, 'url') !== undefined)) return undefined
  const { rows, damage } = rowsOf(Array.isArray(value) ? value : [value])
  const wanted = rows.filter((row) => reader.isLeftOut?.(row) !== true)
  const items = wanted.map((row) => reader.itemOf(row, project)).filter((item) => item !== undefined)
  if (wanted.length > 0 && items.length === 0) return undefined
  const unnamed = items.length < wanted.length ? ['entries without what names them were left out'] : []
  return { head: {}, items, damage: [...damage, ...unnamed] }
}

/**
 * An Atom entry without what is GitHub’s and not the writer’s: the language of its pages, the portrait of the author, and
 * the two words it writes where there are no notes.
 */
function ofWriter(item: ReadItem): ReadItem {
  const { html, image: _image, language: _language, ...rest } = item
  return html === undefined || isPlaceholder(html) ? rest : { ...rest, html }
}

function isPlaceholder(html: string): boolean {
  return html.length <= 100 && html.replace(/<[^<>]{0,90}>/g, '').trim() === 'No content.'
}
