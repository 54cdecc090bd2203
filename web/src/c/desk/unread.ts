// How many notices wait, for the menu; read in silence, so that a page that nobody touches asks nobody to sign in.
import { ref } from 'vue'
import { ok, quiet } from '@/lib/api'
import { told } from '../can'

/** Null while unknown; "99+" is as good as any larger number. */
export const unread = ref<string | null>(null)
export async function countUnread(): Promise<void> {
  if (!told()) return void (unread.value = null)
  const found = await ok(quiet.GET('/v1/inbox', { params: { query: { unread: 'true' as never, limit: '100' } } })).catch(() => null)
  if (found) unread.value = found.data.next_cursor ? '99+' : found.data.items.length ? String(found.data.items.length) : null
}
