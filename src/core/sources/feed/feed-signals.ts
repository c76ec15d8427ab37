import type { RightsSignal } from '../../model/rights.ts'
import { says } from '../../rights/says.ts'
import { webAddress } from '../links.ts'
import { childrenOf, type Element, textOf } from './element.ts'

/**
 * What a channel or an item says may be done with its text, undefined when nothing: an RSL license (RSL 1.0, `rsl:content`
 * with `rsl:license`), and a license by its address (`cc:license`, `creativeCommons:license`, `atom:link rel="license"`).
 * `dc:rights` and `copyright` are notes for people and no signals. `base` is what relative addresses stand on.
 * `<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>` → one signal of the vocabulary `license`
 */
export function feedSignalsOf(element: Element, base: string): readonly RightsSignal[] | undefined {
  // Most items have none of these, and feeds have many items.
  if (!element.parts.some(isMark)) return undefined
  const contents = childrenOf(element, 'rsl:content').slice(0, licensesMax)
  const licenses = [element, ...contents].flatMap((parent) => childrenOf(parent, 'rsl:license')).slice(0, licensesMax)
  const named = licenseOf(element, base)
  const signals: readonly RightsSignal[] = [
    ...rslWords(licenses).map((words) => ({ from: 'feed', vocabulary: 'rsl', says: says(words) }) as const),
    ...(named === undefined ? [] : [{ from: 'feed', vocabulary: 'license', says: says(named) } as const]),
  ]
  return signals.length === 0 ? undefined : signals
}

const licensesMax = 20
const licenseNames: ReadonlySet<string> = new Set(['cc:license', 'creativecommons:license'])

function isMark(part: string | Element): boolean {
  if (typeof part === 'string') return false
  return part.name.startsWith('rsl:') || licenseNames.has(part.name) || (part.name === 'atom:link' && isLicense(part))
}

function isLicense(link: Element): boolean {
  return link.attributes.get('rel')?.trim().toLowerCase() === 'license'
}

function licenseOf(element: Element, base: string): string | undefined {
  for (const part of element.parts) {
    if (typeof part === 'string' || part.name.startsWith('rsl:') || !isMark(part)) continue
    const address = part.attributes.get('href') ?? part.attributes.get('rdf:resource') ?? textOf(part)
    const license = webAddress(address, base)
    if (license !== undefined) return license
  }
  return undefined
}

const freePayments: ReadonlySet<string> = new Set(['free', 'attribution'])

/**
 * Several licenses are offers to choose from: what one prohibits stays prohibited, what is permitted is what those without
 * pay permit together, and where all want pay, that is what is said.
 */
function rslWords(licenses: readonly Element[]): readonly string[] {
  if (licenses.length === 0) return []
  const prohibited = licenses.flatMap((license) => usesOf(license, 'rsl:prohibits'))
  const payments = licenses.map((license) =>
    childrenOf(license, 'rsl:payment').map((payment) => payment.attributes.get('type') ?? 'purchase'),
  )
  const free = licenses.filter((_, at) => payments[at]?.every((kind) => freePayments.has(kind.toLowerCase())))
  const permitted = free.map((license) => usesOf(license, 'rsl:permits'))
  return [
    ...(prohibited.length === 0 ? [] : [`prohibits ${[...new Set(prohibited)].join(' ')}`]),
    ...(free.length > 0 && permitted.every((uses) => uses.length > 0) ? [`permits ${[...new Set(permitted.flat())].join(' ')}`] : []),
    ...(free.length === 0 ? [`payment ${[...new Set(payments.flat())].join(' ')}`] : []),
  ]
}

/** The uses that `rsl:permits` or `rsl:prohibits` of type `usage` list, in lower case. */
function usesOf(license: Element, name: string): readonly string[] {
  const lists = childrenOf(license, name).filter((list) => list.attributes.get('type')?.toLowerCase() === 'usage')
  return lists
    .flatMap((list) =>
      textOf(list)
        .toLowerCase()
        .split(/[\s,]+/),
    )
    .filter((use) => /^[a-z-]{2,30}$/.test(use))
    .slice(0, usesMax)
}

const usesMax = 20
