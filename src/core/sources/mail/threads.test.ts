import { describe, expect, test } from 'vitest'
import { quotesTwice, saidIn } from './said.ts'
import { readSubject, sharedTags } from './subject.ts'
import { type Post, threadItems } from './threads.ts'

describe('subjects', () => {
  test.each([
    ['Re: [lamp-dev] AW: Wick 3', 'Wick 3', true],
    ['[Lamp Dev] Wick 3', 'Wick 3', false],
    ['[lamp-dev] [PATCH v2 0/3] wick: count', '[PATCH v2 0/3] wick: count', false],
    ['RE[2]: Wick 3', 'Wick 3', true],
    ['回复： Wick 3', 'Wick 3', true],
    ['SV: [ANNOUNCE] Wick 3', '[ANNOUNCE] Wick 3', true],
    ['Fwd: Wick 3', 'Fwd: Wick 3', false],
    ['res: fix a leak', 'res: fix a leak', false],
    ['Ships (was: Re: Wick 3)', 'Ships', false],
    ['[lamp-dev]', '[lamp-dev]', false],
    ['Re:', 'Re:', true],
    ['', '', false],
  ])('%j is %j', (subject, title, isAnswer) => {
    expect(readSubject(subject, ['lamp-dev'])).toMatchObject({ title, isAnswer })
  })

  test('a patch knows its number', () => {
    expect(readSubject('Re: [PATCH net v2 01/12] a', []).patch).toEqual({ number: 1, of: 12 })
    expect(readSubject('[PATCH] a', []).patch).toBeUndefined()
    expect(readSubject('[ANNOUNCE 1/2] a', []).patch).toBeUndefined()
  })

  test('a tag of most subjects is the list’s, a patch or a version is not', () => {
    expect(sharedTags(['[Pier] a', 'Re: [Pier] b', '[Pier] c', 'd', '[pier] e'])).toEqual(['pier'])
    expect(sharedTags(['[PATCH] a', '[PATCH] b', '[PATCH] c', '[PATCH] d', '[PATCH] e'])).toEqual([])
    expect(sharedTags(['[Pier] a', '[Pier] b'])).toEqual([])
  })
})

function post(id: string, subject: string, more: Partial<Post> = {}): Post {
  return { id, subject, answers: [], ...more }
}

function threadsOf(...posts: readonly Post[]): readonly unknown[] {
  return threadItems(posts, { listTags: [] }).map(({ guid, title, facts, isTrace }) => [
    guid,
    title,
    facts?.is === 'thread' ? facts.replyCount : undefined,
    ...(isTrace ? ['trace'] : []),
  ])
}

describe('conversations', () => {
  test('answers belong to the post they answer, whatever their order', () => {
    expect(
      threadsOf(post('3', 'Re: a', { answers: ['1', '2'], root: '1' }), post('2', 'Re: a', { answers: ['1'], root: '1' }), post('1', 'a')),
    ).toEqual([['1', 'a', 2]])
  })

  test('an answer finds its conversation over posts that are not there', () => {
    expect(threadsOf(post('1', 'a'), post('9', 'Re: a', { answers: ['1', '7', '8'], root: '1' }))).toEqual([['1', 'a', 1]])
  })

  test('answers to a post that is not there are one item by its traces', () => {
    const answers = { answers: ['1', '2'], root: '1' }
    expect(threadsOf(post('4', 'Re: a', { ...answers, at: 2 }), post('3', 'Re: a', { ...answers, at: 1 }))).toEqual([
      ['1', 'a', 2, 'trace'],
    ])
  })

  test('an answer that names nobody joins the conversation of its subject, or is left out', () => {
    expect(threadsOf(post('1', 'a'), post('2', 'Re: A'), post('3', 'Re: b'))).toEqual([['1', 'a', 1]])
  })

  test('with a new subject a post begins a conversation, with the same one it does not', () => {
    expect(
      threadsOf(post('1', 'a'), post('2', 'a', { answers: ['1'], root: '1' }), post('3', 'c (was: a)', { answers: ['1'], root: '1' })),
    ).toEqual([
      ['1', 'a', 1],
      ['3', 'c', 0],
    ])
  })

  test('patches of a series belong to its letter and are no answers; a new version is a conversation of its own', () => {
    expect(
      threadsOf(
        post('1', '[PATCH 0/2] a'),
        post('2', '[PATCH 1/2] b', { answers: ['1'], root: '1' }),
        post('3', '[PATCH 2/2] c', { answers: ['1'], root: '1' }),
        post('4', 'Re: [PATCH 1/2] b', { answers: ['1', '2'], root: '1' }),
        post('5', '[PATCH v2 0/2] a, again', { answers: ['1'], root: '1' }),
      ),
    ).toEqual([
      ['1', '[PATCH 0/2] a', 1],
      ['5', '[PATCH v2 0/2] a, again', 0],
    ])
  })

  test('posts that answer each other end, and a post that comes twice counts once', () => {
    expect(threadsOf(post('2', 'Re: a', { answers: ['1'] }), post('1', 'Re: a', { answers: ['2'] }), post('1', 'Re: a'))).toEqual([
      ['1', 'a', 1],
    ])
    expect(threadsOf(post('1', 'Re: a', { answers: ['1'], root: '1' }))).toEqual([['1', 'a', 0]])
  })

  test('twenty thousand posts in a row are no trouble', () => {
    const row = Array.from({ length: 20_000 }, (_, at) => post(String(at), 'Re: a', { answers: [String(at - 1)], root: String(at - 1) }))
    const began = performance.now()
    expect(threadsOf(...row).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})

describe('what is said', () => {
  test.each([
    ['On Monday, 12 Jan 2026 Bo wrote:\n> Done?\n\nYes.\n-- \nAnn', 'Yes.'],
    ['On Mon, 12 Jan 2026 at 10:00, Bo\n<bo@x.example> wrote:\n\n> Done?\nYes.', 'Yes.'],
    ['Am 12.01.26 schrieb Bo:\n> Fertig?\nJa.', 'Ja.'],
    ['We need:\n> a quote\nthat stays.', 'We need:\nthat stays.'],
    ['Yes.\n\n-----Original Message-----\nFrom: Bo\nDone?', 'Yes.'],
    ['Yes.\n_______________________________________________\nPier mailing list\nPier at x.example', 'Yes.'],
    ['A table\n--------------------\nrow', 'A table\n--------------------\nrow'],
    ['Yes.\n\nFrom: Bo\nSent: Monday\nTo: Ann\nSubject: Done?\n\nDone?', 'Yes.'],
    ['From: Bo\nDate: Monday\nSubject: Done?\n\nDone?', 'From: Bo\nDate: Monday\nSubject: Done?\n\nDone?'],
    ['Fix.\n\nFixes: 1234 ("a")\nSigned-off-by: Ann <a@x.example>\nCc: bo@x.example', 'Fix.\n\nFixes: 1234 ("a")'],
    ['> all\n> quoted', ''],
    [
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n- --- a\nSaid.\n-----BEGIN PGP SIGNATURE-----\n\nxx\n-----END PGP SIGNATURE-----',
      '--- a\nSaid.',
    ],
  ])('in %j is %j', (text, said) => expect(saidIn(text)).toBe(said))

  test.each([['From: x\n'], ['>a\n\n'], ['On 1 Bo wrote:\n>a\n']])('a mail of nothing but %j is no trouble', (lines) => {
    const began = performance.now()
    saidIn(`Hi\n${'\n'.repeat(200_000)}${lines.repeat(100_000)}`)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('an answer to an answer quotes twice', () => {
    expect([quotesTwice('> a\n> > b'), quotesTwice('>> b'), quotesTwice('> a\n>\n> b')]).toEqual([true, true, false])
  })
})
