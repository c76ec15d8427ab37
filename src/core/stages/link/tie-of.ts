import type { StoryLink } from '../../model/story.ts'
import type { Pool } from './pool.ts'
import type { Subject } from './subject-of.ts'

/** A link to an earlier story, and how strong it is: the strongest are kept, of equals the latest. */
export type Tie = { readonly link: StoryLink; readonly strength: number; readonly earlier: Subject }

/**
 * How a story stands to an earlier one, by its strongest sign:
 *
 * - the same record (CVE, RFC, …), or the version after its candidate: it continues it;
 * - the same rare names, one product, repository or link, and a later step of the same matter (`phases.ts`): it continues it;
 *   without a later step it is related;
 * - another version of one product: related.
 *
 * Undefined when a reader would not see why. Names are rare by the stories of the window that hold them. What one outlet alone
 * tells day by day is its series, which names do not tie together.
 */
export function tieOf(story: Subject, earlier: Subject, pool: Pool): Tie | undefined {
  if (earlier.beganAt >= story.beganAt || earlier.story.id === story.story.id) return undefined
  const record = common(story.records, earlier.records)[0]
  if (record !== undefined) return tie(earlier, 5, { kind: 'continues', because: 'same-record', evidence: { record } })
  const names = rareNames(story, earlier, pool)
  const place = common(story.repositories, earlier.repositories)[0] ?? common(story.targets, earlier.addresses)[0]
  const version = versionTie(story, earlier, (product) => place !== undefined || names.includes(product))
  if (version !== undefined) return version
  const step = laterStep(story, earlier)
  const isTied = names.length > 0 && (place !== undefined || (isBeyondOneOutlet(story, earlier) && isTelling(names, story, pool)))
  const shown = names
    .slice(0, namesShown)
    .map((name) => story.names.get(name) ?? name)
    .join(', ')
  if (isTied && step !== undefined)
    return tie(earlier, 3 + names.length / 10, { kind: 'continues', because: 'later-step', evidence: { names: shown, ...step } })
  if (place !== undefined && (isTied || story.repositories.has(place)))
    return tie(earlier, 2.5, { kind: 'related', because: 'same-place', evidence: { place } })
  return isTied ? tie(earlier, 1 + names.length / 10, { kind: 'related', because: 'same-names', evidence: { names: shown } }) : undefined
}

const namesShown = 4

/** Two names that do not stand beside each other, a very rare one of two words, or a product’s. */
function isTelling(names: readonly string[], story: Subject, pool: Pool): boolean {
  const rarest = Math.min(...names.map((name) => pool.countOf(name)))
  if (names.some((name) => pool.isProduct(name)) && rarest <= productMax) return true
  return phraseCount(names, story) >= 2 || (names.length >= 2 && rarest <= veryRareMax)
}

/** A product in the headlines of so many stories is a subject at large. */
const productMax = 6
const veryRareMax = 3

/** How many names these are when those that follow each other in a headline are one: “Mira Holt” is one name. */
function phraseCount(names: readonly string[], story: Subject): number {
  const order = [...story.names.keys()]
  const places = names.map((name) => order.indexOf(name)).sort((a, b) => a - b)
  return places.filter((place, at) => at === 0 || place !== (places[at - 1] ?? 0) + 1).length
}

function isBeyondOneOutlet(story: Subject, earlier: Subject): boolean {
  return new Set([...story.outlets, ...earlier.outlets]).size > 1
}

/** Names in more than this share of the stories tie nothing together. */
const rareShare = 0.004
const rareMin = 6

function rareNames(story: Subject, earlier: Subject, pool: Pool): readonly string[] {
  const most = Math.max(rareMin, Math.round(pool.size * rareShare))
  return [...story.names.keys()].filter((name) => earlier.names.has(name) && pool.isName(name) && pool.countOf(name) <= most)
}

function versionTie(story: Subject, earlier: Subject, isRare: (product: string) => boolean): Tie | undefined {
  for (const [product, version] of story.versions) {
    const before = earlier.versions.get(product)
    if (before === undefined || before === version) continue
    const evidence = { product, version, before }
    if (preRelease.test(before) && baseOf(before) === baseOf(version))
      return tie(earlier, 4, { kind: 'continues', because: 'next-version', evidence })
    // Of a product that is named every day, only the version before is worth a link: 7.1 after 7.1-rc5, 26.5.1 after 26.5.
    if (isRare(product) || seriesOf(before) === seriesOf(version))
      return tie(earlier, 2, { kind: 'related', because: 'other-version', evidence })
  }
  return undefined
}

const preRelease = /[-.]?(?:rc|beta|alpha|preview)/

function baseOf(version: string): string {
  return (version.split(preRelease, 1)[0] ?? version).replace(/(?:\.0)+$/, '')
}

/** The first two numbers: `7.1.4` → `7.1` */
function seriesOf(version: string): string {
  return (version.split(preRelease, 1)[0] ?? version).split('.').slice(0, 2).join('.')
}

/** The ladder on which a story is further than the earlier one. */
function laterStep(story: Subject, earlier: Subject): { readonly matter: string; readonly step: number } | undefined {
  for (const [matter, step] of story.steps) {
    const before = earlier.steps.get(matter)
    if (before !== undefined && before < step) return { matter, step: step + 1 }
  }
  return undefined
}

function common<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): readonly Thing[] {
  return [...one].filter((thing) => other.has(thing))
}

function tie(earlier: Subject, strength: number, link: Omit<StoryLink, 'storyId'>): Tie {
  return { strength, earlier, link: { ...link, storyId: earlier.story.id } }
}
