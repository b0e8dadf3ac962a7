// Marks cells of the matrix by keyboard: arrows, 1, 2, 0, and Q for the quotation. Without this script each document has a page of its own.
const table = document.querySelector('[data-matrix-entry]');
if (table) {
  const [tools, said, dialog] = ['[data-matrix-tools]', '[data-matrix-said]', '[data-matrix-dialog]'].map((part) => document.querySelector(part));
  const [title, what, says, quotation, place] = ['#dialog-title', '[data-dialog-what]', '[data-dialog-says]', '#dialog-quotation', '#dialog-place'].map((part) => dialog.querySelector(part));
  const themes = [...table.querySelectorAll('thead [data-theme]')];
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
  let here = [0, 0];

  const cellAt = ([row, column]) => rows[row][column];
  const nameOf = ([row, column]) => `${rows[row][column].closest('tr').querySelector('th a').textContent}, ${themes[column].textContent}`;

  document.querySelectorAll('[data-matrix-script], [data-matrix-tools]').forEach((part) => { part.hidden = false; });
  table.setAttribute('role', 'grid');
  rows.flat().forEach((cell) => { cell.tabIndex = -1; cell.setAttribute('role', 'gridcell'); });
  cellAt(here).tabIndex = 0;

  function go(row, column, focus = true) {
    cellAt(here).tabIndex = -1;
    here = [Math.min(Math.max(row, 0), rows.length - 1), Math.min(Math.max(column, 0), themes.length - 1)];
    cellAt(here).tabIndex = 0;
    if (focus) cellAt(here).focus();
  }

  function show(cell, now) {
    Object.assign(cell.dataset, { level: now.level, quotation: now.quotation, place: now.place, revision: now.revision });
    const [sign, words] = [document.createElement('span'), document.createElement('span')];
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = now.sign;
    words.className = 'govuk-visually-hidden';
    words.textContent = now.sign ? now.said : '';
    cell.replaceChildren(sign, words);
  }

  async function send(at, change) {
    const cell = cellAt(at);
    const { level = '', quotation: words = '', place: where = '', revision = '0' } = { ...cell.dataset, ...change };
    const form = new URLSearchParams({ document: cell.closest('tr').dataset.document, theme: themes[at[1]].dataset.theme, level, quotation: level ? words : '', place: level ? where : '', revision });
    let answer;
    try {
      answer = await fetch(table.dataset.matrixEntry, { method: 'POST', body: form, headers: { RequestVerificationToken: table.dataset.token } });
    } catch {
      said.textContent = `${nameOf(at)}: not saved, because the site cannot be reached. Try again.`;
      return;
    }
    if (answer.status === 409) { await conflict(at, { level, quotation: words, place: where }, await answer.json()); return; }
    if (!answer.ok) {
      said.textContent = `${nameOf(at)}: not saved. ${answer.status === 400 ? (await answer.json().catch(() => ({}))).says ?? '' : 'Load the page again.'}`;
      return;
    }
    const now = await answer.json();
    show(cell, now);
    said.textContent = `${nameOf(at)}: ${now.said}. ${now.found}`;
  }

  function ask(at, heading, words, problem) {
    const cell = cellAt(at);
    title.textContent = heading;
    what.textContent = nameOf(at);
    says.textContent = problem;
    says.hidden = !problem;
    quotation.value = words.quotation ?? cell.dataset.quotation ?? '';
    place.value = words.place ?? cell.dataset.place ?? '';
    dialog.returnValue = 'cancel';
    dialog.showModal();
    quotation.focus();
    return new Promise((resolve) => { dialog.addEventListener('close', () => { cell.focus(); resolve(dialog.returnValue === 'save'); }, { once: true }); });
  }

  async function conflict(at, mine, theirs) {
    show(cellAt(at), theirs);
    const words = theirs.quotation ? `${theirs.said}: “${theirs.quotation}”` : theirs.said;
    said.textContent = `${nameOf(at)}: someone else has meanwhile saved ${words}.`;
    if (await ask(at, 'Someone else changed this cell', mine, `They saved: ${words}. Save to replace it with yours (${mine.level === 'High' ? 'high priority' : mine.level ? 'priority' : 'not mentioned'}).`))
      await send(at, { ...mine, quotation: quotation.value, place: place.value });
  }

  async function quote() {
    const at = here;
    if (!cellAt(at).dataset.level) {
      said.textContent = `${nameOf(at)}: mark it first, with 1 or 2. A quotation needs a mark.`;
      return;
    }
    if (await ask(at, 'Quotation', {}, '')) await send(at, { quotation: quotation.value, place: place.value });
  }

  table.addEventListener('focusin', (event) => {
    const cell = event.target.closest('tbody td');
    const row = rows.findIndex((cells) => cells.includes(cell));
    if (row >= 0) go(row, rows[row].indexOf(cell), false);
  });
  table.addEventListener('keydown', (event) => {
    if (!event.target.closest('tbody td') || event.ctrlKey || event.altKey || event.metaKey) return;
    const [row, column] = here;
    const moves = { ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], Home: [row, 0], End: [row, themes.length - 1] };
    const levels = { 1: 'High', 2: 'Priority', 0: '' };
    if (event.key in moves) go(...moves[event.key]);
    else if (event.key in levels) send(here, { level: levels[event.key] });
    else if (event.key === 'q' || event.key === 'Q') quote();
    else return;
    event.preventDefault();
  });
  tools.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.hasAttribute('data-quote')) quote();
    else if (button) send(here, { level: button.dataset.level });
  });
}
