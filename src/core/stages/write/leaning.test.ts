import { describe, expect, it } from 'vitest'
import { leaningOf, namesSubject } from './leaning.ts'

describe('leaningOf', () => {
  it.each([
    ['The Tarn project released version 4.0 on Monday.', 'nothing'],
    ['The flaw in Tarn lets strangers read memory.', 'nothing'],
    ['The vulnerability, tracked as CVE-2026-99010, lets strangers in.', 'nothing'],
    ['The maker Corvane said that the company would pay.', 'nothing'],
    ['In just six hours, the campaign reached 5,500 servers.', 'subject'],
    ['The one-click flaw lets strangers read memory.', 'subject'],
    ['A stranger can use this vulnerability to read memory.', 'subject'],
    ['It also drops the old lock manager.', 'sentence-before'],
    ['In a statement on Tuesday, he denied it.', 'sentence-before'],
    ['The company will keep all developers.', 'sentence-before'],
    ['The development comes after a long dispute.', 'sentence-before'],
    ['The lock had to go, she said.', 'sentence-before'],
    ['In a first pass over 80,000 projects it found 31 cases.', 'sentence-before'],
    ['Ada Holm of the Tarn project found it in April.', 'sentence-before'],
    ['If any key was read, its owner will be told.', 'sentence-before'],
    ['For example, Tarn drops its lock.', 'too-much'],
    ['“The lock had to go after all these years.”', 'too-much'],
  ])('%s', (sentence, on) => expect(leaningOf(sentence, 'en').on).toBe(on))

  it('knows how sentences of other languages go on', () => {
    expect(leaningOf('Sie läuft seit Montag auf allen Rechnern.', 'de').on).toBe('too-much')
    expect(leaningOf('同社は5月に新しい版を公開した。', 'ja').on).toBe('too-much')
    expect(leaningOf('El proyecto Tarn publicó la versión 4.', 'es').on).toBe('nothing')
  })
})

it('finds a subject in the headline under another of its nouns', () => {
  const leaning = leaningOf('The vulnerability lets strangers read memory.', 'en')
  const nouns = leaning.on === 'subject' ? leaning.nouns : new Set<string>()
  expect(namesSubject('Flaw in Tarn exposes servers', nouns)).toBe(true)
  expect(namesSubject('Operators of Tarn told to hurry', nouns)).toBe(false)
})
