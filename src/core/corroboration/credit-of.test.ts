import { expect, it } from 'vitest'
import { creditOf } from './credit-of.ts'
import { namesOfOutlet } from './names-of-outlet.ts'

const beam = { owner: 'beam', names: namesOfOutlet('The Daily Beam – Science', 'daily-beam.example') }
const own = { owner: 'wired', names: namesOfOutlet('Glow', 'glow.example') }

it.each([
  ['OSK (Reuters) – The lamp burned.', 'agency:reuters'],
  ['【路透社】灯厂召回', 'agency:reuters'],
  ['路透社电 灯厂召回', 'agency:reuters'],
  ['据新华社报道，灯厂召回产品。', 'agency:xinhua'],
  ['The lamp burned, AP reported.', 'agency:ap'],
  ['Die Lampe brannte, wie Reuters berichtet.', 'agency:reuters'],
  ['Selon l’AFP, la lampe a brûlé.', 'agency:afp'],
  ['The lamp burned, according to The Daily Beam.', 'beam'],
  ['“It burned,” she told the Daily Beam.', 'beam'],
  ['The lamp burned, Daily Beam’s Jon Perle reports.', undefined],
  ['The Daily Beam building burned.', undefined],
  ['The maps of APs and the via of Bloomberg Terminal users.', undefined],
  ['The lamp burned, AP reported. Its maker told us that it had not.', undefined],
  ['Cheap things glow reports of glowing things.', undefined],
  ['', undefined],
])('reads in “%s” whose word it is', (text, credit) => {
  expect(creditOf({ title: '', text }, [beam, own])).toBe(credit)
})

it('takes the byline of an agency', () => {
  expect(creditOf({ title: '', text: 'The lamp burned.', byline: 'Reuters and staff' }, [])).toBe('agency:reuters')
})
