import { plainText } from '#core/channels/plain.ts'
import type { Given } from '../command.ts'
import { givenHost } from '../given-host.ts'
import { givenStore } from '../given-store.ts'
import { tell } from '../tell.ts'

/** Takes back what a person said of a host: the table and what the wire shows hold again. */
export async function outletForget(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenStore(given)
  const { store } = opened
  const host = givenHost(wanted)
  const said = (await store.outletFacts()).filter((fact) => fact.origin === 'person')
  if (host === undefined || !said.some((fact) => fact.host === host)) {
    const hosts = said.map((fact) => fact.host)
    tell({
      what: 'nothing was set for this host',
      at: wanted,
      why: hosts.length === 0 ? 'Nobody has set anything for any host.' : `Something was set for ${hosts.join(', ')}.`,
      fix: `headwater outlet ${wanted} shows what is known and why`,
    })
    return 1
  }
  await store.commit([{ drop: 'outlet-facts', host, origin: 'person' }])
  console.log(plainText(`forgot what was set for ${host}`))
  return 0
}
