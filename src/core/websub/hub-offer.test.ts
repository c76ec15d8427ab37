import { expect, it } from 'vitest'
import { hubOfferOf } from './hub-offer.ts'

const url = 'https://x.example/feed'
const head = { hub: 'https://hub.example/in-feed', self: 'https://x.example/in-feed' }

it('takes hub and self from the Link headers before those of the document, each for itself', () => {
  const both = '<https://hub.example/>; rel="hub", <https://x.example/canonical>; rel="self"'
  expect(hubOfferOf({ url, linkHeader: both, head })).toEqual({ hub: 'https://hub.example/', topic: 'https://x.example/canonical' })
  expect(hubOfferOf({ url, linkHeader: '<https://hub.example/>; rel=hub', head })).toEqual({
    hub: 'https://hub.example/',
    topic: head.self,
  })
  expect(hubOfferOf({ url, linkHeader: '</other>; rel=self', head })).toEqual({ hub: head.hub, topic: 'https://x.example/other' })
  expect(hubOfferOf({ url, head })).toEqual({ hub: head.hub, topic: head.self })
})

it('takes the first hub of several, among other relations and in any case', () => {
  const linkHeader = '<https://x.example/a>; rel="alternate", <https://one.example/>; rel="Hub nofollow", <https://two.example/>; rel=hub'
  expect(hubOfferOf({ url, linkHeader, head: {} })?.hub).toBe('https://one.example/')
})

it('knows a feed that does not name itself by the address it was read at', () => {
  expect(hubOfferOf({ url, head: { hub: 'https://hub.example/' } })).toEqual({ hub: 'https://hub.example/', topic: url })
})

it.each([
  '',
  '<javascript:alert(1)>; rel=hub',
  '<mailto:a@x.example>; rel=hub',
  '<https://x.example/>; rel=self',
  '<<>>;;rel=hub',
  '; rel=hub',
])('finds no hub in “%s”', (linkHeader) => {
  expect(hubOfferOf({ url, linkHeader, head: {} })).toBeUndefined()
})
