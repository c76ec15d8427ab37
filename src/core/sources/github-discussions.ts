import { feed } from './feed.ts'
import { readGithub } from './github/read-github.ts'
import { addressFor, homeOfTarget, targetAt } from './github/target-at.ts'
import { threadItem, withThread } from './github/thread-item.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/atom+xml, application/vnd.github+json;q=0.9, application/json;q=0.8'

/** The discussions of a repository or an organization at GitHub: their Atom feed, or discussions as the API writes them. */
export const githubDiscussions: SourceKind = {
  kind: 'github-discussions',
  title: 'Discussions of a repository or an organization at GitHub',
  example: 'tarn/lamp',
  role: 'discussion',
  standsBeside: 'github-releases',
  accept,
  targetOf: (address) => targetAt(address, 'discussions'),
  homeOf: homeOfTarget,
  plan: (source, state) => ({ ...feed.plan(source, state), url: addressFor(source.target, 'discussions.atom'), accept }),
  read: (input) => readGithub(input, { title: 'discussions', itemOf: threadItem, withFacts: withThread }),
}
