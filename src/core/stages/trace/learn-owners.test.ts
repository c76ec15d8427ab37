import { expect, it } from 'vitest'
import { bareArticle } from '../bare-article.ts'
import { learnOwners } from './learn-owners.ts'
import { tableOwners } from './owners.ts'

const at = (url: string, title: string, links: readonly string[] = []) => bareArticle({ id: url, source: url, url, title }, { links })
const own = [
  at('https://lamplab.example/1', 'Wickbase gets a new planner'),
  at('https://lamplab.example/2', 'How Wickbase stores time'),
  at('https://lamplab.example/3', 'A summer at the lab'),
]
const reports = [
  at('https://beam.example/1', 'Wickbase plans anew', ['https://lamplab.example/1']),
  at('https://post.example/1', 'Why Wickbase is fast', ['https://lamplab.example/2']),
]
const learned = (articles: readonly ReturnType<typeof at>[]) =>
  learnOwners({ articles, owners: tableOwners, now: 7 }).map(({ host, owner }) => `${host} ${owner}`)

it('learns for whom a host speaks, with its evidence', () => {
  expect(learnOwners({ articles: [...own, ...reports], owners: tableOwners, now: 7 })).toEqual([
    {
      host: 'lamplab.example',
      origin: 'wire',
      owner: 'wickbase',
      evidence: '2 of 3 headlines of lamplab.example name wickbase, and 2 other sites link there when theirs do.',
      at: 7,
    },
  ])
})

it('learns nothing from one site’s links, from too few headlines, or without links', () => {
  expect(learned([...own, ...reports.slice(1)])).toEqual([])
  expect(learned([...own.slice(1), ...reports])).toEqual([])
  expect(learned([...own, ...reports.map(({ url, title }) => at(url, title))])).toEqual([])
})

it('learns nothing from a subject that many sites write of without a link there', () => {
  const others = Array.from({ length: 12 }, (_, n) => at(`https://site-${n}.example/1`, 'Wickbase in the wild'))
  expect(learned([...own, ...reports, ...others])).toEqual([])
})

it('learns nothing of the press, of code hosts, and of what a host’s own name says', () => {
  for (const host of ['lwn.net', 'github.com', 'wickbase.example']) {
    const moved = [...own, ...reports].map((article) => {
      const to = (url: string) => url.replace('lamplab.example', host)
      return at(to(article.url), article.title, article.links.map(to))
    })
    expect(learned(moved)).toEqual([])
  }
})
