import type { AccessDesk } from '#desk/access/issue-pass.ts'
import type { Deps } from '../deps.ts'
import type { Reader } from './reader.ts'

/** What a call of the protocol is answered from. `path` stands behind `/reader/`: `api/0/token`. */
export type Calling = {
  readonly path: string
  /** Those of the address and those of the body. */
  readonly fields: URLSearchParams
  readonly reader: Reader
  readonly deps: Deps
  readonly desk: AccessDesk
}
