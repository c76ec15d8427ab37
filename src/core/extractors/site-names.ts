import { bareWords } from '../text/bare-words.ts'

/** Whether a text is a name of the page’s site and no headline. */
export type IsSiteName = (text: string) => boolean

/** Shorter pieces of a host are words like `blog` and `docs`, which may well be headlines. */
const hostPartMin = 5
const labelMin = 3
/** A name of the site is this much of the longer of two: `Lamp Magazine` and `Lamp`. */
const shareMin = 0.5
/** What may stand in a site’s name beside its host: `Lamp’s Data Blog`. */
const restCharsMax = 6
const nameWordsMax = 5

const generic = new Set(
  'api app blog board book co community com daily developer developers discussion discussions doc docs documentation forum forums guide help home hub inc journal learn llc ltd magazine manual media news official online org portal reference site support team the times uk us web website wiki www'.split(
    ' ',
  ),
)

/**
 * Knows the names of a site: those it declares, and its host. `isSiteNameOf(['The Daily'], 'https://daily.example/a')('The Daily')` → true;
 * `('adamoss.example')`, `('Ada Moss')` and `('Ada Moss’s Blog')` are names at `https://adamoss.example`.
 */
export function isSiteNameOf(names: readonly (string | undefined)[], url: string): IsSiteName {
  const known = names.map((name) => compact(name ?? '')).filter((name) => name.length > 1)
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  const whole = compact(host)
  const labels = host
    .split('.')
    .slice(0, -1)
    .map(compact)
    .filter((label) => label.length >= labelMin && !generic.has(label))
  // `hsla.example` is the Harbor Safety and Lamp Administration.
  const shortFor = new Set(labels)
  return (text) => {
    const bare = compact(text)
    if (bare === '') return false
    if (known.some((name) => name === bare || isPart(name, bare) || isPart(bare, name))) return true
    if (labels.includes(bare) || (bare.length >= hostPartMin && !generic.has(bare) && whole.includes(bare))) return true
    const words = bareWords(text).split(' ')
    if (words.length >= initialsMin && shortFor.has(initialsOf(words))) return true
    if (words.length > nameWordsMax) return false
    const own = words.filter((word) => !generic.has(word)).join('')
    return labels.some((label) => own.startsWith(label) && own.length - label.length <= Math.min(restCharsMax, label.length))
  }
}

/** Two or three words begin with the letters of a host by chance. */
const initialsMin = 4
const joints = new Set('a an and at for in of on the to'.split(' '))

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !joints.has(word))
    .map((word) => word[0])
    .join('')
}

function isPart(part: string, whole: string): boolean {
  // A number behind it is an issue: `Lamp Weekly #18`.
  if (/\d$/.test(whole)) return false
  return part.length >= hostPartMin && (whole.startsWith(part) || whole.endsWith(part)) && part.length >= whole.length * shareMin
}

function compact(text: string): string {
  return bareWords(text)
    .replace(/\s(?:co|gmbh|inc|llc|ltd)$/, '')
    .replaceAll(' ', '')
    .replace(/^the/, '')
}
