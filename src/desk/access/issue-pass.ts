import { isLive } from '#core/access/is-live.ts'
import { tokenHashes } from '#core/access/pass-hashes.ts'
import { secretPrefix } from '#core/access/secret-form.ts'
import { limits } from '#core/limits.ts'
import type { Pass, PassKind, Scope } from '#core/model/access.ts'
import { hashOf } from '#core/model/ids.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Clock } from '#ports/clock.ts'
import type { Store } from '#ports/store.ts'

/** What access needs of a desk; `newSecret` gives 256 bits that nobody can guess, in base64url. */
export type AccessDesk = { readonly store: Store; readonly clock: Clock; newSecret(): string }

export type PassWish = {
  readonly kind: PassKind
  readonly scope: Scope
  readonly name: string
  readonly expiresAt?: Instant
  /** The token that opens the session. */
  readonly openedBy?: string
  /** The sign-in key that is used up by it. */
  readonly insteadOf?: string
}

/** A pass with its secret, which is nowhere else: what is kept is its hash. */
export type Issued = { readonly secret: string; readonly pass: Pass }

/**
 * Makes a token, a session or a sign-in key, keeps its hash, and forgets sessions and keys that are over. Undefined when the sign-in
 * key was used up in between.
 */
export async function issuePass({ store, clock, newSecret }: AccessDesk, wish: PassWish): Promise<Issued | undefined> {
  const { kind, scope, name, insteadOf, openedBy } = wish
  const now = clock.now()
  const secret = `${secretPrefix(kind, scope)}${newSecret()}`
  const hashes = kind === 'token' ? tokenHashes(name, secret) : { hash: hashOf(secret) }
  const expiresAt = kind === 'sign-in' ? now + limits.signInKeyMs : wish.expiresAt
  const id = `${kind}-${hashOf(`id of ${secret}`).slice(0, 12)}`
  const pass: Pass = { id, kind, scope, name, madeAt: now, ...hashes, ...present({ expiresAt, openedBy }) }
  const over = (await store.passes()).filter((each) => each.kind !== 'token' && each.id !== insteadOf && !isLive(each, now))
  await store.commit([
    ...over.map((each) => ({ drop: 'pass', passId: each.id }) as const),
    { put: 'pass', pass, ...present({ insteadOf }) },
  ])
  // Of several that come with one key at once the store lets one in.
  return (await store.passOf(pass.hash)) === undefined ? undefined : { secret, pass }
}
