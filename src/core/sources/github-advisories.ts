import { ok } from '../model/failure.ts'
import { ghsaRecords } from './advisory/ghsa-record.ts'
import { readAdvisories } from './advisory/read-advisories.ts'
import { feed } from './feed.ts'
import { apiAddressFor, homeOfTarget, projectOf, targetAt } from './github/target-at.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/vnd.github+json, application/json;q=0.9'
const asked = 'security-advisories?sort=published&direction=desc&per_page=50'

/** The security advisories that a repository at GitHub published itself, by the REST API. */
export const githubAdvisories: SourceKind = {
  kind: 'github-advisories',
  title: 'Security advisories of a repository at GitHub',
  example: 'tarn/lamp',
  role: 'primary',
  standsBeside: 'github-releases',
  accept,
  targetOf: (address) => targetAt(address, 'security') ?? targetAt(address, 'security-advisories'),
  homeOf: homeOfTarget,
  plan: (source, state) => ({ ...feed.plan(source, state), url: apiAddressFor(source.target, asked), accept }),
  read: (input) => {
    const read = readAdvisories(input, ghsaRecords)
    const project = projectOf(input.target) ?? projectOf(input.url)
    if (!read.ok || project === undefined) return read
    return ok({ ...read.value, head: { title: `${project} security advisories`, link: `https://github.com/${project}` } })
  },
}
