// The page of what a notice about the fee is about: `POLICY#policy_x/FEELINE#line_y`.
export function feePage(subject: string): string | null {
  const [owner = '', thing = ''] = subject.split('/')
  const [kind, id] = owner.split('#')
  const [what = '', which = ''] = thing.split('#')
  if (kind === 'POLICY' && id) {
    if (what === 'FEE') return `/fee/accounts/${id}`
    if (what === 'FEELINE' && which) return `/fee/accounts/${id}/lines/${which}`
    if (what === 'FEEDISPUTE' && which) return `/fee/disputes/${id}/${which}`
  }
  if (kind !== 'INSURER') return null
  return ({ FEEBUDGET: '/fee/budget', FEEPERIOD: '/fee/periods', FEEPURPOSE: '/fee/purposes' } as Record<string, string>)[what] ?? null
}
