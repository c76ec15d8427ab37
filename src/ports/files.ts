import type { Result } from '#core/model/failure.ts'

/** A folder we own. Paths are relative, with `/`, and never leave it. */
export type Files = {
  /** Writes the whole file or nothing: a reader never sees half of it. */
  write(path: string, body: string | Uint8Array): Promise<Result<string>>
  read(path: string): Promise<Uint8Array | undefined>
}
