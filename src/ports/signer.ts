import type { PublicKey } from '#core/evidence/minisign.ts'
import type { Result } from '#core/model/failure.ts'

/** Signs what this desk publishes, with a key that never leaves it. The key is made at the first need. */
export type Signer = {
  /** Fails where the key cannot be made or read: `sign/no-key`. */
  publicKey(): Promise<Result<PublicKey>>
  /** The signature of a text file (UTF-8) as minisign writes it beside the file; the comment is one line that it vouches for. */
  sign(text: string, trustedComment: string): Promise<Result<string>>
}
