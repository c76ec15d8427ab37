import { type PageContext, serverPages, withoutOwnerPages } from '#core/channels/site/page-context.ts'
import { isAdmitted } from './access.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/** The context of the pages that a caller is shown: whoever may not see the inside of the desk finds no way there. */
export function pagesFor({ caller }: Pick<Ask, 'caller'>, { version, beats }: Pick<Deps, 'version' | 'beats'>): PageContext {
  const pages = serverPages(version, beats)
  return isAdmitted('owner-read', caller) ? pages : withoutOwnerPages(pages)
}
