import { beatWords } from '#core/beats/beat-words.ts'
import { judgedWords, usedWords } from '#core/beats/judged-words.ts'
import { plainText } from '#core/channels/plain.ts'
import { settingsBeatsPage } from '#core/channels/site/pages/settings-beats-page.ts'
import { limits } from '#core/limits.ts'
import { judgeContext } from '#desk/judge-context.ts'
import { judgeTitle } from '#desk/judge-story.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

/** Each beat in plain words; `?title=` asks what one would make of a title, with readers’ rules and what is known of outlets. */
export const settingsBeats: Route = {
  path: '/settings/beats',
  access: 'owner-read',
  title: 'Each beat in plain words, and what it would make of a title',
  async answer(ask, deps) {
    const { recall, settings } = deps
    if (settings === undefined || recall === undefined) return notFound(deps)
    const { beats, rank } = recall
    const page = { beats: beats.map((beat) => ({ id: beat.id, title: beat.title, words: beatWords(beat) })), isSample: deps.isSample() }
    const title = plainText(ask.query('title') ?? '').slice(0, limits.searchChars)
    const id = ask.query('beat') || beats[0]?.id
    const beat = beats.find((each) => each.id === id)
    if (beat === undefined) return wrongField('beat', { why: 'It names no beat of this desk.', todo: 'Go back and choose one.' }, deps)
    if (title === '') return pageAnswer(settingsBeatsPage(page, pagesFor(ask, deps)))
    const context = await judgeContext({ beat, options: rank }, deps.store)
    const verdict = judgedWords(judgeTitle(title, context), context.beat)
    const judged = { beat: beat.id, title, verdict, words: usedWords(context.beat, title) }
    return pageAnswer(settingsBeatsPage({ ...page, judged }, pagesFor(ask, deps)))
  },
}
