import type { Article } from '../model/article.ts'
import type { Beat } from '../model/beat.ts'
import { isSecondHand } from '../model/source.ts'
import { ownerNamesOf } from '../stages/trace/subject.ts'
import { hostOf } from '../text/address.ts'
import { recordIdsOf } from '../text/record-ids.ts'
import { repositoryOf, siteOf } from '../text/repository.ts'
import { capitalizedName } from './capitalized-name.ts'
import { coinedNames } from './coined-names.ts'
import { headlineOf } from './headline.ts'
import { isKnownName, knownNames } from './known-names.ts'
import { namedThreats } from './named-threats.ts'
import { packagesOf } from './packages.ts'
import { foldedName, thingOf } from './thing-of.ts'
import type { Thing, ThingAlias } from './trend.ts'

export type StoryThings = { readonly things: readonly Thing[]; readonly aliases: readonly ThingAlias[] }

const leadChars = 500
const idsMax = 5
const thingsMax = 12
const endedMin = 5
/** A name that stands in the first lines only is the subject when two outlets begin with it, and it is no word of the language. */
const leadOutletsMin = 2

/**
 * What a story is about, by name: what its headlines name, what the first lines of two outlets name, the ids of its records,
 * its packages, and the repository where it stands. Each once, in order of its key; with it the pairs of keys that turn out to be one
 * thing. `articles` are the story’s own reports: no reprints.
 */
export function thingsOfStory(articles: readonly Article[], beat: Beat): StoryThings {
  const inTitles = articles.flatMap((article) => titleThings(article, beat))
  const byLead = Map.groupBy(
    articles.flatMap((article) => {
      const site = siteOf(article.url) ?? article.outletId
      const line = { ...headlineOf(article.text.slice(0, leadChars)), isTitleCase: true }
      return knownNames(line, beat, new Set()).map((thing) => ({ thing, site }))
    }),
    ({ thing }) => thing.key,
  )
  const inLeads = [...byLead.values()].flatMap((rows) =>
    new Set(rows.map(({ site }) => site)).size < leadOutletsMin ? [] : rows.slice(0, 1).map(({ thing }) => thing),
  )
  const packages = articles.flatMap(({ title, text, facts }) => packagesOf(`${title}\n${text.slice(0, leadChars)}`, facts))
  const named = [...inTitles, ...threatsOf(articles, beat), ...inLeads, ...packages, ...recordsOf(articles)]
  return withRepositories(named, articles.flatMap(repositoriesOf), beat)
}

function titleThings(article: Article, beat: Beat): readonly Thing[] {
  const line = headlineOf(article.title)
  const host = hostOf(article.url)
  const own = new Set(isSecondHand(article.role) || host === undefined ? [] : ownerNamesOf(host).map(foldedName))
  const known = knownNames(line, beat, own)
  const folds = known.map(({ key }) => key.slice(key.indexOf(':') + 1))
  const coined = coinedNames(line).filter(({ name }) => {
    const fold = foldedName(name)
    // A known name with an ending is the known one: `MantisBT`.
    return !isKnownName(fold, beat) && !folds.some((other) => other.length >= endedMin && fold.startsWith(other))
  })
  // Outlets sign their headlines: “… | OutletName”.
  return [...known, ...coined.filter(({ name }) => !own.has(foldedName(name)))]
}

/** Feeds repeat the headline in the first lines: what is capitalized there says nothing. */
function threatsOf(articles: readonly Article[], beat: Beat): readonly Thing[] {
  const leads = articles.map(({ title, text }) => text.slice(0, leadChars).replaceAll(title, ' '))
  return articles.flatMap(({ title }) => namedThreats(title, leads)).filter(({ name }) => !isKnownName(foldedName(name), beat))
}

/** Ids of the headlines, of the advisory, and of first lines that name few. Of an advisory’s many ids the CVE stands for all. */
function recordsOf(articles: readonly Article[]): readonly Thing[] {
  const ids = articles.flatMap(({ title, text, facts }) => {
    if (facts?.is === 'advisory') {
      const all = recordIdsOf([facts.id, ...facts.aliases].join(' '))
      return all.filter(({ register }) => register === 'cve' || all.every((other) => other.register !== 'cve')).slice(0, 1)
    }
    const inTitle = recordIdsOf(title)
    const inLead = recordIdsOf(text.slice(0, leadChars))
    return [...inTitle, ...(inLead.length > idsMax ? [] : inLead)]
  })
  const things = ids
    .filter(({ register }) => register !== 'doi')
    .map(({ id }): Thing => ({ key: `id:${id.toLowerCase().replaceAll(' ', '')}`, kind: 'id', name: id }))
  return things.slice(0, idsMax)
}

type Repository = { readonly owner: string; readonly repository: string; readonly host: string; readonly isRelease: boolean }

function repositoriesOf({ url, facts }: Article): readonly Repository[] {
  const at = repositoryOf(url)
  const [owner = '', repository = ''] = (at === undefined ? '' : new URL(at).pathname.slice(1)).split('/')
  if (repository === '' || pages.has(repository)) return []
  return [{ owner, repository, host: new URL(at ?? '').hostname, isRelease: facts?.is === 'release' }]
}

/** Repositories that hold a site or a collection, not a project of that name. */
const pages = new Set(['.github', 'blog', 'community', 'discussions', 'docs', 'website', 'www'])

/**
 * A repository is the project of its name when its owner is called so too, when it is known and the owner’s name holds its own
 * (`ziglang/zig`) or the desk follows its releases, or when the story coins that name; else it stands for itself as owner/name. Beside a known project of its
 * name it may be a fork or a port: then the story is about that project, and nothing is learned of the repository.
 */
function withRepositories(named: readonly Thing[], repositories: readonly Repository[], beat: Beat): StoryThings {
  const things = new Map(named.map((thing) => [thing.key, thing]))
  const aliases = new Map<string, ThingAlias>()
  for (const { owner, repository, host, isRelease } of repositories) {
    const fold = foldedName(repository)
    const alias = `project:${host}/${owner}/${repository}`
    const coined = things.get(`name:${fold}`)
    const isKnown = isKnownName(fold, beat)
    const isOwners = foldedName(owner) === fold || (isKnown && (isRelease || foldedName(owner).includes(fold)))
    if (coined !== undefined) {
      const key = `project:${fold}`
      things.delete(coined.key)
      things.set(key, { key, kind: 'project', name: coined.name })
      aliases.set(alias, { alias, key }).set(coined.key, { alias: coined.key, key })
    } else if (isOwners) {
      const thing = thingOf(repository)
      const name = isKnown ? capitalizedName(thing.name) : thing.name
      things.set(thing.key, things.get(thing.key) ?? { ...thing, name })
      if (alias !== thing.key) aliases.set(alias, { alias, key: thing.key })
    } else if (!things.has(`project:${fold}`)) things.set(alias, { key: alias, kind: 'project', name: `${owner}/${repository}` })
  }
  // What headlines name stands first, so that it is what stays of too many.
  const kept = [...things.values()].slice(0, thingsMax)
  return { things: kept.sort((one, other) => (one.key < other.key ? -1 : 1)), aliases: [...aliases.values()] }
}
