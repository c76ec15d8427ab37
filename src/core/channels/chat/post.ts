/**
 * One request to a chat service, complete but for its secret, which is known only where it is sent: `team` edition, part 1 of 2.
 * `id` is the same whenever it is made of the same edition for the same destination.
 */
export type Post = {
  readonly id: string
  readonly method: 'POST' | 'PUT'
  /** Where the secret goes: it is the address, a part of the path in the place of `{secret}`, a bearer token, or a signing key. */
  readonly secretIs: 'address' | 'path' | 'bearer' | 'key'
  /** Joined to the service’s address; empty where the secret is the whole of it. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON. */
  readonly body: string
}

/** A post of JSON by its fields. */
export function jsonPost(parts: Omit<Post, 'headers' | 'body' | 'method'> & { readonly method?: Post['method'] }, fields: object): Post {
  return { method: 'POST', ...parts, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(fields) }
}
