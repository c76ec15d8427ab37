import { openFolder } from '#adapters/files/folder.ts'
import type { ParcelFile } from '#core/channels/channel.ts'
import type { Failure } from '#core/model/failure.ts'

export type SiteFolder = {
  /** Writes the files; answers how many could be written. */
  write(files: readonly ParcelFile[]): Promise<number>
  /** The first failure, if there was one. */
  readonly failure: Failure | undefined
}

/** A folder a site is written to, each file whole or not at all. */
export function openSiteFolder(path: string): SiteFolder {
  const folder = openFolder(path)
  let failure: Failure | undefined
  return {
    get failure() {
      return failure
    },
    write: async (files) => {
      let written = 0
      for (const file of files) {
        const result = await folder.write(file.path, file.body)
        if (result.ok) written += 1
        else failure ??= result.failure
      }
      return written
    },
  }
}
