import '@/ui/base.css'
import './console.css'
import { start } from '@/lib/start'
import { onOtherPerson } from '@/lib/session'
import App from './App.vue'
import { router } from './router'

onOtherPerson(() => router.push('/'))
void start(App, router)
