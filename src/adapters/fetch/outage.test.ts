import { describe, expect, it } from 'vitest'
import { openOutage } from './outage.ts'

function openAt() {
  let now = 1_000_000
  const outage = openOutage({ now: () => now, windowMs: 600_000, hostsMin: 5, percent: 80, probeMs: 30_000 })
  const hear = (silent: number, answered: number): void => {
    for (let host = 0; host < answered; host += 1) outage.heard(`well-${host}`, true)
    for (let host = 0; host < silent; host += 1) outage.heard(`lost-${host}`, false)
  }
  return { outage, hear, pass: (ms: number) => (now += ms) }
}

describe('an outage of our own', () => {
  it.each([
    [4, 0, false],
    [5, 0, true],
    [6, 0, true],
    [8, 2, false],
    [9, 2, true],
    [79, 21, false],
    [80, 20, false],
    [81, 19, true],
  ])('%i hosts silent and %i not: %s', (silent, answered, isOn) => {
    const { outage, hear } = openAt()
    hear(silent, answered)
    expect(outage.isOn()).toBe(isOn)
  })

  it('counts hosts and not requests', () => {
    const { outage } = openAt()
    for (let request = 0; request < 100; request += 1) outage.heard('lost', false)
    expect(outage.isOn()).toBe(false)
  })

  it('counts the last ten minutes only', () => {
    const { outage, hear, pass } = openAt()
    hear(4, 0)
    pass(600_001)
    outage.heard('another', false)
    expect(outage.isOn()).toBe(false)
    hear(4, 0)
    expect(outage.isOn()).toBe(true)
  })

  it('lets one request out every half minute, and is over with the first answer', () => {
    const { outage, hear, pass } = openAt()
    expect(outage.mayAsk()).toBe(true)
    hear(5, 0)
    expect(outage.mayAsk()).toBe(false)
    pass(29_999)
    expect(outage.mayAsk()).toBe(false)
    pass(1)
    expect([outage.mayAsk(), outage.mayAsk()]).toEqual([true, false])
    outage.heard('lost-1', false)
    expect(outage.isOn()).toBe(true)
    outage.heard('well', true)
    expect([outage.isOn(), outage.mayAsk(), outage.mayAsk()]).toEqual([false, true, true])
  })

  it('does not close the door when the clock is set back', () => {
    const { outage, hear, pass } = openAt()
    hear(5, 0)
    pass(-900_000)
    expect(outage.mayAsk()).toBe(true)
  })
})
