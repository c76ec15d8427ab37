import { channelContext } from '#app/channel-context.ts'
import { text } from '#core/channels/text.ts'
import type { Edition } from '#core/model/edition.ts'

/** Prints an edition as plain text on standard output. */
export function printEdition(edition: Edition, baseUrl: string): void {
  const [file] = text.render(edition, channelContext(baseUrl, 'server')).files
  process.stdout.write(file?.body ?? '')
}
