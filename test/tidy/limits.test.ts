import { expect, it } from 'vitest'
import { limitTable } from '#core/limits.ts'
import { projectFiles, readAll } from './tree.ts'

const tests = readAll(projectFiles().filter((path) => /\.test\.ts$/.test(path) && path !== 'src/core/limits.test.ts'))

/** The limits that no test names. */
function untested(names: readonly string[]): readonly string[] {
  const words = new Set(tests.flatMap(({ text }) => text.match(/\w+/g) ?? []))
  return names.filter((name) => !words.has(name))
}

it('every limit is named in a test', () => {
  expect(untested(Object.keys(limitTable))).toEqual([])
})

it('a limit without a test is found', () => {
  const planted = ['lanterns', 'PerFetch'].join('')
  expect(untested([planted, 'textChars'])).toEqual([planted])
})
