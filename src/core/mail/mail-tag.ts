import { hashOf } from '../model/ids.ts'
import type { MailPlace } from './mail-place.ts'
import type { Subscriber } from './subscriber.ts'

/** What a mail of ours is known by when it comes back. */
export type MailTag = { readonly what: string; readonly subscriberId: string; readonly proof: string }

/**
 * The Message-ID of one mail, without angle brackets: the same whenever it is made, and not to be made by who does not know the
 * subscriber’s key, so that a forged report ends nobody’s subscription.
 * `messageIdOf('edition-1f0c', subscriber, place)` → `edition-1f0c.subscriber-77ab.9c0f…@desk.example`
 */
export function messageIdOf(what: string, { id, key }: Pick<Subscriber, 'id' | 'key'>, place: MailPlace): string {
  return `${what}.${id}.${proofOf(what, key)}@${hostOf(place.from.address)}`
}

/** The envelope’s sender: where a mail that cannot be delivered comes back to, with the mail’s tag where the address takes one (VERP). */
export function returnAddressOf({ id, key }: Pick<Subscriber, 'id' | 'key'>, place: MailPlace): string {
  const address = place.bounceAddress ?? place.from.address
  if (!place.hasPlus || place.bounceAddress === undefined) return address
  const at = address.lastIndexOf('@')
  // Local parts have 64 characters at most (RFC 5321, 4.5.3.1.1), so the mail itself is left out.
  return `${address.slice(0, at)}+${id.replace('subscriber-', '')}.${proofOf('', key)}${address.slice(at)}`
}

/** The tags in a text that came back, of Message-IDs and return addresses; nothing says yet that they are ours. */
export function tagsIn(text: string): readonly MailTag[] {
  const ids = [...text.matchAll(/<((?:edition|confirm|test)-[\w-]{1,40})\.(subscriber-[\da-f]{12})\.([\da-f]{20})@/g)]
  const returns = [...text.matchAll(/\+([\da-f]{12})\.([\da-f]{20})@/g)]
  return [
    ...ids.slice(0, tagsMax).map(([, what = '', subscriberId = '', proof = '']) => ({ what, subscriberId, proof })),
    ...returns.slice(0, tagsMax).map(([, id = '', proof = '']) => ({ what: '', subscriberId: `subscriber-${id}`, proof })),
  ]
}

/** Whether a tag was made with the subscriber’s key. */
export function isOurs({ what, subscriberId, proof }: MailTag, { id, key }: Pick<Subscriber, 'id' | 'key'>): boolean {
  return subscriberId === id && proof === proofOf(what, key)
}

const tagsMax = 10

function proofOf(what: string, key: string): string {
  return hashOf(`mail ${what}\n${key}`).slice(0, 20)
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
