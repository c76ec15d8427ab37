/**
 * The shortest input found that is still broken: parts are left out, first halves, then ever smaller ones, as long as what
 * is left breaks just so (ddmin; Zeller and Hildebrandt, “Simplifying and Isolating Failure-Inducing Input”, 2002). At most
 * `triesMax` tries. `minimized(bytesOf('aaaXaa'), async (body) => body.includes(0x58), 100)` → `X`
 */
export async function minimized(body: Uint8Array, isBroken: (body: Uint8Array) => Promise<boolean>, triesMax: number): Promise<Uint8Array> {
  let best = body
  let tries = 0
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < best.length; ) {
      if (tries >= triesMax) return best
      tries += 1
      const shorter = Uint8Array.from([...best.subarray(0, start), ...best.subarray(start + size)])
      if (await isBroken(shorter)) best = shorter
      else start += size
    }
  }
  return best
}
