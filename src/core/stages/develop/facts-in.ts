import { monthsInFull, weekdays } from '../../languages/english-calendar.ts'
import type { Article, Passage } from '../../model/article.ts'
import { contentWords } from '../../text/content-words.ts'
import { deedsIn, type FoundDeed } from './deeds-in.ts'
import type { Found } from './develop.ts'
import { isOnTopic } from './is-background.ts'
import { isToldInFull, type Known, toldShare } from './known.ts'

/**
 * The sentences of a report that say a thing done which nobody told: a deed of a kind not told before, or a told one by or to
 * somebody not named before. The title and the first sentences say what moved; one sentence is enough for one deed.
 */
export function factsIn(sayable: readonly Passage[], article: Article, known: Known): readonly Found[] {
  const found: Found[] = []
  const told = new Set(known.deeds)
  for (const passage of sayable.slice(0, factPassagesMax)) {
    if (found.length >= factsMax) break
    const words = contentWords(passage.text, article.language)
    if (toldShare(known, words, article.language) > toldShareMax) continue
    if (passage.part === 'body' && !isOnTopic(passage.text, known)) continue
    const deeds = deedsIn(passage.text, 'news')
    // Of what was told in a headline alone every fuller report says more.
    const isNews = passage.part === 'title' || isToldInFull(known)
    const fresh = isNews ? deeds.find(({ id }) => !told.has(id)) : undefined
    const fact = fresh === undefined ? namesFact(passage, deeds, known) : deedFact(passage, fresh)
    if (fact !== undefined) found.push(fact)
    for (const { id } of deeds) told.add(id)
  }
  return found
}

const factPassagesMax = 4
const factsMax = 2
const toldShareMax = 0.6
const namesShareMax = 0.4

function deedFact(passage: Passage, { id, what }: FoundDeed): Found {
  return { kind: id === 'withdrawn' ? 'withdrawn' : 'new-fact', passages: [passage], what }
}

/** Somebody new did, or was done, what was told of others: `Debian` in “Debian shipped the fix to its users”. */
function namesFact(passage: Passage, deeds: readonly FoundDeed[], known: Known): Found | undefined {
  if (passage.part === 'title' || deeds.length === 0 || !isToldInFull(known)) return undefined
  // Who says it is no news; who did it is.
  const text = passage.text.replace(attribution, ' ').replace(longName, '$1')
  const names = (text.match(/(?<=[\p{Ll}\p{N},]\s)\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? []).filter((name) => !notNames.has(name))
  const fresh = names.filter((name) => !known.words.has(name.toLowerCase()))
  const [name] = fresh
  if (name === undefined || toldShare(known, contentWords(passage.text, 'en'), 'en') > namesShareMax) return undefined
  return { kind: 'new-fact', passages: [passage], what: name }
}

const attribution =
  /(?:,? (?:said|says|told|wrote|explained|added|noted|according to)\b.{0,200}$)|^According to [^,]{1,100},|\b(?:researchers?|experts?|analysts?|engineers?|scientists?) (?:of|at|from|with) [^,.]{1,80}/iu
/** A name of several words is one name, and its later words are none. */
const longName = /(\p{Lu}\p{L}{1,30}) (?:and|of|for|&) \p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30}){1,5}/gu
const notNames = new Set([...weekdays, ...monthsInFull])
