import { existsSync } from 'node:fs'
import type { Config } from '#app/config/config.ts'
import { loadDestinations } from '#app/load-destinations.ts'
import { archivePath, openArchive } from '#app/open-archive.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Finding } from '#core/model/finding.ts'
import { dayOf, type Instant, timeOf } from '#core/model/instant.ts'
import { archiveFindings, installationFindings } from '../doctor-findings.ts'
import { serviceFindings } from '../service-findings.ts'

/** What the doctor finds beside the running desk, for its page: without reading the whole database, which would hold up every reader. */
export async function inspect(
  { config, beats }: { readonly config: Config; readonly beats: readonly Beat[] },
  asks: 'nobody' | 'services',
): Promise<readonly Finding[]> {
  const loaded = loadDestinations(config.destinations, beats)
  const odd = loaded.ok ? [] : loaded.problems.map(({ at, found, fix }): Finding => ({ level: 'bad', text: `${at}: ${found}`, fix }))
  const installation = { config, beats, destinations: loaded.ok ? loaded.value : [] }
  const services = asks === 'services' ? await serviceFindings(config) : []
  return [...odd, ...services, ...(await installationFindings(installation)), ...(await fromArchive(installation))]
}

async function fromArchive(installation: Parameters<typeof archiveFindings>[1]): Promise<readonly Finding[]> {
  const { config } = installation
  if (!existsSync(archivePath(config.dataFolder))) return []
  await using archive = await openArchive(config.dataFolder, 'refuse')
  const when = (at: Instant): string => `${dayOf(at, config.zone)} ${timeOf(at, config.zone)}`
  return await archiveFindings({ ...archive, config, when }, installation)
}
