import { tokenHashes } from '#core/access/pass-hashes.ts'
import { secretPrefix } from '#core/access/secret-form.ts'
import type { Pass } from '#core/model/access.ts'
import type { AccessDesk, Issued } from './issue-pass.ts'

/** Gives a token a new secret under its name, scope and end. The old secret and the sessions that it opened end in the same commit. */
export async function renewToken({ store, clock, newSecret }: AccessDesk, token: Pass): Promise<Issued> {
  const secret = `${secretPrefix('token', token.scope)}${newSecret()}`
  const { usedAt: _, ...kept } = token
  const pass: Pass = { ...kept, madeAt: clock.now(), ...tokenHashes(token.name, secret) }
  await store.commit([
    { drop: 'pass', passId: token.id },
    { put: 'pass', pass },
  ])
  return { secret, pass }
}
