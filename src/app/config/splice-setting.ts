import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml'

/** What a setting is to become in the file: a value, or nothing, where its line is to go. */
export type Wanted = string | number | readonly string[] | undefined

/**
 * The text of headwater.yaml with one setting changed, added or taken out, and every other byte as it was: comments, order, blank
 * lines, quotes. Undefined where the place is written in a way that cannot be changed by cutting (`server: {port: 1}`, an anchor).
 * `spliceSetting('server:\n  port: 1 # mine\n', 'server.port', 2)` → `server:\n  port: 2 # mine\n`
 */
export function spliceSetting(text: string, key: string, wanted: Wanted): string | undefined {
  const document = parseDocument(text)
  const [section = '', name = ''] = key.split('.')
  const root = document.contents
  if (document.errors.length > 0) return undefined
  if (root !== null && !(isMap(root) && root.flow !== true)) return undefined
  const own = root === null ? undefined : pairOf(root, section)
  if (own === undefined) return wanted === undefined ? text : withSection(text, { section, name, wanted })
  if (isEmpty(own.value)) return wanted === undefined ? text : afterLine(text, endOf(own.key), `  ${lineOf(name, wanted)}`)
  if (!isMap(own.value) || own.value.flow === true) return undefined
  const pair = pairOf(own.value, name)
  if (pair !== undefined) return wanted === undefined ? withoutPair(text, { own, pair }) : withValue(text, pair, wanted)
  return wanted === undefined ? text : withPair(text, own.value, lineOf(name, wanted))
}

type Place = { readonly section: string; readonly name: string; readonly wanted: NonNullable<Wanted> }

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

function withSection(text: string, { section, name, wanted }: Place): string {
  const line = newlineOf(text)
  const above = text === '' || text.endsWith('\n') ? text : text + line
  return `${above}${above === '' ? '' : line}${section}:${line}  ${lineOf(name, wanted)}${line}`
}

/** In place of what stood there; the entries of a list that stay keep their lines, with what is said beside them. */
function withValue(text: string, { key, value }: Pair, wanted: NonNullable<Wanted>): string | undefined {
  const isBelow = isSeq(value) && value.flow !== true
  const anew = (): string => {
    const end = endOf(key)
    return `${text.slice(0, end)}: ${written(wanted)}${text.slice(end + behindKey(text, key, value).length)}`
  }
  if (isEmpty(value)) return anew()
  if (isBelow && Array.isArray(wanted)) {
    const kept = withEntries(text, value, wanted)
    if (kept !== undefined) return kept
  }
  if (!(isScalar(value) || isSeq(value)) || value.anchor !== undefined || value.tag !== undefined) return undefined
  // A list below its key becomes one behind it.
  if (isBelow) return anew()
  const [start, end] = rangeOf(value)
  return `${text.slice(0, start)}${written(wanted)}${text.slice(end)}`
}

/** What stands from the end of a key to the end of its value, with the colon. */
function behindKey(text: string, key: unknown, value: unknown): string {
  const from = endOf(key)
  if (isSeq(value)) return text.slice(from, lineEnd(text, trimmedEnd(text, value)))
  return /^[ \t]*:[ \t]*(?:null|~)?/.exec(text.slice(from))?.[0] ?? ''
}

/** Undefined unless every entry stands alone on its line and those that stay keep their order. */
function withEntries(text: string, list: YAMLSeq, wanted: readonly string[]): string | undefined {
  const entries = list.items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [entryOf(text, item)] : []))
  const kept = entries.filter(({ value }) => wanted.includes(value))
  const [first] = entries
  const isSimple = entries.length === list.items.length && new Set(entries.map(({ from }) => from)).size === entries.length
  const keepsOrder = kept.every(({ value }, at) => wanted[at] === value)
  if (first === undefined || kept.length === 0 || !isSimple || !keepsOrder) return undefined
  const indent = /^[ \t]*/.exec(text.slice(first.from))?.[0] ?? ''
  const added = wanted.slice(kept.length).map((value) => `${newlineOf(text)}${indent}- ${entryText(value)}`)
  const last = kept.at(-1) ?? first
  const pieces: string[] = [text.slice(0, first.from)]
  for (const [at, entry] of entries.entries()) {
    const next = entries[at + 1]?.from ?? entry.to
    const isKept = kept.includes(entry)
    pieces.push(isKept ? text.slice(entry.from, entry.end) : '')
    if (entry === last) pieces.push(...added)
    // What stands between two entries, such as a comment, stays.
    pieces.push(isKept ? text.slice(entry.end, next) : text.slice(entry.to, next))
  }
  return pieces.join('') + text.slice(entries.at(-1)?.to ?? first.to)
}

type Entry = { readonly value: string; readonly from: number; readonly end: number; readonly to: number }

function entryOf(text: string, item: Scalar): Entry {
  const [start, valueEnd] = rangeOf(item)
  const end = lineEnd(text, valueEnd)
  return { value: String(item.value), from: lineStart(text, start), end, to: afterBreak(text, end) }
}

function withPair(text: string, section: YAMLMap, line: string): string | undefined {
  const last = section.items.at(-1)
  const first = section.items[0]
  if (last === undefined || first === undefined) return undefined
  const column = rangeOf(first.key)[0] - lineStart(text, rangeOf(first.key)[0])
  const end = isEmpty(last.value) ? endOf(last.key) : trimmedEnd(text, last.value)
  return afterLine(text, end, `${' '.repeat(column)}${line}`)
}

/** With the section, where nothing else stands in it, and the empty line that parted it from what is above. */
function withoutPair(text: string, { own, pair }: { readonly own: Pair; readonly pair: Pair }): string {
  const isLast = isMap(own.value) && own.value.items.length === 1
  const from = lineStart(text, rangeOf(isLast ? own.key : pair.key)[0])
  const end = isEmpty(pair.value) ? endOf(pair.key) : trimmedEnd(text, pair.value)
  const [above, below] = [text.slice(0, from), text.slice(afterBreak(text, lineEnd(text, end)))]
  if (!isLast) return above + below
  return above === '' ? below.replace(/^\r?\n/, '') : above.replace(/(\r?\n)\r?\n$/, '$1') + below
}

function afterLine(text: string, at: number, line: string): string {
  const end = lineEnd(text, at)
  return `${text.slice(0, end)}${newlineOf(text)}${line}${text.slice(end)}`
}

function lineOf(name: string, wanted: NonNullable<Wanted>): string {
  return `${name}: ${written(wanted)}`
}

/** A value as YAML in one line. */
function written(wanted: NonNullable<Wanted>): string {
  if (typeof wanted === 'number') return String(wanted)
  return typeof wanted === 'string' ? entryText(wanted) : `[${wanted.map(entryText).join(', ')}]`
}

/** Without quotes where that can mean nothing else, in lists of either form. */
function entryText(value: string): string {
  const isPlain = stringify(value, { lineWidth: 0 }) === `${value}\n` && !/[,[\]{}#]|:\s/.test(value)
  return isPlain ? value : JSON.stringify(value)
}

function rangeOf(node: unknown): readonly [start: number, valueEnd: number] {
  const range = node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range : undefined
  return [Number(range?.[0] ?? 0), Number(range?.[1] ?? 0)]
}

function endOf(node: unknown): number {
  return rangeOf(node)[1]
}

/** The end of a value without the line breaks and comments that may count to it. */
function trimmedEnd(text: string, node: unknown): number {
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return trimmedEnd(text, node.items.at(-1))
  const [start, end] = rangeOf(node)
  return start + text.slice(start, end).trimEnd().length
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Before the line break, or at the end of the text. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  if (found < 0) return text.length
  return text[found - 1] === '\r' && found > at ? found - 1 : found
}

function afterBreak(text: string, at: number): number {
  return at + (/^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0)
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
