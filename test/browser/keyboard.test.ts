import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { newSecret } from '#app/new-secret.ts'
import { issuePass } from '#desk/access/issue-pass.ts'
import { openBrowser } from './open-browser.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'

let paper: OpenPaper
let browser: Browser
beforeAll(async () => {
  ;[browser, paper] = await Promise.all([openBrowser(), openPaper()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await paper?.[Symbol.asyncDispose]()
})

/** A full day, as the front page; the owner signed in or somebody at the machine. */
async function opened(path: string, isOwner = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  if (isOwner) await page.goto(await paper.newSignIn())
  await page.goto(paper.address + path)
  return page
}

/** How it stands with the focus: what is wrong with it, and whether it is where it is sought. */
const focusAt = (sought: string) => `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return { wrong: 'is lost', isThere: false }
  const { outlineStyle, outlineWidth } = getComputedStyle(at)
  const { top, bottom, width } = at.getBoundingClientRect()
  const wrong = outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'has no outline'
    : width === 0 || bottom < 0 || top > innerHeight ? 'is out of sight' : ''
  return { wrong: wrong && wrong + ': ' + at.outerHTML.slice(0, 200), isThere: at.matches(${JSON.stringify(sought)}) }
})()`

/** Presses Tab until the focus is at what is sought; on the way it is always seen. */
async function tabTo(page: Page, sought: string, stepsMax = 150): Promise<void> {
  for (let count = 0; count < stepsMax; count += 1) {
    await page.keyboard.press('Tab')
    const { wrong, isThere } = await page.evaluate<{ wrong: string; isThere: boolean }>(focusAt(sought))
    expect(`${count} ${wrong}`).toBe(`${count} `)
    if (isThere) return
  }
  throw new Error(`no focus on ${sought} within ${stepsMax} steps`)
}

async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForLoadState()
}

const fullDay = 'open-source/2026-03-03/'

test('from the front page to a story and to the evidence of its sentences', { timeout: 60_000 }, async () => {
  const page = await opened(fullDay)
  // The first step of every page is past its head.
  await tabTo(page, '.skip', 1)
  await page.keyboard.press('Enter')
  await tabTo(page, '.lead h1 a')
  await enter(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/story\//)
  await tabTo(page, '.lead .told a[href^="#e-"]')
  const note = page.locator('#evidence-note')
  expect(await note.isVisible()).toBe(true)
  await tabTo(page, '#evidence-note a', 1)
  await page.keyboard.press('Escape')
  expect(await note.count()).toBe(0)
  // The focus is back at the sentence, and goes on from there.
  expect(await page.evaluate(`document.activeElement.matches('.lead .told a[href^="#e-"]')`)).toBe(true)
  await tabTo(page, '.evidence a')
})

test('to the search, to a hit of it, and to an answer', { timeout: 60_000 }, async () => {
  const page = await opened('')
  await tabTo(page, 'nav a[href="/search"]', 20)
  await enter(page)
  await tabTo(page, '#q', 30)
  await page.keyboard.type('patch release')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#found h3 a').count(), { timeout: 10_000 }).toBeGreaterThan(0)
  await tabTo(page, '#found h3 a', 40)
  await page.goto(`${paper.address}ask`)
  await tabTo(page, 'main input[name=q]', 30)
  await page.keyboard.type('What was released?')
  await enter(page)
  expect(await page.textContent('main')).toContain('What the archive says')
  await tabTo(page, 'main section a', 40)
})

test('to what was left out, to a recall of it, and back from that', { timeout: 60_000 }, async () => {
  const page = await opened(fullDay, true)
  await tabTo(page, 'a[href="/left-out/open-source/2026-03-03"]', 400)
  await enter(page)
  await tabTo(page, 'button.recall')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.recalling input[type=radio]').count(), { timeout: 10_000 }).toBeGreaterThan(0)
  await tabTo(page, '.recalling input[name=words]', 10)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('orphaned contracts')
  await page.keyboard.press('Shift+Tab')
  while (!(await page.evaluate<boolean>("document.activeElement.matches('.recalling input[value=words]')")))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await tabTo(page, '.recalling button[type=submit]', 10)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.textContent('.recalling [role=status]'), { timeout: 10_000 }).toContain('The rule is made')
  expect(await paper.desk.store.beatRules()).toHaveLength(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.recalling').count(), { timeout: 10_000 }).toBe(0)
  expect(await paper.desk.store.beatRules()).toEqual([])
  await tabTo(page, 'button.recall', 4)
})

test('to the settings, to a change of one that is only checked, and out of the paper', { timeout: 60_000 }, async () => {
  const page = await opened('archive', true)
  await tabTo(page, 'a[href="/settings"]', 80)
  await enter(page)
  await tabTo(page, 'main button[value=check]', 200)
  await enter(page)
  expect(await page.textContent('main')).toContain('nothing')
  await page.goto(paper.address)
  await tabTo(page, 'a[href="/sessions"]', 200)
  await enter(page)
  await tabTo(page, 'a[href="/sign-out"], main form[action="/sign-out"] button', 60)
})

test('in by a token', { timeout: 60_000 }, async () => {
  const { store, clock } = paper.desk
  const issued = await issuePass({ store, clock, newSecret }, { kind: 'token', scope: 'reader', name: 'keyboard' })
  const page = await opened('archive')
  await tabTo(page, 'a[href="/sign-in"]', 80)
  await enter(page)
  await tabTo(page, '#token', 30)
  await page.keyboard.type(issued?.secret ?? '')
  await enter(page)
  expect(await page.locator('a[href="/sessions"]').count()).toBe(1)
})
