// Papers of cases and agreements: the system keeps the title and the SHA-256 of the file; whoever holds the original can
// show at any time that it is the same.
export interface Paper {
  title: string
  sha256: string
}
export async function sha256(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
export const sent = (papers: readonly Paper[]): Paper[] => papers.map(({ title, sha256 }) => ({ title: title.trim(), sha256 }))
/** Bad fields of papers under a pointer. */
export const badTitles = (papers: readonly Paper[], pointer: string, say: string): Record<string, string> =>
  Object.fromEntries(papers.flatMap((one, at) => (one.title.trim() ? [] : [[`${pointer}/${at}/title`, say]])))
