import type { Access, Caller } from './access.ts'
import type { Answer } from './answer.ts'
import type { ApiPart } from './api/api-part.ts'
import type { Deps } from './deps.ts'

export type Ask = {
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  query(name: string): string | undefined
  /** All values of a field that may stand more than once. */
  queries(name: string): readonly string[]
  /** The names of the fields, each once. */
  readonly queryNames: readonly string[]
  /** A header by its lower-case name. */
  header(name: string): string | undefined
  /** The name the server was asked by, in lower case and without port. */
  readonly hostName: string
  readonly caller: Caller
  /** The address the question came from, as the connection has it or a trusted proxy says it; empty within a test. */
  readonly remoteAddress: string
  /** Whether the connection is that of a trusted proxy. */
  readonly isProxied: boolean
  /** Whether the reader’s browser speaks https. */
  readonly isHttps: boolean
  /** HEAD is answered as GET, and must not do what a link does. */
  readonly method: string
}

/** What was sent to a route, beside what was asked. */
export type Sent = Ask & {
  /** The body; undefined when it is longer than so many bytes or breaks off. Read once. */
  body(bytesMax: number): Promise<Uint8Array | undefined>
}

/** What a route does with what is sent to it by POST. */
export type Taking = {
  readonly access: Access
  /**
   * Where it may be sent from by a browser: pages of this paper alone, so that no stranger’s page can make the owner’s browser change
   * anything; or anywhere, for programs that bring their own key. What bears a token in its header may come from anywhere.
   */
  readonly from: 'own-page' | 'anywhere'
  take(sent: Sent, deps: Deps): Promise<Answer>
}

/** One route. Without `access` it does not compile, nor what it takes without its own: nothing is open by forgetting. */
export type Route = {
  readonly path: string
  readonly access: Access
  /** What it shows, in a few words: the line of the reference. */
  readonly title: string
  /** Whether an answer costs so much that visitors of a public paper get only so many in a minute. */
  readonly isCostly?: true
  answer(ask: Ask, deps: Deps): Promise<Answer>
  /** A route without it is read only. */
  readonly takes?: Taking
  /** Of a route of the API: what it takes and answers. */
  readonly api?: ApiPart
}
