import { expect, it } from 'vitest'
import { indexTerms } from '../../beats/term-index.ts'
import type { Beat } from '../../model/beat.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Exempt } from '../../recall/exempt.ts'
import { addressOf } from './address.ts'
import { exempted } from './exempted.ts'
import type { Signs } from './signs.ts'

const against: ReadonlyMap<LeaveOutReason, string> = new Map([
  ['opinion', 'why'],
  ['tutorial', 'how to'],
])
const match = { text: 'silver fox', owner: 3, start: 0, end: 2 }
const signs = { address: addressOf('https://blog.weir.example/views/1'), against, titleTerms: [], leadTerms: [match] } as unknown as Signs
const none: Exempt = { outlets: new Map(), articles: new Map(), words: indexTerms([]) }
const lift = (beat: Pick<Beat, 'exempt'>, exempt: Exempt | undefined, outletId = 'outlet-weir') => {
  const lifted = exempted(signs, { outletId }, { beat: beat as Beat, exempt })
  return [[...lifted.signs.against.keys()], lifted.rules]
}

it('lifts nothing where nothing is exempt', () => {
  expect(exempted(signs, { outletId: 'a' }, { beat: {} as Beat, exempt: undefined })).toEqual({ signs, rules: [] })
  expect(lift({}, none)).toEqual([['opinion', 'tutorial'], []])
})

it('lifts the reasons that the beat file lifts for a place, which is no rule of a reader', () => {
  expect(lift({ exempt: [{ place: 'weir.example', reasons: ['opinion'] }] }, undefined)).toEqual([['tutorial'], []])
  expect(lift({ exempt: [{ place: 'weir.example/notes', reasons: ['opinion'] }] }, none)).toEqual([['opinion', 'tutorial'], []])
})

it('lifts the one reason of a reader’s rule for an outlet, and names the rule where it did something', () => {
  const exempt = {
    ...none,
    outlets: new Map([
      [
        'outlet-weir',
        new Map([
          ['opinion', 'rule-1'],
          ['job', 'rule-2'],
        ] as const),
      ],
    ]),
  }
  expect(lift({}, exempt)).toEqual([['tutorial'], ['rule-1']])
  expect(lift({}, exempt, 'outlet-other')).toEqual([['opinion', 'tutorial'], []])
})

it('names the rule whose words stand there', () => {
  const words = indexTerms([
    { text: 'Silver fox', owner: 'rule-3' },
    { text: 'owl', owner: 'rule-4' },
  ])
  expect(lift({}, { ...none, words })[1]).toEqual(['rule-3'])
})
