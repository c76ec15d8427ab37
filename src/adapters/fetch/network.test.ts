import { expect, it } from 'vitest'
import { networkFailure, timeUp } from './network.ts'

const at = 'https://feeds.example/rss'

function errorOf(code: string, name = 'Error'): Error {
  const error = Object.assign(new Error(`low-level words about ${code}`), { code })
  error.name = name
  return error
}

it.each([
  ['ENOTFOUND', 'fetch/network', 'The DNS does not know this name (ENOTFOUND).'],
  ['EAI_AGAIN', 'fetch/network', 'The DNS did not answer: is this machine connected? (EAI_AGAIN).'],
  ['ENETUNREACH', 'fetch/network', 'There is no way to the server’s network: is this machine connected? (ENETUNREACH).'],
  ['CERT_HAS_EXPIRED', 'fetch/network', 'The server’s TLS certificate has expired (CERT_HAS_EXPIRED).'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'fetch/network', 'A secure connection could not be made (ERR_SSL_WRONG_VERSION_NUMBER).'],
  ['ETIMEDOUT', 'fetch/timeout', 'The server could not be reached in time (ETIMEDOUT).'],
  ['UND_ERR_SOCKET', 'fetch/network', 'The server closed the connection without an answer (UND_ERR_SOCKET).'],
  ['EWHATEVER', 'fetch/network', 'The connection failed (EWHATEVER).'],
])('%s before an answer is %s in plain words', (code, failureCode, why) => {
  expect(networkFailure(errorOf(code), at, false)).toEqual({ ok: false, failure: { code: failureCode, at, why } })
})

it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'EWHATEVER'])(
  '%s in the middle of an answer means that it was cut',
  (code) => {
    expect(networkFailure(errorOf(code), at, true)).toMatchObject({ ok: false, failure: { code: 'fetch/cut', at } })
  },
)

it('an answer that is no HTTP is told from one that stops being it', () => {
  expect(networkFailure(errorOf('HPE_INVALID_CONSTANT', 'HTTPParserError'), at, false)).toMatchObject({
    failure: { code: 'fetch/not-http' },
  })
  expect(networkFailure(errorOf('HPE_INVALID_CHUNK_SIZE', 'HTTPParserError'), at, true)).toMatchObject({ failure: { code: 'fetch/cut' } })
})

it('a time limit is a timeout wherever it strikes, in its own words', () => {
  for (const hasHeader of [false, true]) {
    expect(networkFailure(timeUp('Nothing came.'), at, hasHeader)).toEqual({
      ok: false,
      failure: { code: 'fetch/timeout', at, why: 'Nothing came.' },
    })
  }
})

it('of several addresses that failed, the first is told', () => {
  const bundle = new AggregateError([errorOf('ECONNREFUSED'), errorOf('ENETUNREACH')])
  expect(networkFailure(bundle, at, false)).toMatchObject({ failure: { why: 'The server refused the connection (ECONNREFUSED).' } })
})

it('what is thrown without being an error is told too', () => {
  expect(networkFailure('odd', at, false)).toMatchObject({ failure: { code: 'fetch/network' } })
})
