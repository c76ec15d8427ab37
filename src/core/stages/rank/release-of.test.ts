import { expect, it } from 'vitest'
import { splitWords } from '../../beats/split-words.ts'
import { projectIn, projectKey } from './release-of.ts'
import { statedVersion } from './version.ts'

it.each([
  ['denoland/deno', 'deno'],
  ['Tarn Lamp', 'tarnlamp'],
  ['Quill.js', 'quill'],
  ['quilljs', 'quill'],
])('the project of %s is %s', (name, key) => {
  expect(projectKey(name)).toBe(key)
})

it('a title names its project before the version', () => {
  expect(projectIn(splitWords('Tarn Lamp version 2.8 is out'), { text: '2.8', size: 'minor' })).toBe('tarn lamp')
})

it.each([
  ['2.0.0', 'stable', 'major'],
  ['2.1.0', 'stable', 'minor'],
  ['2.1.7', 'security', 'patch'],
  ['2.0.0-rc.1', 'pre-release', 'pre'],
  ['2026-03-02', 'nightly', 'pre'],
  ['2.0.0rc1', 'stable', 'pre'],
  ['b9274', 'stable', 'patch'],
] as const)('%s on the channel %s is a %s step', (version, channel, size) => {
  expect(statedVersion({ is: 'release', project: 'tarn/lamp', version, channel }).size).toBe(size)
})
