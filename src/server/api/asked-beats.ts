import type { Answer } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { wrongFields } from './wrong-fields.ts'

/** The beat of that name alone, or all of them; an answer to give back where there is none of that name. */
export function askedBeats(name: string | undefined, deps: Deps): Deps['beats'] | Answer {
  const named = deps.beats.filter(({ id }) => name === undefined || id === name)
  if (named.length > 0 || name === undefined) return named
  return wrongFields([{ field: 'beat', found: name, expected: `one of ${deps.beats.map(({ id }) => id).join(', ')}` }], deps)
}

/** The beat of that name, or the first one. */
export function askedBeatOrFirst(name: string | undefined, deps: Deps): Deps['beats'][number] | Answer {
  const beats = askedBeats(name, deps)
  if ('status' in beats) return beats
  return beats[0] ?? wrongFields([{ field: 'beat', found: name, expected: 'a beat, of which this desk has none' }], deps)
}
