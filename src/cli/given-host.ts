import { hostOf } from '#core/text/address.ts'

/** The host that a person typed, as a name or as an address on it; undefined when it is neither. */
export function givenHost(typed: string): string | undefined {
  const host = hostOf(typed.includes('://') ? typed : `https://${typed}`)
  return host?.includes('.') === true && (typed.includes('://') || /^[^/?#@:]+$/.test(typed)) ? host : undefined
}
