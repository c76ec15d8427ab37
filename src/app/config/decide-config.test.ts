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
      'server:\n  port: 99999\n  prot: 80\n  host: 0.0.0.0\nedition:\n  zone: Mars/Olympus\n  at: 25:00\nfetch:\n  allow: [10.0.0.0/8, everything]\n  pages: all\n'
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
})
