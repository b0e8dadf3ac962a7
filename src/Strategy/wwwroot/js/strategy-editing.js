// Dragging a part onto another puts it before that one: the form of a move opens, filled in, and asks why. Without JavaScript the same form is a link.
const tree = document.querySelector('[data-edit-tree]');
if (tree) {
  let dragged = null;
  const item = event => event.target.closest?.('[data-element]');
  for (const link of tree.querySelectorAll('[data-element] > .edit-tree__line')) if (link.querySelector('.edit-tree__acts')) link.draggable = true;
  tree.addEventListener('dragstart', event => { dragged = item(event); event.dataTransfer.effectAllowed = 'move'; });
  tree.addEventListener('dragover', event => {
    const over = item(event);
    tree.querySelectorAll('.edit-tree__item--over').forEach(each => each.classList.remove('edit-tree__item--over'));
    if (!dragged || !over || dragged.contains(over)) return;
    event.preventDefault();
    over.classList.add('edit-tree__item--over');
  });
  tree.addEventListener('drop', event => {
    const over = item(event);
    if (!dragged || !over || dragged.contains(over)) return;
    event.preventDefault();
    const parent = over.parentElement.closest('[data-element]')?.dataset.element ?? '';
    const same = over.parentElement === dragged.parentElement;
    const place = Number(over.dataset.place) - (same && Number(dragged.dataset.place) < Number(over.dataset.place) ? 1 : 0);
    location.assign(`${tree.dataset.editTree}/${dragged.dataset.element}/move?below=${encodeURIComponent(parent)}&place=${place}`);
  });
}
