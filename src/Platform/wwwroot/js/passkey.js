// Forms that answer with a passkey: shown where the browser has passkeys, sent as any other form once it has answered.
const has = 'credentials' in navigator && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

for (const form of has ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    const says = form.querySelector('[role=alert]');
    says.textContent = '';
    try {
      form.elements.credential.value = JSON.stringify(await answer(form));
      form.submit();
    } catch (problem) {
      says.textContent = problem.name === 'InvalidStateError' ? 'This device already has a passkey for your account.' : 'No passkey was used. You can try again.';
    }
  });
}

async function answer(form) {
  const asked = await fetch(form.dataset.options, { method: 'POST', credentials: 'same-origin' });
  if (!asked.ok) throw new Error(`The server answered ${asked.status}`);
  const options = await asked.json();
  return form.dataset.passkey === 'add'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
