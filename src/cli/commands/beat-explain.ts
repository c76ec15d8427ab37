import { existsSync } from 'node:fs'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { type Archive, archivePath, openArchive } from '#app/open-archive.ts'
import { beatWords } from '#core/beats/beat-words.ts'
import { judgedWords, usedWords } from '#core/beats/judged-words.ts'
import type { Article } from '#core/model/article.ts'
import type { Beat } from '#core/model/beat.ts'
import type { RankedStory } from '#core/stages/rank/rank.ts'
import { judgeContext } from '#desk/judge-context.ts'
import { judgeStory, judgeTitle } from '#desk/judge-story.ts'
import { ruledBeat } from '#desk/recall/ruled-beat.ts'
import { wordsOfRule } from '#desk/recall/words-of-rule.ts'
import type { Store } from '#ports/store.ts'
import type { Given } from '../command.ts'
import { givenConfig } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { typedArticleId } from '../given-story.ts'
import { namedBeat } from '../named-beat.ts'
import { printIndented } from '../print-indented.ts'
import { usageError } from '../usage-error.ts'

/**
 * Tells how a beat judges a title or an item of the archive, with every part of the score; what single words mean to it; or,
 * asked for nothing, the beat itself in plain words.
 */
export async function beatExplain(given: Given): Promise<number> {
  const [name = '', ...words] = given.args
  const beat = namedBeat(given, name)
  const { title, item } = given.options
  const asked = [title !== undefined, item !== undefined, words.length > 0].filter(Boolean).length
  if (asked > 1)
    throw usageError('that is more than one question', [
      {
        at: 'headwater beat explain',
        found: 'words, --title or --item together',
        expected: 'one of them',
        fix: 'Ask one after the other.',
      },
    ])
  if (typeof item === 'string') return await explainItem(given, beat, item)
  if (words.length > 0) return explainWords(beat, words.join(' '))
  await using archive = await archiveAtHand(given)
  if (typeof title === 'string') {
    const context = await judgeContext({ beat, options }, archive?.store)
    printIndented([`“${title}”`, ...judged(judgeTitle(title, context), context.beat), ...spoken(context.beat, title)])
    return 0
  }
  printIndented([...beatWords(beat), ...(await ruleLines(beat, archive?.store))])
  return 0
}

/** The archive of the data folder, where a desk has worked there. */
async function archiveAtHand(given: Given): Promise<Archive | undefined> {
  const { dataFolder } = givenConfig(given)
  return existsSync(archivePath(dataFolder)) ? await openArchive(dataFolder, 'refuse') : undefined
}

async function explainItem(given: Given, beat: Beat, wanted: string): Promise<number> {
  await using opened = await givenStore(given)
  const { store, when } = opened
  const [article] = await articlesOf(store, wanted)
  if (article === undefined)
    throw usageError('there is no such item', [
      {
        at: '--item',
        found: wanted,
        expected: 'the key of an item, or the id or address of an article',
        fix: 'headwater search <words> finds it.',
      },
    ])
  const context = await judgeContext({ beat, options }, store)
  const [story] = await store.storiesOfArticles([article.id])
  const others = story === undefined ? [] : (await store.articles(story.articleIds)).filter(({ id }) => id !== article.id)
  const name = (await store.outlet(article.outletId))?.name ?? 'an unknown outlet'
  printIndented([
    `“${article.title}”, ${name}, ${when(article.publishedAt)}`,
    ...judged(judgeStory([article], context), context.beat),
    ...(story === undefined || others.length === 0
      ? []
      : [
          `With its story, ${story.id}, of ${others.length + 1} reports:`,
          ...judged(judgeStory([article, ...others], context, story), context.beat),
        ]),
    ...spoken(context.beat, article.title),
    `headwater why ${article.id} tells what became of it.`,
  ])
  return 0
}

async function articlesOf(store: Store, wanted: string): Promise<readonly Article[]> {
  const articleId = typedArticleId(wanted)
  if (articleId !== undefined) return await store.articles([articleId])
  if (wanted.startsWith('item-')) return await store.articlesOfItems([wanted])
  const story = wanted.startsWith('story-') ? await store.storyNow(wanted) : undefined
  return story === undefined ? [] : await store.articles([story.leadArticleId])
}

const options = stageDefaults.rank

function judged(ranked: RankedStory, beat: Beat): readonly string[] {
  return judgedWords(ranked, beat).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))
}

function spoken(beat: Beat, title: string): readonly string[] {
  const uses = usedWords(beat, title)
  return ['  Words of the beat in the title:', ...(uses.length === 0 ? ['none'] : uses).map((line) => `    ${line}`)]
}

function explainWords(beat: Beat, words: string): number {
  const lines = usedWords(beat, words).map((line) => `  ${line}`)
  printIndented([`“${words}” in ${beat.title}:`, ...(lines.length === 0 ? ['  no word of this beat'] : lines)])
  return 0
}

async function ruleLines(beat: Beat, store: Store | undefined): Promise<readonly string[]> {
  if (store === undefined) return []
  const { rules } = await ruledBeat(store, beat)
  const lines = await Promise.all(rules.map(async (rule) => `  ${rule.id}: ${await wordsOfRule(store, rule, [beat])}`))
  return lines.length === 0 ? [] : ['Rules of readers:', ...lines]
}
