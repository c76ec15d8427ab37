import { splitWords, type Words } from '../../beats/split-words.ts'

/** How large a step a release makes, by the number in its title (semver.org for the order of the parts). */
export type Version = { readonly text: string; readonly size: 'major' | 'minor' | 'patch' | 'pre' }

const versionPattern = /^[vb]?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,6}))?((?:rc|alpha|beta|a|b|dev|pre)\d{0,3})?$/
const barePattern = /^v?(\d{1,3})$/
const prePattern = /^(?:rc|alpha|beta|nightly|preview)[\d.]{0,6}$/
/** A release puts its number behind the name: `Linux Mint 23`, `GNOME Shell 52.1 Released`. */
const nameWordsMax = 2
const shortTitleMax = 6
/** Behind these a bare number is an age, a count or a year. */
const notNames: ReadonlySet<string> = new Set(['after', 'at', 'for', 'in', 'of', 'over', 'the', 'top', 'turns', 'with'])

/**
 * The version a title announces. `Node.js 26.0.0` → major, `Deno 2.8` → minor, `pip 26.1.2` → patch, `Linux 7.1-rc6` → pre.
 * A title announces one when it opens with name and number, and then is short, goes on with a colon, says that it is out
 * (`isOut`), or the number is round and stands right behind the first word: `Qwen 3.6 on a 300 dollar laptop` announces nothing.
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
  if (tokens.length > shortTitleMax && !isOut && !isRound && !title.raw.includes(`${text}:`)) return undefined
  if (pre !== undefined || tokens.some((token) => prePattern.test(token))) return { text, size: 'pre' }
  if (patch !== undefined && patch !== '0') return { text, size: 'patch' }
  return { text, size: minor === undefined || minor === '0' ? 'major' : 'minor' }
}

/** `Show HN:` stands before the name, and `owner/name` is one name. */
function tokensOf(title: Words): readonly string[] {
  if (title.raw.startsWith('show hn')) return title.tokens.slice(2)
  const [first = '', ...rest] = title.raw.split(' ', shortTitleMax + 2)
  return /^[^/]+\/[^/]+$/.test(first) ? [first, ...splitWords(rest.join(' ')).tokens] : title.tokens
}
