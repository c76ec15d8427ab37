import { publicKeyLine } from '#core/evidence/minisign.ts'
import type { Edition } from '#core/model/edition.ts'
import { present } from '#core/model/present.ts'
import type { Signer } from '#ports/signer.ts'
import type { Store } from '#ports/store.ts'

/** Where an edition is shown from, and who signs it. */
export type Press = { readonly store: Store; readonly signer?: Signer }

/**
 * An edition as it is shown now: its own text, with the notes on what was found wrong in it since, oldest first, and the key
 * its evidence is signed with. Every place that shows an edition takes it from here.
 */
export async function published({ store, signer }: Press, edition: Edition): Promise<Edition> {
  const noted = (await store.corrections([edition.id])).filter(({ takenBackAt }) => takenBackAt === undefined)
  const key = signer !== undefined && (await store.hasEvidence(edition.id)) ? await signer.publicKey() : undefined
  return {
    ...edition,
    ...(noted.length > 0 ? { noted } : {}),
    ...present({ signedBy: key?.ok === true ? publicKeyLine(key.value) : undefined }),
  }
}
