import type { Article } from '../../model/article.ts'
import type { Instant } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { canonicalAddress, isDeep } from '../../text/address.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { repositoryOf } from '../../text/repository.ts'
import { versionsOf } from '../cluster/versions.ts'
import { tellingWords } from '../trace/tells.ts'
import { broadNames } from './broad-names.ts'
import { ladders } from './phases.ts'

export type StoryEntry = { readonly story: Story; readonly articles: readonly Article[] }

/** What a story is about, as far as another story can be about the same. */
export type Subject = {
  readonly story: Story
  /** When its first report was published, as far as its dates can be believed. */
  readonly beganAt: Instant
  /** CVE, GHSA and RFC numbers and the like, in headlines and first paragraphs; none where there are many. */
  readonly records: ReadonlySet<string>
  readonly repositories: ReadonlySet<string>
  /** Versions by the name before them, in a third of the headlines at least. */
  readonly versions: ReadonlyMap<string, string>
  /** The telling words of each headline, without endings. */
  readonly heads: readonly ReadonlySet<string>[]
  /** Names in a third of the headlines at least, or in one and two leads, by their lower case, in the order of the headlines. */
  readonly names: ReadonlyMap<string, string>
  /** The first words of its headlines, in lower case. */
  readonly openings: ReadonlySet<string>
  /** Words that its reports write with a capital inside a sentence, and those they write small, in lower case. */
  readonly capitals: ReadonlySet<string>
  readonly smallWords: ReadonlySet<string>
  readonly outlets: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  /** Documents its reports link to. */
  readonly targets: ReadonlySet<string>
  /** How far its headlines have come on each ladder (`phases.ts`). */
  readonly steps: ReadonlyMap<string, number>
  readonly language: string
}

/** Reads what a story is about from its first-hand document and up to 20 of its reports. */
export function subjectOf({ story, articles }: StoryEntry, now: Instant): Subject {
  const own = articles.filter(({ reprintOf, facts }) => reprintOf === undefined && facts?.is !== 'roundup').slice(0, articlesMax)
  const told = own.length > 0 ? own : articles.slice(0, articlesMax)
  const dates = told.map(({ publishedAt, firstSeenAt }) => (publishedAt > now || publishedAt <= 0 ? firstSeenAt : publishedAt))
  const records = new Set(told.flatMap(({ title, text }) => recordIdsOf(`${title}\n${firstParagraph(text)}`).map(({ id }) => id)))
  const titles = told.map(({ title }) => title.slice(0, titleMax).normalize('NFKC')).filter((title) => !listing.test(title))
  const leads = told.map(({ text }) => text.slice(0, leadMax).normalize('NFKC'))
  const plain = [...leads, ...titles.filter((title) => !isTitleCase(title))]
  return {
    story,
    beganAt: dates.reduce((first, at) => Math.min(first, at), story.openedAt),
    records: records.size <= recordsMax ? records : new Set(),
    repositories: repositoriesOf(story, told),
    versions: versionsIn(titles),
    heads: [...new Set(titles)].map((title) => new Set(tellingWords(title, []))),
    names: namesOf(titles, leads),
    openings: new Set(titles.flatMap((title) => (title.match(words) ?? []).slice(0, openingMax).map((word) => word.toLowerCase()))),
    capitals: new Set(plain.flatMap(capitalsOf)),
    smallWords: new Set(plain.flatMap((text) => (text.match(words) ?? []).filter((word) => /^\p{Ll}+$/u.test(word)))),
    outlets: new Set(told.map(({ outletId }) => outletId)),
    addresses: new Set([...told.map(({ url }) => url), story.primary?.url ?? ''].flatMap((url) => canonicalAddress(url) ?? [])),
    targets: targetsOf(told),
    steps: stepsOf(titles),
    language: told[0]?.language ?? 'und',
  }
}

const articlesMax = 20
const titleMax = 300
const leadMax = 600
/** A story that names more ids is a bulletin over many matters. */
const recordsMax = 4
const linksMax = 20
const namesMax = 40
const openingMax = 5

/** A headline of three matters and more is the day’s list, and about none of them. */
const listing =
  /[;；/｜|][^;；/｜|]{2,200}[;；/｜|]|\+ ?\d{1,2} more\b|^in other news\b|\b(?:weekly|round-?up|week in|this week|newsletter|digest)\b/i

function versionsIn(titles: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const all = titles.flatMap((title) => [...versionsOf(title)])
  for (const [name] of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(all.filter(([name]) => !noProducts.has(name) && (counts.get(name) ?? 0) * 3 >= titles.length))
}

/** Words before a number that are no product. */
const noProducts = new Set(
  'a above about after android at before by cvss for from g in is level no number of on over part rated rating release releases revision score season section than the to top under up update v version versions vol volume wave with'.split(
    ' ',
  ),
)

function firstParagraph(text: string): string {
  return (
    text
      .slice(0, leadMax)
      .trimStart()
      .split(/\n\s{0,20}\n/, 1)[0] ?? ''
  )
}

/** The repository a report stands in or its first-hand document does, or the only one it links to. */
function repositoriesOf({ primary }: Story, told: readonly Article[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const address of [primary?.url ?? '', ...told.map(({ url }) => url)]) {
    const repository = repositoryOf(address)
    if (repository !== undefined) found.add(repository)
  }
  for (const { links } of told) {
    const linked = new Set(links.slice(0, linksMax).flatMap((link) => repositoryOf(link) ?? []))
    if (linked.size === 1) for (const repository of linked) found.add(repository)
  }
  return found
}

function targetsOf(told: readonly Article[]): ReadonlySet<string> {
  const targets = new Set<string>()
  for (const { links, url } of told) {
    if (links.length > linksMax) continue
    const own = canonicalAddress(url)
    for (const link of links) {
      const target = canonicalAddress(link)
      if (target !== undefined && target !== own && isDeep(target)) targets.add(target)
    }
  }
  return targets
}

/** Words of scripts with capitals; the parts of a compound are words of their own. */
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]{0,40}/gu

/** Whether a headline writes most of its words with a capital: capitals tell no names there. */
function isTitleCase(title: string): boolean {
  const longer = (title.match(words) ?? []).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > longer.length
}

/** Words with a capital that does not come from the start of a sentence. */
function capitalsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N},;’'"”)] {1,2}[“"‘(]?)\p{Lu}[\p{L}\p{M}\p{N}+#]{1,40}/gu)].map(([word]) => word.toLowerCase())
}

function namesOf(titles: readonly string[], leads: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly name: string; count: number }>()
  for (const title of titles) {
    const inTitle = new Map<string, string>()
    for (const word of title.match(words) ?? []) if (named.test(word)) inTitle.set(word.toLowerCase(), word)
    for (const [key, name] of inTitle) {
      const known = found.get(key) ?? { name, count: 0 }
      known.count += 1
      found.set(key, known)
    }
  }
  const inLeads = leads.map((lead) => new Set(lead.match(words) ?? []))
  const isNamed = (name: string, count: number): boolean =>
    count * 3 >= titles.length || inLeads.filter((lead) => lead.has(name)).length >= leadsMin
  const names = [...found].filter(([key, { name, count }]) => key.length >= 3 && !broadNames.has(key) && isNamed(name, count))
  return new Map(names.slice(0, namesMax).map(([key, { name }]) => [key, name]))
}

/** A name that two reports begin with is one of the story’s, whatever the others call it. */
const leadsMin = 2

/** A capital somewhere, or a letter before a digit: `Wick`, `cPanel`, `k3s`, and not `21st`. */
const named = /^(?=\p{L})(?:[\p{L}\p{M}\p{N}+#]*\p{Lu}|\p{L}+\p{N})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}+#]*$/u

function stepsOf(titles: readonly string[]): ReadonlyMap<string, number> {
  const text = titles.map((title) => ` ${title.toLowerCase().replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `).join('\n')
  const steps = new Map<string, number>()
  for (const [ladder, rungs] of Object.entries(ladders)) {
    rungs.forEach((cues, step) => {
      if (cues.some((cue) => (unspaced.test(cue) ? text.includes(cue) : text.includes(` ${cue} `)))) steps.set(ladder, step)
    })
  }
  return steps
}

const unspaced = /[\p{Script=Han}\p{Script=Katakana}]/u
