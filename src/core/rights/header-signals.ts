import type { RightsSignal } from '../model/rights.ts'
import { hasRelation, linksIn } from '../sources/link-header.ts'
import { robotsDirectives } from './robots-directives.ts'
import { says } from './says.ts'
import { tdmrepSignal } from './tdmrep-signals.ts'

/**
 * The rights signals in the header of an answer: X-Robots-Tag, tdm-reservation with tdm-policy, Content-Usage,
 * Content-Signal, and Link with `rel=license`. `headers` gives all values of a field by its lower-case name; `url` is what
 * a relative address of the license stands on.
 * `headerSignals((name) => fields[name] ?? [], 'https://lamp.example/1')` → the signals, in this order
 */
export function headerSignals(headers: (name: string) => readonly string[], url: string): readonly RightsSignal[] {
  const preferences = (['content-usage', 'content-signal'] as const).flatMap((vocabulary): readonly RightsSignal[] => {
    const words = says(headers(vocabulary).join(', '))
    return words === '' ? [] : [{ from: 'header', vocabulary, says: words }]
  })
  const robots = robotsDirectives('header', headers('x-robots-tag'))
  const reserved = tdmrepSignal('header', { reservation: headers('tdm-reservation')[0], policy: headers('tdm-policy')[0] })
  const license = licenseIn(headers('link').join(', '), url)
  return [robots, reserved, ...preferences, license].filter((signal) => signal !== undefined)
}

/** `<https://lamp.example/terms>; rel="license"` (RFC 8288); of type application/rsl+xml it is an RSL license. */
function licenseIn(header: string, url: string): RightsSignal | undefined {
  for (const link of linksIn(header)) {
    const { href, parameters } = link
    if (!hasRelation(link, 'license') || !URL.canParse(href, url) || !/^https?:$/.test(new URL(href, url).protocol)) continue
    const isRsl = parameters.get('type')?.toLowerCase().startsWith('application/rsl+xml')
    return { from: 'header', vocabulary: isRsl ? 'rsl' : 'license', says: says(new URL(href, url).href) }
  }
  return undefined
}
