import type { MailPlace } from '../../mail/mail-place.ts'
import type { Subscriber } from '../../mail/subscriber.ts'

/** Addresses of the paper that only the reader of one mailbox knows. */
export type SubscriptionLinks = {
  /** What comes, and when. */
  readonly wishes: string
  /** Ends it: a POST at once (RFC 8058), a GET with a page that has the button. */
  readonly leave: string
  readonly confirm: string
  /** The same as `leave` by mail. */
  readonly leaveByMail: string
}

/**
 * Where a subscription is changed and ended. The key stands in the query and not in the path, so that no log of paths has it.
 * `subscriptionLinks({ key }, place).leave` → `https://paper.example/subscription/leave?key=…`
 */
export function subscriptionLinks({ key }: Pick<Subscriber, 'key'>, { paperUrl, bounceAddress, from }: MailPlace): SubscriptionLinks {
  const at = (path: string): string => `${paperUrl}${path}?key=${key}`
  return {
    wishes: at('subscription'),
    leave: at('subscription/leave'),
    confirm: at('subscription/confirm'),
    leaveByMail: `mailto:${bounceAddress ?? from.address}?subject=leave%20${key}`,
  }
}
