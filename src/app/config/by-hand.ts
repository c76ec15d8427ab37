/**
 * What files and secrets of this machine are used, whose word is believed, and what of the network inside may be reached: the
 * services that the desk talks to may stand there, and are not held to the guard that sources are.
 */
const ofMachine: ReadonlySet<string> = new Set([
  'data.folder',
  'server.proxies',
  'server.proxyHeader',
  'server.proxyOwners',
  'fetch.allow',
  'embeddings.url',
  'embeddings.file',
  'embeddings.sha256',
  'embeddings.keyVariable',
  'mail.host',
  'mail.port',
  'mail.security',
  'mail.passwordVariable',
  'mail.passwordFile',
  'mail.caFile',
  'mail.bounces',
  'model.url',
  'model.keyVariable',
])

/**
 * Why a setting is changed on the machine alone, not from a browser; undefined for all others. A browser that was left open, or a
 * session that was stolen, must not lead to the files, secrets and network of the machine.
 */
export function byHand(key: string): string | undefined {
  return ofMachine.has(key) ? 'It says what of this machine and of the network around it is used or believed.' : undefined
}
