import { webAddress } from './links.ts'
import { sourceKinds } from './registry.ts'
import type { SourceKind } from './source-kind.ts'

/** A place that can be collected from: the kind that reads it, what that kind calls it, and other kinds that know it too. */
export type SourcePlace = { readonly kind: SourceKind; readonly target: string; readonly others: readonly string[] }

/**
 * What somebody means who types an address: the place that a kind of source knows by it, else a feed there, or a page that
 * announces one. Undefined for what is no address. Nothing is asked.
 * `placeAt('https://github.com/tarn/lamp')` → its releases; `placeAt('feed:https://a.example/x')` → a feed
 */
export function placeAt(typed: string): SourcePlace | undefined {
  const address = addressIn(typed)
  const known = kindsAt(address ?? typed.trim())
  const best = known.find(({ kind }) => !known.some((other) => other.kind.kind === kind.standsBeside))
  if (best !== undefined) return { ...best, others: known.filter((other) => other !== best).map(({ kind }) => kind.kind) }
  const feed = sourceKinds.find(({ kind }) => kind === 'feed')
  return address === undefined || feed === undefined ? undefined : { kind: feed, target: address, others: [] }
}

/** The web address that was typed, also behind the “feed:” that some pages write before it. */
export function addressIn(typed: string): string | undefined {
  return webAddress(typed.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''))
}

/** Every kind that knows a place of that name, with what it calls it. */
export function kindsAt(text: string): readonly { readonly kind: SourceKind; readonly target: string }[] {
  return sourceKinds.flatMap((kind) => {
    const target = kind.targetOf?.(text)
    return target === undefined ? [] : [{ kind, target }]
  })
}
