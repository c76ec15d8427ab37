import { newSecret } from '#app/new-secret.ts'
import { paperUrl } from '#app/paper-url.ts'
import { servedAt } from '#app/served-at.ts'
import { plainText } from '#core/channels/plain.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { newSignIn } from '../new-sign-in.ts'

/**
 * Prints an address of the running paper that signs in whoever opens it as the owner, once. Whoever can run this can read and change
 * the database as well, so it asks for nothing.
 */
export async function open(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const { config, store, clock } = opened
  const running = servedAt(config.dataFolder)
  const address = config.reach.url ?? running ?? paperUrl(config)
  console.log(await newSignIn({ store, clock, newSecret }, address))
  if (running !== undefined) console.error('headwater: open it in a browser; it signs you in once, within the hour')
  else {
    console.error(`headwater: no desk runs on ${plainText(config.dataFolder)}: nothing answers at that address now`)
    console.error('  fix: headwater start, and then open it in a browser; it signs you in once, within the hour')
  }
  return 0
}
