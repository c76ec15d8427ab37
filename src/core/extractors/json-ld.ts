import { present } from '../model/present.ts'
import type { PageElement } from './tree.ts'
import { rawTextOf } from './walk.ts'

/** What a page says of its article in JSON-LD (schema.org Article and its kinds). */
export type LinkedData = {
  readonly headline?: string
  readonly authors: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly language?: string
  readonly siteName?: string
  /** `false` when the page says that it is not free to read. */
  readonly isFree?: boolean
}

const scriptsMax = 30
const scriptCharsMax = 400_000
const nodesMax = 5_000
const depthMax = 12

/** Reads every JSON-LD block of a page and takes the first article it finds; empty when there is none. Damaged JSON is passed over. */
export function linkedDataOf(scripts: readonly PageElement[]): LinkedData {
  const nodes = scripts.slice(0, scriptsMax).flatMap((script) => nodesOf(parsed(rawTextOf(script).slice(0, scriptCharsMax)), 0))
  const found = nodes.slice(0, nodesMax)
  const articles = found.filter((node) => typesOf(node).some((type) => /(?:Article|Posting|Report|WebPage|QAPage)$/.test(type)))
  const ranked = articles.toSorted((a, b) => rankOf(a) - rankOf(b))
  const first = (key: string) => ranked.map((node) => textOf(node[key])).find((text) => text !== undefined)
  const authors = ranked.map((node) => namesOf(node.author, found)).find((names) => names.length > 0) ?? []
  const headline = ranked
    .filter((node) => rankOf(node) === 0)
    .map((node) => textOf(node.headline))
    .find((text) => text !== undefined)
  const published = first('datePublished') ?? first('dateCreated')
  const modified = first('dateModified')
  const language = first('inLanguage')
  const siteName = ranked.flatMap((node) => namesOf(node.publisher, found)).at(0)
  const free = ranked.map((node) => node.isAccessibleForFree).find((value) => value !== undefined)
  const isFree = free === undefined ? undefined : !/^false$/i.test(String(free))
  return present({ authors, headline, published, modified, language, siteName, isFree })
}

type Node = Readonly<Record<string, unknown>>

function parsed(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
  // Templates print line breaks into strings and commas before a closing bracket.
  return parsedJson(bare) ?? parsedJson(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s?([}\]])/g, '$1'))
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function nodesOf(value: unknown, depth: number): readonly Node[] {
  if (depth > depthMax || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, nodesMax).flatMap((one) => nodesOf(one, depth + 1))
  const node = value as Node
  return [node, ...[node['@graph'], node.mainEntity, node.mainEntityOfPage].flatMap((inner) => nodesOf(inner, depth + 1)), ...people(node)]
}

/** People and organizations that others point at by `@id` stand beside the article. */
function people(node: Node): readonly Node[] {
  return [node.author, node.publisher].filter((one): one is Node => typeof one === 'object' && one !== null && !Array.isArray(one))
}

function typesOf(node: Node): readonly string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string')
}

function rankOf(node: Node): number {
  return typesOf(node).some((type) => /(?:Article|Posting|Report)$/.test(type)) ? 0 : 1
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  return Array.isArray(value) ? textOf(value[0]) : undefined
}

function namesOf(value: unknown, nodes: readonly Node[]): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => namesOf(one, nodes))
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value.trim()].filter((name) => name !== '')
  if (typeof value !== 'object' || value === null) return []
  const node = value as Node
  const name = textOf(node.name)
  if (name !== undefined) return [name]
  const id = node['@id']
  const named = typeof id === 'string' ? nodes.find((other) => other['@id'] === id && textOf(other.name) !== undefined) : undefined
  return named === undefined ? [] : [textOf(named.name) ?? '']
}
