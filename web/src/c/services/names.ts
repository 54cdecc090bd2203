// Names of the insured units behind policies, each asked for once.
import { ok, quiet } from '@/lib/api'
import { names } from '../agencies/names'

export const policyName = names(async (id) => (await ok(quiet.GET('/v1/policies/{policy_id}', { params: { path: { policy_id: id } } }))).data.insured.name).of
