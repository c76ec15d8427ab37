import { getDomain } from 'tldts'
import { idOf } from '#core/model/ids.ts'
import { dayOf } from '#core/model/instant.ts'
import type { Outlet, Role, Source } from '#core/model/source.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from './desk.ts'
import { editionJob } from './steps/edition.ts'

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

/** Makes sure that the desk’s own clockwork is in the queue: tidying, and the next edition of each beat. */
export async function seedSchedule(desk: Desk): Promise<void> {
  const now = desk.clock.now()
  const { editionAt, zone } = desk.options
  const today = dayOf(now, zone)
  const editions =
    editionAt === undefined ? [] : desk.beats.map((beat): Change => ({ put: 'job', job: editionJob(beat.id, today, { editionAt, zone }) }))
  await desk.store.commit([{ put: 'job', job: jobOf('tidy', 'all', now) }, ...editions])
}

/** Asks for a fetch of each source now, whatever its time. */
export async function askForSources(desk: Pick<Desk, 'store' | 'clock'>, sourceIds: readonly string[]): Promise<void> {
  const now = desk.clock.now()
  await desk.store.commit(sourceIds.map((id) => ({ put: 'job', job: jobOf('collect', id, now) })))
}

/** Asks for the edition of a date now, whatever the schedule says. */
export async function askForEdition(desk: Desk, beat: string, date: string): Promise<void> {
  await desk.store.commit([{ put: 'job', job: jobOf('edition', `${beat}/${date}`, desk.clock.now()) }])
}

type GivenSource = {
  readonly kind: string
  readonly title: string
  /** Undefined when nobody said: a reporter, until its items show otherwise. */
  readonly role?: Role
  readonly language?: string
}

/** A source of an address a person gave, with its outlet: named after the source, known by its registrable host. */
export function sourceOf(target: string, given: GivenSource): NewSource {
  const { kind, title, language } = given
  const role = given.role ?? 'reporter'
  // Sites on shared hosts (blogspot, github.io) are outlets of their own.
  const domain = getDomain(target, { allowPrivateDomains: true })
  const outlet: Outlet = { id: idOf('outlet', domain ?? title), name: title, hosts: domain === null ? [] : [domain], role }
  const more = { ...(language === undefined ? {} : { language }), ...(given.role === undefined ? { isRoleAssumed: true } : {}) }
  return { source: { id: idOf('source', kind, target), kind, target, title, outletId: outlet.id, role, sections: [], ...more }, outlet }
}
