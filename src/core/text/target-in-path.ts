import { decodeBase64 } from './base64.ts'

/**
 * The address that a redirector holds in its path: percent-encoded as one part (newsletters), between underscores (mail
 * filters), or in base 64 (Google News until 2024, Substack). Undefined where the path is a mere key.
 * `targetInPath('/CL0/https:%2F%2Flamp.example%2Fa/1/0100')` → `https://lamp.example/a`
 */
export function targetInPath(path: string): string | undefined {
  const between = betweenUnderscores(path)
  if (between !== undefined) return between
  for (const part of path.split('/').slice(0, partsMax)) {
    const plain = decoded(part)
    if (/^https?:\/\//i.test(plain)) return plain
    if (part.length >= packedMin && /^[\w-]+=*$/.test(part)) {
      const found = inBase64(part)
      if (found !== undefined) return found
    }
  }
  return undefined
}

const partsMax = 12
/** Shorter parts hold no address. */
const packedMin = 24

/** `/v3/__https://lamp.example/a__;!!key` */
function betweenUnderscores(path: string): string | undefined {
  const start = path.indexOf('/__http')
  const end = path.indexOf('__;', start + 3)
  return start < 0 || end < 0 ? undefined : path.slice(start + 3, end)
}

/** What stands between the first `http` and the first character that no address has, of a message that was packed. */
function inBase64(part: string): string | undefined {
  const text = String.fromCharCode(...decodeBase64(part.slice(0, packedMax)))
  const start = text.search(/https?:\/\//)
  const found = start < 0 ? '' : (/^[\x21\x23-\x5b\x5d-\x7e]+/.exec(text.slice(start))?.[0] ?? '')
  return found === '' ? undefined : found
}

const packedMax = 3_000

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
