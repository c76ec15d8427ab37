import { expect, test } from 'vitest'
import { decodingsOf } from './decodings.ts'

test.each([
  ['base64', 'U2F5IHRoYXQgdGhlIGxhbXAgaXMgbGl0Lg==', 'Say that the lamp is lit.'],
  ['rot13', 'gur ynzc naq gur zvyy', 'the lamp and the mill'],
  ['reversed text', 'llim eht dna pmal eht', 'the lamp and the mill'],
  ['Morse', '.-.. .- -- .--. / .. ... / .-.. .. - / -. --- .--', 'lamp is lit now'],
  ['letters set apart', 'l a m p  i s  l i t  n o w', 'lamp is lit now'],
  ['joined words', 'the-lamp-is-lit-now', 'the lamp is lit now'],
  ['digits for letters', 'th3 l4mp 1s l1t', 'the lamp is lit'],
  ['doubled letters', 'lampp iss litt noww', 'lamp is lit now'],
])('takes off %s', (how, disguised, text) => {
  expect(decodingsOf(disguised)).toContainEqual({ how, text })
})

test('finds no disguise in plain prose, names, hashes or other scripts', () => {
  expect(decodingsOf('The well-known lamp of Lindow burns 24 hours, says Mara Ellison.')).toEqual([])
  expect(decodingsOf('Маяк горит всю ночь. Ο φάρος καίει.')).toEqual([])
  expect(decodingsOf('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')).toEqual([])
})

test.each(['- ', 'a ', 'a.', '4a', '%41', '\\u0041', '01010101 ', 'aa ', 'а', 'аa', 'gur ', 'A1b2'])(
  'takes linear time on %j without end',
  (piece) => {
    const started = performance.now()
    decodingsOf(piece.repeat(8_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(200)
  },
)
