import type { Words } from '../../beats/split-words.ts'
import type { Article } from '../../model/article.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import type { Told } from './parts.ts'
import type { Version } from './version.ts'

/** A release: whose, how large a step it makes, and whether it mends a vulnerability. */
export type Release = { readonly project: string; readonly size: Version['size']; readonly mends: boolean }

/**
 * The release that a story is about, if all its articles announce one: a story with a report that tells more is more than a
 * release. It mends a vulnerability when its source says so or its text names a record of one.
 * `Deno 2.8.1`, with `denoland/deno` as its project → `{ project: 'deno', size: 'patch', mends: false }`
 */
export function releaseOf(told: readonly Told[]): Release | undefined {
  const all = told.map(({ article, signs }) => (signs.version === undefined ? undefined : { article, signs, version: signs.version }))
  const [first] = all
  if (first === undefined || all.includes(undefined)) return undefined
  const { article, signs, version } = first
  const project = article.facts?.is === 'release' ? article.facts.project : projectIn(signs.title, version)
  return { project: projectKey(project), size: version.size, mends: told.some(({ article: one }) => mends(one)) }
}

/** The words before the version: `Tarn Lamp v2.8 is out` → `tarn lamp`. */
export function projectIn({ tokens }: Words, { text }: Version): string {
  const at = tokens.indexOf(text)
  return tokens
    .slice(0, Math.max(0, at))
    .filter((token) => token !== 'version' && token !== 'v')
    .join(' ')
}

/** One key for a project as its host and as headlines name it: `denoland/deno` and `Deno` → `deno`. */
export function projectKey(project: string): string {
  const name = project.slice(project.lastIndexOf('/') + 1).toLowerCase()
  return name.replace(/[^\p{L}\p{N}]/gu, '').replace(/js$/, '')
}

function mends({ title, text, facts }: Article): boolean {
  if (facts?.is === 'release' && facts.channel === 'security') return true
  return recordIdsOf(`${title}\n${text.slice(0, notesChars)}`).length > 0
}

/** Notes name what is mended near their beginning. */
const notesChars = 5_000
