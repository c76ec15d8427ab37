import { isBoilerplate } from './boilerplate.ts'
import { type ForumProgram, forumPrograms, labelCharsMax } from './forum-programs.ts'
import type { Extractor, Page } from './page.ts'
import { remembered } from './remembered.ts'
import { selectText } from './select.ts'
import { fits } from './selector.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, firstOf, namesOf, rawTextOf } from './walk.ts'

/** Threads: many short posts by many people, each with a name and a date that belong to the text. */
export const forum: Extractor = {
  name: 'forum',
  repeats: false,
  fits: isThread,
  extract: (page) => threadOf(page.root) ?? selectText(page.root, loose),
}

const loose = {
  isBoilerplate: (element: PageElement) => isBoilerplate(element, 'forum'),
  keepShare: 0.2,
  linkCost: 1.5,
  tightShare: 0.9,
  pointsMin: -4,
}

const generators = /\b(?:discourse|flarum|invision|mybb|nodebb|phpbb|simple machines|smf|vanilla|vbulletin|xenforo)\b/
const paths =
  /\/(?:threads?|topic|t|d|discussion|viewtopic\.php|showthread\.php|forums?|questions)(?:[/.-]|$)|[?&](?:topic|showtopic|threadid)=\d/
/** How forum programs call one post. */
const postNames =
  /(?:^|[\s_-])(?:crawler-post|post_message|postbody|message--post|js-post|cpost|ipsentry|postmsg|post-body|post_body|topic-body|postcontainer|blockpost|windowbg|itemcomment|itemdiscussion|messagecard|post has-profile|post bg[12])(?=$|[\s_\d-])|(?:^|\s)message\s[^<>]{0,200}\spost-\d+$|(?:^|\s)message\s{1,9}post-\d+$/
const isPostName = remembered((names) => postNames.test(names))
const postsMin = 2

/** Whether a page is a thread of posts: by the program that made it, by many posts on it, or by its address and a few. */
function isThread(page: Page): boolean {
  if (generators.test(page.generator)) return true
  const posts = elementsOf(page.root, isPost).length
  if (posts > postsMin * 2) return true
  const isAtForum = URL.canParse(page.url) && paths.test(addressOf(new URL(page.url)))
  return isAtForum && (posts > 0 || elementsOf(page.root, isReply).length >= postsMin)
}

function addressOf(url: URL): string {
  return `${url.pathname}${url.search}`.toLowerCase()
}

function isPost(element: PageElement): boolean {
  const names = namesOf(element)
  if (names.length > 1 && isPostName(names)) return true
  return /DiscussionForumPosting$/.test(element.attributes.itemtype ?? '')
}

/** Blogs have comments and reports have questions with answers: they make a thread where the address says so. */
function isReply(element: PageElement): boolean {
  return /(?:^|\s)answer(?:$|\s)/.test(namesOf(element)) || /(?:Comment|Answer|Question)$/.test(element.attributes.itemtype ?? '')
}

/** The thread as its program lays it out: for each post who, when and what, in that order. */
function threadOf(root: PageElement): PageElement | undefined {
  for (const program of forumPrograms) {
    const posts = elementsOf(root, (element) => fits(element, program.post)).flatMap((post) => postOf(post, program) ?? [])
    if (posts.length > 0) return { name: 'div', attributes: {}, children: posts }
  }
  return undefined
}

function postOf(post: PageElement, program: ForumProgram): PageElement | undefined {
  const body = firstOf(post, (element) => fits(element, program.body))
  if (
    body === undefined ||
    firstOf(post, (element) => fits(element, program.post) && firstOf(element, (inner) => inner === body) !== undefined)
  )
    return undefined
  const labels = [program.author, program.date].flatMap((selector) => {
    const label = firstOf(post, (element) => fits(element, selector) && rawTextOf(element).trim() !== '')
    const text = label === undefined ? '' : rawTextOf(label).trim()
    return text === '' || text.length > labelCharsMax ? [] : [{ name: 'div', attributes: {}, children: [text] }]
  })
  return { name: 'div', attributes: {}, children: [...labels, body] }
}
