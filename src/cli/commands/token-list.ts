import { isLive } from '#core/access/is-live.ts'
import { isoOf } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'

/** Lists the tokens: name, scope, when it was made, last used, and ends. */
export async function tokenList(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const { store, clock, when } = opened
  const tokens = (await store.passes()).filter(({ kind }) => kind === 'token')
  if (given.options.json === true) {
    const rows = tokens.map(({ id, name, scope, madeAt, usedAt, expiresAt }) => ({
      id,
      name,
      scope,
      madeAt: isoOf(madeAt),
      ...present({ usedAt: usedAt && isoOf(usedAt), expiresAt: expiresAt && isoOf(expiresAt) }),
    }))
    printJson(rows)
    return 0
  }
  for (const token of tokens) {
    const { id, name, scope, madeAt, usedAt, expiresAt } = token
    const end = expiresAt === undefined ? 'stays' : `${isLive(token, clock.now()) ? 'ends' : 'over since'} ${when(expiresAt)}`
    printIndented([
      `${id} ${scope} ${name}`,
      `  made ${when(madeAt)}; ${usedAt === undefined ? 'never used' : `last used ${when(usedAt)}`}; ${end}`,
    ])
  }
  if (tokens.length === 0) console.error('no tokens; headwater token new --name laptop makes one')
  return 0
}
