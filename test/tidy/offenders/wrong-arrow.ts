// at src/cli/commands/wrong-arrow.ts
import { systemClock } from '#adapters/clock/system.ts'

export const now = systemClock().now
