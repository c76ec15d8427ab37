import { expect, it } from 'vitest'
import { byHand } from './by-hand.ts'
import { settings } from './settings.ts'

it('where the desk dials inside the network is changed on the machine, whether or not a secret is sent there', () => {
  for (const key of ['model.url', 'embeddings.url', 'mail.host', 'mail.port', 'mail.security', 'fetch.allow', 'mail.passwordFile'])
    expect(byHand(key), key).toContain('this machine')
  expect(byHand('edition.at')).toBeUndefined()
})

it('every setting that names a variable or a file is among them', () => {
  const naming = settings.map(({ key }) => key).filter((key) => /(?:Variable|File|\.file)$/.test(key))
  expect(naming.filter((key) => byHand(key) === undefined)).toEqual([])
})
