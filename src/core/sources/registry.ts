import { discourse } from './discourse.ts'
import { feed } from './feed.ts'
import { ghsa } from './ghsa.ts'
import { githubAdvisories } from './github-advisories.ts'
import { githubDiscussions } from './github-discussions.ts'
import { githubIssues } from './github-issues.ts'
import { githubReleases } from './github-releases.ts'
import { githubTags } from './github-tags.ts'
import { hackerNews } from './hacker-news.ts'
import { hyperkitty } from './hyperkitty.ts'
import { kev } from './kev.ts'
import { lobsters } from './lobsters.ts'
import { mastodon } from './mastodon.ts'
import { mediawiki } from './mediawiki.ts'
import { newsletter } from './newsletter.ts'
import { nvd } from './nvd.ts'
import { osv } from './osv.ts'
import { page } from './page.ts'
import { pipermail } from './pipermail.ts'
import { publicInbox } from './public-inbox.ts'
import { reddit } from './reddit.ts'
import type { SourceKind } from './source-kind.ts'
import { withinLimits } from './within-limits.ts'

const kinds: readonly SourceKind[] = [
  discourse,
  feed,
  ghsa,
  githubAdvisories,
  githubDiscussions,
  githubIssues,
  githubReleases,
  githubTags,
  hackerNews,
  hyperkitty,
  kev,
  lobsters,
  mastodon,
  mediawiki,
  newsletter,
  nvd,
  osv,
  page,
  pipermail,
  publicInbox,
  reddit,
]

/** Every kind of source, by name, each held to the limits. One more kind is one file beside this one and one line above. */
export const sourceKinds: readonly SourceKind[] = kinds.map(withinLimits)

/**
 * The kind of that name: `sourceKindOf('feed')`. A source is only stored with a kind of the list, so that another name is
 * a mistake of ours and throws.
 */
export function sourceKindOf(kind: string): SourceKind {
  const found = sourceKinds.find((known) => known.kind === kind)
  if (!found) throw new Error(`there is no kind of source called "${kind}"`)
  return found
}
