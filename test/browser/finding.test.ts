import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSecret } from '#app/new-secret.ts'
import { newSignIn } from '#cli/new-sign-in.ts'
import { openBrowser } from './open-browser.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'

let paper: OpenPaper
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([openPaper(), openBrowser()])
  page = await browser.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await paper?.[Symbol.asyncDispose]()
})

test('what a search finds is shown while its words are typed, and the focus stays where it is', { timeout: 60_000 }, async () => {
  await page.goto(`${paper.address}search`)
  await page.locator('#q').pressSequentially('patch rel')
  await expect.poll(() => page.textContent('#found-count'), { timeout: 10_000 }).toMatch(/match/)
  await page.locator('#q').pressSequentially('ease')
  await expect.poll(() => new URL(page.url()).search, { timeout: 10_000 }).toBe('?q=patch+release')
  expect(await page.locator('#found h3').count()).toBeGreaterThan(2)
  expect(await page.evaluate('document.activeElement?.id')).toBe('q')
  const before = await page.locator('#found').innerText()
  await page.locator('summary').click()
  await page.locator('#kind').selectOption('story')
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('kind=story')
  await expect.poll(() => page.locator('#found').innerText(), { timeout: 10_000 }).not.toBe(before)
  // The address says it all: loaded anew, the page shows the same.
  const shown = await page.locator('#found').innerText()
  await page.reload()
  expect(await page.locator('#found').innerText()).toBe(shown)
})

test('an answer that is overtaken never shows', { timeout: 60_000 }, async () => {
  await page.goto(`${paper.address}search`)
  await page.route('**/search?q=slow', async (route) => {
    await new Promise((ready) => setTimeout(ready, 1_500))
    await route.continue().catch(() => undefined)
  })
  await page.locator('#q').fill('slow')
  await page.waitForRequest('**/search?q=slow')
  await page.locator('#q').fill('release')
  await expect.poll(() => page.textContent('#found-count'), { timeout: 10_000 }).toContain('matches')
  const shown = await page.textContent('#found-count')
  await page.waitForTimeout(1_800)
  expect(await page.textContent('#found-count')).toBe(shown)
  await page.unroute('**/search?q=slow')
})

test('an item that was left out is recalled in place, says what rule was made, and is taken back', { timeout: 60_000 }, async () => {
  await page.goto(await newSignIn({ ...paper.desk, newSecret }, paper.address))
  const [head] = await paper.desk.store.editions('open-source', 1)
  await page.goto(`${paper.address}left-out/open-source/${head?.date}`)
  const button = page.locator('button.recall').first()
  await button.click()
  const box = page.locator('.recalling')
  await expect.poll(() => box.locator('input[type=radio]').count()).toBeGreaterThan(0)
  expect(await paper.desk.store.beatRules()).toEqual([])
  expect(new URL(page.url()).pathname).toMatch(/^\/left-out\//)
  // Its title alone tells nothing: what cannot be made says why, in place.
  await box.locator('button[type=submit]').click()
  await expect.poll(() => box.locator('[role=status]').textContent()).toContain('expected one to 5 names')
  await box.locator('input[name=words]').fill('orphaned contracts')
  await box.locator('input[value=words]').check()
  await box.locator('button[type=submit]').click()
  await expect.poll(() => box.locator('[role=status]').textContent()).toContain('The rule is made')
  expect(await paper.desk.store.beatRules()).toHaveLength(1)
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Take back')
  await box.locator('button').click()
  await expect.poll(() => box.count()).toBe(0)
  expect(await paper.desk.store.beatRules()).toEqual([])
  expect(await page.evaluate('document.activeElement?.className')).toBe('recall')
})

test('what was left out is narrowed by reason and words, without scripts too', { timeout: 60_000 }, async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const still = await plain.newPage()
  const [head] = await paper.desk.store.editions('open-source', 1)
  await still.goto(`${paper.address}left-out/open-source/${head?.date}`)
  const all = await still.locator('main section li').count()
  await still.locator('.tally a').first().click()
  expect(await still.locator('main section').count()).toBe(1)
  expect(await still.locator('main section li').count()).toBeLessThan(all)
  await still.locator('main input[type=search]').fill('zzzz')
  await still.locator('main button[type=submit]').first().click()
  expect(await still.locator('main').innerText()).toContain('No item left out fits')
  await plain.close()
})
