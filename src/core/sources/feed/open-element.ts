import type { Element } from './element.ts'
import { vocabularyOf } from './namespaces.ts'

/** An opening tag that was read to its end; the name in lower case, as written. */
export type OpeningTag = { readonly tag: string; readonly attributes: ReadonlyMap<string, string> }

/** An element that is not closed yet. */
export type OpenElement = Element & {
  /** Lower case, as written: what its closing tag must say. */
  readonly tag: string
  /** Our prefix by the document’s prefix. */
  readonly scope: ReadonlyMap<string, string>
}

// Real feeds declare twenty vocabularies and nest two bases; more only costs time, for every element below.
const basesMax = 8
const scopeMax = 64

/** Makes an element of an opening tag: its name by the vocabularies declared so far, its base and language inherited. */
export function openElementOf(opening: OpeningTag, parent: OpenElement | undefined): OpenElement {
  const { tag, attributes } = opening
  const scope = scopeOf(tag, attributes, parent)
  const base = attributes.get('xml:base')
  return {
    tag,
    attributes,
    scope,
    name: nameOf(tag, scope),
    bases: base === undefined ? (parent?.bases ?? []) : [...(parent?.bases ?? []), base].slice(0, basesMax),
    language: attributes.get('xml:lang') ?? parent?.language,
    parts: [],
  }
}

function scopeOf(tag: string, attributes: ReadonlyMap<string, string>, parent: OpenElement | undefined): ReadonlyMap<string, string> {
  const declared: [string, string][] = []
  for (const [name, value] of attributes) {
    if (name === 'xmlns') declared.push(['', vocabularyOf('', value)])
    else if (name.startsWith('xmlns:')) declared.push([name.slice(6), vocabularyOf(name.slice(6), value)])
  }
  // A root without a prefix says by its own name what it is: many declare the wrong vocabulary or none.
  if (!parent) declared.push(['', tag.endsWith('feed') ? 'atom' : ''])
  if (parent && (declared.length === 0 || parent.scope.size > scopeMax)) return parent.scope
  return new Map([...(parent?.scope ?? []), ...declared])
}

function nameOf(tag: string, scope: ReadonlyMap<string, string>): string {
  const colon = tag.indexOf(':')
  const prefix = colon === -1 ? '' : tag.slice(0, colon)
  const vocabulary = scope.get(prefix) ?? prefix
  return vocabulary === '' ? tag.slice(colon + 1) : `${vocabulary}:${tag.slice(colon + 1)}`
}
