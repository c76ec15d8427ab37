/**
 * Registers the service worker, and tells it which beats this reader reads, so that it keeps their last editions. Where a browser
 * has none, or the paper is neither served over https nor on this machine, nothing is kept, and nothing else changes.
 */
const readPrefix = 'headwater:read:'

if ('serviceWorker' in navigator) void keep()

async function keep(): Promise<void> {
  try {
    await navigator.serviceWorker.register(workerAddress() as string)
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ keep: beatsRead() })
  } catch {
    // A browser may keep nothing: private windows, storage that is full.
  }
}

type Policies = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } }

/** Where scripts may come from is guarded (W3C Trusted Types): the one policy that the paper allows knows this one address. */
function workerAddress(): unknown {
  const { trustedTypes } = window as { readonly trustedTypes?: Policies }
  const only = (): string => '/service-worker.js'
  return trustedTypes === undefined ? only() : trustedTypes.createPolicy('headwater', { createScriptURL: only }).createScriptURL('')
}

/** The beats whose editions this browser read; the island of the page “Catch up” remembers them. */
function beatsRead(): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(readPrefix))
      .map((key) => key.slice(readPrefix.length))
  } catch {
    return []
  }
}

export {}
