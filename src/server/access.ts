import type { Scope } from '#core/model/access.ts'

/**
 * Who asks: nobody we know; a visitor of a public paper, whom we do not know either; somebody on the machine of a desk that can be
 * reached from nowhere else, who may look at everything and change nothing; or whoever proved to have a scope.
 */
export const callerKinds = ['nobody', 'visitor', 'local', 'feed', 'reader', 'editor', 'admin'] as const
export type CallerKind = (typeof callerKinds)[number]

/** Who asks; `passId` names the token or session that proved it, where one did. */
export type Caller =
  | { readonly kind: 'nobody' | 'visitor' | 'local' }
  | { readonly kind: Scope; readonly name: string; readonly by: 'session' | 'token' | 'proxy'; readonly passId?: string }

/**
 * Who is let in where. `open` is what anybody needs to get in at all: the style, the sign-in page, whether the desk is up. `key` is
 * for addresses that nobody can guess (a hub’s callback, a subscriber’s way out): the route itself looks at the key.
 */
const admitted = {
  open: callerKinds,
  feed: ['visitor', 'local', 'feed', 'reader', 'editor', 'admin'],
  'public-read': ['visitor', 'local', 'reader', 'editor', 'admin'],
  /** What is one’s own: sessions. */
  'signed-in': ['reader', 'editor', 'admin'],
  'owner-read': ['local', 'editor', 'admin'],
  'owner-write': ['editor', 'admin'],
  admin: ['admin'],
  key: callerKinds,
} as const satisfies Readonly<Record<string, readonly CallerKind[]>>

export type Access = keyof typeof admitted

/** Whether a caller is let in to a route of that access. */
export function isAdmitted(access: Access, { kind }: Pick<Caller, 'kind'>): boolean {
  const kinds: readonly CallerKind[] = admitted[access]
  return kinds.includes(kind)
}
