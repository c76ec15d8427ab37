import type { Article } from '../../model/article.ts'
import type { Outlet } from '../../model/source.ts'
import type { Owners } from './owners.ts'
import { isMedia } from './rules.ts'
import { headlineWords, ownerNamesOf } from './subject.ts'

/** Outlets by the names under which headlines know them, written together. */
export type OutletNames = ReadonlyMap<string, readonly string[]>

/**
 * The outlets that speak for themselves, by the names of who speaks there, so that those a headline is about are found without
 * a look at each: `github.com/lamp` by `lamp`, `blog.lamp.example` by `lamp`. Media and lists are left out.
 */
export function outletNamesOf(outlets: readonly Outlet[], owners: Owners): OutletNames {
  const known = made.get(owners)
  if (known !== undefined) return known
  const byName = new Map<string, string[]>()
  for (const outlet of outlets) {
    if (outlet.role === 'reporter' || outlet.hosts.some((host) => isMedia(`https://${host}/`, owners))) continue
    const [, codeOwner] = outlet.hosts.length === 0 ? outlet.name.split('/') : []
    const names = [
      ...outlet.hosts.flatMap((host) => ownerNamesOf(host, owners)),
      ...(outlet.role === 'primary' ? [outlet.name.toLowerCase()] : []),
      ...(codeOwner === undefined ? [] : [codeOwner.toLowerCase()]),
    ]
    for (const name of new Set(names.map(together))) {
      const ids = byName.get(name) ?? []
      ids.push(outlet.id)
      byName.set(name, ids)
    }
  }
  made.set(owners, byName)
  return byName
}

/** Who speaks at which hosts is made anew when an outlet changes, and this with it. */
const made = new WeakMap<Owners, OutletNames>()

/** The ids of the outlets that a story’s headlines name. */
export function outletsNamed(articles: readonly Article[], names: OutletNames): readonly string[] {
  const found = new Set<string>()
  for (const { title } of articles.slice(0, articlesMax)) {
    const words = headlineWords(title).slice(0, wordsMax)
    for (let at = 0; at < words.length; at += 1) {
      for (let run = 1; run <= runMax && at + run <= words.length; run += 1) {
        const name = words.slice(at, at + run).join('')
        if (run === 1 || name.length >= joinedMin) for (const id of names.get(name) ?? []) found.add(id)
      }
    }
  }
  return [...found]
}

const articlesMax = 20
const wordsMax = 60
const runMax = 3
/** Shorter names written together are found by chance. */
const joinedMin = 6

function together(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, '')
}
