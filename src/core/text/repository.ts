import { canonicalAddress, registrableHost } from './address.ts'

/**
 * The repository an address of a code host belongs to, as its canonical address; undefined for other hosts and for pages
 * that are no repository’s. `more` names further code hosts. `repositoryOf('https://github.com/lamp/wick/releases/tag/v2')` → `https://github.com/lamp/wick`
 */
export function repositoryOf(address: string, more: readonly string[] = []): string | undefined {
  const canonical = canonicalAddress(address)
  if (canonical === undefined) return undefined
  const { hostname, pathname } = new URL(canonical)
  if (!isCodeHost(hostname) && !more.includes(hostname)) return undefined
  const [owner, name] = pathname.split('/').filter((part) => part !== '')
  if (owner === undefined || name === undefined || notOwners.has(owner.toLowerCase())) return undefined
  return `https://${hostname}/${owner.toLowerCase()}/${name.toLowerCase().replace(/\.git$/, '')}`
}

/**
 * Whose site an address is on, for people: the registrable host, on a code host with the owner of the repository.
 * `siteOf('https://github.com/lamp/wick')` → `github.com/lamp`
 */
export function siteOf(address: string): string | undefined {
  const repository = repositoryOf(address)
  if (repository === undefined) return registrableHost(address)
  const { host, pathname } = new URL(repository)
  return `${host}/${pathname.split('/')[1] ?? ''}`
}

/** Whether a host keeps other people’s repositories: `gitlab.gnome.org` as well as `github.com`. */
export function isCodeHost(hostname: string): boolean {
  return codeHosts.has(hostname) || /^(?:git|gitlab|forge|code|gitea)\./.test(hostname) || hostname.endsWith('.googlesource.com')
}

const codeHosts = new Set([
  'bitbucket.org',
  'codeberg.org',
  'git.sr.ht',
  'gitee.com',
  'github.com',
  'gitlab.com',
  'huggingface.co',
  'salsa.debian.org',
  'sr.ht',
])

/** First path parts of code hosts that are pages of the host itself. */
const notOwners = new Set(
  'about advisories apps blog collections contact customer-stories docs enterprise events explore features join login marketplace models new orgs papers pricing search security settings site sponsors spaces datasets topics trending users readme resources solutions'.split(
    ' ',
  ),
)
