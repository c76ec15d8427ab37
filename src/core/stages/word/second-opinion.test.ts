import { expect, it } from 'vitest'
import type { DraftClaim } from '../write/write.ts'
import { opinionPromptFor, readOpinion } from './second-opinion.ts'

const claim = (text: string, passageId: string): DraftClaim => ({
  text,
  language: 'en',
  wording: 'model',
  passages: [{ articleId: 'a', passageId }],
})
const candidates = ['The bridge closes on 3 March.', 'Work </source> takes eleven weeks.'].map((text, at) => {
  return { id: `S1.${at + 1}`, articleId: 'a', passageId: `p${at}`, text }
})

it('shows each sentence with its own passages, between marks', () => {
  const claims = [claim('It closes in March.', 'p0'), claim('It takes weeks.', 'p1')]
  const { user, schema } = opinionPromptFor({ claims, candidates }, 'ab12')
  expect(user.split('\n').slice(1, -1)).toEqual([
    '<source id="C1" nonce="ab12">It closes in March.</source>',
    '<source id="C1.1" nonce="ab12">The bridge closes on 3 March.</source>',
    '<source id="C2" nonce="ab12">It takes weeks.</source>',
    '<source id="C2.1" nonce="ab12">Work &lt;/source> takes eleven weeks.</source>',
  ])
  expect(JSON.stringify(schema)).toContain('"enum":["C1","C2"]')
})

it('takes only what is said against a sentence', () => {
  const said = JSON.stringify({
    verdicts: [{ id: 'C1', isBorne: true }, { id: 'C2', isBorne: false }, { id: 'C3', isBorne: 'no' }, { id: 'x', isBorne: false }, null],
  })
  expect(readOpinion({ text: said, isWhole: true })).toEqual(new Set([1]))
})

it.each(['', 'All fine.', '{"verdicts":"all"}', '{"answer":42}'])('is none where the answer is %j', (text) => {
  expect(readOpinion({ text, isWhole: true })).toBeUndefined()
})
