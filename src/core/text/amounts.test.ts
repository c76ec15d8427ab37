import { expect, it } from 'vitest'
import { amountsOf, withoutAmounts } from './amounts.ts'

it('reads one amount in the writings of many languages', () => {
  for (const text of [
    '$6B',
    '6 billion',
    '60 亿',
    '60億ドル',
    '60억 달러',
    '6 млрд',
    '6 миллиардов',
    '6 milliards',
    '6 Milliarden',
    '6 Mrd. Euro',
    '6.000 millones',
    '6 mil millones',
    '6 bilhões',
    '6 miliardi',
    '6 مليارات',
    '6 מיליארד',
    '6,000 million',
    '600 crore',
  ])
    expect(amountsOf(text), text).toEqual(['6000000000'])
})

it('reads fractions with a point and with a comma, and dots between thousands where they are used', () => {
  expect(amountsOf('1,5 Mrd. and 1.5bn and 1.500 Millionen')).toEqual(['1500000000', '1500000000', '1500000000'])
  expect(amountsOf('$1.234 billion, 1.2万亿, 5 lakh, 12만')).toEqual(['1230000000', '1200000000000', '500000', '120000'])
})

it('takes no other word for a magnitude', () => {
  for (const text of ['6 tons', '5th', '10 mit', '4x4', '35%', '900,000 jobs', 'a billion', '14MB'])
    expect(amountsOf(text), text).toEqual([])
})

it('takes amounts out of a text and nothing else', () => {
  expect(withoutAmounts('a $6bn deal, 60亿美元 for 3 firms')).toBe('a $  deal,  美元 for 3 firms')
  expect(withoutAmounts('no number')).toBe('no number')
})
