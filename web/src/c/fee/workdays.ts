// Working days between two days: weekends off, then what the State Council announced for the year.
import { OFF, WORKED } from '@/api/book'

const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const within = (ranges: readonly string[], day: string) =>
  ranges.some((range) => {
    const [first, last = first] = range.split('..') as [string, string?]
    return first <= day && day <= last
  })
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return within(WORKED, day) || (weekday !== 0 && weekday !== 6 && !within(OFF, day))
}
/** Working days after `from` up to `to`, both days of Beijing ("2026-11-25"); negative where `to` is before `from`. */
export function workingDays(from: string, to: string): number {
  if (to < from) return -workingDays(to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = next(day)
    if (isWorkingDay(day)) count++
  }
  return count
}
