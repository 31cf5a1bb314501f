'use strict';

/** A button behind each citation that copies it; without this script, a click selects the words. */
(function () {
  if (!navigator.clipboard) {
    return;
  }

  for (const words of document.querySelectorAll('.citation, .cited span')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText((words.textContent || '').trim()).then(() => {
        button.textContent = 'Copied';
      });
    });
    words.after(' ', button);
  }
})();
