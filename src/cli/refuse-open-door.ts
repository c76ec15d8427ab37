import { existsSync } from 'node:fs'
import type { Config } from '#app/config/config.ts'
import { archivePath, openArchive } from '#app/open-archive.ts'
import { isLive } from '#core/access/is-live.ts'
import { usageError } from './usage-error.ts'

/**
 * Refuses to listen beyond this machine where nobody could sign in and nothing was opened on purpose: then the address was set
 * without a thought of who reaches it. Throws a UsageError that says how.
 */
export async function refuseOpenDoor({ host, reach, dataFolder }: Config): Promise<void> {
  const { isLoopback, isPublic, proxyHeader } = reach
  if (isLoopback || isPublic || proxyHeader !== undefined || (await hasAdminToken(dataFolder))) return
  throw usageError('the paper would be served beyond this machine, and nobody could sign in', [
    {
      at: 'server.host',
      found: host,
      expected: 'a token of an admin, a proxy that says who asks (server.proxyHeader), or server.public: yes',
      fix: 'headwater token new --name laptop --scope admin makes a token; or leave server.host out. See docs/guides/remote.md.',
    },
  ])
}

async function hasAdminToken(dataFolder: string): Promise<boolean> {
  if (!existsSync(archivePath(dataFolder))) return false
  await using archive = await openArchive(dataFolder, 'refuse')
  const passes = await archive.store.passes()
  return passes.some((pass) => pass.kind === 'token' && pass.scope === 'admin' && isLive(pass, archive.clock.now()))
}
