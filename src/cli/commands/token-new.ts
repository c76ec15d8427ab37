import { newSecret } from '#app/new-secret.ts'
import { isLive } from '#core/access/is-live.ts'
import { present } from '#core/model/present.ts'
import { issuePass } from '#desk/access/issue-pass.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenStore } from '../given-store.ts'
import { givenExpiry, givenScope, givenTokenName } from '../given-token.ts'
import { tellSecret } from '../tell-secret.ts'
import { usageError } from '../usage-error.ts'

/** Makes a token and prints it on standard output: the one time that it is seen. */
export async function tokenNew(given: Given): Promise<number> {
  const [name, scope] = givenAll(
    () => givenTokenName(given),
    () => givenScope(given),
    // Read once more below, with the clock of the archive; here so that all mistakes are told at once.
    () => givenExpiry(given, 0),
  )
  await using opened = await givenStore(given, 'make')
  const { store, clock } = opened
  const isTaken = (await store.passes()).some((pass) => pass.kind === 'token' && pass.name === name && isLive(pass, clock.now()))
  // The owner’s sessions act under this name.
  if (isTaken || name === 'owner') {
    const fix = 'Take another name, or headwater token end takes that one back.'
    throw usageError('the name is taken', [{ at: '--name', found: name, expected: 'a name that no token has', fix }])
  }
  const wish = { kind: 'token', scope, name, ...present({ expiresAt: givenExpiry(given, clock.now()) }) } as const
  const issued = await issuePass({ store, clock, newSecret }, wish)
  if (issued === undefined) throw new Error('a token that takes the place of none is always made')
  tellSecret(issued, opened)
  return 0
}
