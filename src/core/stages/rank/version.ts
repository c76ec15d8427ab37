import { splitWords, type Words } from '../../beats/split-words.ts'
import type { ReleaseFacts } from '../../model/item-facts.ts'

/** How large a step a release makes, by the number in its title (semver.org for the order of the parts). */
export type Version = { readonly text: string; readonly size: 'major' | 'minor' | 'patch' | 'pre' }

const versionPattern = /^[vb]?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,6}))?((?:rc|alpha|beta|a|b|dev|pre)\d{0,3})?$/
const barePattern = /^v?(\d{1,3})$/
const prePattern = /^(?:rc|alpha|beta|nightly|preview)[\d.]{0,6}$/
/** A release puts its number behind the name: `Linux Mint 23`, `GNOME Shell 52.1 Released`. */
const nameWordsMax = 2
const shortTitleMax = 6
/** More words right behind a number tell of something in that version: `Tarn 3 garbage collection rigmarole`. */
const behindMax = 2
/** Behind these a bare number is an age, a count or a year. */
const notNames: ReadonlySet<string> = new Set(['after', 'at', 'for', 'in', 'of', 'over', 'the', 'top', 'turns', 'with'])

/** What headlines have a new version do: `Tarn 9.1 trims memory`. */
const stepVerbs: ReadonlySet<string> = new Set([
  'adds',
  'boosts',
  'brings',
  'comes',
  'cuts',
  'delivers',
  'drops',
  'enables',
  'finally',
  'fixes',
  'gains',
  'gets',
  'improves',
  'introduces',
  'lands',
  'lets',
  'makes',
  'moves',
  'removes',
  'replaces',
  'speeds',
  'switches',
  'trades',
  'trims',
  'turns',
  'will',
])

/**
 * The version a title announces. `Node.js 26.0.0` → major, `Deno 2.8` → minor, `pip 26.1.2` → patch, `Linux 7.1-rc6` → pre.
 * A title announces one when it opens with name and number, and then is short and ends or pauses there, goes on with a colon,
 * says that it is out (`isOut`), goes on with what it does, or the number is round and stands right behind the first word:
 * `Qwen 3.6 on a 300 dollar laptop` announces nothing.
 */
export function versionOf(title: Words, isOut: boolean): Version | undefined {
  const tokens = tokensOf(title)
  const after = tokens.slice(1, nameWordsMax + 1).filter((token) => title.raw.includes(` ${token}`))
  const text =
    after.find((token) => versionPattern.test(token)) ??
    after.find((token, at) => barePattern.test(token) && !notNames.has(after[at - 1] ?? ''))
  if (text === undefined) return undefined
  const [, , minor, patch, pre] = versionPattern.exec(text) ?? []
  const isRound = text === after[0] && minor === '0' && (patch ?? '0') === '0'
  const doesSomething = stepVerbs.has(tokens[tokens.indexOf(text) + 1] ?? '')
  const wordsBehind = tokens.length - tokens.indexOf(text) - 1
  const isParted = /^ ?[–—(,-]/.test(title.raw.slice(title.raw.indexOf(text) + text.length))
  const isShort = tokens.length <= shortTitleMax && (wordsBehind <= behindMax || isParted)
  if (!isShort && !isOut && !isRound && !doesSomething && !title.raw.includes(`${text}:`)) return undefined
  if (pre !== undefined || tokens.some((token) => prePattern.test(token))) return { text, size: 'pre' }
  if (patch !== undefined && patch !== '0') return { text, size: 'patch' }
  return { text, size: minor === undefined || minor === '0' ? 'major' : 'minor' }
}

/**
 * The version that a source of releases states. Builds that do not number their steps (`b9274`) count as patches.
 * `statedVersion({ is: 'release', project: 'tarn/lamp', version: '2.0.0-rc.1', channel: 'pre-release' }).size` → `pre`
 */
export function statedVersion({ version, channel }: ReleaseFacts): Version {
  if (channel === 'nightly' || channel === 'pre-release') return { text: version, size: 'pre' }
  const [, , minor, patch = '0', pre] = versionPattern.exec(version.toLowerCase()) ?? []
  if (pre !== undefined) return { text: version, size: 'pre' }
  if (minor === undefined || patch !== '0') return { text: version, size: 'patch' }
  return { text: version, size: minor === '0' ? 'major' : 'minor' }
}

/** `Show HN:` stands before the name, and `owner/name` is one name. */
function tokensOf(title: Words): readonly string[] {
  if (title.raw.startsWith('show hn')) return title.tokens.slice(2)
  const [first = '', ...rest] = title.raw.split(' ', shortTitleMax + 2)
  return /^[^/]+\/[^/]+$/.test(first) ? [first, ...splitWords(rest.join(' ')).tokens] : title.tokens
}
