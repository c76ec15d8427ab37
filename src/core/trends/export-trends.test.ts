import { expect, it } from 'vitest'
import { trendColumns, trendsCsv, trendsJsonl } from './export-trends.ts'
import { sparkline } from './sparkline.ts'
import type { TrendRow } from './trend.ts'

const row: TrendRow = {
  key: 'package:npm/@tarn/lamp',
  kind: 'package',
  name: '@tarn/lamp (npm)',
  beat: 'weirs',
  section: 'news',
  span: 'day',
  day: '2026-03-02',
  stories: 2,
  outlets: 1,
}
const totals = [{ beat: 'weirs', section: 'news', span: 'day', day: '2026-03-02', stories: 9 }] as const

it('writes CSV that no spreadsheet takes for a formula', () => {
  const names = ['=1+1', '+1', '-1', '@tarn', 'a "lamp", lit', 'plain', 'two\r\nlines']
  const csv = trendsCsv({ rows: names.map((name) => ({ ...row, name })), totals })
  expect(csv).toMatchInlineSnapshot(`
    "day,span,beat,section,kind,key,name,stories,outlets,section_stories
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,'=1+1,2,1,9
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,'+1,2,1,9
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,'-1,2,1,9
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,'@tarn,2,1,9
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,"a ""lamp"", lit",2,1,9
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,plain,2,1,9
    2026-03-02,day,weirs,news,package,package:npm/@tarn/lamp,two lines,2,1,9
    "
  `)
})

it('writes JSON lines of flat rows, each column of one type', () => {
  const lines = trendsJsonl({ rows: [row, { ...row, section: 'other', span: 'week' }], totals })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(trendColumns)
    expect(Object.values(line).map((value) => typeof value)).toEqual([...Array(7).fill('string'), ...Array(3).fill('number')])
  }
  expect(lines).toMatchObject([{ section_stories: 9 }, { section_stories: 0 }])
})

it('writes nothing but a header for an empty table', () => {
  expect(trendsCsv({ rows: [], totals: [] })).toBe(`${trendColumns.join(',')}\r\n`)
  expect(trendsJsonl({ rows: [], totals: [] })).toBe('')
})

it('draws bars of a height of their own', () => {
  expect(sparkline([0, 1, 8, 4])).toBe('·▁█▄')
  expect(sparkline([])).toBe('')
  expect(sparkline([0, 0])).toBe('··')
})

it('gives no orders to a terminal by a name, and hides no formula behind a sign that is not seen', () => {
  const row = {
    key: 'name:x',
    kind: 'name',
    name: '\u202e\u001b=cmd()',
    beat: 'b',
    section: 's',
    span: 'day',
    day: '2026-05-28',
    stories: 1,
    outlets: 1,
  } as const
  const table = { rows: [row], totals: [] }
  expect(trendsCsv(table)).toContain(",'=cmd(),")
  expect(trendsJsonl(table)).toContain('"name":"=cmd()"')
})
