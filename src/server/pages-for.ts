import {
  type PageContext,
  serverPages,
  withoutOwnerPages,
  withSettings,
  withSigning,
  withSubscribing,
} from '#core/channels/site/page-context.ts'
import { isAdmitted } from './access.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/** The context of the pages that a caller is shown: whoever may not see the inside of the desk finds no way there. */
export function pagesFor(
  { caller }: Pick<Ask, 'caller'>,
  { version, beats, baseUrl, mail, settings }: Pick<Deps, 'version' | 'beats' | 'baseUrl' | 'mail' | 'settings'>,
): PageContext {
  const plain = withSigning({ ...serverPages(version, beats), baseUrl }, isAdmitted('signed-in', caller))
  const pages = mail?.isOpen === true ? withSubscribing(plain) : plain
  if (!isAdmitted('owner-read', caller)) return withoutOwnerPages(pages)
  return settings === undefined ? pages : withSettings(pages)
}
