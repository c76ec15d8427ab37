import type { Words } from '../../beats/split-words.ts'

/** How many users, servers or stars a text counts: in its words, and as a share of what is told of the greatest. */
export type Reach = { readonly text: string; readonly share: number }

/** What stands in a few words behind the number: `30,000 exposed Gitea servers`. */
const wordsBetweenMax = 3
const counted: ReadonlySet<string> = new Set([
  'clusters',
  'dependents',
  'deployments',
  'devices',
  'developers',
  'downloads',
  'installations',
  'installs',
  'instances',
  'machines',
  'packages',
  'projects',
  'repos',
  'repositories',
  'servers',
  'sites',
  'stars',
  'systems',
  'users',
  'websites',
])
const multiples: Readonly<Record<string, number>> = { billion: 1e9, billions: 1e9, million: 1e6, millions: 1e6, thousands: 1e3 }
/** Below a hundred nobody counts reach; from a hundred million on it is everybody. */
const smallest = 100
const greatest = 1e8

/**
 * The largest number of users, servers, sites, downloads or stars that a text names, on a logarithmic scale: 0 at a hundred,
 * 1 at a hundred million. Undefined where it counts nothing.
 * `reachOf(splitWords('Flaw exposes 30,000 Gitea servers'))` → `{ text: '30,000 gitea servers', share: 0.41 }`
 */
export function reachOf({ tokens }: Words): Reach | undefined {
  let best: Reach | undefined
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1] ?? ''
    const count = countOf(token, next)
    if (count < smallest) continue
    const end = tokens.slice(at + 1, at + 2 + wordsBetweenMax).findIndex((word) => counted.has(word))
    if (end < 0) continue
    const share = Math.min(1, Math.log10(count / smallest) / Math.log10(greatest / smallest))
    if (share > (best?.share ?? 0)) best = { text: tokens.slice(at, at + 2 + end).join(' '), share }
  }
  return best
}

/** `12k` → 12,000, `1.5 million` → 1,500,000, `thousands of` → 1,000; 0 for what is no count. */
function countOf(token: string, next: string): number {
  const plural = token.endsWith('s') ? multiples[token] : undefined
  if (plural !== undefined) return plural
  const [, digits = '', unit = ''] = /^(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)([km]?)\+?$/.exec(token) ?? []
  if (digits === '') return 0
  const own = unit === 'k' ? 1e3 : unit === 'm' ? 1e6 : (multiples[next] ?? 1)
  return Number(digits.replaceAll(',', '')) * own
}
