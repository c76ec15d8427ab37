import type { Article } from '../../model/article.ts'
import type { Instant } from '../../model/instant.ts'
import { type Abroad, abroadOf } from '../../text/abroad/abroad-of.ts'
import { scriptOf } from '../../text/abroad/script-of.ts'
import { canonicalAddress, isDeep, registrableHost } from '../../text/address.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { repositoryOf } from '../../text/repository.ts'
import { termsOf } from './terms.ts'
import { titleOf } from './title-of.ts'
import { type Edition, editionOf, versionsOf } from './versions.ts'
import { weights } from './weights.ts'

/**
 * What of an article can be compared with another one’s. It holds no text, because hundreds of thousands are kept in memory.
 */
export type Profile = {
  readonly id: string
  readonly title: string
  readonly outletId: string
  readonly language: string
  readonly at: Instant
  /** Whether we hold nothing but its headline. */
  readonly isHeadline: boolean
  /** The script of the title: words of two scripts cannot meet, and those of one can, whatever languages are declared. */
  readonly script: string
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

/** The terms of an article’s title and lead: how often each stands there, and which are names, numbers or ids. */
export type Wording = {
  readonly counts: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
  /** What would be found in a report of the same happening in another language. */
  readonly abroad: Abroad
}

/** Reads what clustering needs from an article’s title, lead and links. */
export function profileOf(article: Article): Profile & Wording {
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
    id: article.id,
    title: article.title,
    outletId: article.outletId,
    language: article.language,
    at: article.publishedAt,
    isHeadline: lead.trim() === '',
    counts,
    names,
    isOwnWork,
    project: termsOf(project).map(({ text }) => text),
    abroad: abroadOf(subject, lead),
    script: scriptOf(article.title),
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
