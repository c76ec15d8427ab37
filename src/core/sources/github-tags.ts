import { feed } from './feed.ts'
import { type GithubReader, readGithub } from './github/read-github.ts'
import { releaseItem, withRelease } from './github/release-item.ts'
import { addressFor, homeOfTarget, targetAt } from './github/target-at.ts'
import { textAt } from './json-fields.ts'
import { oneLine } from './plain-text.ts'
import { encoded } from './query.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/atom+xml, application/vnd.github+json;q=0.9, application/json;q=0.8'

/**
 * The tags of a repository at GitHub, for projects that make no releases there: its Atom feed. The REST API’s list of tags
 * is understood too, but has no dates.
 */
export const githubTags: SourceKind = {
  kind: 'github-tags',
  title: 'Tags of a repository at GitHub',
  example: 'tarn/lamp',
  role: 'primary',
  standsBeside: 'github-releases',
  accept,
  targetOf: (address) => targetAt(address, 'tags'),
  homeOf: homeOfTarget,
  plan: (source, state) => ({ ...feed.plan(source, state), url: addressFor(source.target, 'tags.atom'), accept }),
  read: (input) => readGithub(input, reader),
}

const reader: GithubReader = {
  title: 'tags',
  itemOf: (row, project) => {
    const tag = textAt(row, 'name')
    if (tag === undefined || row.commit === undefined || project === '') return undefined
    // Where a tag has no release, GitHub shows the tag at the address of its release.
    const url = `https://github.com/${project}/releases/tag/${encoded(tag)}`
    return releaseItem({ item: { guid: url, url, title: oneLine(tag), tags: [], enclosures: [] }, tag, project })
  },
  withFacts: withRelease,
}
