import type { Finding } from '#core/model/finding.ts'
import { dayMs } from '#core/model/instant.ts'
import type { GivenStore } from './given-store.ts'

/** What the doctor says of the subscribers and their mails, in numbers alone: addresses are nobody’s business. */
export async function subscriberFindings({
  store,
  clock,
}: Pick<GivenStore, 'clock'> & { readonly store: Pick<GivenStore['store'], 'subscribers' | 'mailingsSince'> }): Promise<
  readonly Finding[]
> {
  const all = await store.subscribers()
  if (all.length === 0) return []
  const is = (state: string): number => all.filter((one) => one.state === state).length
  const mails = await store.mailingsSince(clock.now() - 14 * dayMs)
  const became = (state: string): number => mails.filter((one) => one.state === state).length
  const troubled = became('refused') + became('unknown') + became('given-up')
  return [
    { level: 'ok', text: `subscribers: ${is('confirmed')} confirmed, ${is('asked')} asked, ${is('retired')} retired` },
    { level: 'ok', text: `mails of the last 14 days: ${became('sent')} sent, ${became('later') + became('under-way')} waiting` },
    ...(troubled === 0
      ? []
      : [
          {
            level: 'note' as const,
            text: `${became('refused')} mails were refused, ${became('given-up')} given up after a day, of ${became('unknown')} nobody knows whether they were sent`,
            fix: 'headwater mail log shows which and why. None of them is sent again by itself.',
          },
        ]),
  ]
}
