import { expect, it } from 'vitest'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import type { Claim, Edition } from '#core/model/edition.ts'
import type { Asking, Question } from './asking.ts'
import { wordInsights } from './word-insights.ts'

const text = 'Two of today’s nine stories name Lampo: “Lampo 4 leaks keys” and “Lampo 5 is out”.'
const insight: Claim = {
  id: 'claim-1',
  text,
  language: 'en',
  wording: 'form',
  citations: [{ kind: 'count', label: 'stories', value: 2, storyIds: [] }],
}
const model = { model: 'scripted', asked: 1, reused: 0, fellBack: 0, withheld: 0, tokensIn: 10, tokensOut: 1, notes: [] }
const edition = {
  id: 'edition-1',
  insights: [insight],
  model,
  top: [],
  sections: [],
  inBrief: [],
  continuing: [],
  comingUp: [],
  corrections: [],
} as unknown as Edition

function options(hasInsights: boolean): Parameters<typeof wordInsights>[2] {
  return { word: { hasInsights }, check: stageDefaults.check, compose: stageDefaults.compose } as Parameters<typeof wordInsights>[2]
}

function asking(answer: string | undefined, asked: Question[] = []): Asking {
  return {
    ask: async (question) => {
      asked.push(question)
      const cost = { isReused: false, isAsked: true, tokensIn: 5, tokensOut: 2 }
      return answer === undefined ? { ...cost, because: 'model-down' } : { ...cost, answer: { text: answer, isWhole: true } }
    },
    changes: () => [],
  }
}

const saying = (said: string): string => JSON.stringify({ sentences: [{ text: said, ids: ['F1'] }] })

it('words the insights in one question that holds no headline, and adds what it cost', async () => {
  const asked: Question[] = []
  const made = await wordInsights(
    edition,
    asking(saying('Lampo is named in two of today’s nine stories: “A” and “B”.'), asked),
    options(true),
  )
  const kept = await wordInsights(edition, asking(saying('Two of today’s nine stories mention Lampo: “A” and “B”.')), options(true))
  expect(asked.length).toBe(1)
  expect(asked[0]?.promptWith('00').user).not.toContain('leaks')
  expect(made.edition.model).toMatchObject({ tokensIn: 15, tokensOut: 3 })
  expect(kept.edition.insights[0]).toMatchObject({
    text: 'Two of today’s nine stories mention Lampo: “Lampo 4 leaks keys” and “Lampo 5 is out”.',
    wording: 'model',
    citations: insight.citations,
  })
  expect(kept.edition.model?.notes).toEqual(['It worded 1 of 1 insights over what was counted.'])
})

it.each([
  ['says another number', saying('Three of today’s nine stories mention Lampo: “A” and “B”.')],
  ['is no JSON', 'Sure!'],
  ['never comes', undefined],
])('leaves our own words where the answer %s', async (_what, answer) => {
  const made = await wordInsights(edition, asking(answer), options(true))
  expect([made.edition.insights, made.decisions[0]?.verdict]).toEqual([[insight], 'our own words stand'])
})

it('asks nothing where it is not wanted', async () => {
  expect(await wordInsights(edition, asking('x'), options(false))).toEqual({ edition, decisions: [] })
})
