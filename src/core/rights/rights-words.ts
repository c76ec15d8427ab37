import type { Rights, RightsSignal } from '../model/rights.ts'
import { rightsOf } from './rights-of.ts'

/**
 * What rights come to in plain words, for people; empty when they restrict nothing and name no license.
 * `rightsWords({ mayModel: false, mayArchive: true, license: 'https://a.example/l', signals })` →
 * `['not for models', 'terms at https://a.example/l']`
 */
export function rightsWords(rights: Rights): readonly string[] {
  return [...limitWords(rights), ...(rights.license === undefined ? [] : [`terms at ${rights.license}`])]
}

/** What a source’s signals come to, in the same words; empty where it asked for nothing. */
export function askedWords(signals: readonly RightsSignal[] = []): readonly string[] {
  const rights = rightsOf(signals)
  return rights === undefined ? [] : rightsWords(rights)
}

/** What rights forbid or limit, without the license they name. */
export function limitWords({ mayModel, mayArchive, quoteCharsMax }: Rights): readonly string[] {
  return [
    ...(mayModel ? [] : ['not for models']),
    ...(mayArchive ? [] : ['not kept whole']),
    ...(quoteCharsMax === undefined ? [] : [quoteCharsMax === 0 ? 'not quoted' : `quoted up to ${quoteCharsMax} characters`]),
  ]
}

/** Each signal with where it stood, in its own words: `robots.txt says “ai-input=no”`. */
export function signalWords({ signals }: Rights): readonly string[] {
  return signals.map(({ from, says }) => `${placeWords[from]} says “${says}”`)
}

const placeWords = {
  'robots.txt': 'its host’s robots.txt',
  header: 'the answer’s header',
  'well-known': 'its host’s tdmrep.json',
  page: 'the page',
  feed: 'the feed',
} as const
