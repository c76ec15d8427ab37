import dns from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type Guard, refusalOf } from './address.ts'

/** Resolves a name to all its addresses; the system’s own way is `resolveName`. */
export type Resolve = (host: string, done: (error: Error | null, addresses: readonly dns.LookupAddress[]) => void) => void

/** An error that says we ourselves refused to dial. */
type Refusal = Error & { readonly code: typeof refusedCode }

export const refusedCode = 'HEADWATER_REFUSED'

/**
 * Opens connections for undici, and only to places the guard permits. The address is checked three times where it is
 * dialled: a literal one before anything happens (it never reaches a resolver), every address a name resolves to (one
 * private among public refuses the name), and the address the socket is connected to in the end.
 */
export function openConnector(guard: Guard, timeoutMs: number, resolve: Resolve = resolveName): buildConnector.connector {
  return (options, done) => {
    const host = options.hostname.startsWith('[') ? options.hostname.slice(1, -1) : options.hostname
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    if (isIP(host) !== 0 && !guard.mayDial({ host, port, address: host })) {
      done(refusal(host, port), null)
      return
    }
    const lookup = checkedLookup(guard, port, resolve)
    const dial = buildConnector({ lookup, timeout: timeoutMs, allowH2: false, maxCachedSessions: 0, port })
    dial(options, (...[error, socket]) => {
      if (error !== null) {
        done(error, null)
        return
      }
      const address = socket.remoteAddress ?? ''
      if (guard.mayDial({ host, port, address })) {
        done(null, socket)
        return
      }
      socket.destroy()
      done(refusal(address, port), null)
    })
  }
}

/** Asks the system for all addresses of a name. */
const resolveName: Resolve = (host, done) => {
  dns.lookup(host, { all: true }, done)
}

function checkedLookup(guard: Guard, port: number, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      const first = addresses?.[0]
      if (error !== null || first === undefined) {
        done(error ?? Object.assign(new Error(`${host} has no address`), { code: 'ENODATA' }), [])
        return
      }
      const refused = addresses.find(({ address }) => !guard.mayDial({ host, port, address }))
      if (refused) done(refusal(refused.address, port), [])
      else if (options.all) done(null, [...addresses])
      else done(null, first.address, first.family)
    })
  }
}

function refusal(address: string, port: number): Refusal {
  return Object.assign(new Error(refusalOf(address, port)), { code: refusedCode } as const)
}
