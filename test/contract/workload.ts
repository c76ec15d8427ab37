import { jobOf, type Queue } from '#ports/queue.ts'
import type { Store } from '#ports/store.ts'
import { morning, sample } from './samples.ts'

const feeds = 4
const leaseMs = 1_000

/**
 * A small day over a store and its queue: each feed’s job leaves an item and a job to make its article, and the last leaves the
 * edition. It can be stopped anywhere and begun again, as a process that was killed.
 */
export async function playDay(store: Store, queue: Queue): Promise<void> {
  await beginDay(store)
  // A killed worker’s lease has to run out first, so the time goes to whenever something is due.
  for (let now = await queue.nextDueAt(); now !== undefined; now = await queue.nextDueAt()) {
    const lease = await queue.claim({ worker: 'worker', now, leaseMs })
    if (lease === undefined) continue
    const { kind, subject } = lease.job
    if (kind === 'collect') await store.commit(collected(subject), lease)
    if (kind === 'extract') await store.commit(extracted(subject), lease)
    if (kind === 'edition') await store.commit([{ put: 'edition', edition: sample.edition() }], lease)
  }
}

/** Puts the day’s first jobs, once. Two processes that do it at the same moment may both do it, so one of them has to come first. */
export async function beginDay(store: Store): Promise<void> {
  if ((await store.note('begun')) !== undefined) return
  const jobs = Array.from({ length: feeds }, (_, feed) => ({ put: 'job', job: jobOf('collect', `${feed}`, morning) }) as const)
  await store.commit([{ put: 'note', key: 'begun', value: 'yes' }, ...jobs])
}

function collected(subject: string) {
  const capture = sample.capture({ id: `capture-${subject}`, text: `feed ${subject}` })
  const item = sample.item({ key: `item-${subject}`, captureId: capture.id })
  return [
    { put: 'capture', capture },
    { put: 'item', item },
    { put: 'job', job: jobOf('extract', subject, morning + 1) },
  ] as const
}

function extracted(subject: string) {
  const id = `article-${subject}`
  return [
    { put: 'article', article: sample.article({ id, itemKeys: [`item-${subject}`] }) },
    { put: 'story', story: sample.story({ id: `story-${subject}`, articleIds: [id] }) },
    { put: 'decisions', run: 'run', at: morning, decisions: [sample.decision({ subject: id })] },
    { put: 'job', job: jobOf('edition', 'open-source', morning + 2) },
  ] as const
}
