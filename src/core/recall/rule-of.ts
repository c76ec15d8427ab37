import { splitWords } from '../beats/split-words.ts'
import { plainText } from '../channels/plain.ts'
import { limits } from '../limits.ts'
import type { Article } from '../model/article.ts'
import type { Beat } from '../model/beat.ts'
import type { BeatRule } from '../model/beat-rule.ts'
import type { LeftOut } from '../model/edition.ts'
import { idOf } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import type { Problem } from '../model/problem.ts'
import { leaveOutReasons } from '../model/reason.ts'
import { stopWords } from '../text/stop-words.ts'
import { kindsOfRule, type RuleKind } from './kinds-of-rule.ts'
import { tellingWords } from './telling-words.ts'

/** What a rule may hold; a beat file takes terms as long. */
const wordsMax = 5
const wordCharsMax = 80

export type Recalling = {
  readonly beat: Beat
  readonly row: LeftOut
  /** The articles of the story the item went into; none where no article was made of it. */
  readonly articles: readonly Article[]
  readonly as?: RuleKind
  readonly words?: readonly string[]
  readonly at: Instant
}

export type RuleMade =
  | { readonly ok: true; readonly rule: BeatRule }
  | { readonly ok: false; readonly what: string; readonly problem: Problem }

/**
 * The rule that recalling a left-out item makes: of the usual kind for the reason it was left out for, or of the kind that is asked
 * for. Refused, with what to do, where no such rule makes sense. The same recall made twice is one rule.
 * `ruleOf({ beat, row: { …, reason: 'opinion' }, articles, at })` → `{ ok: true, rule: { …, does: { kind: 'outlet', … } } }`
 */
export function ruleOf(recalling: Recalling): RuleMade {
  const { beat, row, at } = recalling
  const kinds = kindsOfRule(row.reason)
  const kind = recalling.as ?? (recalling.words === undefined ? kinds[0] : 'words')
  if (kinds.length === 0 || kind === undefined) return nothingToRecall(row)
  if (!kinds.includes(kind)) return otherKind(row, kind, kinds)
  const does = doesOf(kind, recalling)
  if ('problem' in does) return does
  const { itemKey, reason } = row
  const title = row.title.slice(0, limits.titleChars)
  return { ok: true, rule: { id: idOf('rule', beat.id, itemKey, JSON.stringify(does)), beat: beat.id, at, itemKey, title, reason, does } }
}

type Refused = Extract<RuleMade, { ok: false }>

function doesOf(kind: RuleKind, { beat, row, articles, words }: Recalling): BeatRule['does'] | Refused {
  if (kind === 'words') return wordsFor(words ?? tellingWords(row, beat), row)
  const own = articles.find(({ itemKeys }) => itemKeys.includes(row.itemKey)) ?? articles[0]
  if (own === undefined) return noArticle(row)
  return kind === 'outlet' ? { kind, outletId: own.outletId } : { kind, articleIds: articles.map(({ id }) => id) }
}

function wordsFor(words: readonly string[], row: LeftOut): BeatRule['does'] | Refused {
  const plain = [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== ''))]
  const wrong = plain.filter((word) => word.length > wordCharsMax || /[*#]/.test(word) || plainText(word) !== word || !saysSomething(word))
  if (plain.length > 0 && plain.length <= wordsMax && wrong.length === 0) return { kind: 'words', words: plain }
  const found = wrong.length > 0 ? wrong.join(', ') : plain.length === 0 ? `no telling word in “${row.title}”` : `${plain.length} words`
  return refused('these words cannot make a rule', {
    at: 'words',
    found: found.slice(0, limits.titleChars),
    expected: `one to ${wordsMax} names, words or phrases, plain and no form words`,
    fix: 'Name the words yourself: --words "one, two"; or bring in this story alone: --as story.',
  })
}

function saysSomething(word: string): boolean {
  const { tokens } = splitWords(word)
  return tokens.some((token) => /\p{L}/u.test(token) && token.length > 1 && !stopWords.has(token))
}

function nothingToRecall(row: LeftOut): Refused {
  return refused('there is nothing to bring back', {
    at: row.itemKey,
    found: leaveOutReasons[row.reason],
    expected: 'an item that was left out for what it is',
    fix: `headwater why ${row.itemKey} tells what became of it.`,
  })
}

function otherKind(row: LeftOut, kind: RuleKind, kinds: readonly RuleKind[]): Refused {
  return refused('a rule of that kind would not let it in', {
    at: '--as',
    found: kind,
    expected: kinds.join(' or '),
    fix: `It was left out because: ${leaveOutReasons[row.reason]}. Take --as ${kinds[0]}.`,
  })
}

function noArticle(row: LeftOut): Refused {
  return refused('the desk holds no article of it', {
    at: row.itemKey,
    found: 'an item that was old when it came: it is kept for the search and goes into no edition',
    expected: 'an item of which an article was made',
    fix: 'Recall a newer item.',
  })
}

function refused(what: string, problem: Problem): Refused {
  return { ok: false, what, problem }
}
