import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import { whenQuiet } from './base/quiet';
import { startRouter } from './base/router.svelte';
import { startTheme } from './base/theme';
import App from './shell/App.svelte';
import { startServiceWorker } from './shell/service_worker';
import { startSession } from './shell/session.svelte';
import { rememberedLanguage, setLanguage } from './words/words.svelte';

startTheme();
startRouter();
const asked = startSession();
if (rememberedLanguage() === 'en') await setLanguage('en');
await asked;
mount(App, { target: document.getElementById('app')! });
whenQuiet(startServiceWorker);
