// A report that the server did not take goes back into the form, with everything in it and a key of its own.
import { toInput } from '@/lib/when'
import { change, get, type Change } from '../outbox/db'
import type { FileJob, ReportJob } from '../outbox/jobs'
import { begun, fresh, leftovers, me, nameOf, ours, saveNow, show, type Draft, type Photo } from './draft'

export async function restore(job: ReportJob, files: FileJob[]): Promise<void> {
  const { body } = job
  const photos: Photo[] = []
  for (const file of files) {
    const kept = await get('files', file.file)
    if (kept) photos.push({ slot: 'more', file: kept.id, name: kept.name, type: kept.type, size: kept.size })
  }
  const { latitude_micro: latitude, longitude_micro: longitude } = body.place
  const next: Draft = {
    ...fresh(), owner: job.owner ?? me(), step: 5, what: body.what, deaths: body.deaths, injured: body.other_injured, missing: body.missing, place: body.place.text,
    position: latitude != null && longitude != null ? [latitude, longitude] : null, note: body.description ?? '',
    when: body.occurred_at ? 'at' : 'unknown', at: body.occurred_at ? toInput(new Date(body.occurred_at)) : '', photos,
    name: body.reporter.name, phone: body.reporter.phone, policy: body.policy ?? null, insurer: body.insurer ?? null, chose: true, wrong: Object.values(job.fields ?? {}),
  }
  await saveNow()
  // In one step: it is never in neither place.
  const used = new Set(photos.map(({ file }) => file))
  const gone = ours() ? leftovers().filter(([, key]) => !used.has(key)) : []
  // What goes is not saved once more on the way.
  const was = begun.value
  if (ours()) begun.value = false
  try {
    await change([...gone, ...[job, ...files].map(({ id }): Change => ['jobs', id, undefined]), ['drafts', nameOf(next.key), next]])
  } catch (error) {
    begun.value = was
    throw error
  }
  await show(next)
}
