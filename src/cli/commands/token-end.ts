import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { givenToken } from '../given-token.ts'
import { printIndented } from '../print-indented.ts'

/** Ends a token, and every session that was opened with it. */
export async function tokenEnd(given: Given): Promise<number> {
  const [typed = ''] = given.args
  await using opened = await givenStore(given)
  const { store } = opened
  const token = await givenToken(opened, typed)
  const sessions = (await store.passes()).filter(({ openedBy }) => openedBy === token.id)
  await store.commit([{ drop: 'pass', passId: token.id }])
  const also = sessions.length === 0 ? '' : `, and ${sessions.length === 1 ? 'the session' : `${sessions.length} sessions`} it opened`
  printIndented([`${token.id}, “${token.name}”, is ended${also}`])
  return 0
}
