import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'

let paper: OpenPaper
let browser: Browser
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([openPaper(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await paper?.[Symbol.asyncDispose]()
})

const file = (): string => join(paper.folder, 'headwater.yaml')

/** As the owner. */
async function signedIn(scripts: 'with scripts' | 'without scripts' = 'with scripts'): Promise<Page> {
  const size = { width: 1000, height: 900 }
  const context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: scripts === 'with scripts', viewport: size })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(await paper.newSignIn())
  return page
}

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(false).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('a setting is changed by keyboard alone: typed, checked, saved; what the file said else stays', { timeout: 60_000 }, async () => {
  writeFileSync(file(), '# ours\nfetch:\n  pauseMs: 1500 # be kind\n')
  const page = await signedIn()
  await page.goto(`${paper.address}settings`)
  await page.focus('[id="edition.at"]')
  await page.keyboard.type('05:15')
  // Enter is the form’s first button: it looks, and changes nothing.
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=What would change')
  expect(await page.textContent('.diff')).toContain('+   at: 05:15')
  expect(await page.inputValue('[id="edition.at"]')).toBe('05:15')
  expect(readFileSync(file(), 'utf8')).not.toContain('05:15')
  expect(await axe(page)).toEqual([])
  await page.focus('section button')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/settings?saved=yes')
  expect(readFileSync(file(), 'utf8')).toBe('# ours\nfetch:\n  pauseMs: 1500 # be kind\n\nedition:\n  at: 05:15\n')
  expect(await page.textContent('main')).toContain('2 settings wait for the next start of the desk: fetch.pauseMs, edition.at')
})

test('what is wrong is told at its field, and what was typed stays there', { timeout: 60_000 }, async () => {
  writeFileSync(file(), '')
  const page = await signedIn()
  await page.goto(`${paper.address}settings`)
  await page.fill('[id="fetch.pauseMs"]', 'a while')
  await page.fill('[id="server.hosts"]', 'paper.example\n<b>bold</b>')
  await page.click('form button[value=save]')
  await page.waitForSelector('[role=alert]')
  expect(await page.title()).toContain('2 problems')
  expect(await page.inputValue('[id="fetch.pauseMs"]')).toBe('a while')
  expect(await page.getAttribute('[id="fetch.pauseMs"]', 'aria-invalid')).toBe('true')
  expect(await page.inputValue('[id="server.hosts"]')).toContain('<b>bold</b>')
  expect(await axe(page)).toEqual([])
  await page.click('[role=alert] a >> nth=0')
  expect(new URL(page.url()).hash).toBe('#server.hosts')
  expect(readFileSync(file(), 'utf8')).toBe('')
})

test('a file that somebody changed meanwhile is not written over, and nothing that was typed is lost', { timeout: 60_000 }, async () => {
  writeFileSync(file(), 'edition:\n  at: 05:15\n')
  const page = await signedIn('without scripts')
  await page.goto(`${paper.address}settings`)
  await page.fill('[id="fetch.pauseMs"]', '2000')
  writeFileSync(file(), 'edition:\n  at: 07:45 # Bob was here\n')
  await page.click('form button[value=save]')
  await page.waitForSelector('[role=alert]')
  expect(await page.textContent('main')).toContain('The file was changed meanwhile')
  expect(readFileSync(file(), 'utf8')).toBe('edition:\n  at: 07:45 # Bob was here\n')
  expect(await page.inputValue('[id="fetch.pauseMs"]')).toBe('2000')
  // What nobody touched here is as it is now.
  expect(await page.inputValue('[id="edition.at"]')).toBe('07:45')
  await page.click('section button')
  await page.waitForURL('**/settings?saved=yes')
  expect(readFileSync(file(), 'utf8')).toBe('edition:\n  at: 07:45 # Bob was here\n\nfetch:\n  pauseMs: 2000\n')
})

test('sources are imported and removed, the doctor says what is to know, a beat judges a title', { timeout: 60_000 }, async () => {
  const page = await signedIn()
  await page.goto(`${paper.address}settings/sources`)
  const buffer = Buffer.from(
    '<opml version="2.0"><body><outline text="Lamp" xmlUrl="https://lamp.example/feed"/><outline text="Inside" xmlUrl="http://127.0.0.1/x"/></body></opml>',
  )
  await page.setInputFiles('#list', { name: 'mine.opml', mimeType: 'text/x-opml', buffer })
  await page.click('text=Import')
  expect(await page.textContent('[role=status]')).toContain('1 source added')
  expect(await page.textContent('[role=status]')).toContain('Inside (http://127.0.0.1/x)')
  expect(await axe(page)).toEqual([])
  await page.click('[aria-label="Remove Lamp"]')
  expect(await page.textContent('[role=status]')).toContain('Lamp. Its items, articles and editions stay.')
  await page.click('text=Doctor >> nth=0')
  expect(await page.textContent('main')).toContain('no backup was made yet')
  expect(await axe(page)).toEqual([])
  await page.click('text=What a beat would do')
  await page.fill('#title', 'Linux 7.1 released with a new scheduler')
  await page.click('text=Judge')
  expect(await page.textContent('[role=status]')).toMatch(/fits; score/)
  expect(await axe(page)).toEqual([])
})
