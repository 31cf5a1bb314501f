'use strict';

/** A button behind each citation that copies it; without this script, a click selects the words. */
(function () {
  const box = document.getElementById('find');
  if (!navigator.clipboard || !box) {
    return;
  }

  const { copy, copied } = box.dataset;

  for (const words of document.querySelectorAll('.citation, .cited span')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy || '';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText((words.textContent || '').trim()).then(() => {
        button.textContent = copied || '';
      });
    });
    words.after(' ', button);
  }
})();
