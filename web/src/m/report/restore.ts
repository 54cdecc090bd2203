// A report that the server did not take goes back into the form, with everything in it and a key of its own.
import { newKey } from '@/lib/ids'
import { toInput } from '@/lib/when'
import { get } from '../outbox/db'
import type { FileJob, ReportJob } from '../outbox/jobs'
import { startOver, type Photo } from './draft'

export async function restore(job: ReportJob, files: FileJob[]): Promise<void> {
  const { body } = job
  const photos: Photo[] = []
  for (const file of files) {
    const kept = await get('files', file.file)
    if (kept) photos.push({ slot: 'more', file: kept.id, name: kept.name, type: kept.type, size: kept.size })
  }
  const { latitude_micro: latitude, longitude_micro: longitude } = body.place
  startOver({
    key: newKey(), step: 5, what: body.what, deaths: body.deaths, injured: body.other_injured, missing: body.missing, place: body.place.text,
    position: latitude != null && longitude != null ? [latitude, longitude] : null, note: body.description ?? '',
    when: body.occurred_at ? 'at' : 'unknown', at: body.occurred_at ? toInput(new Date(body.occurred_at)) : '', photos,
    name: body.reporter.name, phone: body.reporter.phone, policy: body.policy ?? null, insurer: body.insurer ?? null, wrong: Object.values(job.fields ?? {}),
  })
}
