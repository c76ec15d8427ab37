import { openFetcher } from '#adapters/fetch/fetch.ts'
import { fetcherContract } from './fetcher.contract.ts'

fetcherContract('undici', () =>
  openFetcher({
    userAgent: 'Headwater/0.1.0 (+https://desk.example/contact)',
    allow: ['127.0.0.0/8'],
    perHostPauseMs: 1_000,
    perHost: 1,
    totalAtOnce: 10,
    robots: true,
    now: () => Date.now(),
  }),
)
