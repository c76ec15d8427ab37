import type { RightsSignal } from '../model/rights.ts'
import { ourName, robotsDirectives } from '../rights/robots-directives.ts'
import { says } from '../rights/says.ts'
import { tdmrepSignal } from '../rights/tdmrep-signals.ts'
import { metasOf } from './metas.ts'
import type { PageElement } from './tree.ts'
import { elementsOf } from './walk.ts'

/**
 * The rights signals a page carries itself: its robots meta elements and those for us by name, `tdm-reservation` with
 * `tdm-policy`, and the license it links to (`rel=license`).
 * `rightsMarks(tree, 'https://lamp.example/1')` → `[{ from: 'page', vocabulary: 'robots-meta', says: 'noarchive' }]`
 */
export function rightsMarks(root: PageElement, url: string): readonly RightsSignal[] {
  const marks = elementsOf(root, ({ name, attributes }) => name === 'meta' || (markNames.has(name) && isLicense(attributes.rel)))
  const metas = metasOf(marks.filter(({ name }) => name === 'meta'))
  const robots = robotsDirectives('page', [...metas.all('robots'), ...metas.all(ourName)])
  const reserved = tdmrepSignal('page', { reservation: metas.get('tdm-reservation'), policy: metas.get('tdm-policy') })
  return [robots, reserved, licenseOf(marks, url)].filter((signal) => signal !== undefined)
}

const markNames: ReadonlySet<string> = new Set(['link', 'a'])
const licensesMax = 50

/** The first license named: by a `link` in the head before one in the text. */
function licenseOf(marks: readonly PageElement[], url: string): RightsSignal | undefined {
  const inOrder = [...marks.filter(({ name }) => name === 'link'), ...marks.filter(({ name }) => name === 'a')]
  for (const { attributes } of inOrder.slice(0, licensesMax)) {
    const href = attributes.href?.trim() ?? ''
    if (href === '' || !URL.canParse(href, url) || !/^https?:$/.test(new URL(href, url).protocol)) continue
    const isRsl = attributes.type?.trim().toLowerCase() === 'application/rsl+xml'
    return { from: 'page', vocabulary: isRsl ? 'rsl' : 'license', says: says(new URL(href, url).href) }
  }
  return undefined
}

function isLicense(relations: string | undefined): boolean {
  return relations?.toLowerCase().split(/\s+/).includes('license') === true
}
