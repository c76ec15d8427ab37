import { feed } from './feed.ts'
import { type GithubReader, readGithub } from './github/read-github.ts'
import { apiAddressFor, homeOfTarget, targetAt } from './github/target-at.ts'
import { threadItem, withThread } from './github/thread-item.ts'
import { recordAt } from './json-fields.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/vnd.github+json, application/json;q=0.9'

/**
 * The issues of a repository at GitHub, those that changed last first: they have no feed, so the REST API is asked
 * (docs.github.com/rest/issues). GitHub counts pull requests among the issues; they are left out unless asked for.
 */
export const githubIssues: SourceKind = {
  kind: 'github-issues',
  title: 'Issues of a repository at GitHub',
  example: 'tarn/lamp',
  role: 'discussion',
  standsBeside: 'github-releases',
  options: { pulls: 'yes: pull requests too, with the tag “pull request”' },
  accept,
  targetOf: (address) => targetAt(address, 'issues'),
  homeOf: homeOfTarget,
  plan: (source, state) => ({ ...feed.plan(source, state), url: apiAddressFor(source.target, asked), accept }),
  read: (input) => readGithub(input, input.options?.pulls === 'yes' ? withPulls : withoutPulls),
}

const asked = 'issues?state=all&sort=updated&direction=desc&per_page=50'

const withPulls: GithubReader = { title: 'issues', itemOf: threadItem, withFacts: withThread }
const withoutPulls: GithubReader = { ...withPulls, isLeftOut: (row) => recordAt(row, 'pull_request') !== undefined }
