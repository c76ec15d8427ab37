import { setTimeout as wait } from 'node:timers/promises'
import { toldProgress } from '#core/channels/site/pages/progress-page.ts'
import { errorAnswer, types } from '../answer.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

const pollMs = 400
/** A stream ends after ten minutes; the browser opens a new one by itself. */
const ticksMax = 1500
/** Lines the stream is kept open with, so that a proxy does not close it. */
const quietTicksMax = 40
const streamsMax = 32

let streamsOpen = 0

/** The progress of a collection as server-sent events, each time it changes. */
export const events: Route = {
  path: '/events',
  access: 'owner-read',
  title: 'The progress of a collection, as server-sent events',
  async answer(_ask, deps) {
    if (streamsOpen >= streamsMax) {
      const why = `${streamsMax} pages are being told already.`
      return errorAnswer(503, { title: 'Too many listeners', why, todo: 'The page reloads by itself.' }, deps)
    }
    return { status: 200, type: types.events, body: progressStream(deps), headers: { 'cache-control': 'no-store' } }
  },
}

function progressStream(deps: Deps): ReadableStream<Uint8Array> {
  const closing = new AbortController()
  return new ReadableStream({
    async start(controller) {
      streamsOpen += 1
      try {
        await tell(deps, controller, closing.signal)
      } finally {
        streamsOpen -= 1
        if (!closing.signal.aborted) controller.close()
      }
    },
    cancel() {
      closing.abort()
    },
  })
}

async function tell(deps: Deps, controller: ReadableStreamDefaultController<Uint8Array>, closing: AbortSignal): Promise<void> {
  const encoder = new TextEncoder()
  let last = ''
  let quietTicks = 0
  for (let tick = 0; tick < ticksMax && !closing.aborted; tick += 1) {
    const isMade = await hasEdition(deps)
    const data = JSON.stringify(toldProgress(deps.status(), isMade))
    quietTicks = data === last ? quietTicks + 1 : 0
    if (closing.aborted) return
    if (data !== last) controller.enqueue(encoder.encode(`event: progress\ndata: ${data}\n\n`))
    else if (quietTicks % quietTicksMax === 0) controller.enqueue(encoder.encode(': still here\n\n'))
    last = data
    if (isMade) return
    // It rejects when the reader went away; the loop then ends by itself.
    await wait(pollMs, undefined, { signal: closing }).catch(() => undefined)
  }
}

async function hasEdition(deps: Deps): Promise<boolean> {
  const [beat] = deps.beats
  return beat !== undefined && (await deps.store.editions(beat.id, 1)).length > 0
}
