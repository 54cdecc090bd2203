// Money is text of yuan on the wire ("12000.00") and whole fen (bigint) in here; never a number.
import { isEnglish } from './i18n'

const SHAPE = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/

/** Fen of a text of yuan; null where it is not one. Spaces, commas and full-width digits are forgiven. */
export function fen(text: string): bigint | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥元]/g, '')
  const found = SHAPE.exec(plain)
  if (!found) return null
  const value = BigInt(found[2]!) * 100n + BigInt((found[3] ?? '').padEnd(2, '0'))
  return found[1] ? -value : value
}

/** Fen as the wire wants them: "12000.00". */
export function wire(value: bigint): string {
  const [sign, size] = value < 0n ? ['-', -value] : ['', value]
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

/** "2,400,000.00" */
export function grouped(text: string): string {
  const value = fen(text)
  if (value === null) return text
  const [whole, rest] = wire(value).split('.') as [string, string]
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${rest}`
}

/** "2,400,000.00 元" */
export function yuan(text: string): string {
  return isEnglish.value ? `CNY ${grouped(text)}` : `${grouped(text)} 元`
}

/** "240.00 万元" from ten thousand yuan up where that is exact, else full yuan. */
export function wan(text: string): string {
  const value = fen(text)
  if (value === null || isEnglish.value) return yuan(text)
  const size = value < 0n ? -value : value
  if (size < 1_000_000n || value % 10_000n !== 0n) return yuan(text)
  return `${grouped(wire(value / 10_000n))} 万元`
}

export const add = (...texts: string[]): string => wire(texts.reduce((sum, text) => sum + (fen(text) ?? 0n), 0n))
