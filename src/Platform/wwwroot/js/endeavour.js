// GOV.UK Frontend's behaviours, where the browser runs modules. Every page works without them.
import { initAll } from './govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
