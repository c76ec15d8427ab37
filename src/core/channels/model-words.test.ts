import { expect, it } from 'vitest'
import { sample } from '../../../test/contract/samples.ts'
import { channels } from './registry.ts'
import { modelWords } from './wording.ts'

const model = {
  model: 'lamp:1b <b>',
  asked: 5,
  reused: 2,
  fellBack: 1,
  withheld: 1,
  tokensIn: 2_000,
  tokensOut: 345,
  notes: ['The model did not answer in time (1 story).', 'Publishers do not want their text given to a model (1 story).'],
}

it('says what a model did, what it cost, and why its words are missing', () => {
  expect(modelWords(sample.edition())).toEqual([])
  expect(modelWords(sample.edition({ model })).join(' ')).toBe(
    'The language model lamp:1b <b> was to word 7 stories, of 2 an earlier answer was taken; 2 told in the sources’ own words for want of its own; it cost 2,345 tokens. The model did not answer in time (1 story). Publishers do not want their text given to a model (1 story).',
  )
})

it.each(['atom', 'markdown', 'site', 'text'])('is told in %s, as text', (kind) => {
  const channel = channels.find((one) => one.kind === kind)
  const links = () => ''
  const context = { baseUrl: 'http://127.0.0.1:4500/', links, version: '0' }
  const files = channel?.render(sample.edition({ model }), context as never).files ?? []
  const bodies = files.map(({ body }) => String(body))
  expect(bodies.some((body) => /2,345\s+tokens/.test(body) && /did\s+not\s+answer\s+in\s+time/.test(body))).toBe(true)
  const markup = files.filter(({ path }) => /\.(?:html|atom)$/.test(path))
  expect(markup.some(({ body }) => String(body).includes('lamp:1b <b>'))).toBe(false)
})
