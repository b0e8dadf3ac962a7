// A job's progress as it happens. Without this script the page is read again every few seconds.
const shown = document.querySelector('[data-progress]');
const [state, words, said, bar] = ['[data-progress-state]', '[data-progress-words]', '[data-progress-said]', 'progress'].map((part) => shown.querySelector(part));
let quarter = Math.floor((bar.hasAttribute('value') ? bar.value : 0) / 25);

const source = new EventSource(shown.dataset.progress);

source.addEventListener('progress', (event) => {
  const now = JSON.parse(event.data);
  state.textContent = now.state;
  words.textContent = now.words ? `: ${now.words}` : '';
  if (now.percent === null) {
    bar.removeAttribute('value');
    return;
  }
  bar.value = now.percent;
  // A listener hears four numbers, not a hundred.
  const reached = Math.floor(now.percent / 25);
  if (reached > quarter) said.textContent = `${reached * 25}% done`;
  quarter = Math.max(quarter, reached);
});

source.addEventListener('ended', (event) => {
  source.close();
  said.textContent = JSON.parse(event.data).state;
  // Long enough for it to be said before the page with the result comes.
  setTimeout(() => location.reload(), 1000);
});
