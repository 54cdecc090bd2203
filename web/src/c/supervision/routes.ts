import type { RouteRecordRaw } from 'vue-router'

export const supervisionRoutes: RouteRecordRaw[] = [
  { path: '/complaints', component: () => import('./Complaints.vue') },
  { path: '/complaints/counts', component: () => import('./Counts.vue') },
  { path: '/complaints/:complaint', component: () => import('./Complaint.vue') },
  { path: '/inspections', component: () => import('./Inspections.vue') },
  { path: '/inspections/:inspection', component: () => import('./Inspection.vue') },
  { path: '/inspections/:inspection/room', component: () => import('./Room.vue') },
  { path: '/inspections/:inspection/room/:line', component: () => import('./RoomLine.vue') },
  { path: '/situation', component: () => import('./Situation.vue') },
  { path: '/situation/notes/:note', component: () => import('./SituationNote.vue') },
  { path: '/value', component: () => import('./Values.vue') },
  { path: '/focus-areas', component: () => import('./FocusAreas.vue') },
  { path: '/hint', component: () => import('./Hint.vue') },
]
