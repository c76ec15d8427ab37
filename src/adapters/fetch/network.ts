import { type FailureCode, failed, type Result } from '#core/model/failure.ts'
import { refusedCode } from './connect.ts'

/** A time limit that ran out, thrown as the reason of an abort. */
type TimeUp = Error & { readonly code: typeof timeUpCode }

const timeUpCode = 'HEADWATER_TIME_UP'

/** The reason of an abort when a time limit ran out; `why` says which. */
export function timeUp(why: string): TimeUp {
  return Object.assign(new Error(why), { code: timeUpCode } as const)
}

/**
 * Makes a failure of what the network code threw, in plain words and with the cause’s code. `hasHeader` says whether
 * the answer had begun: from then on a lost connection means that it was cut.
 */
export function networkFailure(error: unknown, at: string, hasHeader: boolean): Result<never> {
  const { code, message } = causeOf(error)
  if (code === refusedCode) return failed('fetch/refused-address', at, message)
  if (code === timeUpCode) return failed('fetch/timeout', at, message)
  const known = words[code]
  if (known && !(hasHeader && known[0] === 'fetch/network')) return failed(known[0], at, `${known[1]} (${code}).`)
  if (isParserError(error) && !hasHeader) return failed('fetch/not-http', at, `The answer could not be read as HTTP (${message}).`)
  if (hasHeader) return failed('fetch/cut', at, `The connection was lost in the middle of the answer (${code}).`)
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return failed('fetch/network', at, `A secure connection could not be made (${code}).`)
  }
  return failed('fetch/network', at, `The connection failed (${code}).`)
}

const words: Readonly<Record<string, readonly [FailureCode, string]>> = {
  CERT_HAS_EXPIRED: ['fetch/network', 'The server’s TLS certificate has expired'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['fetch/network', 'The server’s TLS certificate is signed by itself'],
  EAI_AGAIN: ['fetch/network', 'The DNS did not answer: is this machine connected?'],
  ECONNREFUSED: ['fetch/network', 'The server refused the connection'],
  ECONNRESET: ['fetch/network', 'The server broke the connection off'],
  EHOSTUNREACH: ['fetch/network', 'There is no way to the server'],
  ENETUNREACH: ['fetch/network', 'There is no way to the server’s network: is this machine connected?'],
  ENODATA: ['fetch/network', 'The DNS holds no address for this name'],
  ENOTFOUND: ['fetch/network', 'The DNS does not know this name'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['fetch/network', 'The server’s TLS certificate is for another name'],
  ETIMEDOUT: ['fetch/timeout', 'The server could not be reached in time'],
  SELF_SIGNED_CERT_IN_CHAIN: ['fetch/network', 'The server’s TLS certificate comes from an unknown issuer'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['fetch/network', 'The server’s TLS certificate comes from an unknown issuer'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['fetch/network', 'The server’s TLS certificate cannot be traced to a known issuer'],
  UND_ERR_CONNECT_TIMEOUT: ['fetch/timeout', 'The server could not be reached in time'],
  UND_ERR_DESTROYED: ['fetch/network', 'The fetcher was closed'],
  UND_ERR_HEADERS_OVERFLOW: ['fetch/too-large', 'The header of the answer is larger than 16 KiB'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['fetch/cut', 'The answer is not as long as it says'],
  UND_ERR_SOCKET: ['fetch/network', 'The server closed the connection without an answer'],
}

function isParserError(error: unknown): boolean {
  return error instanceof Error && error.name === 'HTTPParserError'
}

/** The first error of a bundle that tells anything: dialling several addresses gives one error for each. */
function causeOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0])
  if (!(error instanceof Error)) return { code: 'unknown', message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return { code, message: error.message }
}
