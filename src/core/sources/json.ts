import { limits } from '../limits.ts'
import { failed, ok, type Result } from '../model/failure.ts'
import { refusal } from './feed/refusal.ts'

/**
 * Reads a text as JSON, after its nesting and the number of its objects and lists were counted: a small text can ask for a
 * very deep or very wide value. Fails with `read/too-deep`, `read/challenge` for a page that checks its visitors, or
 * `read/not-a-feed`; `url` is the address the failure names.
 * `readJson('{"id":1}', 'https://lamp.example/api')` → `{ id: 1 }`
 */
export function readJson(text: string, url: string): Result<unknown> {
  const { depth, containers } = measure(text)
  if (depth > limits.depth) return failed('read/too-deep', url, `The document is nested deeper than ${limits.depth} levels.`)
  if (containers > containersMax) return failed('read/not-a-feed', url, `The server sent JSON of more than ${containersMax} objects.`)
  const start = /^\s*(.?)/s.exec(text.slice(0, startChars))?.[1] ?? ''
  if (start === '' || start === '<') return refusal({ text, url, isWebPage: false })
  try {
    return ok(JSON.parse(text))
  } catch {
    const isJson = start === '{' || start === '['
    return failed('read/not-a-feed', url, isJson ? 'The server sent JSON that is broken or cut.' : 'The answer is not JSON.')
  }
}

const containersMax = 500_000
const startChars = 1_000

/** The depth of nesting, and how many objects and lists there are: counted before anything is built of them. */
function measure(text: string): { depth: number; containers: number } {
  let [depth, deepest, containers] = [0, 0, 0]
  let isString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isString) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) isString = false
    } else if (code === 0x22) isString = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      containers += 1
      deepest = Math.max(deepest, depth)
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return { depth: deepest, containers }
}
