import { once } from 'node:events'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { deskOptions } from '#app/config/defaults.ts'
import { paperUrl } from '#app/paper-url.ts'
import { version } from '#app/version.ts'
import { openMcp } from '#server/mcp/open-mcp.ts'
import type { Given } from '../command.ts'
import { givenBeats } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { quietEvents } from '../progress.ts'

/**
 * Speaks the Model Context Protocol over standard input and output until the client goes away: nothing but the protocol goes to
 * standard output. It reads the archive, beside a running desk or without one.
 */
export async function mcp(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const { store, clock, config } = opened
  const beats = givenBeats(config).map(({ id, title, sections }) => ({ id, title, sections }))
  const baseUrl = paperUrl(config)
  const { zone } = config
  const asking = { clock, events: quietEvents(config.logLevel), options: deskOptions(config, '') }
  const serving = serveStdio(() => openMcp({ store, beats, zone, version, baseUrl, asking }), {
    onerror: ({ message }) => console.error(`headwater: mcp: ${message}`),
  })
  if (process.stdin.isTTY)
    console.error(
      'headwater: mcp waits for a client of the Model Context Protocol; docs/guides/mcp.md says how to add it to one. Ctrl-D ends it.',
    )
  await Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close')])
  await serving.close()
  return 0
}
