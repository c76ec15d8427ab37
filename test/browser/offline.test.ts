import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

// What runs in the page is given as text: the tests’ own types know no document.
const pagesKept = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('headwater-pages-'))
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return caught.flat().map(({ url }) => new URL(url).pathname).filter((path) => path !== '/offline-for')
  })()`)

/** A reader who opened the front page, and whose browser has kept all that it was told to. */
async function readerAt(context: BrowserContext): Promise<{ readonly page: Page; readonly listed: readonly string[] }> {
  const page = await context.newPage()
  await page.goto(paper.address)
  const { always, once } = (await (await context.request.get(`${paper.address}offline.json`)).json()) as Record<
    'always' | 'once',
    readonly string[]
  >
  const listed = [...always, ...once]
  await expect.poll(async () => (await pagesKept(page)).length, { timeout: 30_000 }).toBe(listed.length)
  return { page, listed }
}

test('the last editions with their stories can be read without a connection, and say when they were stored', {
  timeout: 90_000,
}, async () => {
  const context = await browser.newContext()
  const { page, listed } = await readerAt(context)
  expect([...(await pagesKept(page))].sort()).toEqual([...listed].sort())
  expect(listed.some((path) => /^\/(?:why|article|recall|sources$|search|sessions)/.test(path))).toBe(false)
  await context.setOffline(true)
  const editions = listed.filter((path) => /^\/open-source\/\d/.test(path))
  expect(editions).toHaveLength(3)
  const stories = listed.filter((path) => path.startsWith('/story/')).slice(0, 5)
  for (const path of ['/', ...editions, ...stories]) {
    await page.goto(new URL(path, paper.address).href)
    expect(await page.textContent('.offline')).toMatch(/^Offline: this page was stored on \d+ \w+ \d{4}/)
    expect(await page.locator('main h1, main h3').count()).toBeGreaterThan(0)
  }
  // The style came with them, and so did the evidence in place.
  expect(await page.evaluate("getComputedStyle(document.querySelector('.nameplate')).fontWeight")).toBe('700')
  await page.locator('a[href^="#e-"]').first().click()
  expect(await page.locator('#evidence-note').count()).toBe(1)
  await context.close()
})

test('what is not kept says so and names the editions that are', { timeout: 60_000 }, async () => {
  const context = await browser.newContext()
  const { page } = await readerAt(context)
  await page.goto(`${paper.address}search?q=release`)
  await page.goto(`${paper.address}sources`)
  await context.setOffline(true)
  for (const path of ['sources', 'search?q=release', 'why/item-1']) {
    await page.goto(paper.address + path)
    expect(await page.textContent('h1')).toBe('Offline')
  }
  expect(await page.locator('.stored a').count()).toBe(3)
  await page.locator('.stored a').first().click()
  expect(await page.textContent('.offline')).toContain('stored on')
  await context.setOffline(false)
  await page.reload()
  expect(await page.locator('.offline').count()).toBe(0)
  await context.close()
})

test('who signs out leaves no page behind', { timeout: 60_000 }, async () => {
  const context = await browser.newContext()
  const { page } = await readerAt(context)
  await page.evaluate("fetch('/sign-out', { method: 'POST' }).then(() => undefined, () => undefined)")
  await expect.poll(() => pagesKept(page)).toEqual([])
  await context.close()
})

test('what an older version kept is dropped when a new one comes', { timeout: 60_000 }, async () => {
  const context = await browser.newContext()
  const { page } = await readerAt(context)
  await page.evaluate(`(async () => {
    await (await caches.open('headwater-pages-old')).put('/old', new Response('old'))
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  })()`)
  await page.goto(paper.address)
  await expect.poll(() => page.evaluate("caches.has('headwater-pages-old')"), { timeout: 15_000 }).toBe(false)
  await context.close()
})

test('the paper can be installed: its manifest and every icon are there', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(paper.address)
  const href = await page.getAttribute('link[rel=manifest]', 'href')
  const manifest = (await (await context.request.get(new URL(href ?? '', paper.address).href)).json()) as {
    readonly start_url: string
    readonly display: string
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[]
  }
  expect([manifest.start_url, manifest.display]).toEqual(['/', 'standalone'])
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(`(async () => {
      const image = new Image()
      image.src = ${JSON.stringify(src)}
      await image.decode()
      return image.naturalWidth + 'x' + image.naturalHeight
    })()`)
    expect(size).toBe(sizes === 'any' ? '512x512' : sizes)
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
  await context.close()
})

test('who is let in as somebody else finds nothing of what was kept before', { timeout: 60_000 }, async () => {
  const context = await browser.newContext()
  const { page } = await readerAt(context)
  await page.evaluate(`(async () => {
    const name = (await caches.keys()).find((each) => each.startsWith('headwater-pages-'))
    const cache = await caches.open(name)
    await cache.put('/offline-for', new Response('visitor'))
    await cache.put('/story/story-000000000000', new Response('kept for another'))
    await (await navigator.serviceWorker.getRegistration()).unregister()
  })()`)
  await page.goto(paper.address)
  await expect.poll(async () => (await pagesKept(page)).includes('/story/story-000000000000'), { timeout: 15_000 }).toBe(false)
  await context.close()
})
