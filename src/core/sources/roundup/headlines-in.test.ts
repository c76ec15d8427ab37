import { expect, it } from 'vitest'
import { headlinesIn } from './headlines-in.ts'

it.each([
  ['Tarn 5 发布，速度翻倍；Corvane 收购 Wick；灯塔论坛恢复访问｜晨报', 3],
  ['Tarn 5 is out; Corvane buys Wick; the lamp forum returns; owls elected', 4],
  ['Agent finds 21 flaws in Tarn; Wick mends a record 429', 0],
  ['Parsers for C; D; Wick', 0],
  ['Tarn 5 is out', 0],
])('“%s” strings %i headlines together', (title, count) => {
  expect(headlinesIn(title)).toBe(count)
})
