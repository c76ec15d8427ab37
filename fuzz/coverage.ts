import { type Profiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

/** Which places of the code were reached that never were before. */
export type Coverage = {
  /** Whether anything new was reached since the last question; it stays new. */
  hasNew(): boolean
  /** The same, and from now on it is known. */
  learn(): boolean
  placeCount(): number
}

/**
 * Watches which blocks of `src/core` run, by V8’s precise coverage of this thread. Each function has a map of its
 * characters; a character that never ran before is new.
 */
export function watchCoverage(): Coverage {
  // Code that is thrown away and compiled again would be new once more.
  setFlagsFromString('--no-flush-bytecode')
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const seen = new Map<string, Uint8Array>()
  let placeCount = 0

  const newPlaces = (isLearned: boolean): number => {
    let newCount = 0
    for (const { scriptId, functions } of taken(session)) {
      for (const { ranges } of functions) newCount += compared(seen, `${scriptId}:${ranges[0]?.startOffset}`, { ranges, isLearned })
    }
    return newCount
  }
  return {
    hasNew: () => newPlaces(false) > 0,
    learn() {
      const newCount = newPlaces(true)
      placeCount += newCount
      return newCount > 0
    },
    placeCount: () => placeCount,
  }
}

/** In its own thread the session answers before `post` returns. */
function taken(session: Session): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = []
  session.post('Profiler.takePreciseCoverage', (_error, answer) => {
    scripts = answer?.result ?? []
  })
  return scripts.filter(({ url }) => /\/src\/core\/.*\.ts$/.test(url))
}

type Ran = { readonly ranges: readonly Profiler.CoverageRange[]; readonly isLearned: boolean }

function compared(seen: Map<string, Uint8Array>, key: string, { ranges, isLearned }: Ran): number {
  const [whole] = ranges
  if (whole === undefined || whole.count === 0) return 0
  const ran = new Uint8Array(whole.endOffset - whole.startOffset)
  // Outer ranges come before those within them.
  for (const { startOffset, endOffset, count } of ranges)
    ran.fill(count > 0 ? 1 : 0, startOffset - whole.startOffset, endOffset - whole.startOffset)
  const known = seen.get(key)
  if (known === undefined) {
    if (isLearned) seen.set(key, ran)
    return ran.length
  }
  let newCount = 0
  for (let at = 0; at < ran.length; at += 1) {
    if (ran[at] === 0 || known[at] === 1) continue
    if (isLearned) known[at] = 1
    newCount += 1
  }
  return newCount
}
