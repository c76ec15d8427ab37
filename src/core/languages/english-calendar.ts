import { capitalized } from '../text/capitalized.ts'
import { english } from './en.ts'

/** The days of the week in English as they are written, Monday first. */
export const weekdays: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The months in English as they are written in full, January first. */
export const monthsInFull: readonly string[] = english.monthNames.map(([name = '']) => capitalized(name))
