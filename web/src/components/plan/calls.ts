// What an office does to a plan and its class, and how both are read.
import { api, commandHeaders, data } from '../../api/client'
import type { Enrolment, Plan, PlanAction, Submission } from '../../api/schema'

/** A plan with what the reader may do to it now. */
export type ActionablePlan = Plan & { actions: PlanAction[] }

/** A command about a plan as it was seen: its address and its headers. */
function about(plan: Plan, id: string) {
  return { params: { path: { plan: plan.plan } }, headers: commandHeaders(id, plan.version) }
}

/** PLAN-5. */
export function approve(plan: Plan, approved: number, opinion: string | undefined, id: string) {
  return data(
    api.POST('/api/v1/training-plans/{plan}/approval', {
      ...about(plan, id),
      body: { approved, opinion: opinion || null },
    }),
  )
}

/** PLAN-6. */
export function reject(plan: Plan, opinion: string | undefined, id: string) {
  return data(
    api.POST('/api/v1/training-plans/{plan}/rejection', { ...about(plan, id), body: { opinion: opinion || null } }),
  )
}

/** PLAN-7. */
export function adjust(plan: Plan, allowed: number, reason: string, id: string) {
  return data(
    api.POST('/api/v1/training-plans/{plan}/headcount-adjustments', { ...about(plan, id), body: { allowed, reason } }),
  )
}

/** HOURS-4. */
export function confirmHours(plan: Plan, id: string) {
  return data(api.POST('/api/v1/training-plans/{plan}/hours-confirmation', about(plan, id)))
}

/** HOURS-2. */
export function returnHours(plan: Plan, opinion: string | undefined, id: string) {
  return data(
    api.POST('/api/v1/training-plans/{plan}/hours-return', { ...about(plan, id), body: { opinion: opinion || null } }),
  )
}

/** HOURS-5. */
export function reopenHours(plan: Plan, reason: string, id: string) {
  return data(api.POST('/api/v1/training-plans/{plan}/hours-reopening', { ...about(plan, id), body: { reason } }))
}

/** A plan in full, with what the reader may do to it now. */
export function readPlan(plan: string) {
  return data(api.GET('/api/v1/training-plans/{plan}', { params: { path: { plan } } }))
}

/** The submissions of a class, the first one first. */
export function readSubmissions(plan: string): Promise<Submission[]> {
  return data(api.GET('/api/v1/training-plans/{plan}/submissions', { params: { path: { plan } } }))
}

/** Everybody who is or was enrolled in a class. */
export async function readRoster(plan: string): Promise<Enrolment[]> {
  const everybody: Enrolment[] = []
  let after: string | undefined
  do {
    const page = await data(
      api.GET('/api/v1/training-plans/{plan}/enrolments', {
        params: { path: { plan }, query: { withdrawn: true, size: 200, after } },
      }),
    )
    everybody.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return everybody
}
