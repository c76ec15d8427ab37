import { addressGuard } from '#app/address-guard.ts'
import type { Config } from '#app/config/config.ts'
import { paperUrl } from '#app/paper-url.ts'
import { secretAt } from '#app/secret-at.ts'
import { isLoopback } from '#core/channels/chat/bulletin.ts'
import type { Destination } from '#core/destinations/destination.ts'
import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'
import type { PostState } from '#desk/steps/post-state.ts'

/**
 * What stands against a destination before anything is sent: a secret that is not there, an address that would be refused, a
 * paper that those who read there cannot reach. No name is looked up and nothing is dialled.
 */
export function setupFindings(destination: Destination, config: Config): readonly Finding[] {
  const { name, kind, secret, addressVariable, paper } = destination
  const found = secretAt(secret, name)
  const variable = addressVariable === undefined ? undefined : secretAt({ variable: addressVariable }, name)
  const missing = [found, variable].flatMap((each): readonly Finding[] =>
    each === undefined || each.ok ? [] : [{ level: 'bad', text: `${name}: ${each.failure.why}`, fix: failures['post/no-secret'].fix }],
  )
  const isAddress = kind === 'slack' || kind === 'discord' || kind === 'mattermost'
  const address = isAddress ? found : (variable ?? { ok: true as const, value: destination.address ?? 'https://api.telegram.org' })
  const refused = address.ok ? addressGuard(config)(address.value) : undefined
  const isReached = paper !== undefined || !isLoopback(paperUrl(config))
  return [
    ...missing,
    // The reason may repeat a part of an address that is a secret.
    ...(refused === undefined
      ? []
      : [
          {
            level: 'bad',
            text: `${name}: its address is not one that may be sent to${isAddress || variable !== undefined ? '' : `: ${refused}`}`,
            fix: failures['fetch/refused-address'].fix,
          } as const,
        ]),
    ...(isReached
      ? []
      : [
          {
            level: 'note',
            text: `${name}: its messages do not link to the paper, which only this machine reaches`,
            fix: `Give the address at which its readers find the paper: paper, in its file.`,
          } as const,
        ]),
  ]
}

/** How posting to a destination goes, with what stands in the way. */
export function postFindings(
  name: string,
  { failure, failingSince, postedAt, heldBack }: PostState,
  when: (at: number) => string,
): readonly Finding[] {
  const last = postedAt === undefined ? 'nothing was posted yet' : `last posted ${when(postedAt)}`
  if (failure === undefined) {
    const held = heldBack === undefined ? '' : `; ${heldBack} held back by atMost`
    return [{ level: 'ok', text: `destination ${name}: ${last}${held}` }]
  }
  const since = failingSince === undefined ? '' : ` since ${when(failingSince)}`
  const again = failures[failure.code].retry === 'later' ? 'tried again by itself' : 'tried again with the next edition'
  const { fix } = failures[failure.code]
  return [{ level: 'bad', text: `destination ${name} fails${since}: ${failure.why} (${failure.code}); ${last}; ${again}`, fix }]
}
