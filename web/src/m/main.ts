import '@/ui/base.css'
import { createRouter, createWebHistory } from 'vue-router'
import { start } from '@/lib/start'
import App from './App.vue'

const router = createRouter({ history: createWebHistory(), routes: [{ path: '/:rest(.*)*', component: App }] })
void start(App, router)
