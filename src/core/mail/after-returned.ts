import { dayMs, type Instant } from '../model/instant.ts'
import type { Returned } from './returned.ts'
import type { SoftBounce, Subscriber } from './subscriber.ts'

/** So many mails that came back within so many days retire an address. */
const softMax = 5
const softMs = 14 * dayMs

/**
 * A subscriber after a mail came back: retired at once where the mailbox is gone or the mail was called spam, after five soft bounces
 * in 14 days else. Undefined where nothing changes; a report that is read twice counts once.
 */
export function afterReturned(subscriber: Subscriber, { kind, id }: Pick<Returned, 'kind' | 'id'>, at: Instant): Subscriber | undefined {
  if (kind === 'nothing' || kind === 'leave' || subscriber.state === 'retired') return undefined
  if (kind === 'complaint' || kind === 'hard') return retired(subscriber, kind === 'complaint' ? 'complaint' : 'bounce', at)
  if (subscriber.bounces.some((one) => one.id === id)) return undefined
  const bounces: readonly SoftBounce[] = [...subscriber.bounces.filter((one) => one.at > at - softMs), { at, id }]
  return bounces.length >= softMax ? retired({ ...subscriber, bounces }, 'bounce', at) : { ...subscriber, bounces }
}

function retired(subscriber: Subscriber, why: 'bounce' | 'complaint', at: Instant): Subscriber {
  return { ...subscriber, state: 'retired', retired: { at, why } }
}
