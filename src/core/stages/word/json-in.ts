/** An object as it was read, without the keys that every object has. */
export type PlainObject = { readonly [key: string]: unknown }

/**
 * The JSON object in a model’s answer: alone, in a fence of code, or with prose round it; its thinking is cut away first. An
 * object that ends too early is closed behind the last whole entry of its first list where `isCut` allows it, and is none
 * otherwise. Objects have no prototype, so that `__proto__` is a key like any other. Undefined where there is none.
 * `jsonIn('<think>hm</think>Sure: {"a":1}', { isCut: false })` → `{ a: 1 }`
 */
export function jsonIn(answer: string, { isCut }: { readonly isCut: boolean }): PlainObject | undefined {
  const text = withoutThinking(answer)
  let from = text.indexOf('{')
  for (let tries = 0; from !== -1 && tries < startsMax; tries += 1) {
    const { end, lastWhole } = extentOf(text, from)
    // Nothing behind an object without an end is an answer: it is a part of it.
    if (end === undefined) return isCut && lastWhole !== undefined ? parsed(`${text.slice(from, lastWhole)}]}`) : undefined
    const object = parsed(text.slice(from, end))
    if (object !== undefined) return object
    from = text.indexOf('{', from + 1)
  }
  return undefined
}

/** Prose before the object may hold a brace or two. */
const startsMax = 5
const answerCharsMax = 200_000

/** What stands behind the last thought; a thought that was never finished leaves nothing. */
function withoutThinking(answer: string): string {
  const text = answer.slice(0, answerCharsMax)
  const ends = [...text.matchAll(/<\/(?:think|thinking|reasoning)>/gi)]
  const last = ends.at(-1)
  const said = last === undefined ? text : text.slice(last.index + last[0].length)
  return said.split(/<(?:think|thinking|reasoning)>/i)[0] ?? ''
}

/** Where an object ends, and where the last whole entry of a list right inside it ended. */
function extentOf(text: string, from: number): { readonly end?: number; readonly lastWhole?: number } {
  const open: string[] = []
  let isText = false
  let lastWhole: number | undefined
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (isText) {
      if (sign === '\\') at += 1
      else if (sign === '"') isText = false
    } else if (sign === '"') isText = true
    else if (sign === '{' || sign === '[') open.push(sign)
    else if (sign === '}' || sign === ']') {
      open.pop()
      if (open.length === 0) return { end: at + 1 }
      if (sign === '}' && open.join('') === '{[') lastWhole = at + 1
    }
  }
  return lastWhole === undefined ? {} : { lastWhole }
}

function parsed(piece: string): PlainObject | undefined {
  try {
    const value: unknown = JSON.parse(piece, withoutPrototype)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PlainObject) : undefined
  } catch {
    // Text that looks like an object is none: the next brace may begin one.
    return undefined
  }
}

function withoutPrototype(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.setPrototypeOf(value, null)
}
