import { findingStyle } from '#core/channels/site/finding-style.ts'
import { style as styleSheet } from '#core/channels/site/style.ts'
import { types } from '../answer.ts'
import { type IslandName, islandScript } from '../islands.ts'
import type { Route } from '../route.ts'

export const style: Route = {
  path: '/style.css',
  access: 'open',
  title: 'The style sheet',
  async answer() {
    return { status: 200, type: types.css, body: styleSheet + findingStyle }
  },
}

export const citeIsland: Route = islandRoute('cite', 'Shows the evidence of a sentence in place')
export const keysIsland: Route = islandRoute('keys', 'Reading by keys')
export const offlineIsland: Route = islandRoute('offline', 'Keeps the last editions in the browser, to be read without a connection')
export const progressIsland: Route = islandRoute('progress', 'Keeps the page of a running collection up to date')
export const recallIsland: Route = islandRoute('recall', 'Recalls an item in place, and takes it back')
export const searchIsland: Route = islandRoute('search', 'Shows what a search finds while its words are typed')
export const sinceIsland: Route = islandRoute('since', 'Remembers in the browser which edition was read last')

function islandRoute(name: IslandName, title: string): Route {
  return {
    path: `/islands/${name}.js`,
    access: 'open',
    title,
    async answer() {
      return { status: 200, type: types.script, body: islandScript(name) }
    },
  }
}
