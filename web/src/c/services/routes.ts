import type { RouteRecordRaw } from 'vue-router'

export const serviceRoutes: RouteRecordRaw[] = [
  { path: '/plans', component: () => import('./Plans.vue') },
  { path: '/plans/new', component: () => import('./PlanDraw.vue') },
  { path: '/plans/:plan', component: () => import('./Plan.vue') },
  { path: '/slots', component: () => import('./Slots.vue') },
  { path: '/bookings', component: () => import('./Bookings.vue') },
  { path: '/bookings/new', component: () => import('./Book.vue') },
  { path: '/bookings/:booking', component: () => import('./Booking.vue') },
  { path: '/cooperation/:policy', component: () => import('./Cooperation.vue') },
  { path: '/pooled', component: () => import('./Pools.vue') },
  { path: '/pooled/new', component: () => import('./PoolDraw.vue') },
  { path: '/pooled/:pooled', component: () => import('./Pool.vue') },
  { path: '/projects', component: () => import('./Projects.vue') },
  { path: '/projects/new', component: () => import('./ProjectDraw.vue') },
  { path: '/projects/:project', component: () => import('./Project.vue') },
  { path: '/trainings', component: () => import('./Trainings.vue') },
]
