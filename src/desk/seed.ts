import { getDomain } from 'tldts'
import { idOf } from '#core/model/ids.ts'
import { dayOf } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Outlet, Role, Source, SourceOptions } from '#core/model/source.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import { sortedOptions, sourceIdOf } from '#core/sources/source-id.ts'
import { hostOf } from '#core/text/address.ts'
import { isCodeHost, repositoryOf } from '#core/text/repository.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from './desk.ts'
import { editionJobs, editionTime } from './steps/edition.ts'
import { subscriptionJobs } from './websub/seed-subscriptions.ts'

export type NewSource = { readonly source: Omit<Source, 'addedAt'>; readonly outlet: Outlet }

/** Adds sources the desk does not have yet, each due at once; answers how many were new. */
export async function addSources(desk: Pick<Desk, 'store' | 'clock'>, list: readonly NewSource[]): Promise<number> {
  const known = new Set((await desk.store.sources()).map((source) => source.id))
  const fresh = list.filter(({ source }) => !known.has(source.id))
  const now = desk.clock.now()
  const changes = fresh.flatMap(({ source, outlet }): readonly Change[] => [
    { put: 'outlet', outlet },
    { put: 'source', source: { ...source, addedAt: now } },
    { put: 'job', job: jobOf('collect', source.id, now) },
  ])
  if (changes.length > 0) await desk.store.commit(changes)
  return fresh.length
}

/** Makes sure that the desk’s own clockwork is in the queue: tidying, the next edition of each beat, and subscriptions that are due. */
export async function seedSchedule(desk: Desk): Promise<void> {
  const now = desk.clock.now()
  const { editionAt, zone } = desk.options
  const today = dayOf(now, zone)
  const editions =
    editionAt === undefined ? [] : desk.beats.flatMap((beat) => editionJobs(beat.id, today, editionTime(today, { editionAt, zone })))
  await desk.store.commit([{ put: 'job', job: jobOf('tidy', 'all', now) }, ...editions, ...(await subscriptionJobs(desk))])
}

/** Asks for a fetch of each source now, whatever its time. */
export async function askForSources(desk: Pick<Desk, 'store' | 'clock'>, sourceIds: readonly string[]): Promise<void> {
  const now = desk.clock.now()
  await desk.store.commit(sourceIds.map((id) => ({ put: 'job', job: jobOf('collect', id, now) })))
}

/** Asks for the edition of a date now, whatever the schedule says. */
export async function askForEdition(desk: Desk, beat: string, date: string): Promise<void> {
  await desk.store.commit(editionJobs(beat, date, desk.clock.now()))
}

type GivenSource = {
  readonly kind: string
  readonly title: string
  /** Undefined when nobody said: what its kind usually is, else a reporter, until its items show otherwise. */
  readonly role?: Role
  readonly language?: string
  readonly options?: SourceOptions
}

/** A source of a target a person gave, with its outlet. Sources of one target differ by kind and options. */
export function sourceOf(target: string, given: GivenSource): NewSource {
  const { kind, title, language } = given
  const { homeOf, role: usual } = sourceKindOf(kind)
  const role = given.role ?? usual ?? 'reporter'
  const home = homeOf?.(target)
  // A project speaks for itself at its own place, in its releases as in its forum.
  const isOfProject = home !== undefined && repositoryOf(home) !== undefined
  const place = home === undefined ? outletAt(target, title) : outletOfHome(home, title)
  const outlet = { ...place, role: isOfProject ? (given.role ?? 'primary') : role }
  const options = sortedOptions(given.options)
  const more = present({ options, language, isRoleAssumed: given.role === undefined && usual === undefined ? true : undefined })
  const id = sourceIdOf({ kind, target, ...present({ options }) })
  return { source: { id, kind, target, title, outletId: outlet.id, role, sections: [], ...more }, outlet }
}

type Place = Omit<Outlet, 'role'>

/** Named after the source, known by its registrable host; sites on shared hosts (blogspot, github.io) are outlets of their own. */
function outletAt(address: string, title: string): Place {
  const repository = repositoryOf(address)
  // On a code host everybody has a place of their own, and nobody the host.
  if (repository !== undefined) return { id: idOf('outlet', repository), name: title, hosts: [] }
  const host = hostOf(address)
  if (host !== undefined && isCodeHost(host)) return { id: idOf('outlet', address), name: title, hosts: [] }
  const domain = getDomain(address, { allowPrivateDomains: true })
  return { id: idOf('outlet', domain ?? title), name: title, hosts: domain === null ? [] : [domain] }
}

/** The outlet of a kind that knows whose place it is: a repository is called as on its host, `tarn/lamp`. */
function outletOfHome(home: string, title: string): Place {
  const name = repositoryOf(home) === undefined ? title : home.replace(/^https:\/\/[^/]{1,253}\//, '')
  return outletAt(home, name)
}
