import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readBeat } from '../../beats/read-beat.ts'
import type { Outlet } from '../../model/source.ts'
import { articleOfRow } from './article-of-row.ts'
import { rank } from './rank.ts'

const beats = new URL('../../../../beats/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, beats), 'utf8')
const read = readBeat(textOf('open-source'), 'open-source.yaml', (name) => ({ text: textOf(`parts/${name}`), place: name }))

it('does not take a maker’s every word for news of the beat', () => {
  if (!('beat' in read)) throw new Error('the beat is well')
  const row = {
    id: 'a',
    source: 'Corvane',
    url: 'https://corvane.example/blog/secrets',
    title: 'Reference your own secrets in Corvane Cloud Identity',
    text: 'Corvane Cloud Identity now takes secrets of your own.',
    lang: 'en',
    published: '2026-03-02T08:00:00Z',
  }
  const article = { ...articleOfRow(row), outletId: 'outlet-corvane' }
  const outlet: Outlet = { id: 'outlet-corvane', name: 'Corvane', hosts: ['corvane.example'], role: 'primary' }
  const story = { id: 'story-a', articleIds: [article.id], leadArticleId: article.id, openedAt: 0, lastNewsAt: 0 }
  const { output } = rank(
    { stories: [{ story, articles: [article] }], beat: read.beat, outlets: [outlet], from: 0, to: Number.MAX_SAFE_INTEGER },
    { corroborationWeight: 1, primaryWeight: 0.3 },
  )
  expect(output[0]).toMatchObject({ verdict: 'left-out', reason: 'off-beat' })
})
