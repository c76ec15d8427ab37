import { webAddress } from '../links.ts'
import { encoded } from '../query.ts'

/**
 * What a page is known by in all that its wiki says of it: `pageGuid('https://lamp.example/w/api.php', 'New wick')` →
 * `lamp.example:New_wick`
 */
export function pageGuid(url: string, title: string): string {
  return `${new URL(webAddress(url) ?? 'https://wiki.invalid/').hostname}:${title.replaceAll(' ', '_')}`
}

/** A page’s name as its wiki writes it in addresses, slashes and colons left as they are: `News/2026 47` → `News/2026_47` */
export function pathOf(title: string): string {
  return encoded(title.replaceAll(' ', '_')).replaceAll('%2F', '/').replaceAll('%3A', ':')
}
