import { expect, it } from 'vitest'
import { decideConfig } from './decide-config.ts'

const named = {
  'embeddings.use': 'endpoint',
  'embeddings.model': 'lamp',
  'embeddings.keyVariable': 'EMBED_KEY',
  'model.use': 'openai',
  'model.name': 'lamp',
  'model.url': 'http://127.0.0.1:8080/v1/',
  'model.keyVariable': 'LAMP_KEY',
  'mail.host': 'mail.example',
  'mail.from': 'paper@desk.example',
  'mail.user': 'desk',
  'mail.passwordVariable': 'MAIL_PW',
  'server.url': 'https://paper.example/',
}
const all = { EMBED_KEY: 'e', LAMP_KEY: 'l', MAIL_PW: 'm' }

it('secrets that are named and not set here are told apart, where nothing else is wrong', () => {
  const answer = decideConfig({ file: undefined, env: { LAMP_KEY: '' }, flags: named })
  expect(answer.ok && answer.unset.map(({ key, found, at }) => [key, found, at])).toEqual([
    ['embeddings.keyVariable', 'embeddings.keyVariable: EMBED_KEY', 'command line'],
    ['model.keyVariable', 'model.keyVariable: LAMP_KEY', 'command line'],
    ['mail.passwordVariable', 'mail.passwordVariable: MAIL_PW', 'command line'],
  ])
  const set = decideConfig({ file: undefined, env: all, flags: named })
  expect(set.ok && set.unset).toEqual([])
})

it('they come with everything else that is wrong', () => {
  const answer = decideConfig({ file: undefined, env: {}, flags: { ...named, 'server.port': 'http' } })
  expect(answer.ok ? [] : answer.problems.map(({ found }) => found.split(':')[0])).toEqual([
    'server.port',
    'embeddings.keyVariable',
    'model.keyVariable',
    'mail.passwordVariable',
  ])
})

it('a secret that nothing uses is not missed', () => {
  const flags = { 'embeddings.keyVariable': 'EMBED_KEY', 'model.keyVariable': 'LAMP_KEY', 'mail.passwordVariable': 'MAIL_PW' }
  const answer = decideConfig({ file: undefined, env: {}, flags })
  expect(answer.ok && answer.unset).toEqual([])
})
