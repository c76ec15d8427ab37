import { newSecret } from '#app/new-secret.ts'
import { renewToken } from '#desk/access/renew-token.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { givenToken } from '../given-token.ts'
import { tellSecret } from '../tell-secret.ts'

/** Gives a token a new secret: the old one, and the sessions it opened, end at once. For a feed’s address that was passed on. */
export async function tokenRenew(given: Given): Promise<number> {
  const [typed = ''] = given.args
  await using opened = await givenStore(given)
  const { store, clock } = opened
  const token = await givenToken(opened, typed)
  tellSecret(await renewToken({ store, clock, newSecret }, token), opened)
  return 0
}
