import { hourMs } from '../../model/instant.ts'
import type { StoryLink } from '../../model/story.ts'
import { commonShare } from '../../text/common-share.ts'
import { tellingWords } from '../trace/tells.ts'
import type { Pool } from './pool.ts'
import type { Subject } from './subject-of.ts'

/** A link to an earlier story, and how strong it is: the strongest are kept, of equals the latest. */
export type Tie = { readonly link: StoryLink; readonly strength: number; readonly earlier: Subject }

/**
 * How a story stands to an earlier one, by its strongest sign:
 *
 * - the same record (CVE, RFC, …), or the version after its candidate: it continues it;
 * - the same rare names, one product, repository or link, and a later step of the same matter (`phases.ts`): it continues it;
 * - the same rare names in one affair (a breach, a trial, a deal, a law), and another headline a day later: it continues it;
 * - without either, or another version of one product: related.
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
  const isBeyondOne = names.length > 0 && (place !== undefined || isBeyondOneOutlet(story, earlier))
  const isTied = isBeyondOne && (place !== undefined || isTelling(names, story, pool))
  const shown = names
    .slice(0, namesShown)
    .map((name) => story.names.get(name) ?? name)
    .join(', ')
  const sequel = isBeyondOne
    ? sequelOf(story, earlier, { isTied, isOwn: names.some((name) => isOwnName(name, [story, earlier], pool)) })
    : undefined
  if (sequel !== undefined) {
    const { because, ...step } = sequel
    return tie(earlier, 3 + names.length / 10, { kind: 'continues', because, evidence: { names: shown, ...step } })
  }
  if (place !== undefined && (isTied || story.repositories.has(place)))
    return tie(earlier, 2.5, { kind: 'related', because: 'same-place', evidence: { place } })
  return isTied && (names.length > 1 || names.some((name) => pool.countOf(name) <= veryRareMax) || sayMore(story, earlier, names))
    ? tie(earlier, 1 + names.length / 10, { kind: 'related', because: 'same-names', evidence: { names: shown } })
    : undefined
}

const namesShown = 4

/** Whether two headlines share a word beside one name: of a product that is often named, much is told that has nothing in common. */
function sayMore(story: Subject, earlier: Subject, names: readonly string[]): boolean {
  const skipped = new Set(names.flatMap((name) => tellingWords(name, [])))
  const words = new Set(earlier.heads.flatMap((head) => [...head]))
  return story.heads.some((head) => [...head].some((word) => words.has(word) && !skipped.has(word)))
}

type Sequel = { readonly because: 'later-step' | 'same-affair'; readonly matter: string; readonly step?: number }

/** Whether a story is a later happening of the same matter: a step further, or the next thing in one affair. */
function sequelOf(
  story: Subject,
  earlier: Subject,
  { isTied, isOwn }: { readonly isTied: boolean; readonly isOwn: boolean },
): Sequel | undefined {
  if (areOtherRecords(story, earlier)) return undefined
  for (const [matter, step] of story.steps) {
    const before = earlier.steps.get(matter)
    if (before === undefined) continue
    if (before < step && (isTied || (isOwn && matter !== 'release'))) return { because: 'later-step', matter, step: step + 1 }
    const isLater = story.beganAt - earlier.beganAt >= affairGapMs
    if (affairs.has(matter) && isLater && (isTied || isOwn) && !isOneHeadline(story, earlier)) return { because: 'same-affair', matter }
  }
  return undefined
}

/** Matters in which what befalls one party within weeks is one affair; of flaws, outages and releases the same party has many. */
const affairs: ReadonlySet<string> = new Set(['breach', 'court', 'deal', 'law'])
/** Reports of one happening follow each other within a day. */
const affairGapMs = 20 * hourMs

/** Two flaws, where each has its number. */
function areOtherRecords(story: Subject, earlier: Subject): boolean {
  return story.records.size > 0 && earlier.records.size > 0
}

/** Two headlines in nearly the same words tell one happening, which another outlet has later. */
function isOneHeadline(story: Subject, earlier: Subject): boolean {
  return story.heads.some((one) => earlier.heads.some((other) => commonShare(one, other) >= oneHeadlineShare))
}

const oneHeadlineShare = 0.6

/**
 * A name that few stories hold, and that is seen to be one: a product’s, or written alike in both, with a capital inside a
 * sentence, and what one headline begins with.
 */
function isOwnName(name: string, stories: readonly Subject[], pool: Pool): boolean {
  if (name.length < ownNameMin || pool.countOf(name) > productMax) return false
  if (pool.isProduct(name)) return true
  const isAlike = new Set(stories.map(({ names }) => names.get(name))).size === 1
  return isAlike && stories.some(({ capitals }) => capitals.has(name)) && stories.some(({ openings }) => openings.has(name))
}

const ownNameMin = 4

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
    if (!areReleases(story, earlier)) continue
    if (isRare(product) || seriesOf(before) === seriesOf(version))
      return tie(earlier, 2, { kind: 'related', because: 'other-version', evidence })
  }
  return undefined
}

/** Whether both tell of a version that came out, or one outlet has both: essays name versions, too. */
function areReleases(story: Subject, earlier: Subject): boolean {
  return (story.steps.has('release') && earlier.steps.has('release')) || [...story.outlets].some((id) => earlier.outlets.has(id))
}

const preRelease = /[-.]?(?:rc|beta|alpha|preview)/

function baseOf(version: string): string {
  return (version.split(preRelease, 1)[0] ?? version).replace(/(?:\.0)+$/, '')
}

/** The first two numbers: `7.1.4` → `7.1` */
function seriesOf(version: string): string {
  return (version.split(preRelease, 1)[0] ?? version).split('.').slice(0, 2).join('.')
}

function common<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): readonly Thing[] {
  return [...one].filter((thing) => other.has(thing))
}

function tie(earlier: Subject, strength: number, link: Omit<StoryLink, 'storyId'>): Tie {
  return { strength, earlier, link: { ...link, storyId: earlier.story.id } }
}
