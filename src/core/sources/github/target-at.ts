import { repositoryOf } from '../../text/repository.ts'
import { webAddress } from '../links.ts'

/**
 * The target of a kind whose pages stand under one of the parts, for an address a person typed: the front page of a
 * repository has them all.
 */
export function targetAt(typed: string, part: string): string | undefined {
  const place = placeOf(typed)
  const isHere = place !== undefined && (place.part === part || (place.part === '' && !/^(?:orgs\/|https:)/.test(place.target)))
  return isHere ? place.target : undefined
}

/** A place on GitHub that a person typed: a repository or an organization’s discussions, and what of it. */
type GithubPlace = {
  /** `tarn/lamp`, `orgs/tarn`; for an address of the REST API the address itself, which is asked as it is. */
  readonly target: string
  /** The first part of the path behind it: `releases`, `security`; empty for the front page. */
  readonly part: string
}

/**
 * The place an address of GitHub names, as it is written; undefined for other hosts and for pages of GitHub itself.
 * `placeOf('https://github.com/Tarn/lamp/releases')` → `{ target: 'Tarn/lamp', part: 'releases' }`
 */
function placeOf(typed: string): GithubPlace | undefined {
  const address = webAddress(typed)
  if (address === undefined) return undefined
  const { hostname, pathname } = new URL(address)
  const parts = pathname.split('/').filter((part) => part !== '')
  if (hostname === 'api.github.com') return parts[0] === 'repos' ? { target: address, part: parts[3] ?? '' } : undefined
  if (hostname !== 'github.com' && hostname !== 'www.github.com') return undefined
  const [owner = '', name = '', part = ''] = parts
  if (owner === 'orgs' && part.startsWith('discussions')) return { target: `orgs/${name}`, part: 'discussions' }
  if (repositoryOf(address) === undefined) return undefined
  return { target: `${owner}/${name.replace(/\.git$/, '')}`, part: part.replace(/\.atom$/, '') }
}

/** The page people know a target by: `tarn/lamp` and `https://api.github.com/repos/tarn/lamp/tags` → `https://github.com/tarn/lamp` */
export function homeOfTarget(target: string): string {
  return `https://github.com/${projectOf(target) ?? ''}`
}

/** The project a target or an address of GitHub names, as it is written: `https://github.com/Tarn/lamp/tags` → `Tarn/lamp` */
export function projectOf(target: string | undefined): string | undefined {
  const path = target?.replace(/^https?:\/\/(?:www\.)?(?:api\.github\.com\/repos|github\.com)\//i, '')
  return /^([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?(?:[/?#]|$)/.exec(path ?? '')?.[1]
}

/** The address a target is asked at: one of the API as it is, else the repository’s page behind `path`. */
export function addressFor(target: string, path: string): string {
  return /^https?:/i.test(target) ? target : `https://github.com/${target}/${path}`
}

/** The address of the REST API for a target: one that is an address is asked as it is. */
export function apiAddressFor(target: string, path: string): string {
  return /^https?:/i.test(target) ? target : `https://api.github.com/repos/${target}/${path}`
}
