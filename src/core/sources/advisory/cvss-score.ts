/**
 * The base score of a CVSS 3.0 or 3.1 vector, 0 to 10 with one decimal: the equations of section 7.1 of the specification
 * (first.org/cvss/v3.1/specification-document), rounded up as its appendix A says. Metrics behind the base ones are passed
 * over. Undefined for other versions and for vectors that lack a base metric.
 * `cvssScore('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')` → 9.8
 */
export function cvssScore(vector: string): number | undefined {
  if (!/^CVSS:3\.[01]\//.test(vector) || vector.length > vectorMax) return undefined
  const metrics = new Map(
    vector.split('/').map((part) => {
      const [name = '', value = ''] = part.split(':')
      return [name, value] as const
    }),
  )
  const isChanged = metrics.get('S') === 'C'
  const weight = (name: Metric): number | undefined => weightIn(weights[name], metrics.get(name))
  const rights = isChanged ? weightIn(changedPrivileges, metrics.get('PR')) : weight('PR')
  const [attack, complexity, interaction] = [weight('AV'), weight('AC'), weight('UI')]
  const [secrecy, integrity, availability] = [weight('C'), weight('I'), weight('A')]
  if (!['U', 'C'].includes(metrics.get('S') ?? '')) return undefined
  if (attack === undefined || complexity === undefined || rights === undefined || interaction === undefined) return undefined
  if (secrecy === undefined || integrity === undefined || availability === undefined) return undefined
  const lost = 1 - (1 - secrecy) * (1 - integrity) * (1 - availability)
  const impact = isChanged ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost
  if (impact <= 0) return 0
  const ease = 8.22 * attack * complexity * rights * interaction
  return roundedUp(Math.min(isChanged ? 1.08 * (impact + ease) : impact + ease, 10))
}

const vectorMax = 400

type Metric = 'AV' | 'AC' | 'PR' | 'UI' | 'C' | 'I' | 'A'
type Weights = Readonly<Record<string, number>>

function weightIn(table: Weights, value: string | undefined): number | undefined {
  return value !== undefined && Object.hasOwn(table, value) ? table[value] : undefined
}

const harm: Weights = { H: 0.56, L: 0.22, N: 0 }
const weights: Readonly<Record<Metric, Weights>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  PR: { N: 0.85, L: 0.62, H: 0.27 },
  UI: { N: 0.85, R: 0.62 },
  C: harm,
  I: harm,
  A: harm,
}
const changedPrivileges: Weights = { N: 0.85, L: 0.68, H: 0.5 }

/** Up to one decimal, over whole numbers, so that 4.02 is not made 4.1 by the way computers keep fractions (appendix A). */
function roundedUp(value: number): number {
  const whole = Math.round(value * 100_000)
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10
}
