// What an expert needs on a site without network: the bookings and what each kind must show, as they were read last.
import type { Schemas } from '@/lib/wire'
import { get, put } from '../outbox/db'
import { me } from '../known'

interface Kept {
  owner: string
  at: string
  bookings: Schemas['BookingView'][]
  kinds: Schemas['ServiceKindView'][]
}
const NOTE = 'day'

export async function keptDay(): Promise<Kept | undefined> {
  const kept = (await get('notes', NOTE)) as Kept | undefined
  return kept?.owner === me.value?.sub ? kept : undefined
}
export async function keepDay(bookings: Schemas['BookingView'][], kinds: Schemas['ServiceKindView'][]): Promise<void> {
  if (me.value) await put('notes', NOTE, { owner: me.value.sub, at: new Date().toISOString(), bookings, kinds } satisfies Kept)
}
/** One booking as it was just read. */
export async function keepBooking(booking: Schemas['BookingView'], kinds: Schemas['ServiceKindView'][]): Promise<void> {
  const others = (await keptDay())?.bookings.filter(({ id }) => id !== booking.id) ?? []
  await keepDay([...others, booking], kinds)
}
