import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { newSecret } from '#app/new-secret.ts'
import { issuePass } from '#desk/access/issue-pass.ts'
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

async function fresh(): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly told: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const told: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text())
  })
  return { context, page, told }
}

const statusOf = async (page: Page, path: string): Promise<number | undefined> => (await page.goto(`${paper.address}${path}`))?.status()

test('what the desk prints opens the paper signed in, and signing out ends it', async () => {
  const { page } = await fresh()
  expect(await statusOf(page, 'recall')).toBe(403)
  expect(await page.textContent('h1')).toBe('Sign in first')
  await page.goto(await paper.newSignIn())
  expect(page.url()).toBe(paper.address)
  expect(await statusOf(page, 'recall')).toBe(200)
  await page.click('text=Sessions')
  expect(await page.textContent('main')).toContain('You are signed in as owner (admin).')
  await page.click('text=Sign out here')
  await page.waitForURL(paper.address)
  expect(await statusOf(page, 'recall')).toBe(403)
})

test('a token that is pasted into the form signs in, a wrong one is told so; both by keyboard alone', async () => {
  const { page } = await fresh()
  const { store, clock } = paper.desk
  const issued = await issuePass({ store, clock, newSecret }, { kind: 'token', scope: 'reader', name: 'phone' })
  await page.goto(`${paper.address}sign-in`)
  await page.focus('#token')
  await page.keyboard.type('hw_wrong')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=holds no token that lets you in')
  await page.focus('#token')
  await page.keyboard.type(issued?.secret ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(paper.address)
  await page.goto(`${paper.address}sessions`)
  expect(await page.textContent('main')).toContain('phone (reader)')
  // No script of the page, ours or another’s, can read the session.
  expect(await page.evaluate('document.cookie')).toBe('')
})

test('a page of another site cannot change anything, frame the paper, or read of it, with the owner signed in', async () => {
  const { page } = await fresh()
  await page.goto(await paper.newSignIn())
  const before = await paper.desk.store.beatRules()
  await using elsewhere = await serve(`<!doctype html><title>Elsewhere</title>
    <iframe id="frame" src="${paper.address}"></iframe><img id="image" src="${paper.address}icon.svg">
    <form id="form" action="${paper.address}recall" method="post"><input name="item" value="item-1"><input name="undo" value="rule-1"></form>`)
  // Another port of the same host is the same site: cookies go along, and the paper has to tell by itself.
  await page.goto(elsewhere.address)
  expect(await page.evaluate(`fetch('${paper.address}').then(() => 'read', () => 'refused')`)).toBe('refused')
  expect(
    await page.evaluate(
      `fetch('${paper.address}recall', { method: 'POST', mode: 'no-cors', credentials: 'include' }).then(({ type }) => type, () => 'refused')`,
    ),
  ).toMatch(/opaque|refused/)
  expect(await page.evaluate("document.querySelector('#image').naturalWidth")).toBe(0)
  expect(
    await page
      .frames()[1]
      ?.evaluate('document.body?.textContent ?? ""')
      .catch(() => ''),
  ).not.toContain('Headwater')
  await page.evaluate("document.querySelector('#form').submit()")
  await page.waitForURL(`${paper.address}recall`)
  expect(await page.textContent('h1')).toBe('Nothing was changed')
  expect(await paper.desk.store.beatRules()).toEqual(before)
})

test('no script but our own runs, and no text becomes markup by script', async () => {
  const { page, told } = await fresh()
  for (const path of ['', 'archive', 'search?q=gantry', 'sources', 'since', 'sign-in']) await statusOf(page, path)
  // What the policy refuses is told on the console: our own pages break no rule of it.
  expect(told).toEqual([])
  const ran = await page.evaluate(`(() => {
    const script = document.createElement('script')
    try { script.textContent = 'window.planted = 1' } catch { return 'refused' }
    document.head.append(script)
    return window.planted
  })()`)
  expect(ran === 'refused' || ran === undefined).toBe(true)
  expect(await page.evaluate("(() => { try { document.body.innerHTML = '<b>x</b>'; return 'taken' } catch { return 'refused' } })()")).toBe(
    'refused',
  )
})

async function serve(body: string): Promise<AsyncDisposable & { readonly address: string }> {
  const server: Server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' })
    answer.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())) }
}
