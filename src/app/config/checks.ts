import ipaddr from 'ipaddr.js'
import { plainText } from '#core/channels/plain.ts'
import { mailAddress } from '#core/mail/mail-address.ts'

/** Whether a host is this machine alone: a loopback address, in brackets too, or localhost. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.+)\]$/, '$1')
  return bare === 'localhost' || (ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback')
}

/** Undefined for what can be listened on: an address, or localhost; else what is expected. */
export function listenProblem(host: string): string | undefined {
  return host === 'localhost' || ipaddr.isValid(host) ? undefined : 'an address such as 127.0.0.1, ::1 or 0.0.0.0, or localhost'
}

/** Undefined for the address of a whole site, or `not set`; else what is expected. */
export function siteProblem(text: string): string | undefined {
  const isSite = text === 'not set' || (isPlainAddress(text) && new URL(text).pathname === '/')
  return isSite ? undefined : 'a web address without a path, such as https://paper.example/'
}

/** Undefined for a name as it stands in an address, without port; else what is expected. */
export function hostProblem(text: string): string | undefined {
  const isHost =
    /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(text) || (/^\[[\da-f:.]+\]$/i.test(text) && ipaddr.isValid(text.slice(1, -1)))
  return isHost ? undefined : 'a host name without port, such as paper.example'
}

/** Undefined for a network that is not everything; else what is expected. */
export function proxyProblem(text: string): string | undefined {
  const isNetwork = ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0
  return isNetwork ? undefined : 'a network such as 127.0.0.1/32 or 172.18.0.0/16'
}

/** Undefined for the name of a header (RFC 9110, 5.1) that proves who asks, or `not set`; else what is expected. */
export function headerProblem(text: string): string | undefined {
  const isOdd = ['authorization', 'cookie', 'host', 'origin'].includes(text.toLowerCase())
  return text === 'not set' || (/^[\w-]{1,64}$/.test(text) && !isOdd) ? undefined : 'the name of a header, such as Remote-User'
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

/** Undefined for `off` or the web address of a hub; else what is expected. */
export function hubProblem(text: string): string | undefined {
  return text === 'off' || isWebPlace(text) ? undefined : 'a web address such as https://hub.example/, or off'
}

/** Undefined for a web address or `not set`; else what is expected. */
export function licenseProblem(text: string): string | undefined {
  return text === 'not set' || isWebPlace(text) ? undefined : 'a web address such as https://paper.example/terms'
}

/** Undefined for one signal (contentsignals.org); else what is expected. */
export function contentSignalProblem(text: string): string | undefined {
  return /^(?:search|ai-input|ai-train)=(?:yes|no)$/.test(text)
    ? undefined
    : 'search, ai-input or ai-train with yes or no, such as ai-train=no'
}

/** A web address without a name and password in it, which would be told to everybody. */
function isWebPlace(text: string): boolean {
  const url = URL.parse(text)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  return isWeb && url.username === '' && url.password === '' && text.length <= addressChars && !/[\s<>"]/.test(text)
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

/** Undefined for a mail address without a name, or `not set`; else what is expected. */
export function mailAddressProblem(text: string): string | undefined {
  return text === 'not set' || mailAddress(text) !== undefined ? undefined : 'a mail address without a name, such as paper@desk.example'
}

/** Undefined for a name in one line; else what is expected. */
export function nameProblem(text: string): string | undefined {
  return text !== '' && text.length <= nameChars && plainText(text) === text
    ? undefined
    : `a name in one line, ${nameChars} characters at most`
}

const nameChars = 100
