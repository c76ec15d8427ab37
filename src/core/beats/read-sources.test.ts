import { describe, expect, it } from 'vitest'
import { idOf } from '../model/ids.ts'
import { readSourcePack } from './read-sources.ts'

const lwn =
  '- { title: LWN, feed: https://lwn.net/headlines/rss, outlet: LWN.net, hosts: [lwn.net], role: reporter, sections: [releases], language: en }'

function problemsIn(text: string) {
  const pack = readSourcePack(text, 'pack.yaml')
  return 'problems' in pack ? pack.problems : []
}

describe('readSourcePack', () => {
  it('gives a source and its outlet with stable ids', () => {
    expect(readSourcePack(lwn, 'pack.yaml')).toEqual({
      sources: [
        {
          source: {
            id: idOf('source', 'feed', 'https://lwn.net/headlines/rss'),
            kind: 'feed',
            target: 'https://lwn.net/headlines/rss',
            title: 'LWN',
            outletId: idOf('outlet', 'lwn.net'),
            role: 'reporter',
            sections: ['releases'],
            language: 'en',
          },
          outlet: { id: idOf('outlet', 'lwn.net'), name: 'LWN.net', hosts: ['lwn.net'], role: 'reporter' },
        },
      ],
    })
  })

  it('leaves the language out when the pack does', () => {
    const pack = readSourcePack(lwn.replace(', language: en', ''), 'pack.yaml')
    expect('sources' in pack && pack.sources[0]?.source).not.toHaveProperty('language')
  })

  it('gives two sources of one outlet the role of the first', () => {
    const second = lwn.replace('headlines/rss', 'forum').replace('reporter', 'discussion')
    const pack = readSourcePack(`${lwn}\n${second}`, 'pack.yaml')
    expect('sources' in pack && pack.sources.map(({ source, outlet }) => [source.role, outlet.role])).toEqual([
      ['reporter', 'reporter'],
      ['discussion', 'reporter'],
    ])
  })

  it('tells every problem at once, each with line, what was found and a fix', () => {
    const text = [
      lwn,
      '- { title: "", feed: ftp://a.example/f, outlet: A, hosts: [a.example], role: boss, sections: [], colour: red }',
    ].join('\n')
    const problems = problemsIn(text)
    expect(problems.map(({ at, found }) => [at, found])).toEqual([
      ['pack.yaml:2 [1].title', 'nothing'],
      ['pack.yaml:2 [1].feed', 'ftp://a.example/f'],
      ['pack.yaml:2 [1].role', 'boss'],
      ['pack.yaml:2 [1].sections', '[]'],
      ['pack.yaml:2 [1].colour', 'colour'],
    ])
    for (const problem of problems) expect(problem.fix).toMatch(/^[A-Z].*[.\]}]$/)
  })

  it('refuses the same feed twice and says where it stands already', () => {
    expect(problemsIn(`${lwn}\n${lwn}`)).toEqual([
      {
        at: 'pack.yaml:2 [1].feed',
        found: 'https://lwn.net/headlines/rss',
        expected: 'a feed once; it stands at pack.yaml:1 [0].feed',
        fix: 'Keep one of the two.',
      },
    ])
  })

  it('takes sources of other kinds by kind, target and options', () => {
    const lamp =
      '- { title: Lamp issues, kind: github-issues, target: tarn/lamp, options: { pulls: "yes" }, outlet: Lamp, hosts: [lamp.example], role: discussion, sections: [community] }'
    const pack = readSourcePack(`${lwn}\n${lamp}\n${lamp.replace(', options: { pulls: "yes" }', '')}`, 'pack.yaml')
    expect('sources' in pack && pack.sources.map(({ source }) => [source.kind, source.target, source.options])).toEqual([
      ['feed', 'https://lwn.net/headlines/rss', undefined],
      ['github-issues', 'tarn/lamp', { pulls: 'yes' }],
      ['github-issues', 'tarn/lamp', undefined],
    ])
    expect(problemsIn(`${lamp}\n${lamp}`).map(({ at, expected }) => [at, expected])).toEqual([
      ['pack.yaml:2 [1].target', 'a source once; it stands at pack.yaml:1 [0].target'],
    ])
  })

  it('tells what is wrong with kinds together with everything else', () => {
    const entry = (what: string) => `- { title: T, ${what}, outlet: O, hosts: [o.example], role: primary, sections: [ai] }`
    const text = [
      entry('kind: github-stars, target: tarn/lamp'),
      entry('kind: github-issues, target: tarn/lamp, options: { stars: "1" }'),
      entry('kind: osv, target: x, options: { a: "1" }'),
      entry('kind: osv'),
      entry('target: tarn/lamp'),
      entry('kind: newsletter, target: /srv/mail/x.mbox'),
      entry('feed: gopher://a.example/'),
      entry('kind: ghsa, target: npm, feed: https://a.example/'),
    ]
    expect(problemsIn(text.join('\n')).map(({ at, found }) => `${at.replace('pack.yaml', '')} ${found}`)).toEqual([
      ':7 [6].feed gopher://a.example/',
      ':1 [0].kind github-stars',
      ':2 [1].options stars',
      ':3 [2].options a',
      ':4 [3].target nothing',
      ':5 [4].feed nothing',
      ':5 [4].target target',
      ':6 [5].kind newsletter',
      ':8 [7].feed feed',
    ])
  })

  it('refuses one host with two outlet names, because an outlet must not count twice', () => {
    const other = lwn.replace('headlines/rss', 'other').replace('LWN.net', 'Linux Weekly News')
    expect(problemsIn(`${lwn}\n${other}`).map(({ found }) => found)).toEqual(['Linux Weekly News with hosts lwn.net'])
  })

  it('asks for the host as it is registered', () => {
    expect(problemsIn(lwn.replace('[lwn.net]', '[www.lwn.net]'))[0]?.fix).toBe('Write lwn.net: hosts below it belong to it by themselves.')
  })

  it('refuses an address with a password', () => {
    expect(problemsIn(lwn.replace('https://', 'https://me:secret@')).map(({ at }) => at)).toEqual(['pack.yaml:1 [0].feed'])
  })

  it('tells broken YAML with its line', () => {
    expect(problemsIn(`${lwn}\n- { title: [`)[0]).toMatchObject({ at: 'pack.yaml:2', expected: 'YAML' })
  })

  it('says so when the file is not a list', () => {
    expect(problemsIn('title: LWN')).toMatchObject([
      { at: 'pack.yaml:1', found: '{"title":"LWN"}', expected: 'a list of at most 20000 sources' },
    ])
  })

  it('does not unfold aliases without end', () => {
    const bomb = [
      '- &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `- &${name} [${Array(10).fill(`*${'abcdefg'[i]}`)}]`),
    ]
    expect(problemsIn(bomb.join('\n')).length).toBeGreaterThan(0)
  })
})
