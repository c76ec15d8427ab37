import type { Run } from './differences.ts'
import type { Token } from './tokens.ts'
import { bounds, conditions, formWords, hedges, modals, negations, sayings, shares, stages, standings } from './word-classes.ts'

/** What was left away of a sentence: within what was kept, before it, and behind it. */
export type Cuts = { readonly source: readonly Token[]; readonly inner: readonly Run[]; readonly lead: Run; readonly tail: Run }

/**
 * The words whose loss turns what was kept: `not`, `may`, `former`, `about` before a number, `said`, `if`. An aside may go with all
 * that it says, unless it says who says it or on what condition; so may a lead-in that a comma parts, and what another one of
 * two joined verbs is about.
 * `Google denied that it sold data` cut to `it sold data` → `denied`
 */
export function turnsByCut({ source, inner, lead, tail }: Cuts): readonly string[] {
  return [...inner.flatMap((run) => lostWithin(run, source)), ...lostBefore(lead, source), ...lostBehind(tail)]
}

const asideMark = /[,;:()[\]–—-]/
/** A shorter one, `, not Google,`, is part of what is said. */
const asideMin = 3
/** `, who wrote the first report,` tells of somebody, and not who tells. */
const relatives = new Set(['who', 'which', 'whose', 'where'])
const joins = new Set(['and', 'but', 'while'])

function lostWithin({ tokens, from }: Run, source: readonly Token[]): readonly string[] {
  const start = tokens.findLastIndex(({ isFirst }) => isFirst)
  if (start !== -1) return lostSubject(tokens.slice(start))
  // It ends before a further thing that the same one does.
  if (joins.has(tokens.at(-1)?.word ?? '')) return []
  const closing = source[from + tokens.length]?.gap ?? ''
  const opening = tokens[0]?.gap ?? ''
  const isBracketed = opening.includes('(') && closing.includes(')')
  const isAside = (isBracketed && tokens.length > 1) || (asideMark.test(opening) && asideMark.test(closing) && tokens.length >= asideMin)
  return tokens.flatMap(({ word }, at) => {
    if (isAside && relatives.has(tokens[0]?.word ?? '')) return []
    if (isAttribution(word) || conditions.has(word)) return [word]
    if (isAside) return []
    return isBound(source, from + at) || isTurning(word) || shares.has(word) || stages.has(word) ? [word] : []
  })
}

/** `about 500`, `more than 500`, `up to 500` */
function isBound(source: readonly Token[], at: number): boolean {
  const [word, next, afterNext] = [source[at], source[at + 1], source[at + 2]]
  if (word === undefined || !bounds.has(word.word)) return false
  return next?.kind === 'number' || (afterNext?.kind === 'number' && (next?.word === 'than' || next?.word === 'to'))
}

/** Of two sentences made one: whom the second is about, where it says so by name and not by “it”. */
function lostSubject(lead: readonly Token[]): readonly string[] {
  const name = lead.find(({ word, isCapital }) => isCapital && !formWords.has(word))
  return name === undefined || lead.length > subjectMax ? [] : [name.word]
}

const subjectMax = 3

/** “Saying” and the like go on from what was done; they do not say who says it. */
function isAttribution(word: string): boolean {
  return sayings.has(word) && (word === 'according' || !word.endsWith('ing'))
}

function isTurning(word: string): boolean {
  return negations.has(word) || modals.has(word) || standings.has(word)
}

const nearLead = 8
/** A lead of so few words before a comma is about all that follows: `Reportedly,` and `If approved,`. */
const shortLead = 3

function lostBefore({ tokens, from }: Run, source: readonly Token[]): readonly string[] {
  const near = tokens.slice(-nearLead)
  const isParted = /[,)–—]/.test(source[from + tokens.length]?.gap ?? '')
  const governing =
    tokens.find(({ word }) => word === 'according' || conditions.has(word)) ??
    near.find(({ word }) => isAttribution(word)) ??
    tokens.find(({ word }, at) => isBound(source, from + at) || (at === tokens.length - 1 && shares.has(word))) ??
    (isParted && tokens.length > shortLead ? undefined : near.find(({ word }) => isTurning(word)))
  return governing === undefined ? [] : [governing.word]
}

const nearTail = 6
/** `…, which the maker denies`, `…, a claim that was found false` */
const denials = new Set('deny denies denied dispute disputes disputed refute refutes refuted false falsely untrue fake forged'.split(' '))

function lostBehind({ tokens }: Run): readonly string[] {
  const near = tokens.slice(0, nearTail)
  const isParted = /[,"”’»–—]/.test(tokens[0]?.gap ?? '')
  const governing =
    near.slice(0, 2).find(({ word }) => word === 'according' || word === 'per' || conditions.has(word)) ??
    (isParted ? near.find(({ word }) => isAttribution(word) || conditions.has(word) || hedges.has(word) || denials.has(word)) : undefined)
  return governing === undefined ? [] : [governing.word]
}
