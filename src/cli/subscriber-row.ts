import type { Subscriber } from '#core/mail/subscriber.ts'
import { isoOf } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'

/** A subscriber for other programs: everything that is kept of one, but for the key, which is a secret between the mails and the desk. */
export function subscriberRow({ id, address, beats, days, state, by, askedAt, confirmedAt, reason, bounces, retired }: Subscriber) {
  return {
    id,
    address,
    beats,
    ...present({ days }),
    state,
    by,
    askedAt: isoOf(askedAt),
    ...present({ confirmedAt: confirmedAt === undefined ? undefined : isoOf(confirmedAt), reason }),
    bounces: bounces.map(({ at }) => isoOf(at)),
    ...present({ retired: retired && { at: isoOf(retired.at), why: retired.why } }),
  }
}
