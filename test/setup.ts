// No test reaches the network: the platform's own fetch is replaced by a refusal. Loopback servers of a test are asked
// through the desk's fetcher, which is what users run.
const original = globalThis.fetch
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input))
  if (url.hostname === '127.0.0.1' || url.hostname === 'localhost') return original(input, init)
  throw new Error(`a test asked the network for ${url.href}`)
}
