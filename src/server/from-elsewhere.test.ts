import { expect, onTestFinished, test } from 'vitest'
import { openGate } from '../../test/fixtures/gate.ts'
import { isFromElsewhere } from './from-elsewhere.ts'

test.each([
  ['cross-site', true],
  ['same-site', true],
  ['same-origin', false],
  ['none', false],
  [undefined, false],
])('a browser that says %s: %s', (site, isIt) => {
  expect(isFromElsewhere({ header: () => site })).toBe(isIt)
})

test.each(['/fever', '/accounts/ClientLogin'])('a stranger’s page cannot use up the owner’s attempts to sign in by %s', async (path) => {
  const gate = await openGate()
  onTestFinished(() => gate[Symbol.asyncDispose]())
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = 'api_key=x&Email=x&Passwd=hw_x&token=hw_x'
  const send = (to: string, site: string): Promise<Response> =>
    gate.ask(to, { method: 'POST', body, headers: { ...form, 'sec-fetch-site': site } })
  for (let time = 0; time < 6; time += 1) await send(path, 'cross-site')
  expect((await send('/sign-in', 'same-origin')).status).toBe(401)
})
