import type { Article } from '../../model/article.ts'
import type { Reason } from '../../model/reason.ts'
import type { Primary } from '../../model/story.ts'
import { canonicalAddress, hostOf, isDeep, registrableHost } from '../../text/address.ts'
import { isRedirector } from '../../text/is-redirector.ts'
import { isCodeHost, repositoryOf } from '../../text/repository.ts'
import { kindOfDocument } from './kind-of-document.ts'
import { mediaHosts } from './media-hosts.ts'
import { officeOf } from './official-hosts.ts'
import { type Owners, saidRoleOf, tableOwners } from './owners.ts'
import { headlineWords, isFirstParty, ownerNamesOf, partiesIn, placeOf } from './subject.ts'

/** What is known about a story when one of its documents is judged. */
export type Case = {
  readonly articles: readonly Article[]
  readonly titles: readonly (readonly string[])[]
  readonly moreCodeHosts: readonly string[]
  /** Who speaks at which hosts. */
  readonly owners: Owners
}

/** Why a document is first-hand, and what it is. */
export type Finding = { readonly kind: Primary['kind']; readonly because: Reason; readonly what: string }

/** Prepares a story’s articles for judging. */
export function caseOf(articles: readonly Article[], moreCodeHosts: readonly string[], owners: Owners = tableOwners): Case {
  return { articles, titles: articles.map(({ title }) => headlineWords(title)), moreCodeHosts, owners }
}

/**
 * Whether the document at an address is first-hand for the story, by where it stands: the project’s own place on a code
 * host, an office (standards, courts, governments, papers), or a host of whoever the story’s headlines are about. A reseller
 * who offers another one’s product is named after “on” or “in”, and is not. Undefined when no rule says so: never a guess.
 */
export function judgeAddress(url: string, story: Case): Finding | undefined {
  const host = hostOf(url)
  if (host === undefined || !isDeep(url) || isRedirector(url)) return undefined
  if (host === 'github.com' && /^\/advisories\/GHSA-/i.test(new URL(url).pathname))
    return { kind: 'advisory', because: 'identifier-host', what: host }
  const repository = repositoryOf(url, story.moreCodeHosts)
  if (repository !== undefined) return judgeRepository(url, repository, story)
  const office = officeOf(host)
  if (office !== undefined) return { kind: office, because: 'identifier-host', what: host }
  if (isMedia(url, story.owners) && !isCodeHost(host)) return undefined
  const name = ownerNamesOf(host, story.owners).find((owner) => isAbout(owner, story))
  if (name === undefined) return undefined
  // Anybody writes in a project’s forum: of what the project does itself only when that is what a headline begins with.
  if (isForum(url)) return isBegunBy(name, story) ? { kind: 'post', because: 'first-party-host', what: name } : undefined
  return { kind: kindOfDocument({ url, title: '' }, 'announcement'), because: 'first-party-host', what: name }
}

/** Whether a story’s headlines are about a name: one in four has it, and not only as the place where a thing is offered. */
export function isAbout(name: string, { titles }: Case): boolean {
  return titles.filter((words) => isSubject(name, words)).length >= Math.max(1, titles.length * shareMin)
}

const shareMin = 0.25

/** A place where a project’s users talk. */
function isForum(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  return /^(?:discourse|discuss|forums?|community|users)\./.test(hostname) || /^\/t\/[^/]{1,300}\/\d{1,12}|\/questions?\//.test(pathname)
}

function isBegunBy(name: string, { titles }: Case): boolean {
  return titles.some((words) => {
    const at = placeOf(name, words)
    return at >= 0 && at < beginningMax
  })
}

/** “Lamp does …”, “Announcing Lamp 2”. */
const beginningMax = 2

/** Whether an address belongs to the press, to a list of links, or to a place where anybody posts. */
export function isMedia(url: string, owners: Owners = tableOwners): boolean {
  const [host, site] = [hostOf(url) ?? '', registrableHost(url) ?? '']
  const said = saidRoleOf(url, owners)
  if (said !== undefined) return said !== 'primary'
  if (isFirstParty(host, owners) && host !== site && !mediaHosts.has(host)) return false
  return mediaHosts.has(site) || mediaHosts.has(host)
}

/**
 * Whether an article of a story that no medium reports is its owner’s own post: the story’s other articles are of the same
 * owner or copies, and no headline begins with somebody else’s name.
 */
export function isOwnPost(article: Article, { articles, owners }: Case): boolean {
  const host = hostOf(article.url) ?? ''
  if (isMedia(article.url, owners) || !isDeep(article.url) || isForum(article.url) || repositoryOf(article.url) !== undefined) return false
  if (advocates.has(registrableHost(article.url) ?? '')) return false
  if (article.role !== 'primary' && !isFirstParty(host, owners)) return false
  const site = registrableHost(article.url)
  const isAlone = articles.every(({ url, title }) => registrableHost(url) === site || alike(title) === alike(article.title))
  const [first] = partiesIn(article.title)
  const isOthers = first !== undefined && !ownerNamesOf(host, owners).includes(first)
  // “Incident with pull requests and Git operations” begins with nobody’s name.
  return isAlone && !(isOthers && placeOf(first, headlineWords(article.title)) < othersMax)
}

const othersMax = 3
/** They speak of what others do. */
const advocates = new Set('accessnow.org aclu.org cdt.org edri.org eff.org epic.org fsfe.org noyb.eu sfconservancy.org'.split(' '))

/**
 * Whether other articles of the story name the owner of a personal site in their text: “… said Ada Lovelace” and
 * `adalovelace.example`. Only names of two or three words count: single words are found by chance.
 */
export function isNamedElsewhere(article: Article, { articles, owners }: Case): boolean {
  const host = hostOf(article.url)
  if (host === undefined || isMedia(article.url, owners) || !isDeep(article.url)) return false
  const others = articles.filter(({ id, url }) => id !== article.id && registrableHost(url) !== registrableHost(article.url))
  const texts = others.map(({ title, text }) => headlineWords(`${title} ${text.slice(0, textMax)}`))
  return ownerNamesOf(host, owners).some(
    (name) => name.length >= nameMin && texts.some((words) => !words.includes(name) && placeOf(name, words) >= 0),
  )
}

/** Whether a report of somebody else in the story links to the document: reporters link to what they report on. */
export function isLinkedByOthers(article: Article, story: Case): boolean {
  const own = canonicalAddress(article.url)
  return own !== undefined && othersOf(article, story).some(({ links }) => links.some((link) => canonicalAddress(link) === own))
}

/** Whether most other reports name the document’s owner where they say who did it: in the headline or the first sentences. */
export function isInLeads(name: string, article: Article, story: Case): boolean {
  const others = othersOf(article, story)
  const naming = others.filter(({ title, text }) => placeOf(name.toLowerCase(), headlineWords(`${title} ${text.slice(0, leadMax)}`)) >= 0)
  return others.length > 0 && naming.length * 2 > others.length
}

const leadMax = 300

function othersOf(article: Article, { articles }: Case): readonly Article[] {
  const site = registrableHost(article.url)
  return articles.filter((other) => other.reprintOf === undefined && registrableHost(other.url) !== site)
}

const textMax = 1_900
const nameMin = 8

function judgeRepository(url: string, repository: string, story: Case): Finding | undefined {
  const [owner = '', name = ''] = new URL(repository).pathname.slice(1).split('/')
  const names = [owner.length > 2 ? owner : '', anyProjects.has(name) ? '' : name].filter((each) => each !== '')
  // What a list calls by its path alone nobody has named: `lamp/wick`.
  const path = `${owner}/${name}`
  const titles = story.titles.filter((_, at) => story.articles[at]?.title.trim().toLowerCase() !== path)
  const isNamed = titles.some(
    (words) => names.some((each) => placeOf(each, words) >= 0) || (isRecordOfProject(url) && isOwnedBy(owner, words)),
  )
  const isOnly = story.articles.every((article) => repositoryOf(article.url) === repository)
  if (!isNamed && !isOnly && !(isRecordOfProject(url) && isInTexts(names, story))) return undefined
  const kind = /\/releases?\b|\/tags?\//.test(url) ? 'release' : /\/security\/advisories\/|\/advisories\//.test(url) ? 'advisory' : 'code'
  return { kind, because: 'same-code-host', what: path }
}

/** Whether an account’s name begins with that of whoever a headline names: `brookmillsecurity` of Brookmill. Short names begin many. */
function isOwnedBy(owner: string, words: readonly string[]): boolean {
  const plain = owner.replaceAll(/[^\p{L}\p{N}]/gu, '')
  return partiesIn(words.join(' ')).some((name) => {
    const joined = name.replaceAll(/[^\p{L}\p{N}]/gu, '')
    return joined.length >= ownerMin && plain.startsWith(joined)
  })
}

const ownerMin = 6

/** Names of repositories that say nothing: every second project has one. */
const anyProjects = new Set(
  'api app apps awesome blog book cli client code core data demo desktop docs examples frontend backend infra lib main mobile model models patches platform plugins runtime sdk server site source specs src test tools web website'.split(
    ' ',
  ),
)

/** One thing that happened in a project, not a place in it: an issue, a change, a release, an advisory. */
function isRecordOfProject(url: string): boolean {
  return /\/(?:issues|pulls?|merge_requests|commits?|advisories|discussions|releases\/tag|-\/tags)\/[\w.-]/.test(url)
}

/** Whether half of the reports name a project at their beginning, where the headlines say what happened and not to whom. */
function isInTexts(names: readonly string[], { articles }: Case): boolean {
  const naming = articles.filter(({ title, text }) => {
    const words = headlineWords(`${title} ${withoutAddresses(text.slice(0, textMax))}`)
    return names.some((each) => placeOf(each, words) >= 0)
  })
  return naming.length * 2 >= articles.length
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/(?:https?:\/\/|\b(?:github|gitlab)\.com\/|\bcodeberg\.org\/)\S{0,500}/gi, ' ')
}

const offering = new Set(
  'available availability support supports supported now comes coming arrives launches lands preview access ga runs running deploy'.split(
    ' ',
  ),
)
const places = new Set('on in at for via within through to into with'.split(' '))
const articlesAndFillers = new Set('the a an our your'.split(' '))

/** A name is the subject of a headline unless it is only the place where another thing is offered. */
function isSubject(name: string, words: readonly string[]): boolean {
  const at = placeOf(name, words)
  if (at < 0) return false
  let before = at - 1
  while (before > 0 && articlesAndFillers.has(words[before] ?? '')) before -= 1
  // “Amazon” in “on Amazon SageMaker”, but “AWS” in “on Amazon AWS” too.
  if (before > 0 && !places.has(words[before] ?? '') && places.has(words[before - 1] ?? '')) before -= 1
  return !(places.has(words[before] ?? '') && words.slice(0, before).some((word) => offering.has(word)))
}

function alike(title: string): string {
  return headlineWords(title).join(' ') || title
}
