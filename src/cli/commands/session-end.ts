import type { Given } from '../command.ts'
import { givenRow } from '../given-row.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'

/** Signs a browser out, or with `all` every one. */
export async function sessionEnd(given: Given): Promise<number> {
  const [typed = ''] = given.args
  await using opened = await givenStore(given)
  const rows = (await opened.store.passes()).filter(({ kind }) => kind === 'session')
  const ended = typed === 'all' ? rows : [givenRow({ rows, kind: 'session', typed, at: typed, listedBy: 'headwater session list' })]
  await opened.store.commit(ended.map(({ id }) => ({ drop: 'pass', passId: id }) as const))
  printIndented([`${ended.length === 1 ? '1 session is' : `${ended.length} sessions are`} ended`])
  return 0
}
