import type { Config } from '#app/config/config.ts'
import type { Finding } from '#core/model/finding.ts'
import { addDays, dayMs, hourMs } from '#core/model/instant.ts'
import { countWords } from '#core/text/count-words.ts'
import { editionTime } from '#desk/steps/edition.ts'
import type { Store } from '#ports/store.ts'
import type { GivenStore } from './given-store.ts'

type Asked = Pick<GivenStore, 'clock' | 'when'> & {
  readonly store: Pick<Store, 'editions' | 'sourceStates' | 'sources'>
  readonly config: Pick<Config, 'editionAt' | 'zone'>
  readonly beats: readonly { readonly id: string; readonly title: string }[]
}

/** What the doctor says of what should have happened by now: each beat’s edition, the fetching of sources, the time of the machine. */
export async function staleFindings(asked: Asked): Promise<readonly Finding[]> {
  const { store, beats } = asked
  const newest = await Promise.all(beats.map(async (beat) => ({ beat, head: (await store.editions(beat.id, 1))[0] })))
  if (newest.some(({ head }) => head?.isSample === true)) return [{ level: 'ok', text: 'the archive is the sample: its days stand still' }]
  const editions = newest.map(({ beat, head }) => editionFinding(beat, head?.date, asked))
  return [...editions, ...(await fetchFindings(asked))]
}

/** An edition takes its minutes; a model may take an hour. */
const graceMs = 2 * hourMs

function editionFinding(beat: Asked['beats'][number], newest: string | undefined, { clock, config, when }: Asked): Finding {
  if (newest === undefined)
    return { level: 'note', text: `${beat.title}: no edition yet`, fix: 'headwater start makes one; headwater edition makes today’s now.' }
  const dueAt = editionTime(addDays(newest, 1), config)
  const lateMs = clock.now() - dueAt
  if (lateMs < graceMs) return { level: 'ok', text: `${beat.title}: the newest edition is of ${newest}` }
  const text = `${beat.title}: the newest edition is of ${newest}; one was due ${when(dueAt)}`
  const fix = 'Look whether the desk runs: headwater start. headwater edition makes today’s now.'
  return { level: lateMs > dayMs ? 'bad' : 'note', text, fix }
}

/** A source is asked daily at least, so that a day without any is the desk’s, or the clock’s. */
async function fetchFindings({ store, clock, when }: Asked): Promise<readonly Finding[]> {
  const known = new Set((await store.sources()).map(({ id }) => id))
  const states = (await store.sourceStates()).filter(({ sourceId, isRetired }) => known.has(sourceId) && !isRetired)
  const fetched = states.flatMap(({ fetchedAt }) => (fetchedAt === undefined ? [] : [fetchedAt]))
  if (fetched.length === 0) return []
  const last = fetched.reduce((latest, at) => Math.max(latest, at))
  const now = clock.now()
  if (last > now + aheadMs)
    return [
      {
        level: 'bad',
        text: `the clock of this machine says ${when(now)}, and the archive was fetched into at ${when(last)}: one of them was wrong`,
        fix: 'Set the clock (timedatectl set-ntp true), then start the desk again.',
      },
    ]
  const clockOk: Finding = { level: 'ok', text: `the clock says ${when(now)}; sources were last fetched ${when(last)}` }
  if (now - last > dayMs)
    return [
      {
        level: 'bad',
        text: `no source was fetched since ${when(last)}; the clock says ${when(now)}`,
        fix: 'Start the desk: headwater start. If it runs, set the clock.',
      },
    ]
  const overdue = states.filter(({ nextAt }) => now - nextAt > dayMs)
  if (overdue.length === 0) return [clockOk]
  const text = `${countWords(overdue.length, 'source has', 'sources have')} been due for more than a day`
  return [clockOk, { level: 'note', text, fix: 'Start the desk, or raise fetch.atOnce if it always runs.' }]
}

/** Clocks of machines that share an archive differ by seconds. */
const aheadMs = 10 * 60_000
