import { safeParse, type GenericSchema } from 'valibot'

/** The bad fields of a value by a valibot schema; the messages of the schema are the words shown. */
export function badFields(schema: GenericSchema, value: unknown): Record<string, string> {
  const result = safeParse(schema, value)
  if (result.success) return {}
  const found: Record<string, string> = {}
  for (const issue of result.issues) {
    const pointer = `/${(issue.path ?? []).map((step) => String(step.key)).join('/')}`
    found[pointer] ??= issue.message
  }
  return found
}
