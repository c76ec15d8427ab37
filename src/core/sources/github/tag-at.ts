import { decoded } from '../query.ts'

/**
 * The tag a release’s address names, or the id of its Atom entry; undefined when neither does.
 * `tagAt('https://github.com/tarn/lamp/releases/tag/wick%2Fv1')` → `wick/v1`
 */
export function tagAt(address: string | undefined, id: string | undefined): string | undefined {
  const written = /\/releases\/tag\/([^?#]{1,600})/.exec(address ?? '')?.[1]
  if (written !== undefined) return decoded(written)
  return /^tag:github\.com,2008:Repository\/\d{1,15}\/(.{1,300})$/.exec(id ?? '')?.[1]
}
