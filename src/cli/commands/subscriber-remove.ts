import { mailAddress } from '#core/mail/mail-address.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { usageError } from '../usage-error.ts'

/** Removes a subscriber with everything that is kept of the address. */
export async function subscriberRemove(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const [typed = ''] = given.args
  const address = mailAddress(typed)
  const known = address === undefined ? await opened.store.subscriber(typed) : await opened.store.subscriberOfAddress(address)
  if (known === undefined)
    throw usageError('there is no such subscriber', [
      { at: '<address-or-id>', found: typed, expected: 'an address or id of a subscriber', fix: 'headwater subscriber list lists them.' },
    ])
  await opened.store.commit([{ drop: 'subscriber', subscriberId: known.id }])
  console.log(`${known.address} is removed; what was sent stands in the archive without the address`)
  return 0
}
