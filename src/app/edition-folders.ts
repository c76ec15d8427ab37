import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ed25519 } from '#adapters/sign/ed25519.ts'
import { evidenceName } from '#core/evidence/evidence-file.ts'
import type { PublicKey } from '#core/evidence/minisign.ts'
import type { FoundFolder } from '#core/evidence/verify-evidence.ts'
import { type Verified, verifyFolder } from '#core/evidence/verify-folder.ts'
import { present } from '#core/model/present.ts'
import { stageDefaults } from './config/stage-defaults.ts'
import { version } from './version.ts'

/** Folders of editions lie as deep as `<site>/<beat>/<date>`. */
const depthMax = 3
const foldersMax = 20_000
const filesMax = 5_000
const fileBytesMax = 64 * 1024 * 1024

/** A place that holds an edition, or part of one: `isWhole` where the folder was named and not a file of it. */
export type EditionPlace = { readonly folder: string; readonly isWhole: boolean }

/**
 * The editions at a place: the folder of an evidence file that was named, the folder itself, or the folders of a site, in order.
 * A folder with an edition’s JSON and no evidence is one too: its evidence was taken away, or was never made. Empty for none.
 */
export function editionFoldersAt(place: string): readonly EditionPlace[] {
  if (!existsSync(place)) return []
  if (!lstatSync(place).isDirectory()) return basename(place) === evidenceName ? [{ folder: dirname(place), isWhole: false }] : []
  const found: EditionPlace[] = []
  const look = (folder: string, depth: number): void => {
    if (found.length >= foldersMax) return
    if (marks.some((name) => existsSync(join(folder, name)))) found.push({ folder, isWhole: true })
    else if (depth < depthMax) {
      const within = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      for (const { name } of within.sort((one, other) => (one.name < other.name ? -1 : 1))) look(join(folder, name), depth + 1)
    }
  }
  look(place, 0)
  return found
}

const marks = [evidenceName, 'edition.json']

/** Checks one edition’s folder. No store, no network, no setting is asked. */
export function verifyPlace({ folder, isWhole }: EditionPlace, pinned: PublicKey | undefined): Verified {
  const options = { ed25519, bears: stageDefaults.check, program: version, ...present({ pinned }) }
  return verifyFolder({ files: filesOf(folder), isWhole }, options)
}

/** The files of a folder; what is too long, or no plain file, counts as empty, which fits no hash. */
function filesOf(folder: string): FoundFolder['files'] {
  const names = readdirSync(folder).sort().slice(0, filesMax)
  return new Map(
    names.map((name) => {
      const stat = lstatSync(join(folder, name))
      const isRead = stat.isFile() && stat.size <= fileBytesMax
      return [name, isRead ? new Uint8Array(readFileSync(join(folder, name))) : new Uint8Array()]
    }),
  )
}
