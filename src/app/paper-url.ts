/** Where a browser finds the paper: `http://127.0.0.1:4500/`, with brackets around an IPv6 address. */
export function paperUrl({ host, port }: { readonly host: string; readonly port: number }): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}
