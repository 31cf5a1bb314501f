'use strict';

/** Where there is no page: the address of a document number in another spelling leads to its paper, by the search. */
(function () {
  const lost = typeof document === 'undefined' ? null : document.getElementById('lost');
  const numbers = lost ? lost.dataset.root + 's/' : '';
  if (lost && window.location.pathname.startsWith(numbers)) {
    const rest = window.location.pathname.slice(numbers.length).replace(/\/+$/, '');
    let number = rest;
    try {
      number = decodeURIComponent(rest);
    } catch (e) {
      // no well-formed address: the number is looked for as it stands
    }

    window.location.replace(lost.dataset.root + 'search/?s=' + encodeURIComponent(number));
  }
})();
