import type { Config } from '#app/config/config.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { paperUrl } from '#app/paper-url.ts'
import { version } from '#app/version.ts'
import type { OpenDesk } from '#app/wiring.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Failure } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { startServer } from '#server/listen.ts'
import { openTally } from '#server/tally.ts'
import type { Progress } from './progress.ts'

/** The paper as it is served: which desk it reads, and where it is. */
export type Paper = AsyncDisposable & {
  readonly address: string
  readonly failure: Failure | undefined
  /** What the desk is doing, for the page a reader sees before the first edition. */
  setPhase(phase: Phase): void
  /** Reads another desk from now on: the sample, or the real one after it. */
  show(desk: OpenDesk, isSample: boolean): void
}

type Phase = ReturnType<Deps['status']>['phase']

export type PaperWish = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly desk: OpenDesk
  readonly progress: Progress
  readonly sourceCount: () => number
}

/** Serves the paper of a desk on the configured address; a port that is taken is a failure to tell. */
export async function servePaper(wish: PaperWish): Promise<Paper> {
  const { config, beats, progress } = wish
  let shown = { desk: wish.desk, isSample: false }
  let phase: Phase = 'starting'
  // With port 0 the address is known only when the server listens.
  let address = paperUrl(config)
  const deps: Deps = {
    get store() {
      return shown.desk.store
    },
    get signer() {
      return shown.desk.signer
    },
    get files() {
      return shown.desk.files
    },
    get zone() {
      return shown.desk.options.zone
    },
    beats: beats.map(({ id, title, sections }) => ({ id, title, sections })),
    version,
    get baseUrl() {
      return address
    },
    hosts: [],
    ...present({ websub: websubOf(wish.desk) }),
    // Only loopback is listened on.
    callerOf: async () => ({ kind: 'admin', name: 'owner', by: 'session' }),
    recall: {
      beats,
      get clock() {
        return shown.desk.clock
      },
      rank: stageDefaults.rank,
    },
    status: () => ({
      phase,
      done: progress.outcomes.length,
      total: Math.max(wish.sourceCount(), progress.outcomes.length),
      outcomes: progress.outcomes,
    }),
    isSample: () => shown.isSample,
    bugFound: (error, path) =>
      console.error(`headwater: bug on the page ${path}\n  ${error instanceof Error ? error.stack : String(error)}`),
  }
  const listening = await startServer({ app: createApp(deps), host: config.host, port: config.port })
  if (listening.ok) address = listening.value.url
  return {
    address,
    failure: listening.ok ? undefined : listening.failure,
    setPhase: (next) => {
      phase = next
    },
    show: (desk, isSample) => {
      shown = { desk, isSample }
    },
    [Symbol.asyncDispose]: async () => {
      if (listening.ok) await listening.value[Symbol.asyncDispose]()
    },
  }
}

/** Hubs send to the real desk, also while the sample is shown. */
function websubOf({ store, clock, wakeups, hub }: OpenDesk): Deps['websub'] {
  return hub === undefined ? undefined : { desk: { store, clock, wakeups, hub }, tally: openTally(clock) }
}
