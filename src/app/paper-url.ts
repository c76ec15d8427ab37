import { isUnspecified } from './config/reach.ts'

/** Where it listens, and `reach.url` where its readers find it under another address. */
type Served = { readonly host: string; readonly port: number; readonly reach?: { readonly url: string | undefined } }

/**
 * Where a browser finds the paper: the address that is set (`server.url`), else `http://127.0.0.1:4500/`, with brackets around an IPv6
 * address. Where it listens on all addresses of the machine, it is found under the machine’s own.
 */
export function paperUrl({ host, port, reach }: Served): string {
  if (reach?.url !== undefined) return reach.url
  const named = isUnspecified(host) ? '127.0.0.1' : host
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}/`
}
