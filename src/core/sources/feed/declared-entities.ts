import { decodeEntities } from '../entities.ts'

/**
 * Makes the function that knows the plain abbreviations which the document type of a document declares (XML 1.0, section
 * 4.2.1), as old feeds do for the name of their publisher. It does not know what refers to other entities, holds markup,
 * stands elsewhere or is long, and knows nothing any more when what it gave comes to 64 KiB: documents that grow when they
 * are read are a trick.
 * `<!DOCTYPE rss [<!ENTITY pub "Harbor Wire">]>` → a function that answers `pub` with `Harbor Wire`
 */
export function declaredEntities(document: string): (name: string) => string | undefined {
  const declared = declarationsIn(document)
  let room = expandedMax
  return (name) => {
    const value = declared.get(name)
    if (value === undefined || value.length > room) return undefined
    room -= value.length
    return value
  }
}

const expandedMax = 65_536
const subsetChars = 16_384
const declarationsMax = 100

function declarationsIn(document: string): ReadonlyMap<string, string> {
  const declared = new Map<string, string>()
  const head = document.slice(0, subsetChars)
  const start = head.includes('<!ENTITY') ? /<!DOCTYPE[^[>]{0,1000}\[/i.exec(head) : undefined
  if (!start) return declared
  const from = start.index + start[0].length
  const end = document.indexOf(']', from)
  const subset = document.slice(from, Math.min(end === -1 ? from : end, from + subsetChars))
  for (const [, name = '', double, single] of subset.matchAll(declaration)) {
    if (declared.size >= declarationsMax) break
    if (!declared.has(name)) declared.set(name, decodeEntities(double ?? single ?? ''))
  }
  return declared
}

/** A name and a short text of characters and their numbers, without markup. */
const declaration =
  /<!ENTITY\s{1,20}([a-z_][\w.-]{0,63})\s{1,20}(?:"((?:[^"<&%]|&#x?[0-9a-f]{1,6};){0,200})"|'((?:[^'<&%]|&#x?[0-9a-f]{1,6};){0,200})')\s{0,20}>/gi
