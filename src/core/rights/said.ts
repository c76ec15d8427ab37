import type { RightsSignal } from '../model/rights.ts'

/** What one signal forbids or names; empty when it allows, or says what nobody here knows. */
export type Said = {
  readonly noModel?: boolean
  readonly noArchive?: boolean
  /** Longest quotation in characters; 0 is none. */
  readonly quoteCharsMax?: number
  /** The license or policy it names, as an absolute address. */
  readonly license?: string
}

/**
 * What the words of one signal come to, by its vocabulary. Words nobody knows forbid nothing.
 *
 * Content-Signal: `ai-input=no`. Content-Usage (draft-ietf-aipref-vocab): `ai-use=n`, and `ai=n` and `bots=n` of its earlier
 * drafts. TDMRep (W3C community report, 10 May 2024): `tdm-reservation=1`. RSL 1.0: what a license prohibits, or does not
 * permit or gives for pay only. Robots directives: `noarchive`, `nosnippet`, `max-snippet:50`, `noai`.
 * `saidBy({ from: 'header', vocabulary: 'tdmrep', says: 'tdm-reservation=1' })` → `{ noModel: true, noArchive: true }`
 */
export function saidBy({ vocabulary, says }: RightsSignal): Said {
  switch (vocabulary) {
    case 'content-signal':
      return byPreferences(says, ['ai-input'])
    case 'content-usage':
      return byPreferences(says, ['ai-use', 'ai-input', 'ai', 'bots'])
    case 'tdmrep':
      return byReservation(says)
    case 'rsl':
      return byLicense(says)
    case 'robots-meta':
      return byDirectives(says)
    case 'license':
      return licensed(says)
  }
}

const refusals: ReadonlySet<string> = new Set(['n', 'no'])

/** `bots` is every use by a machine, keeping among them. */
function byPreferences(says: string, modelKeys: readonly string[]): Said {
  const refused = pairsOf(says).flatMap(([key, value]) => (refusals.has(value) ? [key] : []))
  return {
    ...(refused.some((key) => modelKeys.includes(key)) ? { noModel: true } : {}),
    ...(modelKeys.includes('bots') && refused.includes('bots') ? { noArchive: true } : {}),
  }
}

/** `train-ai=n;exceptions=x, search=y` → `[['train-ai', 'n'], ['search', 'y']]`: RFC 9651 dictionaries, parameters left out. */
function pairsOf(says: string): readonly (readonly [string, string])[] {
  const tight = says
    .toLowerCase()
    .split('=')
    .map((part) => part.trim())
    .join('=')
  return tight.split(/[\s,]+/).map((piece) => {
    const [key = '', value = ''] = (piece.split(';')[0] ?? '').split('=')
    return [key, value.replaceAll('"', '')] as const
  })
}

function byReservation(says: string): Said {
  const policy = says.split(/\s+/).find((piece) => piece.startsWith('tdm-policy='))
  const named = policy === undefined ? {} : licensed(policy.slice('tdm-policy='.length))
  return /(?:^|\s)tdm-reservation=1(?:\s|$)/.test(says) ? { noModel: true, noArchive: true, ...named } : named
}

const modelUses: ReadonlySet<string> = new Set(['all', 'ai-all', 'ai-input'])
const freePayments: ReadonlySet<string> = new Set(['free', 'attribution'])

/** One line of an RSL license: `prohibits ai-train ai-input`, `permits search`, `payment crawl`, or the address of its terms. */
function byLicense(says: string): Said {
  const [word = '', ...uses] = says.split(/\s+/)
  const isForModels = uses.some((use) => modelUses.has(use.toLowerCase()))
  if (word === 'prohibits') return isForModels ? { noModel: true } : {}
  if (word === 'permits') return isForModels ? {} : { noModel: true }
  if (word === 'payment') return uses.every((kind) => freePayments.has(kind.toLowerCase())) ? {} : { noModel: true }
  return licensed(says)
}

function byDirectives(says: string): Said {
  const words = says.split(',').map((word) => word.trim().toLowerCase())
  const limits = words.flatMap((word) => {
    if (word === 'nosnippet') return [0]
    const count = word.startsWith('max-snippet:') ? Number(word.slice('max-snippet:'.length).trim() || Number.NaN) : Number.NaN
    return Number.isInteger(count) && count >= 0 ? [count] : []
  })
  return {
    ...(words.includes('noai') ? { noModel: true } : {}),
    ...(words.includes('noarchive') || words.includes('nocache') ? { noArchive: true } : {}),
    ...(limits.length === 0 ? {} : { quoteCharsMax: Math.min(...limits) }),
  }
}

function licensed(address: string): Said {
  return /^https?:/i.test(address) && URL.canParse(address) ? { license: address } : {}
}
