// Tables as files: CSV (RFC 4180, with the mark that makes Excel read UTF-8) and XLSX (ECMA-376) in a stored ZIP.
// Amounts go out as numbers with two places; other text that starts like a formula is kept from being one.

export interface Cell {
  text: string
  number: boolean
}
const PLAIN = /^-?\d{1,13}(\.\d{1,2})?$/
/** The plain number of a shown amount ("2,400,000.00 元"), or null where it is none. */
export function plainNumber(cell: Cell): string | null {
  if (!cell.number) return null
  const text = cell.text.replace(/,/g, '').replace(/^CNY /, '').replace(/ 元$/, '')
  return PLAIN.test(text) ? text : null
}

const DANGER = /^[=+\-@\t\r]/
export function csv(heads: string[], rows: Cell[][]): Blob {
  const quoted = (text: string) => `"${(DANGER.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
  const lines = [heads.map(quoted), ...rows.map((row) => row.map((cell) => plainNumber(cell) ?? quoted(cell.text)))]
  return new Blob(['\uFEFF', lines.map((line) => line.join(',')).join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' })
}

const CONTROL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const xml = (text: string) => text.replace(CONTROL, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACK = 'http://schemas.openxmlformats.org/package/2006'

/** "A", "Z", "AA" for a column counted from 0. */
export function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26)
}

export function xlsx(name: string, heads: string[], rows: Cell[][]): Blob {
  const text = (at: string, said: string, style: number) => `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xml(said)}</t></is></c>`
  const one = (cell: Cell, at: string) => {
    const number = plainNumber(cell)
    return number === null ? text(at, cell.text, 0) : `<c r="${at}" s="${number.includes('.') ? 2 : 0}"><v>${number}</v></c>`
  }
  const lines = [
    `<row r="1">${heads.map((head, at) => text(`${letters(at)}1`, head, 1)).join('')}</row>`,
    ...rows.map((row, down) => `<row r="${down + 2}">${row.map((cell, at) => one(cell, `${letters(at)}${down + 2}`)).join('')}</row>`),
  ]
  const widths = heads.map((head, at) => Math.min(48, Math.max(10, ...[head, ...rows.slice(0, 200).map((row) => row[at]?.text ?? '')].map((said) => said.length * 1.8))))
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`
  const title = xml(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))
  return zip([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`],
    ['_rels/.rels', `${HEAD}<Relationships xmlns="${PACK}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${HEAD}<Relationships xmlns="${PACK}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', sheet],
    ['xl/styles.xml', styles],
  ])
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** A ZIP whose parts are stored as they are; dates are left at the format's first day, so equal tables are equal files. */
function zip(parts: [name: string, text: string][]): Blob {
  const out: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  const record = (signature: number, fields: [value: number, size: 2 | 4][]) => {
    const bytes = new Uint8Array(4 + fields.reduce((sum, [, size]) => sum + size, 0))
    const view = new DataView(bytes.buffer)
    view.setUint32(0, signature, true)
    let place = 4
    for (const [value, size] of fields) {
      if (size === 2) view.setUint16(place, value, true)
      else view.setUint32(place, value, true)
      place += size
    }
    return bytes
  }
  for (const [path, text] of parts) {
    const [name, body] = [new TextEncoder().encode(path), new TextEncoder().encode(text)]
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const common: [number, 2 | 4][] = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [crc32(body), 4], [body.length, 4], [body.length, 4], [name.length, 2], [0, 2]]
    const local = record(0x04034b50, common)
    out.push(local, name, body)
    directory.push(record(0x02014b50, [[20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), name)
    at += local.length + name.length + body.length
  }
  const size = directory.reduce((sum, bytes) => sum + bytes.length, 0)
  const end = record(0x06054b50, [[0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [size, 4], [at, 4], [0, 2]])
  return new Blob([...out, ...directory, end], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** Hands a file to the browser. */
export function hand(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
