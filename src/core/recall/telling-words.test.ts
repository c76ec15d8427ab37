import { expect, it } from 'vitest'
import type { Beat } from '../model/beat.ts'
import { tellingWords } from './telling-words.ts'

const beat = {
  terms: [{ text: 'owl', weight: 3 }],
  names: [{ text: 'Weirton', weight: 2 }],
  outsiders: ['Megacorp'],
  happenings: [],
  leaveOut: [{ reason: 'opinion', titleStarts: ['opinion'], titleHas: [], titleEnds: [] }],
  mutes: [],
  boosts: [],
  sections: [],
} as unknown as Beat

it.each<[string, string, readonly string[]]>([
  ['A small port of the Home Lantern client to TypeScript', 'en', ['Home Lantern', 'TypeScript']],
  ['Creusot helps you prove your code', 'en', ['Creusot']],
  ['Bttf is a Swiss army knife', 'en', ['Bttf', 'Swiss']],
  // What the beat knows, and what it knows to be outside, tells nothing new.
  ['The owl of Weirton meets Megacorp and old Reynard in the mill', 'en', ['Reynard']],
  ['Lantern: a runtime for mills', 'en', ['Lantern']],
  ['Social Pursuits', 'en', ['Social Pursuits']],
  ['Raising the Cybersecurity Stakes', 'en', []],
  ['Lanternworks Adds Support for Managed Agents', 'en', ['Lanternworks']],
  ['why vacuum pumps whistle in the dark', 'en', ['vacuum pumps whistle']],
  ['Der neue Staubsauger pfeift im Dunkeln', 'de', ['neue Staubsauger pfeift']],
  ['PC prices in the EU', 'en', []],
  ['Where to go on a Monday in March', 'en', []],
  // What is left out by its form is no word of a subject.
  ['Opinion: Reynard', 'en', ['Reynard']],
  ['ノートパソコンの値段が上がる', 'ja', ['ノートパソコン']],
  ['雪豹', 'zh', ['雪豹']],
  ['the most of it all', 'en', []],
  ['', 'en', []],
])('the telling words of “%s” (%s) are %s', (title, language, words) => {
  expect(tellingWords({ title, language }, beat)).toEqual(words)
})

it('more than three names are not taken from any title', () => {
  const title = `talks of ${Array.from({ length: 200 }, (_, at) => `Name${at}x, and`).join(' ')}`
  expect(tellingWords({ title, language: 'en' }, beat)).toHaveLength(3)
})
