import { expect, test } from 'vitest'
import { readTree } from '../../extractors/tree.ts'
import { cssRuleOf, elementsAt } from './css-rule.ts'

const markup =
  '<ul id="a" class="news list"><li class="one"><a href="/news/1" rel="bookmark x">1</a></li><li><div><a href="/shop">2</a></div></li></ul><a class="b-1">3</a>'

function found(text: string): string | undefined {
  const tree = readTree(markup, '')
  const rule = cssRuleOf(text)
  if (!tree.ok || rule === undefined) return undefined
  return elementsAt(tree.value.root, rule)
    .map(({ name, attributes }) => attributes.href ?? name)
    .join(' ')
}

test.each([
  ['li a', '/news/1 /shop'],
  ['li > a', '/news/1'],
  ['ul.news.list>li>a', '/news/1'],
  ['#a > li.one', 'li'],
  ['a[href]', '/news/1 /shop'],
  ['a[href^="/news/"], a.b-1', '/news/1 a'],
  ["A[href$='op']", '/shop'],
  ['[href*=ew]', '/news/1'],
  ['a[rel~=x]', '/news/1'],
  ['ul * a', '/news/1 /shop'],
  ['ul > a', ''],
])('the rule %s names %s', (rule, names) => {
  expect(found(rule)).toBe(names)
})

test.each(['', ' ', '>', 'li >', '> li', 'a:hover', 'a + b', 'a[href', 'a[=x]', 'li > > a', '{', 'a,,b', 'a'.repeat(501), '.'])(
  'what is no such rule is refused: %s',
  (rule) => {
    expect(cssRuleOf(rule)).toBeUndefined()
  },
)

test('a rule and a page made to be slow are not', () => {
  const rule = cssRuleOf(Array.from({ length: 20 }, () => 'i').join(' '))
  const tree = readTree('<i>'.repeat(250) + '<i></i>'.repeat(20_000), '')
  if (tree.ok && rule !== undefined) expect(elementsAt(tree.value.root, rule)).toHaveLength(2_000)
}, 3_000)
