import type { RightsSignal } from '../model/rights.ts'
import { type HostSignal, hostSignalsMax } from './host-signals.ts'
import { saysCharsMax } from './says.ts'

const vocabularies: Readonly<Record<string, RightsSignal['vocabulary']>> = {
  'content-signal': 'content-signal',
  'content-usage': 'content-usage',
  license: 'rsl',
}

/**
 * The rights signals among the lines of a robots.txt that are meant for us: Content-Signal (contentsignals.org),
 * Content-Usage (draft-ietf-aipref-attach), each with a path or for all, and License (RSL 1.0), an absolute address.
 * `robotsSignals([['content-usage', '/news/ train-ai=n']])` → one row with the pattern `/news/`
 */
export function robotsSignals(lines: readonly (readonly [string, string])[]): readonly HostSignal[] {
  const rows = lines.flatMap(([key, value]): readonly HostSignal[] => {
    const vocabulary = Object.hasOwn(vocabularies, key) ? vocabularies[key] : undefined
    if (vocabulary === undefined) return []
    const space = value.startsWith('/') ? value.search(/\s/) : 0
    const pattern = space < 0 ? value : value.slice(0, space)
    const says = value.slice(pattern.length).trim()
    return says === '' || value.length > saysCharsMax ? [] : [{ pattern, signal: { from: 'robots.txt', vocabulary, says } }]
  })
  return rows.slice(0, hostSignalsMax)
}
