import type { ChannelContext, ParcelFile } from '#core/channels/channel.ts'
import { site } from '#core/channels/site/site.ts'
import type { Edition } from '#core/model/edition.ts'
import { ok, type Result } from '#core/model/failure.ts'
import { type Press, published } from './published.ts'
import { sealedFiles } from './sealed-files.ts'

/** All files of an edition’s folder as it is shown now: the pages, the other forms, and what they can be checked by. */
export async function publishedFiles(press: Press, edition: Edition, context: ChannelContext): Promise<Result<readonly ParcelFile[]>> {
  const shown = await published(press, edition)
  const { files } = site.render(shown, context)
  const record = await press.store.evidence(edition.id)
  if (press.signer === undefined || record === undefined) return ok(files)
  const seal = await sealedFiles(files, { edition: shown, record, signer: press.signer })
  return seal.ok ? ok([...files, ...seal.value]) : seal
}
