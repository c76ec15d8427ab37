import { present } from '../model/present.ts'
import { forumPrograms, labelCharsMax } from './forum-programs.ts'
import { fits } from './selector.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, firstOf, rawTextOf } from './walk.ts'

/** Who began a thread and when, as the page writes it. */
export type FirstPost = { readonly author?: string; readonly date?: string }

/** The author and the date of a thread’s first post, where its program is known. */
export function firstPostOf(thread: PageElement): FirstPost | undefined {
  for (const program of forumPrograms) {
    const posts = elementsOf(thread, (element) => fits(element, program.post))
    const first = posts.find((post) => firstOf(post, (element) => fits(element, program.body)) !== undefined)
    if (first === undefined) continue
    const author = labelIn(first, program.author)
    const date = dateIn(first, program.date)
    if (author !== undefined || date !== undefined) return present({ author, date })
  }
  return undefined
}

function labelIn(post: PageElement, selector: string): string | undefined {
  const marked = post.attributes['data-author'] ?? post.attributes['data-username']
  if (marked !== undefined && marked !== '') return marked.slice(0, labelCharsMax)
  const label = firstOf(post, (element) => fits(element, selector) && rawTextOf(element).trim() !== '')
  const text = label === undefined ? '' : rawTextOf(label).replace(/\s+/g, ' ').trim()
  return text === '' || text.length > labelCharsMax ? undefined : text
}

function dateIn(post: PageElement, selector: string): string | undefined {
  const label = firstOf(post, (element) => fits(element, selector))
  if (label === undefined) return undefined
  const timed = label.attributes.datetime ?? firstOf(label, (element) => element.attributes.datetime !== undefined)?.attributes.datetime
  return timed ?? rawTextOf(label).replace(/\s+/g, ' ').trim()
}
