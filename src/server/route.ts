import type { Answer } from './answer.ts'
import type { Deps } from './deps.ts'

/**
 * Who may ask: anybody the paper is shown to, the desk’s owner alone (source errors, decisions, progress), the owner who may change
 * something from a page of the paper itself, or a hub that was told an address nobody can guess.
 */
type Access = 'public-read' | 'owner-read' | 'owner-write' | 'hub'

export type Ask = {
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  query(name: string): string | undefined
  /** The name the server was asked by, in lower case and without port. */
  readonly hostName: string
}

/** What was sent to a route, beside what was asked. */
export type Sent = Ask & {
  /** A header by its lower-case name. */
  header(name: string): string | undefined
  /** The body; undefined when it is longer than so many bytes or breaks off. Read once. */
  body(bytesMax: number): Promise<Uint8Array | undefined>
}

/** One route. Without `access` it does not compile: nothing is open by forgetting. */
export type Route = {
  readonly path: string
  readonly access: Access
  /** What it shows, in a few words: the line of the reference. */
  readonly title: string
  answer(ask: Ask, deps: Deps): Promise<Answer>
  /** What it does with what is sent to it by POST; a route without it is read only. */
  take?(sent: Sent, deps: Deps): Promise<Answer>
}
