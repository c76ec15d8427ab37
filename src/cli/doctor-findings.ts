import type { Config } from '#app/config/config.ts'
import { version } from '#app/version.ts'
import type { Destination } from '#core/destinations/destination.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Finding } from '#core/model/finding.ts'
import { postState } from '#desk/steps/post-state.ts'
import { announceFindings } from './announce-findings.ts'
import { backupFindings } from './backup-findings.ts'
import { postFindings, setupFindings } from './destination-findings.ts'
import { diskFindings, diskUse } from './disk-findings.ts'
import { passFindings, reachFindings } from './exposure-findings.ts'
import type { GivenStore } from './given-store.ts'
import { hubFindings } from './hub-findings.ts'
import { keyFindings } from './key-findings.ts'
import { sourceFindings } from './source-findings.ts'
import { staleFindings } from './stale-findings.ts'
import { subscriberFindings } from './subscriber-findings.ts'

/** What a doctor looks at beside the archive. */
export type Installation = { readonly config: Config; readonly beats: readonly Beat[]; readonly destinations: readonly Destination[] }

/** What is to be said of an installation without its archive, and without asking anybody: versions, beats, destinations, keys, what is exposed. */
export async function installationFindings({ config, beats, destinations }: Installation): Promise<readonly Finding[]> {
  const titles = beats.map((beat) => beat.title)
  return [
    { level: 'ok', text: `headwater ${version} on Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? 'built in'}` },
    { level: 'ok', text: `beats: ${titles.join(', ')}; an edition at ${config.editionAt} (${config.zone})` },
    ...destinations.flatMap((destination) => setupFindings(destination, config)),
    ...announceFindings(config),
    ...(await keyFindings(config.dataFolder)),
    ...reachFindings(config),
    ...fetchSettings(config),
  ]
}

/** What the archive tells: what failed, what is stale, who may come in, and how much room is left. Its own wholeness is another’s to look at. */
export async function archiveFindings(opened: GivenStore, { config, beats, destinations }: Installation): Promise<readonly Finding[]> {
  const { store, clock, when } = opened
  const now = clock.now()
  const disk = diskUse(config.dataFolder)
  const since = (await store.sources()).map(({ addedAt }) => addedAt).sort((a, b) => a - b)[0]
  const states = await Promise.all(destinations.map(async ({ name }) => ({ name, state: await postState(store, name) })))
  return [
    ...(disk === undefined ? [] : diskFindings(disk, { since, now })),
    ...(await sourceFindings(opened)),
    ...(await staleFindings({ ...opened, beats })),
    ...(await hubFindings(opened)),
    ...(await passFindings(opened)),
    ...(await subscriberFindings(opened)),
    ...states.flatMap(({ name, state }) => postFindings(name, state, when)),
    ...(await backupFindings(store, now)),
    ...(await workFindings(opened)),
  ]
}

function fetchSettings({ allow, contact }: Config): readonly Finding[] {
  return [
    allow.length === 0
      ? { level: 'ok', text: 'private addresses are refused as sources' }
      : { level: 'note', text: `private addresses allowed as sources: ${allow.join(', ')}` },
    ...(contact === 'not set'
      ? [
          {
            level: 'note',
            text: 'fetch.contact is not set: owners of sources cannot reach you',
            fix: 'Set it to your web or mail address: headwater config set fetch.contact https://desk.example/',
          } as const,
        ]
      : []),
  ]
}

async function workFindings({ queue, clock }: GivenStore): Promise<readonly Finding[]> {
  const { due, waiting, leased, setAside } = await queue.counts(clock.now())
  const aside = await queue.setAside()
  return [
    { level: 'ok', text: `jobs: ${due} due, ${waiting} waiting, ${leased} under way, ${setAside} set aside` },
    ...aside.map(
      ({ job, why }): Finding => ({
        level: 'bad',
        text: `${job.kind} of ${job.subject} failed too often: ${why.split('\n')[0]}`,
        fix: 'Please report it: it is our bug.',
      }),
    ),
  ]
}
