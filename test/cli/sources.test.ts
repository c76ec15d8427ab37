import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { type LittleWeb, serveLittleWeb } from './little-web.ts'

let web: LittleWeb
const folder = freshFolder()
const cwd = folder.path

beforeAll(async () => {
  web = await serveLittleWeb()
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await web[Symbol.asyncDispose]()
})

const run = (args: readonly string[], where = cwd): Promise<Said> =>
  headwater(args, { cwd: where, env: { HEADWATER_FETCH_ALLOW: web.host, HEADWATER_PAUSE_MS: '0', HEADWATER_PAGES: 'none' } })

describe('headwater source', () => {
  it('adds a feed with one GET, and collect does not fetch it again before its time', async () => {
    const added = await run(['source', 'add', `${web.origin}/feed.json`, '--role', 'primary'])
    expect(added).toMatchObject({ code: 0, stdout: `added Kestrel News (${web.origin}/feed.json), 2 items, role primary\n` })
    const collected = await run(['collect'])
    expect(collected).toMatchObject({ code: 0, stdout: '1 source fetched, 2 new items, 0 failed\n' })
    expect(collected.stderr).toBe('  1/1 Kestrel News: 2 new\n')
    expect((await run(['collect'])).stdout).toBe('0 sources fetched, 0 new items, 0 failed, 1 of 1 not due\n')
    expect(web.askedFor('/feed.json')).toBe(1)
  })

  it('does not ask for a feed that is there already', async () => {
    const asked = web.askedFor('/feed.json')
    expect((await run(['source', 'add', `${web.origin}/feed.json`])).stdout).toBe(`already there: Kestrel News (${web.origin}/feed.json)\n`)
    expect(web.askedFor('/feed.json')).toBe(asked)
  })

  it('fetches all sources now when told so', async () => {
    const asked = web.askedFor('/feed.json')
    expect((await run(['collect', '--all'])).stdout).toMatch(/^1 source fetched, /)
    expect(web.askedFor('/feed.json')).toBe(asked + 1)
  })

  it('adds the first feed a page announces and names the others', async () => {
    using place = freshFolder()
    const added = await run(['source', 'add', `${web.origin}/two`], place.path)
    expect(added.stdout).toContain(`added Kestrel News (${web.origin}/feed.json)`)
    expect(added.stderr).toBe(`also announced there: ${web.origin}/second.json\n`)
  })

  it.each([
    ['/none', 'announces no feed'],
    ['/gone', 'The server answered 404'],
  ])('adds nothing where no feed is: %s', async (path, why) => {
    const said = await run(['source', 'add', web.origin + path])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(why)
    expect([said.code, said.stdout]).toEqual([1, ''])
  })

  it('refuses a private address and tells how it is allowed', async () => {
    const said = await headwater(['source', 'add', `${web.origin}/second.json`], { cwd })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain('fix: If it is yours, allow it: fetch.allow in headwater.yaml.')
    expect([said.code, web.askedFor('/second.json')]).toEqual([1, 0])
  })

  it('adds a source of a named kind with one GET, lists it with its kind, and takes it out by its address', async () => {
    using place = freshFolder()
    const address = `${web.origin}/security.json`
    const added = await run(['source', 'add', address, '--kind', 'osv', '--title', 'Kestrel advisories'], place.path)
    expect(added).toMatchObject({ code: 0, stdout: `added Kestrel advisories (osv ${address}), 1 item, role primary\n`, stderr: '' })
    expect((await run(['collect'], place.path)).stdout).toBe('1 source fetched, 1 new item, 0 failed\n')
    expect(web.askedFor('/security.json')).toBe(1)
    expect((await run(['source', 'add', address, '--kind', 'osv'], place.path)).stdout).toBe(
      `already there: Kestrel advisories (osv ${address})\n`,
    )
    expect((await run(['source', 'list'], place.path)).stdout).toMatch(new RegExp(`^  osv ${address.replaceAll('.', '\\.')}$`, 'm'))
    expect((await run(['source', 'remove', address], place.path)).stdout).toBe(`removed Kestrel advisories (osv ${address})\n`)
  })

  it('adds nothing that answers with an error or with another kind of document', async () => {
    using place = freshFolder()
    const busy = await run(['source', 'add', `${web.origin}/busy.json`, '--kind', 'ghsa'], place.path)
    expect(busy.stderr).toSatisfy(isInFourParts)
    expect(busy.stderr).toContain('API rate limit exceeded')
    const other = await run(['source', 'add', `${web.origin}/feed.json`, '--kind', 'kev'], place.path)
    expect(other.stderr).toContain('(read/not-a-feed)')
    expect([busy.code, other.code]).toEqual([1, 1])
    expect((await run(['source', 'list'], place.path)).stdout).toBe('')
  })

  it('lets no terminal order out of a title', async () => {
    using place = freshFolder()
    const said = [
      await run(['source', 'add', `${web.origin}/loud.json`], place.path),
      await run(['collect'], place.path),
      await run(['source', 'list'], place.path),
      await run(['search', 'shouts'], place.path),
      await run(['edition'], place.path),
      await run(['edition', '--format', 'json'], place.path),
      await run(['edition', '--format', 'atom'], place.path),
      await run(['edition', '--format', 'md'], place.path),
      await run(['source', 'remove', `${web.origin}/loud.json`], place.path),
    ]
    expect(said.filter(({ code }) => code !== 0)).toEqual([])
    expect(said.map(({ stdout, stderr }) => stdout + stderr).join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })

  it('tells of a source that fails, in the list and to the doctor', async () => {
    using place = freshFolder()
    writeFileSync(
      join(place.path, 'one.opml'),
      `<opml version="2.0"><body><outline text="Gone" xmlUrl="${web.origin}/gone"/></body></opml>`,
    )
    await run(['source', 'import', 'one.opml'], place.path)
    expect(await run(['collect'], place.path)).toMatchObject({ code: 1, stdout: '1 source fetched, 0 new items, 1 failed\n' })
    expect((await run(['source', 'list', '--failing'], place.path)).stdout).toMatch(
      /Gone\n.+\n {2}failing since .+: The server answered 404/,
    )
    const doctor = await run(['doctor'], place.path)
    expect(doctor.stdout).toMatch(/^BAD {3}1 sources, 1 failing$/m)
    expect(doctor.stdout).toMatch(/^note {2}Gone fails since .+ \(fetch\/status\); tried again .+\n {6}fix: Open the address/m)
    expect(doctor.code).toBe(1)
  })
})

describe('lists of sources', () => {
  it('go out as OPML and come back the same, with their roles', async () => {
    using place = freshFolder()
    const outlines = `<outline text="Kestrel &amp; co" xmlUrl="https://kestrel.example/feed" language="es" xmlns:headwater="urn:headwater:opml" headwater:role="primary"/>
      <outline text="Learned" xmlUrl="https://learned.example/feed"/>`
    writeFileSync(join(place.path, 'in.opml'), `<opml version="2.0"><body>${outlines}</body></opml>`)
    expect((await run(['source', 'import', 'in.opml'], place.path)).stdout).toBe('2 sources added, 0 were there already\n')
    const { stdout: first } = await run(['source', 'export'], place.path)
    expect(first).toContain('headwater:role="primary"')
    expect((await run(['source', 'export', 'out.opml'], place.path)).stderr).toBe('wrote 2 sources to out.opml\n')
    expect(readFileSync(join(place.path, 'out.opml'), 'utf8')).toBe(first)
    await run(['source', 'import', 'out.opml', '--data', 'second'], place.path)
    expect((await run(['source', 'export', '--data', 'second'], place.path)).stdout).toBe(first)
    expect((await run(['source', 'import', 'out.opml'], place.path)).stdout).toBe('0 sources added, 2 were there already\n')
  })

  it('keep the kinds and options of sources, but bring none that reads files of this machine', async () => {
    using place = freshFolder()
    const own = (kind: string, target: string, more = ''): string =>
      `<outline type="headwater" text="${kind}" headwater:kind="${kind}" headwater:target="${target}" ${more}/>`
    const outlines = [
      own('github-releases', 'tarn/lamp'),
      own('github-issues', 'tarn/lamp', 'headwater:options="{&quot;pulls&quot;:&quot;yes&quot;}"'),
      own('newsletter', '/srv/mail/news.mbox'),
      own('telegraph', 'x'),
      own('osv', 'http://127.0.0.1:9/vuln.json'),
      own('nvd', 'recent', 'headwater:options="{&quot;stars&quot;:&quot;yes&quot;}"'),
    ]
    writeFileSync(
      join(place.path, 'in.opml'),
      `<opml version="2.0" xmlns:headwater="urn:headwater:opml"><body>${outlines.join('')}</body></opml>`,
    )
    const imported = await run(['source', 'import', 'in.opml'], place.path)
    expect(imported.stdout).toBe('2 sources added, 0 were there already\n')
    for (const why of ['newsletter /srv/mail/news.mbox', 'no kind of source called “telegraph”', '127.0.0.1', 'no option called stars'])
      expect(imported.stderr).toContain(why)
    const { stdout } = await run(['source', 'export'], place.path)
    expect(stdout).toContain('xmlUrl="https://github.com/tarn/lamp/releases.atom" htmlUrl="https://github.com/tarn/lamp"')
    expect(stdout).toContain(
      'headwater:kind="github-issues" headwater:target="tarn/lamp" headwater:options="{&quot;pulls&quot;:&quot;yes&quot;}"',
    )
    writeFileSync(join(place.path, 'out.opml'), stdout)
    expect((await run(['source', 'import', 'out.opml'], place.path)).stdout).toBe('0 sources added, 2 were there already\n')
    const several = await run(['source', 'remove', 'https://github.com/tarn/lamp'], place.path)
    expect(several.stderr).toSatisfy(isInFourParts)
    expect(several.stderr).toContain('is github-issues tarn/lamp (pulls=yes)')
  })

  it('are refused when they are not OPML', async () => {
    writeFileSync(join(cwd, 'broken.opml'), '<html>\u001b[31m</html>')
    const said = await run(['source', 'import', 'broken.opml'])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.code).toBe(1)
  })

  it('are refused with every mistake of a pack at once', async () => {
    const entry = 'title: A, feed: https://a.example/feed, outlet: A, hosts: [a.example], role: reporter, sections: [ai]'
    const lines = [
      `- { ${entry} }`,
      '- { title: B }',
      `- { ${entry.replaceAll('a.example', 'c.example').replace('reporter', 'friend')} }`,
      `- { ${entry.replace('https', 'gopher')} }`,
    ]
    writeFileSync(join(cwd, 'pack.yaml'), `${lines.join('\n')}\n`)
    const said = await run(['source', 'import', 'pack.yaml'])
    expect(said.stderr).toSatisfy(isInFourParts)
    for (const line of [2, 3, 4]) expect(said.stderr).toContain(`pack.yaml:${line}`)
    expect(said.code).toBe(2)
  })

  it('may be the pack that comes with the beat', async () => {
    using place = freshFolder()
    expect((await run(['source', 'import'], place.path)).stdout).toMatch(/^\d{3} sources added, 0 were there already\n$/)
  })

  it('lose a source by its address, and say when there is none such', async () => {
    using place = freshFolder()
    writeFileSync(
      join(place.path, 'in.opml'),
      '<opml version="2.0"><body><outline text="Kestrel" xmlUrl="https://kestrel.example"/></body></opml>',
    )
    await run(['source', 'import', 'in.opml'], place.path)
    expect((await run(['source', 'remove', 'https://kestrel.example'], place.path)).stdout).toContain('removed Kestrel')
    const again = await run(['source', 'remove', 'https://kestrel.example'], place.path)
    expect(again.stderr).toSatisfy(isInFourParts)
    expect(again.code).toBe(1)
  })
})
