import { expect, it } from 'vitest'
import { abroadOf } from './abroad-of.ts'

const namesIn = (title: string): readonly string[] => abroadOf(title, '').names
const sensesIn = (title: string): readonly string[] => abroadOf(title, '').senses

it('finds names of the tables in any script, with their endings', () => {
  expect(namesIn('英伟达')).toEqual(['nvidia'])
  expect(namesIn('輝達與台積電')).toEqual(['nvidia', 'tsmc'])
  expect(namesIn('삼성전자는 중국에서')).toEqual(['samsung', 'china'])
  expect(namesIn('Трампом и Украиной')).toEqual(['trump', 'ukraine'])
  expect(namesIn('والصين وإسرائيل')).toEqual(['china', 'israel'])
  expect(namesIn('Alemania, Deutschland, Allemagne')).toEqual(['germany'])
  expect(namesIn('The U.S. and the UK')).toContain('usa')
})

it('does not find a name inside another word', () => {
  expect(namesIn('メタル')).toEqual([])
  expect(namesIn('애플리케이션')).toEqual([])
  expect(namesIn('tell us')).toEqual([])
  expect(namesIn('مقابل')).toEqual([])
})

it('finds senses of the lexicon in ten languages', () => {
  for (const title of [
    'Firm acquires rival',
    '收购',
    '収購',
    '買収',
    '인수',
    'приобрела',
    'adquiere',
    'rachète',
    'übernimmt',
    'aquisição',
    'acquisisce',
  ])
    expect(sensesIn(title), title).toContain('~acquire')
})

it('takes short words for a sense in capitals only', () => {
  expect(sensesIn('ai miei amici')).toEqual([])
  expect(sensesIn('L’IA et l’emploi')).toContain('~artificial')
})

it('knows amounts before it knows numbers', () => {
  expect(namesIn('60 亿美元')).toEqual(['#6000000000'])
  expect(abroadOf('Basalt 7.2', '').numbers).toEqual(['7.2'])
})

it('keeps what is of the title first', () => {
  const abroad = abroadOf('Tarn acquires Wick', 'Lamp was not asked about the lawsuit.')
  expect(abroad.names.slice(0, abroad.titleNameCount)).toEqual(['tarn', 'wick'])
  expect(abroad.senses.slice(0, abroad.titleSenseCount)).toEqual(['~acquire'])
})
