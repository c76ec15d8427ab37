import type { Instant } from './instant.ts'

/** What a token, a session or a proxy lets its bearer do: read the paper’s feeds; read the paper; see and change what the desk does; all. */
export const scopes = ['feed', 'reader', 'editor', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** A token is given to a program or a person; a session is a browser that signed in; a sign-in key opens one session, once. */
export const passKinds = ['token', 'session', 'sign-in'] as const
export type PassKind = (typeof passKinds)[number]

/** What proves a scope. Its secret is shown once, to whoever it is for, and only its hash is kept. */
export type Pass = {
  /** `token-…`, `session-…` or `sign-in-…`; it proves nothing. */
  readonly id: string
  readonly kind: PassKind
  /** SHA-256 of the secret, in hexadecimal. */
  readonly hash: string
  readonly scope: Scope
  /** What its owner called the token; of a session, the name it acts under. */
  readonly name: string
  readonly madeAt: Instant
  /** About when it was last used: kept to within an hour. */
  readonly usedAt?: Instant
  /** From then on it proves nothing; absent for a token that was made to stay. */
  readonly expiresAt?: Instant
  /** The token that opened the session, which ends with it. */
  readonly openedBy?: string
  /** Of a token: SHA-256 of the key that a program of the Fever protocol makes of its name and secret. */
  readonly feverHash?: string
}
