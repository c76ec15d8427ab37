import type { CompiledBeat } from '../../beats/compile-beat.ts'
import { splitWords } from '../../beats/split-words.ts'
import { dayMs, type Instant } from '../../model/instant.ts'
import type { ScorePart, Told } from './parts.ts'
import { projectIn, projectKey, type Release } from './release-of.ts'
import { titleSignsOf } from './title-signs.ts'

/** A story that an edition told, as far as it weighs on what is told now. */
export type ToldLately = { readonly storyId: string; readonly at: Instant; readonly headline: string }

/** What the editions of the last week told. */
export type Lately = {
  /** The stories that told a release, by project. */
  readonly releases: ReadonlyMap<string, ReadonlySet<string>>
  /** The stories that told a kind of happening of a name: `tarn: vulnerability`. */
  readonly happenings: ReadonlyMap<string, ReadonlySet<string>>
}

/** One line a week for a project’s releases; and after a week the same again is news again. */
const weekMs = 7 * dayMs
const headlinesMax = 400
/** From so many tellings on, one more of the same kind is as little new as it gets. */
const tellingsForAll = 3
/** What stops the press does so each time. */
const greatWeight = 2.5

/** Reads the headlines of the week up to `now`; the first 400, newest first. */
export function latelyOf(
  told: readonly ToldLately[],
  { compiled, now }: { readonly compiled: CompiledBeat; readonly now: Instant },
): Lately {
  const releases = new Map<string, Set<string>>()
  const happenings = new Map<string, Set<string>>()
  const recent = told.filter(({ at }) => at > now - weekMs && at <= now).toSorted((a, b) => b.at - a.at)
  for (const { storyId, headline } of recent.slice(0, headlinesMax)) {
    const words = splitWords(headline)
    const { names, happenings: found, version } = titleSignsOf(words, compiled)
    if (version !== undefined) note(releases, projectKey(projectIn(words, version)), storyId)
    for (const key of kindsOf({ titleNames: names, titleHappenings: found })) note(happenings, key, storyId)
  }
  return { releases, happenings }
}

/** Whether another story told a release of the project this week; what mends a vulnerability is told all the same. */
export function isReleaseTold(storyId: string, release: Release | undefined, { releases }: Lately): boolean {
  if (release === undefined || release.mends) return false
  return [...(releases.get(release.project) ?? [])].some((other) => other !== storyId)
}

/** What it takes away that the same kind of thing was told of the same name this week, a third for each of three stories. */
export function lessNew(storyId: string, told: readonly Told[], { happenings }: Lately): readonly ScorePart[] {
  const kinds = told.flatMap(({ signs }) => kindsOf(signs))
  const counts = kinds.map((kind) => ({ kind, count: [...(happenings.get(kind) ?? [])].filter((other) => other !== storyId).length }))
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a), { kind: '', count: 0 })
  if (most.count === 0) return []
  return [{ name: 'told lately', said: most.kind, points: lessNewPoints * Math.min(1, most.count / tellingsForAll) }]
}

const lessNewPoints = -0.6

type Kinds = Pick<Told['signs'], 'titleNames' | 'titleHappenings'>

function kindsOf({ titleNames, titleHappenings }: Kinds): readonly string[] {
  const [happening] = titleHappenings
  if (happening === undefined || happening.owner.weight >= greatWeight) return []
  return titleNames.map(({ text }) => `${text}: ${happening.owner.title}`)
}

function note(byKey: Map<string, Set<string>>, key: string, storyId: string): void {
  if (key === '') return
  byKey.set(key, (byKey.get(key) ?? new Set()).add(storyId))
}
