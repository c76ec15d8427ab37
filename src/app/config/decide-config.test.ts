import { describe, expect, it } from 'vitest'
import { configOf } from './config.ts'
import { decideConfig } from './decide-config.ts'
import { settings } from './settings.ts'

const nothing = { file: undefined, env: {}, flags: {} }

describe('decideConfig', () => {
  it('starts with no configuration at all', () => {
    const answer = decideConfig(nothing)
    expect(answer.ok && answer.values.size).toBe(settings.length)
    expect(answer.ok && answer.values.get('server.port')).toEqual({ value: 4500, origin: 'default', at: 'default' })
  })

  it('lets flags go before environment, environment before file', () => {
    const file = { path: 'headwater.yaml', text: 'server:\n  port: 1001\ndata:\n  folder: ./from-file\nlog:\n  level: info\n' }
    const answer = decideConfig({ file, env: { HEADWATER_PORT: '1002', HEADWATER_DATA: './from-env' }, flags: { 'server.port': '1003' } })
    expect(answer.ok && answer.values.get('server.port')).toMatchObject({ value: 1003, origin: 'flag' })
    expect(answer.ok && answer.values.get('data.folder')).toMatchObject({ value: './from-env', origin: 'environment' })
    expect(answer.ok && answer.values.get('log.level')).toMatchObject({ value: 'info', at: 'headwater.yaml:6' })
  })

  it('lists every problem at once, each with place, finding, expectation and fix', () => {
    const text =
      'server:\n  port: 99999\n  prot: 80\n  host: everywhere\nedition:\n  zone: Mars/Olympus\n  at: 25:00\nfetch:\n  allow: [10.0.0.0/8, everything]\n  pages: all\n'
    const answer = decideConfig({ file: { path: 'headwater.yaml', text }, env: { HEADWATER_PROT: '1' }, flags: {} })
    expect(answer.ok).toBe(false)
    const problems = answer.ok ? [] : answer.problems
    const places = [2, 3, 4, 6, 7, 9, 10].map((line) => `headwater.yaml:${line}`)
    expect(problems.map((problem) => problem.at).sort()).toEqual([...places, 'environment HEADWATER_PROT'].sort())
    expect(problems).toHaveLength(8)
    expect(problems.every((problem) => problem.found !== '' && problem.expected !== '' && problem.fix !== '')).toBe(true)
    expect(problems.find((problem) => problem.found === 'server.prot')?.fix).toBe('Did you mean server.port?')
  })

  it('names the line of broken YAML', () => {
    const answer = decideConfig({ ...nothing, file: { path: 'headwater.yaml', text: 'server:\n  port: [1\nx: }' } })
    expect(answer.ok ? [] : answer.problems.map((problem) => problem.at).every((at) => /^headwater\.yaml:\d+$/.test(at))).toBe(true)
  })

  it.each([
    ['off', undefined],
    ['https://desk.example', 'https://desk.example/websub/'],
    ['https://desk.example:8443/paper/', 'https://desk.example:8443/paper/websub/'],
  ])('takes “%s” as a callback', (text, callback) => {
    const answer = decideConfig({ ...nothing, env: { HEADWATER_WEBSUB_CALLBACK: text } })
    expect(answer.ok && configOf(answer.values).callback).toBe(callback)
  })

  it.each(['desk.example', 'ftp://desk.example/', 'https://me:pw@desk.example/', 'https://desk.example/?x=1', 'https://desk.example/#x'])(
    'refuses “%s” as a callback',
    (text) => {
      const answer = decideConfig({ ...nothing, env: { HEADWATER_WEBSUB_CALLBACK: text } })
      expect(answer.ok ? '' : answer.problems[0]?.expected).toContain('https://desk.example/')
    },
  )

  it('takes a choice of embeddings with what it needs', () => {
    const sha256 = 'a'.repeat(64)
    const choices = [
      [{}, { use: 'bundled' }],
      [{ HEADWATER_EMBEDDINGS: 'none' }, { use: 'none' }],
      [
        { HEADWATER_EMBEDDINGS: 'native', HEADWATER_EMBEDDINGS_FILE: './m.onnx', HEADWATER_EMBEDDINGS_SHA256: sha256 },
        { use: 'native', file: './m.onnx', sha256 },
      ],
      [
        { HEADWATER_EMBEDDINGS: 'endpoint', HEADWATER_EMBEDDINGS_MODEL: 'lamp', HEADWATER_EMBEDDINGS_KEY_VARIABLE: 'LAMP', LAMP: 'secret' },
        { use: 'endpoint', url: 'http://127.0.0.1:11434/v1/', model: 'lamp', keyVariable: 'LAMP', isMultilingual: false },
      ],
    ] as const
    for (const [env, embeddings] of choices) {
      const answer = decideConfig({ ...nothing, env })
      expect(answer.ok && configOf(answer.values).embeddings).toEqual(embeddings)
    }
  })

  it('lists all that is missing for a choice of embeddings, at its place', () => {
    const file = { path: 'headwater.yaml', text: 'embeddings:\n  keyVariable: NO_KEY\n  use: endpoint\n  url: file:///x\n' }
    const endpoint = decideConfig({ ...nothing, file })
    expect(endpoint.ok ? [] : endpoint.problems.map(({ at, expected }) => [at, expected])).toEqual([
      ['headwater.yaml:4', 'a web address such as http://127.0.0.1:11434/v1/'],
      ['headwater.yaml:3', 'embeddings.model'],
      ['headwater.yaml:2', 'an environment variable that holds the key'],
    ])
    const native = decideConfig({ ...nothing, env: { HEADWATER_EMBEDDINGS: 'native' } })
    expect(native.ok ? [] : native.problems.map(({ found }) => found)).toEqual([
      'embeddings.use: native without embeddings.file',
      'embeddings.use: native without embeddings.sha256',
    ])
  })
})
