import { describe, expect, it } from 'vitest'
import { splitWords } from './split-words.ts'
import { findTerms, indexTerms, longest } from './term-index.ts'

function found(terms: readonly string[], text: string): readonly string[] {
  const index = indexTerms(terms.map((term) => ({ text: term, owner: term })))
  return findTerms(index, splitWords(text)).map((match) => match.owner)
}

describe('terms of a beat file are found in a text', () => {
  it.each([
    ['case, hyphens and possessives do not matter', ['open source', 'lantern'], 'Lantern’s Open-Source core', ['lantern', 'open source']],
    ['an English plural is the same word', ['license change'], 'Two license changes', ['license change']],
    ['a star stands for the rest of a word', ['vulnerab*'], 'Many vulnerabilities', ['vulnerab*']],
    [
      'a hash stands for a number or version',
      ['# ways', 'quillgit #', 'rc#', '$# million'],
      '7 ways QuillGit 2.8 rc1 raises $12 million',
      ['# ways', 'quillgit #', 'rc#', '$# million'],
    ],
    ['part of another word is no match', ['ember', 'ai'], 'In September the chain broke', []],
    ['dots inside a name stay', ['node.js'], 'Node.js. And node js', ['node.js']],
    ['Chinese and Japanese words match anywhere', ['开源', 'リリース'], '公司宣布开源新版をリリース', ['开源', 'リリース']],
    ['Latin names inside other scripts are words', ['tarnkern'], 'Tarnkernが陥落した日', ['tarnkern']],
    ['so are those that other scripts stand before', ['tarnkern'], '最新のTarnkernが陥落した日', ['tarnkern']],
    ['a term without a word is never found', ['???', '(*)'], 'What???', []],
  ])('%s', (_name, terms, text, expected) => {
    expect(found(terms, text)).toEqual(expected)
  })

  it('only the longest of terms that cover each other counts', () => {
    const index = indexTerms(['press', 'for press', 'oak'].map((text) => ({ text, owner: text })))
    expect(longest(findTerms(index, splitWords('A plugin for Press and Oak'))).map((match) => match.owner)).toEqual(['for press', 'oak'])
  })

  it('a term of an unparted script is covered by none', () => {
    const index = indexTerms(['otter', 'リリース'].map((text) => ({ text, owner: text })))
    expect(longest(findTerms(index, splitWords('Otter 2をリリース'))).map((match) => match.owner)).toEqual(['otter', 'リリース'])
  })

  it('what is told is what stood in the text', () => {
    const index = indexTerms([{ text: 'vulnerab*', owner: 1 }])
    expect(findTerms(index, splitWords('Vulnerabilities!')).map((match) => match.text)).toEqual(['vulnerabilities'])
  })
})
