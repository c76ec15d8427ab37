import type { Instant } from '#core/model/instant.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { isBelieved, movedSource } from '#core/sources/moves.ts'
import type { Change } from '#ports/store.ts'

type Seen = {
  readonly source: Source
  /** After an answer whose document is good; its `move` is what that answer and those before it say. */
  readonly state: SourceState
  /** When the answer came. */
  readonly now: Instant
}

type Moved = { readonly source: Source; readonly state: SourceState; readonly changes: readonly Change[] }

/** A source after a good answer: at its new address, when a permanent redirect said so for a day and nothing spoke against it. */
export function moved({ source, state, now }: Seen): Moved {
  const { move, ...rest } = state
  if (move === undefined || !isBelieved(move, now)) return { source, state, changes: [] }
  const there = movedSource(source, move.to)
  const evidence = { from: source.target, to: move.to }
  const decision = { stage: 'read', subject: source.id, verdict: 'moved', because: 'moved-for-good', evidence } as const
  const changes: readonly Change[] = [
    { put: 'source', source: there },
    { put: 'decisions', run: `collect:${source.id}`, at: now, decisions: [decision] },
  ]
  return { source: there, state: rest, changes }
}
