import { describe, expect, it } from 'vitest'
import { isWorkingDay, workingDays } from '@/c/fee/workdays'
import { numberText } from '@/c/alerts/alerts'
import { feePage } from '@/c/fee/subject'
import { percent, turn, type Line } from '@/c/fee/fee'

describe('working days', () => {
  it('follow the State Council’s calendar, make-up days included', () => {
    // 2026: 1 to 3 January off, Sunday 4 January worked.
    expect(['2026-01-01', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-10'].map(isWorkingDay)).toEqual([false, false, true, true, false])
  })
  it('are counted after the first day up to the last', () => {
    expect(workingDays('2026-11-27', '2026-11-27')).toBe(0)
    expect(workingDays('2026-11-27', '2026-11-30')).toBe(1)
    expect(workingDays('2026-11-27', '2026-12-11')).toBe(10)
    expect(workingDays('2026-12-02', '2026-11-30')).toBe(-2)
  })
})

describe('a line', () => {
  const line = (more: object) => ({ state: 'reserved', frozen: false, reserved: '60000.00', ...more }) as Line
  it('is the turn of one side at a time', () => {
    expect(turn(line({}))).toBe('service')
    expect(turn(line({ accepted_by: 'jia/a' }))).toBe('approve')
    expect(turn(line({ accepted_by: 'jia/a', approved_by: 'anping/m' }))).toBe('post')
    // Exactly the limit needs nobody else.
    expect(turn(line({ accepted_by: 'jia/a', reserved: '50000.00' }))).toBe('post')
    expect(turn(line({ raise_to: '70000.00' }))).toBe('raise')
    expect(turn(line({ frozen: true }))).toBe('frozen')
    expect(turn(line({ state: 'posted' }))).toBe('done')
  })
})

describe('numbers of an alert', () => {
  it('are said as people say them', () => {
    expect(percent(2100)).toBe('21%')
    expect(numberText('least_bp', '2000')).toBe('20%')
    expect(numberText('pace', '124995.00')).toBe('124,995.00')
    expect(numberText('district', 'fengtai')).toBe('丰台区')
    expect(numberText('peers', '12')).toBe('12')
  })
})

describe('a notice about the fee', () => {
  it('opens what it is about', () => {
    expect(feePage('POLICY#policy_1/FEELINE#line_2')).toBe('/fee/accounts/policy_1/lines/line_2')
    expect(feePage('POLICY#policy_1/FEEDISPUTE#dispute_2')).toBe('/fee/disputes/policy_1/dispute_2')
    expect(feePage('INSURER#anping/FEEBUDGET#2026')).toBe('/fee/budget')
    expect(feePage('POLICY#policy_1/POLICY')).toBeNull()
    expect(feePage('CLAIM#claim_1/CLAIM')).toBeNull()
  })
})
