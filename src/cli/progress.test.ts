import { describe, expect, it } from 'vitest'
import { showProgress } from './progress.ts'

const collected = { sourceId: 'source-1', title: 'Kestrel \u001b[31mNews', outcome: 'new', newCount: 2 } as const
const failure = { code: 'fetch/status', at: 'https://kestrel.example', why: 'The server answered 404.' } as const

function shown(terminal: { readonly isTTY?: boolean; readonly columns?: number }): string {
  let text = ''
  const progress = showProgress('warn', { ...terminal, write: (part) => (text += part) })
  progress.expect(12)
  progress.sourceCollected(collected)
  progress.sourceCollected({ ...collected, outcome: 'failed', newCount: 0, failure })
  progress.finish()
  progress.sourceCollected(collected)
  return text
}

describe('showProgress', () => {
  it('writes a line a source where nobody watches', () => {
    expect(shown({})).toBe('   1/12 Kestrel [31mNews: 2 new\n   2/12 Kestrel [31mNews: failed, The server answered 404.\n')
  })

  it('writes over one line on a terminal, and keeps a line for each failure', () => {
    const text = shown({ isTTY: true, columns: 40 })
    const lines = text.split('\n').map((line) => line.split('\r\u001b[K').at(-1) ?? '')
    expect(lines).toEqual(['  Kestrel [31mNews: failed, The server answered 404.', ''])
    expect(text.replaceAll('\r\u001b[K', '')).not.toContain('\u001b')
    // A line as wide as the terminal would wrap and could not be cleared.
    for (const part of text.split('\r\u001b[K').filter((part) => part.startsWith('█') || part.startsWith('░')))
      expect(part.length).toBeLessThan(40)
  })

  it.each([{}, { isTTY: true, columns: 80 }])('says once for all sources that this machine is off the network', (terminal) => {
    let text = ''
    const progress = showProgress('warn', { ...terminal, write: (part) => (text += part) })
    const offline = { code: 'fetch/offline', at: 'https://kestrel.example', why: 'Most hosts do not answer.' } as const
    progress.expect(9)
    for (let source = 0; source < 9; source += 1) {
      progress.sourceCollected({ ...collected, outcome: 'failed', newCount: 0, failure: offline })
    }
    expect(text.split('\n').filter((line) => line.includes('failed, Most hosts do not answer.') && !line.includes('█'))).toHaveLength(1)
    expect(progress.outcomes).toHaveLength(9)
  })

  it('takes a terminal that does not know its width for one of 80 columns', () => {
    expect(shown({ isTTY: true, columns: 0 })).toContain('1/12 Kestrel [31mNews: 2 new')
  })

  it('counts the items that are read after the sources, until the collection is over', () => {
    let text = ''
    const progress = showProgress('warn', { isTTY: true, columns: 80, write: (part) => (text += part) })
    const item = { kind: 'extract', subject: 'item-1', ms: 3 } as const
    progress.jobDone(item)
    progress.jobDone({ ...item, kind: 'group' })
    progress.jobDone(item)
    progress.finish()
    progress.jobDone(item)
    expect(text.match(/worth a visit: \d+/g)).toEqual(['worth a visit: 1', 'worth a visit: 2'])
  })
})
