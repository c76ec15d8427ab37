import type { Answer } from './answer.ts'
import type { Deps } from './deps.ts'

/** Who may read: anybody the paper is shown to, or the desk’s owner alone (source errors, decisions, progress). */
type Access = 'public-read' | 'owner-read'

export type Ask = {
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  query(name: string): string | undefined
}

/** One route. Without `access` it does not compile: nothing is open by forgetting. */
export type Route = {
  readonly path: string
  readonly access: Access
  /** What it shows, in a few words: the line of the reference. */
  readonly title: string
  answer(ask: Ask, deps: Deps): Promise<Answer>
}
