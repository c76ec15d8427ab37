import { firstParties } from '../trace/first-parties.ts'
import type { Subject } from './subject-of.ts'

/** Earlier stories by what they are about, and how many stories hold each name. */
export type Pool = {
  readonly size: number
  /** By record, repository, address, name or version’s name: the stories about it, as they were given. */
  readonly byKey: ReadonlyMap<string, readonly Subject[]>
  readonly countOf: (name: string) => number
  /** Whether a word is a name: some report writes it with a capital inside a sentence and none writes it small, or it is a product. */
  readonly isName: (word: string) => boolean
  /** Whether a name is that of a project or product: a well-known one, or one written like it (`TanStack`, `Log4j`). Others are words, too. */
  readonly isProduct: (name: string) => boolean
}

/** Lays out earlier stories to be looked up; `all` are the stories whose names are counted. */
export function poolOf(earlier: readonly Subject[], all: readonly Subject[]): Pool {
  const byKey = new Map<string, Subject[]>()
  for (const subject of earlier) {
    for (const key of keysOf(subject)) {
      const held = byKey.get(key)
      if (held === undefined) byKey.set(key, [subject])
      else if (held.length < holdersMax) held.push(subject)
    }
  }
  const counts = new Map<string, number>()
  const capitals = new Set<string>()
  const small = new Set<string>()
  const products = new Set(Object.keys(firstParties).filter((name) => name.length >= knownNameMin))
  for (const subject of all) {
    for (const [key, name] of subject.names) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (productLike.test(name)) products.add(key)
    }
    for (const word of subject.capitals) capitals.add(word)
    for (const word of subject.smallWords) small.add(word)
  }
  const isProduct = (name: string): boolean => products.has(name)
  return {
    size: all.length,
    byKey,
    countOf: (name) => counts.get(name) ?? 0,
    isName: (word) => !small.has(word) && (capitals.has(word) || isProduct(word)),
    isProduct,
  }
}

/** Shorter ones stand for many things. */
const knownNameMin = 4
/** A capital behind a small letter, or a digit behind three letters and more. */
const productLike = /\p{Ll}\p{Lu}|^\p{L}{3,}\p{N}/u

/** The keys under which a story is found, and under which it looks for others. */
export function keysOf({ records, repositories, names, versions, addresses, targets }: Subject): readonly string[] {
  return [
    ...[...records].map((record) => `record ${record}`),
    ...[...repositories].map((repository) => `at ${repository}`),
    ...[...names.keys()].map((name) => `name ${name}`),
    ...[...versions.keys()].map((name) => `version ${name}`),
    ...[...addresses, ...targets].map((address) => `at ${address}`),
  ]
}

/** A thing that more earlier stories are about is a field of its own. */
const holdersMax = 60
