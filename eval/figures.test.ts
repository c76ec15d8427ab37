import { describe, expect, it } from 'vitest'
import { judge, readFigures } from './figures.ts'

const output = `clusters/oss2026         pairP 0.8123  pairF 0.6012  items 940
claims all               balanced 0.6000
extract article          F1 0.9200  with 0.9
stage broken: stage cluster failed: no such file
`

describe('the quality gate', () => {
  it('reads the scorer’s lines', () => {
    expect(readFigures(output).get('clusters/oss2026')).toEqual({ pairP: 0.8123, pairF: 0.6012, items: 940 })
    expect(readFigures(output).get('extract article')).toEqual({ F1: 0.92, with: 0.9 })
  })

  it('reads a line whose set has so long a name that no column is left', () => {
    const line = 'hostile-text/hidden_html leaked 0.0000  flagged 0.9886  false_alarms 0.0263'
    expect(readFigures(line).get('hostile-text/hidden_html')).toEqual({ leaked: 0, flagged: 0.9886, false_alarms: 0.0263 })
  })

  it('passes a figure on its floor and fails one below', () => {
    const measured = readFigures(output)
    expect(judge({ 'clusters/oss2026': { pairF: { atLeast: 0.6012 } } }, measured)[0]?.isMet).toBe(true)
    expect(judge({ 'clusters/oss2026': { pairF: { atLeast: 0.61 } } }, measured)[0]?.isMet).toBe(false)
    expect(judge({ 'extract article': { F1: { atMost: 0.9 } } }, measured)[0]?.isMet).toBe(false)
  })

  it('fails a figure that was not measured', () => {
    expect(judge({ feeds: { met: { atLeast: 0.1 } } }, readFigures(output))[0]?.isMet).toBe(false)
  })
})
