'use strict';

/** Where help is found is said before everything else as long as the words in the box ask for it. */
(function () {
  const shown = typeof document === 'undefined' ? null : document.getElementById('help-now');
  const box = /** @type {HTMLInputElement | null} */ (shown && document.getElementById('q'));
  if (!shown || !box) {
    return;
  }

  const asking = new Set((shown.dataset.words || '').split(' '));
  const show = () => {
    const asked = box.value || new URLSearchParams(window.location.search).get('q') || '';
    // type:report narrows a search, and asks for no help
    shown.hidden = !asked.toLowerCase().replace(/\p{L}+:\S*/gu, ' ').split(/[^\p{L}]+/u).some(word => asking.has(word));
  };
  box.addEventListener('input', show);
  window.addEventListener('popstate', show);
  show();
})();
