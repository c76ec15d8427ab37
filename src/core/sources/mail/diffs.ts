/**
 * The lines of a mail without its patches: unified diffs with their file headers, diffstats, and the line `---` that parts
 * the description from them (git-format-patch). What is written below a patch stays.
 * `withoutDiffs(['Fix it.', '---', ' a.c | 2 +-', '', 'diff --git a/a.c b/a.c', '@@ -1 +1 @@', '-a', '+b'])` → `['Fix it.', '']`
 */
export function withoutDiffs(lines: readonly string[]): readonly string[] {
  const marks = lines.map((line, at): Mark => (startsDiff(lines, at) ? 'diff' : isStat(line) ? 'stat' : 'said'))
  const patchAt = nextPatch(marks)
  const kept: string[] = []
  let isDiff = false
  for (const [at, line] of lines.entries()) {
    if (marks[at] === 'diff') isDiff = true
    else if (isDiff && !goesOn(lines, at)) isDiff = false
    const partsDescription = line === '---' && (patchAt[at] ?? Infinity) - at <= patchWithin
    if (!isDiff && marks[at] === 'said' && !partsDescription) kept.push(line)
  }
  return kept
}

type Mark = 'diff' | 'stat' | 'said'

// Notes may stand between the line `---` and the patch.
const patchWithin = 200

/** Of each line the place of the next diff or diffstat at or below it. */
function nextPatch(marks: readonly Mark[]): readonly number[] {
  let next = Infinity
  return marks
    .map((mark, at) => ({ mark, at }))
    .toReversed()
    .map(({ mark, at }) => {
      if (mark !== 'said') next = at
      return next
    })
    .toReversed()
}

function startsDiff(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (/^(?:diff --git |diff -\S|Index: \S)/.test(line)) return true
  return (/^--- \S/.test(line) && (lines[at + 1] ?? '').startsWith('+++ ')) || /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/.test(line)
}

const diffLine =
  /^(?:[ +\-\\]|@@|diff |index [0-9a-f]|Index: |={20}|(?:new|deleted) file mode|(?:old|new) mode|similarity index|(?:rename|copy) (?:from|to) |Binary files |GIT binary patch)/

/** A blank line stands within a diff when the next line that is not blank does. */
function goesOn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  return line === '' ? diffLine.test(lines[at + 1] ?? '') : diffLine.test(line)
}

/** A line of a diffstat: ` src/lamp.c | 12 +++--`, ` 3 files changed, 4 insertions(+)`, ` create mode 100644 a.c`. */
function isStat(line: string): boolean {
  if (line.length > 300 || !line.startsWith(' ')) return false
  return (
    / \| +(?:\d+(?: [+-]*)?|Bin\b.*)$/.test(line) ||
    /^ \d+ files? changed\b/.test(line) ||
    /^ (?:create|delete|rename|copy|mode change)\b.* (?:mode \d{6}|\(\d+%\)|=>)/.test(line)
  )
}
