import ipaddr from 'ipaddr.js'

/** Undefined for a loopback address, else what is expected. Remote readers need a sign-in, which does not exist yet. */
export function loopbackProblem(host: string): string | undefined {
  const expected = 'a loopback address: 127.0.0.1, ::1 or localhost'
  if (host === 'localhost') return undefined
  if (!ipaddr.isValid(host)) return expected
  return ipaddr.process(host).range() === 'loopback' ? undefined : expected
}

/** Undefined for a network (`10.0.0.0/8`) or an exact place (`intranet.example:8080`), else what is expected. */
export function networkProblem(text: string): string | undefined {
  if (ipaddr.isValidCIDR(text)) return undefined
  const [, host, port] = /^([^\s/:]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(text) ?? []
  if (host !== undefined && Number(port) > 0 && Number(port) < 65536) return undefined
  return 'a network such as 127.0.0.0/8 or an exact host:port'
}

/** Undefined for a time of day (`06:00`), else what is expected. */
export function timeProblem(text: string): string | undefined {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : 'a time of day such as 06:00'
}

/** Undefined for `off` or a web address that a path can be added to; else what is expected. */
export function callbackProblem(text: string): string | undefined {
  return text === 'off' || isPlainAddress(text) ? undefined : 'a web address such as https://desk.example/, or off'
}

/** Undefined for a web address that a path can be added to; else what is expected. */
export function serviceProblem(text: string): string | undefined {
  return isPlainAddress(text) ? undefined : 'a web address such as http://127.0.0.1:11434/v1/'
}

/** Undefined for a web address that a path can be added to, or `not set`; else what is expected. */
export function modelServiceProblem(text: string): string | undefined {
  return text === 'not set' ? undefined : serviceProblem(text)
}

/** Undefined for 64 hexadecimal digits or `not set`; else what is expected. */
export function sha256Problem(text: string): string | undefined {
  return text === 'not set' || /^[\da-f]{64}$/i.test(text) ? undefined : 'a SHA-256 of 64 hexadecimal digits'
}

/** Undefined for what can be the name of an environment variable, or `not set`; else what is expected. */
export function variableProblem(text: string): string | undefined {
  return text === 'not set' || /^[A-Za-z_]\w{0,100}$/.test(text) ? undefined : 'the name of an environment variable, such as EMBEDDINGS_KEY'
}

function isPlainAddress(text: string): boolean {
  const url = URL.parse(text)
  const isPlain = url !== null && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  return isPlain && isWeb && text.length <= addressChars
}

const addressChars = 1_000
