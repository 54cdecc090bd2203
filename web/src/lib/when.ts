// Times as people say them, always in Beijing time whatever the device says.
import { isEnglish } from './i18n'

const BEIJING = 8 * 3_600_000
const pad = (n: number) => String(n).padStart(2, '0')
/** The UTC fields of this are Beijing's wall clock. */
const wall = (at: Date) => new Date(at.getTime() + BEIJING)
const day = (w: Date) => Math.floor(w.getTime() / 86_400_000)
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 11月23日, with the year where it is another. */
export function dateText(text: string | Date, now = new Date()): string {
  const w = typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : wall(new Date(text))
  const same = w.getUTCFullYear() === wall(now).getUTCFullYear()
  const [y, m, d] = [w.getUTCFullYear(), w.getUTCMonth(), w.getUTCDate()]
  if (isEnglish.value) return `${d} ${MONTHS[m]}${same ? '' : ` ${y}`}`
  return `${same ? '' : `${y}年`}${m + 1}月${d}日`
}

/** 今天 13:05, 昨天 09:00, 11月20日 13:05. */
export function timeText(text: string | Date, now = new Date()): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return String(text)
  const w = wall(at)
  const clock = `${pad(w.getUTCHours())}:${pad(w.getUTCMinutes())}`
  const away = day(w) - day(wall(now))
  const near = isEnglish.value ? ['yesterday', 'today', 'tomorrow'] : ['昨天', '今天', '明天']
  return `${near[away + 1] ?? dateText(at, now)} ${clock}`
}

/** 11月28日 10:00–10:30, with the second day where it is another. */
export function spanText(from: string | Date, to: string | Date, now = new Date()): string {
  const [a, b] = [new Date(from), new Date(to)]
  if (day(wall(a)) !== day(wall(b))) return `${timeText(a, now)} – ${timeText(b, now)}`
  return `${timeText(a, now)}–${wall(b).toISOString().slice(11, 16)}`
}

/** 还有 3 天 · 还有 2 小时 · 已过 1 天. */
export function leftText(due: string | Date, now = new Date()): string {
  const minutes = Math.round((new Date(due).getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  const [n, zh, en] = size >= 2880 ? [Math.floor(size / 1440), '天', 'd'] : size >= 120 ? [Math.floor(size / 60), '小时', 'h'] : [size, '分钟', 'min']
  if (isEnglish.value) return minutes >= 0 ? `${n} ${en} left` : `${n} ${en} late`
  return minutes >= 0 ? `还有 ${n} ${zh}` : `已过 ${n} ${zh}`
}

/** What `<input type="datetime-local">` shows for an instant, in Beijing time. */
export function toInput(at: Date): string {
  return wall(at).toISOString().slice(0, 16)
}

/** The instant of a `datetime-local` value in Beijing time; null where it is not one. */
export function fromInput(text: string): Date | null {
  const at = new Date(`${text}:00+08:00`)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(at.getTime()) ? at : null
}

/** Today's date in Beijing, "2026-11-23". */
export const today = (now = new Date()): string => wall(now).toISOString().slice(0, 10)
