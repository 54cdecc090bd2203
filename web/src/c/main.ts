import '@/ui/base.css'
import { createRouter, createWebHistory } from 'vue-router'
import { start } from '@/lib/start'
import App from './App.vue'

const router = createRouter({ history: createWebHistory('/console'), routes: [{ path: '/:rest(.*)*', component: () => import('./Start.vue') }] })
void start(App, router)
