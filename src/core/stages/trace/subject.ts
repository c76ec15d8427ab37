import { getDomain, getPublicSuffix } from 'tldts'
import { namesAbroad } from '../../text/names-abroad.ts'
import { firstParties } from './first-parties.ts'
import { type Owners, ownersAt, tableOwners } from './owners.ts'

/**
 * The names under which the owner of a host appears in headlines: the parts of the host, and the names that are known of it.
 * `ownerNamesOf('blogs.windows.com')` → windows, microsoft, surface; `ownerNamesOf('wick-lang.org')` → wick-lang, wick
 */
export function ownerNamesOf(host: string, owners: Owners = tableOwners): readonly string[] {
  const domain = getDomain(host, { allowPrivateDomains: true }) ?? host
  const suffix = getPublicSuffix(domain, { allowPrivateDomains: true }) ?? ''
  const own = domain.slice(0, -(suffix.length + 1))
  const below = host.slice(0, -(domain.length + 1)).split('.')
  const project = /^(.{3,60}?)-?(?:lang|project)$/.exec(own)?.[1] ?? ''
  const parts = [own, project, ...below, brandSuffixes.has(suffix) ? suffix : ''].filter(
    (part) => part.length > 1 && !commonParts.has(part),
  )
  return [...new Set([...parts, ...ownersAt(host, owners).flatMap(({ names }) => names)])]
}

/** Whether it is known who speaks at a host. */
export function isFirstParty(host: string, owners: Owners = tableOwners): boolean {
  return ownersAt(host, owners).some(({ names, role }) => names.length > 0 && (role === undefined || role === 'primary'))
}

/** The first names of the table that a headline holds, in order of appearance. */
export function partiesIn(title: string): readonly string[] {
  const words = headlineWords(title)
  return Object.keys(firstParties)
    .map((name) => ({ name, at: placeOf(name, words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
}

/**
 * Where a name stands among a headline’s words: as a word, or as two or three words written together
 * (`leidendeclaration` in “the Leiden Declaration”); -1 when it does not.
 */
export function placeOf(name: string, words: readonly string[]): number {
  const joined = name.replaceAll(/[^\p{L}\p{N}]/gu, '')
  for (let at = 0; at < words.length; at += 1) {
    let run = ''
    for (let end = at; end < Math.min(at + runMax, words.length); end += 1) {
      run += words[end] ?? ''
      if (run === joined && (end === at || joined.length >= joinedMin)) return at
      if (run.length > joined.length) break
    }
  }
  return -1
}

const runMax = 3
/** Shorter names written together are found by chance: `onit` in “on it”. */
const joinedMin = 6

/** The words of a headline in lower case, without possessives; names in other scripts as others write them. */
export function headlineWords(text: string): readonly string[] {
  const plain = text
    .slice(0, headlineMax)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '')
  const latin = ofOtherScripts.test(plain)
    ? Object.entries(namesAbroad).reduce((line, [name, word]) => (line.includes(name) ? line.replaceAll(name, ` ${word} `) : line), plain)
    : plain
  return latin.match(/[\p{Script=Latin}\p{N}]+|[\p{Script=Cyrillic}]+/gu) ?? []
}

const headlineMax = 2_000
const ofOtherScripts = /[^\x00-\u024f\u2000-\u206f]/
const brandSuffixes = new Set('android apple aws azure chrome google microsoft samsung sony youtube'.split(' '))
const commonParts = new Set(
  'www blog blogs news dev devblogs developer developers docs en engineering about research security support status community forum forums discuss discourse lists press newsroom media labs lab tech web web2 api app apps go get my the team group corp online download downloads wiki help info investor ir ai cloud data feed feeds rss old new us uk'.split(
    ' ',
  ),
)
