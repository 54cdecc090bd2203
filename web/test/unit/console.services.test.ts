import { describe, expect, it } from 'vitest'
import { filled } from '@/c/agencies/names'
import { badTitles, sent, sha256 } from '@/c/agencies/papers'
import { span } from '@/c/services/booking'

describe('papers', () => {
  it('are known by the hash of their bytes', async () => {
    expect(await sha256(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
  it('go out with trimmed titles; a title that is missing is named by its place', () => {
    const papers = [{ title: ' 会议纪要 ', sha256: 'a' }, { title: ' ', sha256: 'b' }]
    expect(sent(papers)[0]).toEqual({ title: '会议纪要', sha256: 'a' })
    expect(badTitles(papers, '/papers', '请写')).toEqual({ '/papers/1/title': '请写' })
  })
})

describe('services', () => {
  it('are said with the hour once for the end, in Beijing', () => {
    expect(span({ from: '2020-03-02T02:00:00Z', to: '2020-03-02T02:30:00Z' })).toBe('2020年3月2日 10:00–10:30')
  })
  it('are asked for without the empty answers', () => {
    expect(filled({ q: '', state: 'booked', cursor: undefined })).toEqual({ state: 'booked' })
  })
})
