import { randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
