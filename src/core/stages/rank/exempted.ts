import { findTerms } from '../../beats/term-index.ts'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Exempt } from '../../recall/exempt.ts'
import { isAt } from './address.ts'
import type { Signs } from './signs.ts'

/** An article’s signs without what is lifted, and the rules of readers that did something to it. */
export type Exempted = { readonly signs: Signs; readonly rules: readonly string[] }

export type Lifting = { readonly beat: Beat; readonly exempt: Exempt | undefined }

/**
 * Lifts from what speaks against an article the reasons that the beat file lifts for its place and readers’ rules for its outlet,
 * and tells which rules had a hand in it: those too whose words it holds.
 */
export function exempted(signs: Signs, { outletId }: Pick<Article, 'outletId'>, { beat, exempt }: Lifting): Exempted {
  const ofPlace = (beat.exempt ?? []).flatMap(({ place, reasons }) => (isAt(signs.address, place) ? reasons : []))
  const ofOutlet = exempt?.outlets.get(outletId)
  if (ofPlace.length === 0 && exempt === undefined) return { signs, rules: [] }
  const isLifted = (reason: LeaveOutReason): boolean => ofPlace.includes(reason) || ofOutlet?.has(reason) === true
  const against = new Map([...signs.against].filter(([reason]) => !isLifted(reason)))
  const lifting = [...signs.against.keys()].flatMap((reason) => ofOutlet?.get(reason) ?? [])
  return { signs: { ...signs, against }, rules: [...lifting, ...(exempt === undefined ? [] : naming(signs, exempt))] }
}

/** The rules whose words stand in the title or the lead, where the beat’s terms were looked for. */
function naming({ titleTerms, leadTerms }: Signs, { words }: Exempt): readonly string[] {
  const said = [...titleTerms, ...leadTerms].map(({ text }) => ({ tokens: text.split(' '), raw: text }))
  return [...new Set(said.flatMap((text) => findTerms(words, text).map(({ owner }) => owner)))]
}
