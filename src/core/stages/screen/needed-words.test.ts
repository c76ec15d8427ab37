import { expect, test } from 'vitest'
import { neededWords } from './needed-words.ts'

test.each<[string, RegExp, readonly (readonly string[])[]]>([
  ['a choice and what stands behind it', /\b(?:ignore|forget)\b[^.]{0,9} rules?/, [['ignore', 'forget'], [' rule']]],
  ['the shorter of two that may stand', /(?:your )?answers?/, [['answer']]],
  ['what is repeated at least once', /(?:abc){2,3}x?/, [['abc']]],
  ['nothing of what may be missing', /(?:abc)?(?:def)*[a-z]{0,9}/, []],
  ['nothing of what is looked at', /(?<=abc)(?!def)x/, []],
  ['nothing of a quotation that was cut out', /say ¶/, [['say ']]],
  ['nothing of a class', /[a-z]\d\W\p{L}./u, []],
  ['signs of a small class', /you['’]re/, [["you're", 'you’re']]],
  ['signs behind a backslash', /a\.b\/c/, [['a.b/c']]],
  ['a choice that asks for something on every side', /a[^.]*long|short/, [['long', 'short']]],
  ['nothing where one side is free', /long|.{3}/, []],
])('asks for %s', (_, signs, needed) => {
  expect(neededWords(signs.source)).toEqual(needed)
})
