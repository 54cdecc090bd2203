// All members of the mechanism; those who left too, because past votes name them.
import { api, ok, type Schemas } from '@/lib/api'

export async function allMembers(): Promise<Schemas['MemberView'][]> {
  const found: Schemas['MemberView'][] = []
  let cursor: string | null | undefined
  do {
    const { data } = await ok(api.GET('/v1/mechanism/members', { params: { query: { limit: '100', ...(cursor ? { cursor } : {}) } } }))
    found.push(...data.items)
    cursor = data.next_cursor
  } while (cursor)
  return found
}
