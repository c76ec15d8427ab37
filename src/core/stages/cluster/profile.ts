import type { Article } from '../../model/article.ts'
import type { Instant } from '../../model/instant.ts'
import { canonicalAddress, isDeep, registrableHost } from '../../text/address.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { repositoryOf } from '../../text/repository.ts'
import { termsOf } from './terms.ts'
import { titleOf } from './title-of.ts'
import { type Edition, editionOf, versionsOf } from './versions.ts'
import { weights } from './weights.ts'

/** What of an article can be compared with another one’s. */
export type Profile = {
  readonly article: Article
  readonly at: Instant
  /** How often each term stands in title and lead. */
  readonly counts: ReadonlyMap<string, number>
  /** The terms that readers of another language would write the same. */
  readonly names: ReadonlySet<string>
  /** Whether the title is not in Latin letters: the Latin words in it are names then, and nothing else. */
  readonly isForeign: boolean
  /** Whether its maker shows it: such a post is about that one thing. */
  readonly isOwnWork: boolean
  /** The words of the project’s name where it is a release record: `owner/name v2`. */
  readonly project: readonly string[]
  /** CVE, GHSA and RFC numbers, arXiv and DOI. */
  readonly records: readonly string[]
  /** Those in the title or the first paragraph: the report is about them, and does not name them in passing. */
  readonly mainRecords: readonly string[]
  /** Versions in the title by the name before them. */
  readonly versions: ReadonlyMap<string, string>
  /** The title as one of a series: what stays from one to the next, and what changes. */
  readonly edition: Edition
  readonly address: string
  /** Documents and repositories it points at outside its own site; none for a list of links. */
  readonly targets: ReadonlySet<string>
}

/**
 * Reads what clustering needs from each article’s title, lead and links. A document that many articles point at is left
 * out of their targets, unless it is an article of the window itself.
 */
export function profilesOf(articles: readonly Article[]): readonly Profile[] {
  const profiles = articles.map(profileOf)
  const addresses = new Set(profiles.map(({ address }) => address))
  const counts = new Map<string, number>()
  for (const { targets } of profiles) for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1)
  const isTelling = (target: string): boolean => addresses.has(target) || (counts.get(target) ?? 0) <= weights.documentReportsMax
  return profiles.map((profile) => ({ ...profile, targets: new Set([...profile.targets].filter(isTelling)) }))
}

function profileOf(article: Article): Profile {
  const lead = leadOf(article)
  const records = recordIdsOf(`${article.title}\n${lead}`).map(({ id }) => id)
  const mainRecords = recordIdsOf(`${article.title}\n${firstParagraphOf(lead)}`).map(({ id }) => id)
  const passing = records.filter((id) => !mainRecords.includes(id))
  const counts = new Map<string, number>()
  const names = new Set<string>()
  const { subject, isOwnWork, project } = titleOf(article.title)
  for (const { text, isName } of [...termsOf(subject), ...termsOf(without(lead, passing))]) {
    counts.set(text, (counts.get(text) ?? 0) + 1)
    if (isName) names.add(text)
  }
  return {
    article,
    at: article.publishedAt,
    counts,
    names,
    isOwnWork,
    project: termsOf(project).map(({ text }) => text),
    isForeign: /[\p{L}--\p{Script=Latin}]/v.test(article.title),
    records,
    mainRecords,
    versions: versionsOf(article.title),
    edition: editionOf(article.title),
    address: canonicalAddress(article.url) ?? '',
    targets: targetsOf(article),
  }
}

/** The first words of a roundup are about its first entry, if anything: they would tie what has nothing to do with each other. */
function leadOf({ title, text, facts }: Article): string {
  if (facts?.is === 'roundup') return ''
  const from = text.startsWith(title) ? title.length : 0
  return text.slice(from, from + weights.leadMax)
}

/** Ids named in passing are not words of the report either. */
function without(lead: string, ids: readonly string[]): string {
  return ids.reduce((text, id) => text.replaceAll(id, ' '), lead)
}

function firstParagraphOf(lead: string): string {
  return lead.trimStart().split(/\n\s{0,20}\n/, 1)[0] ?? ''
}

/** More links than this make a list of links, whose targets are not its subject. */
const linksMax = 20

function targetsOf({ url, text, links }: Article): ReadonlySet<string> {
  const targets = new Set<string>()
  const repository = repositoryOf(url)
  if (repository) targets.add(repository)
  const home = registrableHost(url)
  const outbound = links.filter((link) => repositoryOf(link) !== undefined || registrableHost(link) !== home)
  if (outbound.length > linksMax || isList(text)) return targets
  for (const link of outbound) {
    const target = canonicalAddress(link)
    if (target === undefined || !isDeep(target)) continue
    targets.add(target)
    const named = repositoryOf(target)
    if (named) targets.add(named)
  }
  return targets
}

/** A text that goes on in so many entries, each shorter than a sentence of the news, lists things. */
const listEntriesMin = 5
const entryMax = 80

/** Whether a text is a list behind its opening: what it points at are its entries, and not its subject. */
function isList(text: string): boolean {
  const paragraphs = text
    .slice(0, listTextMax)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const entries = paragraphs.slice(1).filter((line) => line.length <= entryMax)
  return entries.length >= listEntriesMin && entries.length * 2 > paragraphs.length
}

const listTextMax = 2_000
