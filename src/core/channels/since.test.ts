import { expect, it } from 'vitest'
import type { Since } from '../since/since-of.ts'
import { renderedSince } from './since.ts'

it.each([
  ['# Lamp is out', '  \\# Lamp is out'],
  ['1. Lamp is out', '  1\\. Lamp is out'],
  ['- see www.lamp.example', '  \\- see www\\.lamp.example'],
  ['[Lamp](https://lamp.example)', '  \\[Lamp\\](https\\://lamp.example)'],
])('a sentence of a stranger is no Markdown: %s', (text, line) => {
  const claim = { id: 'c', text, language: 'en', citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }] }
  const edition = { date: '2026-05-28', zone: 'UTC' }
  const story = { brief: { storyId: 's', headline: { ...claim, text: 'Lamp' }, claims: [claim] }, edition, changes: [] }
  const since = { editions: [edition], fresh: [story], developing: [], closed: [] } as unknown as Since
  expect(renderedSince(since, '27 May', 'md').split('\n')).toContain(line)
})
