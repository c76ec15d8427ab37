import { expect, it } from 'vitest'
import { announceFindings } from './announce-findings.ts'

const hub = 'https://hub.example/secret-path'
const at = (url: string | undefined, isPublic: boolean, feeds = { hub } as { readonly hub?: string }) =>
  announceFindings({ feeds, reach: { url, isPublic } })

it('says nothing where no hub is told', () => {
  expect(at('https://paper.example/', true, {})).toEqual([])
})

it('says that the hub is told, and names no more of it than its host', () => {
  expect(at('https://paper.example/', true)).toEqual([{ level: 'ok', text: 'the hub hub.example is told of new editions and corrections' }])
})

it.each([
  [undefined, true, 'server.url'],
  [undefined, false, 'server.url'],
  ['https://paper.example/', false, 'server.public'],
] as const)('says what keeps the hub from being of use (address %s, public %s): %s', (url, isPublic, setting) => {
  const [finding, ...others] = at(url, isPublic)
  expect(others).toEqual([])
  expect(finding?.level).toBe('note')
  expect(finding?.fix).toContain(setting)
  expect(finding?.text).not.toContain('secret-path')
})
