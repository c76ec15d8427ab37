import { isLive } from '#core/access/is-live.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'

/** Lists the browsers that are signed in. */
export async function sessionList(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const { store, clock, when } = opened
  const sessions = (await store.passes()).filter((pass) => pass.kind === 'session' && isLive(pass, clock.now()))
  for (const { id, name, scope, madeAt, usedAt } of sessions)
    printIndented([`${id} ${scope} ${name}`, `  signed in ${when(madeAt)}; last used ${when(usedAt ?? madeAt)}`])
  if (sessions.length === 0) console.error('no browser is signed in; headwater open prints an address that signs in')
  return 0
}
