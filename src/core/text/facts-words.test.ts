import { expect, test } from 'vitest'
import type { ItemFacts } from '../model/item-facts.ts'
import { factsWords } from './facts-words.ts'

const cases: readonly (readonly [ItemFacts | undefined, readonly string[]])[] = [
  [undefined, []],
  [
    { is: 'release', project: 'tarn/lamp', version: '2.0.0-rc.1', channel: 'pre-release' },
    ['release 2.0.0-rc.1 of tarn/lamp, pre-release'],
  ],
  [
    {
      is: 'advisory',
      id: 'GHSA-2345-2345-2345',
      aliases: ['CVE-2026-1'],
      packages: [{ ecosystem: 'npm', name: 'lamp', ranges: ['< 2.0.1'], fixedIn: ['2.0.1'] }],
      severity: { level: 'high', score: 8.1 },
      withdrawnAt: 1,
    },
    ['advisory GHSA-2345-2345-2345, CVE-2026-1, severity high (8.1)', 'affects npm lamp < 2.0.1, mended in 2.0.1', 'withdrawn'],
  ],
  [{ is: 'thread', root: '1', replyCount: 1, points: 80 }, ['thread: 1 reply, 80 points']],
  [{ is: 'thread', root: '1' }, []],
  [{ is: 'listed', by: 'x', under: 'Tools' }, ['listed by a roundup under “Tools”']],
]

test.each(cases)('says %j', (facts, words) => expect(factsWords(facts)).toEqual(words))
