import { askPage } from '#core/channels/site/pages/ask-page.ts'
import { limits } from '#core/limits.ts'
import { ask as askArchive } from '#desk/ask.ts'
import { isAdmitted } from '../access.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { isFromElsewhere } from '../from-elsewhere.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const ask: Route = {
  path: '/ask',
  access: 'public-read',
  title: 'An answer from the archive in sentences with their sources: ?q=question, and language',
  isCostly: true,
  async answer(asked, deps) {
    const { asking, store } = deps
    if (asking === undefined) return notFound(deps)
    const question = (asked.query('q') ?? '').trim()
    const language = asked.query('language') || 'en'
    const page = { question, zone: deps.zone, charsMax: limits.searchChars, isSample: deps.isSample() }
    const context = pagesFor(asked, deps)
    const problem = problemOf(question, language)
    if (problem !== undefined) return { ...pageAnswer(askPage({ ...page, question: '', problem }, context)), status: 400 }
    if (question === '') return pageAnswer(askPage(page, context))
    const { writer, ...extracting } = asking
    // A model costs, and what it answers is kept: both are for those who may change something, and by their own doing.
    const isWorded = writer !== undefined && isAdmitted('owner-write', asked.caller) && !isFromElsewhere(asked)
    const answer = await askArchive({ ...(isWorded ? asking : extracting), store }, { text: question, language })
    return pageAnswer(askPage({ ...page, answer }, context))
  },
}

function problemOf(
  question: string,
  language: string,
): { readonly field: string; readonly why: string; readonly todo: string } | undefined {
  const longest = limits.searchChars
  if (question.length > longest)
    return { field: 'q', why: `It holds ${question.length} characters; ${longest} are read at most.`, todo: 'Ask in fewer words.' }
  if (question !== '' && !/[\p{L}\p{N}]/u.test(question)) return { field: 'q', why: 'It holds no word.', todo: 'Ask in words.' }
  if (!/^[a-z]{2,3}$/.test(language))
    return { field: 'language', why: 'It is no tag of a language.', todo: 'Write a tag such as en or de.' }
  return undefined
}
