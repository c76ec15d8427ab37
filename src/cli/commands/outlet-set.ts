import { plainText } from '#core/channels/plain.ts'
import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import { type Role, roles } from '#core/model/source.ts'
import type { Given } from '../command.ts'
import { factWords } from '../fact-words.ts'
import { givenHost } from '../given-host.ts'
import { givenStore } from '../given-store.ts'
import { usageError } from '../usage-error.ts'

/** Says for whom a host speaks, or what it is to the news. A person’s word stands over the table and over what was learned. */
export async function outletSet(given: Given): Promise<number> {
  const { host, owner, role } = wordOf(given)
  await using opened = await givenStore(given)
  const { store, clock } = opened
  const before = (await store.outletFacts()).find((fact) => fact.host === host && fact.origin === 'person')
  const said = present({ owner: owner ?? before?.owner, role: role ?? before?.role })
  await store.commit([{ put: 'outlet-fact', fact: { host, origin: 'person', ...said, evidence: 'set by hand', at: clock.now() } }])
  console.log(plainText(`${host} ${factWords(said)}; it holds for every story that is traced from now on`))
  return 0
}

type Word = { readonly host: string; readonly owner: string | undefined; readonly role: Role | undefined }

function wordOf({ args, options }: Given): Word {
  const [wanted = ''] = args
  const host = givenHost(wanted)
  const owner = typeof options.owner === 'string' ? options.owner.trim().toLowerCase() : undefined
  const role = roles.find((each) => each === options.role)
  const problems: Problem[] = []
  if (host === undefined)
    problems.push({ at: '<host>', found: wanted, expected: 'a host such as lamp.example', fix: 'Give the host of the outlet’s site.' })
  if (owner !== undefined && (owner === '' || owner.length > ownerMax))
    problems.push({
      at: '--owner',
      found: owner,
      expected: `a name of 1 to ${ownerMax} characters`,
      fix: 'Give the name as headlines write it.',
    })
  if (options.role !== undefined && role === undefined)
    problems.push({ at: '--role', found: String(options.role), expected: `one of ${roles.join(', ')}`, fix: 'Give one of these.' })
  if (options.owner === undefined && options.role === undefined)
    problems.push({
      at: 'headwater outlet set',
      found: 'nothing to set',
      expected: '--owner <name> or --role <role>',
      fix: 'Give one or both.',
    })
  if (host === undefined || problems.length > 0) throw usageError('that cannot be set', problems)
  return { host, owner, role }
}

const ownerMax = 60
