import type { Article } from '../../model/article.ts'
import type { Reason } from '../../model/reason.ts'
import type { Outlet } from '../../model/source.ts'
import type { Primary } from '../../model/story.ts'
import { hostOf, registrableHost } from '../../text/address.ts'
import { outletAt } from '../../text/outlet-at.ts'
import { repositoryOf, siteOf } from '../../text/repository.ts'
import { kindOfDocument } from './kind-of-document.ts'
import { saidRoleOf } from './owners.ts'
import {
  type Case,
  type Finding,
  isAbout,
  isInLeads,
  isLinkedByOthers,
  isMedia,
  isNamedElsewhere,
  isOwnPost,
  judgeAddress,
} from './rules.ts'
import { isFirstParty } from './subject.ts'

/** A first-hand document with the rule that says so. */
export type Firsthand = { readonly primary: Primary; readonly because: Reason; readonly what: string }

/** The first-hand documents among a story’s articles, best first. Copies and what reporters’ outlets publish are none. */
export function firsthandAmong(story: Case, outlets: readonly Outlet[]): readonly Firsthand[] {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  return story.articles
    .flatMap((article) => {
      const isOnCodeHost = repositoryOf(article.url) !== undefined
      const outlet = (isOnCodeHost ? undefined : outletAt(article.url, outlets)) ?? byId.get(article.outletId)
      const finding = article.reprintOf === undefined ? judge(article, story, outlet) : undefined
      return finding ? [{ article, finding: { ...finding, kind: kindOf(article, finding) }, outlet }] : []
    })
    .sort(
      (a, b) =>
        rankOf(a.finding) - rankOf(b.finding) || a.article.publishedAt - b.article.publishedAt || (a.article.id < b.article.id ? -1 : 1),
    )
    .map(({ article, finding, outlet }) => ({
      primary: {
        url: article.url,
        title: article.title,
        outletName: outlet?.name ?? siteOf(article.url) ?? '',
        articleId: article.id,
        kind: finding.kind,
      },
      because: finding.because === 'first-party-host' && article.role === 'discussion' ? 'points-at-primary' : finding.because,
      what: finding.what,
    }))
}

/** An announcement may be more than that by its headline. */
function kindOf(article: Article, { kind }: Finding): Primary['kind'] {
  return kind === 'announcement' ? kindOfDocument(article, kind) : kind
}

function judge(article: Article, story: Case, outlet: Outlet | undefined): Finding | undefined {
  const said = saidRoleOf(article.url, story.owners)
  const role = said ?? outlet?.role
  // A feed that was added without a word counts as a reporter’s; whose place it is may be known better.
  if (role === 'reporter' && (said !== undefined || !isOwnersPlace(article.url, story))) return undefined
  const byAddress = judgeAddress(article.url, story)
  if (byAddress) return byAddress
  const name = outlet !== undefined && role === 'primary' && !isMedia(article.url, story.owners) ? outlet.name : undefined
  if (name !== undefined && isAbout(name, story)) return { kind: 'announcement', because: 'first-party-host', what: name }
  if (name !== undefined && isLinkedByOthers(article, story)) return { kind: 'announcement', because: 'links-there', what: name }
  if (name !== undefined && isInLeads(name, article, story)) return { kind: 'announcement', because: 'first-party-host', what: name }
  if (isOwnPost(article, story)) return { kind: 'announcement', because: 'first-party-host', what: outlet?.name ?? '' }
  return isNamedElsewhere(article, story)
    ? { kind: 'post', because: 'first-party-host', what: registrableHost(article.url) ?? '' }
    : undefined
}

function isOwnersPlace(url: string, { owners, moreCodeHosts }: Case): boolean {
  return repositoryOf(url, moreCodeHosts) !== undefined || isFirstParty(hostOf(url) ?? '', owners)
}

const order: readonly Primary['kind'][] = ['advisory', 'release', 'official', 'paper', 'announcement', 'code', 'data', 'post']

function rankOf({ kind }: Finding): number {
  return order.indexOf(kind)
}
