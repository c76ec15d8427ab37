import { expect, it } from 'vitest'
import { configOf } from './config.ts'
import { decideConfig } from './decide-config.ts'

const nothing = { file: undefined, env: {}, flags: {} }

it.each([
  ['nothing', {}, { use: 'none' }],
  ['Ollama', { 'model.use': 'ollama', 'model.name': 'lamp:1b' }, { use: 'ollama', url: 'http://127.0.0.1:11434/', name: 'lamp:1b' }],
  [
    'another service',
    { 'model.use': 'openai', 'model.name': 'lamp', 'model.url': 'http://[::1]:8080/v1/', 'model.keyVariable': 'LAMP' },
    { use: 'openai', url: 'http://[::1]:8080/v1/', name: 'lamp', keyVariable: 'LAMP' },
  ],
])('takes %s', (_what, flags, model) => {
  const answer = decideConfig({ ...nothing, env: { LAMP: 'secret' }, flags })
  expect(answer.ok && configOf(answer.values).model).toEqual(model)
})

it('lists all that is missing for a choice, at its place', () => {
  const file = { path: 'headwater.yaml', text: 'model:\n  keyVariable: NO_KEY\n  use: openai\n' }
  const answer = decideConfig({ ...nothing, file })
  expect(answer.ok ? [] : answer.problems.map(({ at, found, expected }) => [at, found, expected])).toEqual([
    ['headwater.yaml:3', 'model.use: openai without model.name', 'model.name'],
    ['headwater.yaml:3', 'model.use: openai without model.url', 'model.url'],
    ['headwater.yaml:2', 'model.keyVariable: NO_KEY', 'an environment variable that holds the key'],
  ])
})

it('takes a time, a budget and an address for what they are', () => {
  const flags = { 'model.deadlineSeconds': '0', 'model.tokensPerDay': 'many', 'model.url': 'ftp://x' }
  const answer = decideConfig({ ...nothing, flags })
  expect(answer.ok ? [] : answer.problems.map(({ expected }) => expected)).toEqual([
    'a web address such as http://127.0.0.1:11434/v1/',
    'a whole number from 1 to 3600',
    'a whole number from 0 to 1000000000',
  ])
})
