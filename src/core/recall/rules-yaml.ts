import { plainText } from '../channels/plain.ts'
import type { BeatRule } from '../model/beat-rule.ts'
import { dayOf } from '../model/instant.ts'
import type { Outlet } from '../model/source.ts'
import { ruleWordWeight } from './beat-with-rules.ts'

/**
 * The rules of readers as lists of a beat file, to be put into one or kept as a part of beats beside it: words become terms (and
 * boosts, where they were to make items matter more), outlets become exemptions. A single story has no place in a beat file and
 * is a comment. Texts stand as JSON strings, which are YAML strings too (YAML 1.2.2, 1.2: every JSON file is YAML).
 */
export function rulesYaml(rules: readonly BeatRule[], outlets: readonly Outlet[]): string {
  const words = rules.flatMap((rule) => (rule.does.kind === 'words' ? [{ rule, words: rule.does.words }] : []))
  const boosting = words.filter(({ rule }) => rule.reason !== 'off-beat')
  const hosts = new Map(outlets.map((outlet) => [outlet.id, outlet.hosts]))
  const lifted = rules.flatMap((rule) => (rule.does.kind === 'outlet' ? [{ rule, hosts: hosts.get(rule.does.outletId) ?? [] }] : []))
  const stories = rules.filter(({ does }) => does.kind === 'story')
  return [
    ...list('terms', words.flatMap(groupLines)),
    ...list('boosts', boosting.flatMap(groupLines)),
    ...list('exempt', lifted.flatMap(exemptionLines)),
    ...stories.map((rule) => `${comment(rule)}: this story alone`),
    '',
  ].join('\n')
}

function list(name: string, lines: readonly string[]): readonly string[] {
  return lines.some((line) => line.startsWith('  -')) ? [`${name}:`, ...lines] : lines
}

function groupLines({ rule, words }: { readonly rule: BeatRule; readonly words: readonly string[] }): readonly string[] {
  return [`  ${comment(rule)}`, `  - { weight: ${ruleWordWeight}, words: ${JSON.stringify(words)} }`]
}

function exemptionLines({ rule, hosts }: { readonly rule: BeatRule; readonly hosts: readonly string[] }): readonly string[] {
  if (hosts.length === 0) return [`  ${comment(rule)}: no host is known of its outlet`]
  return [`  ${comment(rule)}`, ...hosts.map((host) => `  - { place: ${JSON.stringify(host)}, reasons: [${rule.reason}] }`)]
}

/** Titles are texts of strangers: nothing in one ends the line. */
function comment({ id, at, title, reason }: BeatRule): string {
  return `# ${id}, ${dayOf(at, 'UTC')}: ${plainText(title)} (${reason})`
}
