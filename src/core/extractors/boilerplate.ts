// table
import { remembered } from './remembered.ts'
import { classedAs, type PageElement } from './tree.ts'

/** Elements that hold what surrounds a text, never the text. */
const names = new Set('address aside button dialog fieldset footer form header input label legend menu nav select time'.split(' '))

const roles = new Set(
  'alert alertdialog banner button complementary contentinfo dialog form listbox menu menubar navigation search toolbar tooltip'.split(' '),
)

/**
 * Words that, alone as a class or id, name what surrounds a text. Found by counting on labeled pages which words stand on
 * elements of whose text less than a tenth belongs to the article, and completed by hand.
 */
const aloneWords = new Set(
  `ad ads advert advertisement author authors avatar banner bio breadcrumb breadcrumbs byline captcha comment comments
   consent cookie cookies copyright cta date dateline disclaimer disqus donate drawer email facebook footer gform hidden
   instagram jump latest legal linkedin login menu menus meta modal nav navbar navigation newsletter noprint offcanvas
   outbrain overlay pager pagination paywall policy popular popup posted print privacy promo promotion published rating
   readtime recent recommendations recommended related reply respond rss search share sharing sidebar signin signup skip
   social sociallinks sponsor sponsored subscribe subscriber subscription taboola tag tags teaser textwidget thread toc
   toolbar trending twitter updated upsell whatsapp widget widgets`.split(/\s+/),
)

/** Words that do so in company too: `post-related-list`. */
const strongWords = new Set(
  `advert author bio breadcrumb breadcrumbs byline comments consent cookie cookiebot copyright cta didomi disqus gform login
   modal navbar newsletter onetrust ot pagination popup promo recommendations recommended related share sharing sidebar signup
   skip social sponsored subscribe subscription textwidget trending`.split(/\s+/),
)

/** In threads: what a forum prints round every post. */
const forumWords = new Set(
  `actions attribution badge badges controls likes online postprofile profile reactions reactionsbar reputation signature
   signatures similar stats suggested usertitle userextras userinfo usertext`.split(/\s+/),
)

/** Classes of more words than this are made by style tools and mean nothing. */
const companyMax = 6

/** Elements that are part of the text in some shapes. */
const keptNames: Partial<Record<Shape, ReadonlySet<string>>> = {
  forum: new Set(['form', 'header', 'time']),
  manual: new Set(['aside']),
}

/** What is looked at: a page, the main part of one, that of a manual, where notes are asides; a thread. */
export type Shape = 'article' | 'main' | 'manual' | 'forum'

/**
 * Whether an element by its name, role, class or id holds what surrounds a text: menus, sharing, comments, consent.
 * `isBoilerplate({ name: 'div', attributes: { class: 'newsletter-box' }, children: [] }, 'article')` → true
 */
export function isBoilerplate(element: PageElement, shape: Shape): boolean {
  if (names.has(element.name) && !(keptNames[shape]?.has(element.name) ?? false)) return true
  if (roles.has(element.attributes.role ?? '')) return true
  const given = classedAs(element)
  return given.length > 1 && shapes[shape](given)
}

const shapes: Readonly<Record<Shape, (given: string) => boolean>> = {
  article: judgeFor('article'),
  main: judgeFor('main'),
  manual: judgeFor('manual'),
  forum: judgeFor('forum'),
}

function judgeFor(shape: Shape): (given: string) => boolean {
  return remembered((given) => given.split(/\s+/).some((name) => isTelling(name, shape)))
}

function isTelling(name: string, shape: Shape): boolean {
  const words = wordsOfName(name)
  if (words.length === 0 || words.length > companyMax) return false
  if (shape === 'forum' && words.some((word) => forumWords.has(word))) return true
  if ((shape === 'main' || shape === 'manual') && words.some((word) => builderWords.has(word))) return false
  if (shape === 'forum' && words.some((word) => threadWords.has(word))) return false
  return words.length === 1 ? aloneWords.has(words[0] ?? '') : words.some((word) => strongWords.has(word))
}

/** Page builders call every part of a text so; outside it they are side columns. */
const builderWords = new Set(['widget', 'widgets', 'textwidget'])

/** In a thread the posts themselves are called so. */
const threadWords = new Set('author byline comment comments date posted published reply respond thread'.split(' '))

function wordsOfName(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}
