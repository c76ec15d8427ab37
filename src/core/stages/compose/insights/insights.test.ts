import { describe, expect, it } from 'vitest'
import type { Beat } from '../../../model/beat.ts'
import type { Brief, Claim, Edition } from '../../../model/edition.ts'
import { addDays } from '../../../model/instant.ts'
import { factsOf, insightsOf } from './insights.ts'

const beat = {
  id: 'lamps',
  language: 'en',
  sections: [
    { id: 'security', title: 'Security', terms: [] },
    { id: 'releases', title: 'Releases', terms: [] },
  ],
  names: [{ text: 'lamplight', weight: 3 }],
  outsiders: [],
  limits: { insights: 5 },
} as unknown as Beat

const claim = (text: string): Claim => ({
  id: `claim-${text}`,
  text,
  language: 'en',
  citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }],
})

function brief(storyId: string, headline: string, more: Partial<Brief> = {}): Brief {
  const text = claim(headline)
  return {
    storyId,
    section: 'security',
    headline: text,
    claims: [],
    standing: 'new',
    reports: [],
    corroboration: 1,
    form: 'feed',
    score: 3,
    why: [],
    ...more,
  }
}

const today = '2026-06-10'

/** Earlier editions, the newest first, by the headlines of each; the last is yesterday’s. */
function pastOf(...days: readonly (readonly string[])[]): readonly Edition[] {
  return days
    .map((headlines, at) => {
      const date = addDays(today, at - days.length)
      return {
        date,
        top: headlines.map((headline, place) => brief(`${date}-${place}`, headline)),
        sections: [],
        inBrief: [],
        continuing: [],
      } as unknown as Edition
    })
    .toReversed()
}

const usual = ['Lantern festival draws crowds', 'Wick makers meet in Foor', 'Oil is dearer', 'A museum of lamps']

function texts(
  told: readonly Brief[],
  past: readonly Edition[] = [],
  lastNamed: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  return insightsOf({ editionId: 'edition-1', date: today, beat, told, past, lastNamed }).map(({ text }) => text)
}

const others = usual.map((headline, at) => brief(`other-${at}`, headline))
const attacks = [
  brief('a', 'Malicious npm packages steal keys'),
  brief('b', 'Tarnworm worm spreads via npm packages'),
  brief('c', 'Supply chain attack hits npm maintainers'),
]

describe('insightsOf', () => {
  it('says what stories have in common, which they are, and how often that was so before', () => {
    expect(
      texts([...attacks, ...others], pastOf(usual, usual, usual, usual, usual, ['Compromised npm packages found', ...usual])),
    ).toContain(
      'Three of today’s 7 stories are about attacks on npm packages: “Malicious npm packages steal keys”, “Tarnworm worm spreads via npm packages” and “Supply chain attack hits npm maintainers”; of the 25 stories of the last six editions one was.',
    )
  })

  it('says nothing of what is as usual', () => {
    expect(texts(others, pastOf(usual, usual, usual, usual, usual, usual))).toEqual([])
  })

  it('counts no defense among the attacks', () => {
    const defenses = [
      brief('a', 'Forgeyard changes npm to tackle supply-chain attacks'),
      brief('b', 'Editor Tarn delays updates to limit supply chain attacks'),
    ]
    expect(texts([...defenses, ...others]).join(' ')).not.toContain('attacks on')
  })

  it('takes break-ins at one company for one, told several times', () => {
    const breaches = (one: string, other: string) => [brief('a', `${one} confirms a breach`), brief('b', `Source code stolen at ${other}`)]
    expect(texts([...breaches('Lamplight', 'Lamplight'), ...others]).join(' ')).not.toContain('break-ins')
    expect(texts([...breaches('Lamplight', 'Corvane'), ...others]).join(' ')).toContain('break-ins')
  })

  it('names an id that two stories share, though they tell of it in other words', () => {
    const told = [brief('a', 'CVE-2026-99001 in Tarn is serious'), brief('b', 'Patch for CVE-2026-99001 is out'), ...others]
    expect(texts(told)).toContain(
      'Two of today’s 6 stories name CVE-2026-99001: “CVE-2026-99001 in Tarn is serious” and “Patch for CVE-2026-99001 is out”.',
    )
  })

  it('does not say that two stories name a well-known project that is always named', () => {
    const told = [brief('a', 'Lamplight gets a new wick'), brief('b', 'Why Lamplight flickers'), ...others]
    expect(texts(told, pastOf(usual, ['Lamplight shines', ...usual], usual, usual, usual))).toEqual([])
    expect(texts(told, pastOf(usual, usual, usual, usual, usual))[0]).toMatch(
      /^Two of today’s 6 stories name Lamplight: .*; none of the 20 stories of the last five editions did\.$/,
    )
  })

  it('counts editions in a row, and shows the table', () => {
    const told = [brief('a', 'Hackers exploit flaw in Tarn'), ...others]
    const before = pastOf(
      usual,
      usual,
      usual,
      ['Wick flaw actively exploited', ...usual],
      ['Oil app flaw exploited in attacks', 'Foor bug now exploited', ...usual],
    )
    const [fact] = factsOf({ editionId: 'edition-1', date: today, beat, told, past: before, lastNamed: new Map() })
    expect(fact?.text).toBe(
      'For the third edition in a row there is a story about a flaw that attackers exploit: “Hackers exploit flaw in Tarn”.',
    )
    expect(fact?.numbers[0]).toMatchObject({
      value: 3,
      days: [{ date: '2026-06-08' }, { date: '2026-06-09' }, { date: '2026-06-10', value: 1 }],
    })
  })

  it('says when a campaign is named again', () => {
    const told = [brief('a', 'Tarnworm reaches the harbor'), ...others]
    const before = pastOf(usual, ['Tarnworm worm hits npm', ...usual], ['Tarnworm worm still spreads', ...usual], usual)
    for (const { top } of before)
      for (const each of top)
        if (each.headline.text.startsWith('Tarnworm'))
          Object.assign(each, { claims: [claim('Researchers call it Tarnworm after its author.')] })
    expect(texts(told, before)).toContain(
      'Tarnworm, named in two of the three editions from 7 June on, is named again: “Tarnworm reaches the harbor”.',
    )
  })

  it('says of a rare kind of happening that it is the first in a while', () => {
    const told = [brief('a', 'Tarn is relicensed'), ...others]
    expect(texts(told, pastOf(usual, usual, usual, usual, usual, usual, usual))).toContain(
      'A license that changes or is disputed is in the news for the first time in seven editions: “Tarn is relicensed”.',
    )
  })

  it('says of a thing on top that it was long not named', () => {
    const told = [brief('a', 'Lamplight gets a new wick'), ...others]
    expect(texts(told, [], new Map([['project:lamplight', '2026-05-03']]))).toContain(
      'Lamplight is in the news of the beat for the first time since 3 May: “Lamplight gets a new wick”.',
    )
    expect(texts(told, [], new Map([['project:lamplight', '2026-06-03']]))).toEqual([])
  })

  it('tells of a section only where it is far fuller than the days before, or empty against all custom', () => {
    const before = pastOf(usual, usual, usual, usual, usual, usual)
    const releases = before.map((edition) => ({ ...edition, top: edition.top.map((each) => ({ ...each, section: 'releases' })) }))
    expect(texts(others, releases)).toEqual([
      'Four of today’s 4 stories are filed under Security; of the 24 stories of the last six editions none were.',
      'None of today’s 4 stories are filed under Releases; of the 24 stories of the last six editions 24 were.',
    ])
    expect(texts(others, before)).toEqual([])
  })

  it('names the story that more outlets report than any before', () => {
    const told = [brief('a', 'Harbor of Foor is closed', { corroboration: 6 }), ...others]
    expect(texts(told, pastOf(usual, usual, usual, usual, usual))).toContain(
      '“Harbor of Foor is closed” comes from six outlets with their own reports, more than any of the 20 stories of the last five editions.',
    )
  })

  it('prints of several facts over the same stories one, and no more than five', () => {
    const found = factsOf({ editionId: 'edition-1', date: today, beat, told: [...attacks, ...others], past: [], lastNamed: new Map() })
    expect(new Set(found.map(({ storyIds }) => storyIds.join())).size).toBe(found.length)
  })
})
