import type { PassKind, Scope } from '../model/access.ts'

/** What a secret begins with, so that whoever finds one knows what it is: `hw_` a token, `hwf_` one of feeds alone, `hwk_` a sign-in key, `hws_` a session. */
export function secretPrefix(kind: PassKind, scope: Scope): string {
  if (kind === 'token') return scope === 'feed' ? 'hwf_' : 'hw_'
  return kind === 'session' ? 'hws_' : 'hwk_'
}

/** Whether a text has the form of a secret of ours: a prefix and 256 bits in base64url. What has not is not looked up. */
export function isSecretForm(text: string): boolean {
  return /^hw[fks]?_[\w-]{43}$/.test(text)
}
