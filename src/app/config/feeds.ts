import { present } from '#core/model/present.ts'
import type { Values } from './decide-config.ts'

/** What the feeds and the files for robots say; each is absent where it is not set. */
export type FeedSettings = { readonly hub?: string; readonly license?: string; readonly contentSignal?: string }

/** The settings of `feeds`, and the hub that is told. */
export function feedsOf(values: Values): FeedSettings {
  const address = (key: string): string | undefined => {
    const value = String(values.get(key)?.value)
    // As a browser writes it: names of other scripts in a form that a header takes.
    return value === 'not set' || value === 'off' ? undefined : new URL(value).href
  }
  const signals = values.get('feeds.contentSignals')?.value
  const contentSignal = Array.isArray(signals) && signals.length > 0 ? signals.join(', ') : undefined
  return present({ hub: address('websub.hub'), license: address('feeds.license'), contentSignal })
}
