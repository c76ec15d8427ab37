import { expect, it } from 'vitest'
import { skeletonsOf } from './skeleton.ts'
import { transliterate } from './transliterate.ts'

const sharesSkeleton = (names: string): boolean => {
  const [first = [], ...others] = names.split(' ').map((name) => skeletonsOf(transliterate(name)))
  return others.every((other) => other.some((skeleton) => first.includes(skeleton)))
}

it('writes other alphabets in Latin letters', () => {
  expect(transliterate('Зеленский')).toBe('zelenskiy')
  expect(transliterate('Παπαδόπουλος')).toBe('papadopoylos')
  expect(transliterate('ファーウェイ')).toBe('fawei')
  expect(transliterate('シェイン チャット ティム')).toBe('sheinchatotimu')
  expect(transliterate('서울')).toBe('seoul')
  expect(transliterate('Łódź Škoda Øster')).toBe('lodzskodaoster')
  expect(transliterate('سامسونغ')).toBe('samsong')
})

it('meets writings of one name in several scripts', () => {
  for (const names of [
    'Zelensky Zelenskyy Selenskyj Zelenski Зеленский Зеленський ゼレンスキー 젤렌스키 زيلينسكي זלנסקי',
    'Sikorski Сикорский シコルスキー 시코르스키 سيكورسكي',
    'Robertson Робертсон ロバートソン 로버트슨',
    'Papadopoulos Παπαδόπουλος パパドプロス Пападопулос',
    'Fernández Фернандес フェルナンデス',
    'Okonkwo オコンクォ Оконкво',
  ])
    expect(sharesSkeleton(names), names).toBe(true)
})

it('gives short names no skeleton, because they would meet by chance', () => {
  for (const name of ['Musk', 'Маск', 'マスク', 'Lee', '머스크', '']) expect(skeletonsOf(transliterate(name)), name).toEqual([])
})
