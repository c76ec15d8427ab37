import { describe, expect, test } from 'vitest'
import { styleRulesOf } from './style-rules.ts'
import { readTree } from './tree.ts'

const hows = (css: string, attributes: Record<string, string>, name = 'p') => {
  const tree = readTree(`<style>${css}</style>`, 'https://outlet.example/')
  return tree.ok ? styleRulesOf(tree.value.root)({ name, attributes, children: [] }) : undefined
}

describe('styleRulesOf', () => {
  test('finds what a class, an id or a tag hides', () => {
    expect(hows('.a{display:none}', { class: 'b a' })).toBe('display: none')
    expect(hows('/* x */ #c , .d { opacity : 0 }', { id: 'c' })).toBe('opacity: 0')
    expect(hows('p.e{font-size:0}', { class: 'e' })).toBe('font size')
  })

  test('lets the rule with more parts win, then the later one', () => {
    expect(hows('.tab{display:none} .tab.open{display:block}', { class: 'tab open' })).toBeUndefined()
    expect(hows('.tab{display:none} .tab.open{display:block}', { class: 'tab' })).toBe('display: none')
    expect(hows('.a{display:none} .a{display:block}', { class: 'a' })).toBeUndefined()
  })

  test('passes over what holds only at times', () => {
    expect(hows('@media print{.a{display:none}}', { class: 'a' })).toBeUndefined()
    expect(hows('.js .a{display:none} .a:hover{display:none}', { class: 'a' })).toBeUndefined()
  })

  test('is not put out by a broken sheet', () => {
    expect(hows('}}} .a{display:none} .b{', { class: 'a' })).toBe('display: none')
    expect(hows('.a{display:none', { class: 'a' })).toBeUndefined()
  })
})
