'use strict';

/** The search page: what is typed, what is shown, what the address says. What it looks like is said by `drawing`. */
(function (search) {
  if (typeof document === 'undefined' || !document.getElementById('search')) {
    return;
  }

  const STEP = 10;
  const PAUSE = 700;
  const REST = 200;
  const page = /** @type {HTMLElement} */ (document.getElementById('search'));
  const get = id => /** @type {any} */ (document.getElementById(id));
  const { element, address, result, passage, facet } = search.drawing(page);
  const load = search.loader(page.dataset.root || '', () => {
    tell('A part of the index could not be loaded. Try again, or use the lists below.', true);
    get('results').dataset.state = 'failed';
  });
  const state = { q: '', chosen: /** @type {{ [facet: string]: string[] }} */ (Object.create(null)),
    sort: 'relevance', shown: STEP, forward: false, next: -1 };
  let run = 0;
  let pause = 0;
  let lastTyped = 0;
  /** @type {Set<string>} facets that the reader opened */
  const opened = new Set();

  /** Searches, loading what is missing, and shows; a later search makes an earlier one stop. */
  function show() {
    const mine = ++run;
    get('results').dataset.state = 'busy';
    const go = () => {
      if (mine !== run) {
        return;
      }

      if (state.q === '' && Object.keys(state.chosen).length === 0) {
        blank();
        return;
      }

      const found = search.find(search.index, state.q, state.chosen, state.sort);
      if ('need' in found) {
        fetchParts(found.need, go);
        return;
      }

      const shown = found.hits.slice(0, state.shown);
      shown.forEach(h => search.index.file('r/' + h.record));
      if (search.index.missing.size > 0) {
        fetchParts(Array.from(search.index.missing), go);
        return;
      }

      const bearers = found.hits.filter(h => h.step === 0);
      if (state.forward && bearers.length === 1) {
        window.location.replace(address(search.index.file('r/' + bearers[0].record).url, ''));
        return;
      }

      draw(found, shown);
    };
    go();
  }

  /** Parts for a word that is still being typed are not worth loading: wait for a rest, but never for what every search needs. */
  function fetchParts(names, then) {
    const rest = names.some(n => n === 'manifest' || n === 'records') ? 0 : REST - (Date.now() - lastTyped);
    if (rest > 0) {
      window.setTimeout(then, rest);
    } else {
      load(names, then);
    }
  }

  /** Nothing is asked: the lists alone. */
  function blank() {
    get('results').replaceChildren();
    get('facets').replaceChildren();
    get('notices').replaceChildren();
    get('count').textContent = '';
    get('more').hidden = get('tools').hidden = true;
    get('lists').hidden = false;
    finish();
  }

  /** @param {Found} found @param {Hit[]} shown */
  function draw(found, shown) {
    // what is drawn anew takes the focus again
    const held = document.activeElement ? document.activeElement.id : '';
    const total = found.hits.length;
    const words = total === 1 ? '1 result' : total + ' results';
    get('count').textContent = total === 0 ? 'Nothing found' : words;
    get('notices').replaceChildren(...found.notices.map(n => element('p', {}, n)));
    const some = shown.findIndex(h => h.step === 2);
    const withAll = found.hits.filter(h => h.step < 2).length;
    const grouped = found.words && state.sort === 'relevance' && withAll < total;
    get('results').replaceChildren(...shown.map((h, i) => result(h, grouped && i === some ? withAll : -1)));
    get('facets').replaceChildren(...found.facets.filter(f => f.values.length > 1 || f.values.some(v => v.chosen))
      .map(f => facet(f, opened, choose)));
    get('more').hidden = shown.length >= total;
    get('tools').hidden = false;
    get('lists').hidden = total > 0;
    const next = state.next < 0 ? null : get('results').children[state.next];
    const again = next ? next.querySelector('h3 a') : held === '' ? null : get(held);
    state.next = -1;
    if (again && again !== document.activeElement) {
      again.focus();
    }

    window.clearTimeout(pause);
    pause = window.setTimeout(() => get('said').textContent = get('count').textContent + (state.q === '' ? '' : ' for ' + state.q), PAUSE);
    fillSeen(found, shown);
  }

  /**
   * Paragraphs are long: those of results in view are loaded at once, those further down when they come near.
   * @param {Found} found
   * @param {Hit[]} shown
   */
  function fillSeen(found, shown) {
    const mine = run;
    watcher.disconnect();
    const items = Array.from(get('results').children);
    const unfilled = shown.map((hit, i) => ({ hit, item: items[i] }))
      .filter(f => found.words && search.index.file('r/' + f.hit.record).units > 0);
    const near = unfilled.filter(f => f.item.getBoundingClientRect().top < window.innerHeight);
    fill(near, found, mine, finish);
    waiting = unfilled.filter(f => !near.includes(f)).map(f => Object.assign(f, { found, mine }));
    waiting.forEach(f => watcher.observe(f.item));
  }

  /** @type {any[]} results further down, whose paragraphs are not loaded yet */
  let waiting = [];
  const watcher = new IntersectionObserver(entries => {
    const seen = new Set(entries.filter(e => e.isIntersecting).map(e => e.target));
    const now = waiting.filter(f => seen.has(f.item));
    waiting = waiting.filter(f => !seen.has(f.item));
    now.forEach(f => watcher.unobserve(f.item));
    if (now.length > 0) {
      fill(now, now[0].found, now[0].mine, () => {});
    }
  }, { rootMargin: '300px' });

  /** Puts the best paragraphs into results; the title then leads to the first of them. */
  function fill(results, found, mine, then) {
    const names = results.map(r => 'x/' + r.hit.record).filter(n => !search.index.files.has(n));
    const go = () => {
      if (mine !== run) {
        return;
      }

      for (const { hit, item } of results) {
        const piece = search.index.file('r/' + hit.record);
        const best = search.passages(search.index.file('x/' + hit.record), found.concepts, search.index.manifest.symbols, 2);
        if (best.length > 0) {
          item.append(element('ul', { class: 'passages' }, ...best.map(b => passage(piece, b))));
          if (best[0].anchor !== '' && hit.step !== 0) {
            item.querySelector('h3 a').setAttribute('href', address(best[0].url || piece.url, best[0].anchor));
          }
        }
      }

      then();
    };
    if (names.length > 0) {
      load(names, go);
    } else {
      go();
    }
  }

  function finish() {
    get('results').dataset.query = state.q;
    get('results').dataset.state = 'done';
    const back = window.history.state && window.history.state.hit;
    const link = back ? document.getElementById(back) : null;
    if (link) {
      window.history.replaceState(Object.assign({}, window.history.state, { hit: null }), '');
      link.focus();
    }
  }

  function choose(key, value, on) {
    const values = (state.chosen[key] || []).filter(v => v !== value).concat(on ? [value] : []);
    state.chosen = Object.assign(Object.create(null), state.chosen, { [key]: values });
    if (values.length === 0) {
      delete state.chosen[key];
    }

    state.shown = STEP;
    remember(true);
    show();
  }

  /** The address says what is shown, so that it can be kept and sent. @param {boolean} push a step of its own in the browser's history */
  function remember(push) {
    const all = new URLSearchParams();
    if (state.q !== '') {
      all.set('q', state.q);
    }

    Object.keys(state.chosen).sort().forEach(k => state.chosen[k].forEach(v => all.append(k, v)));
    if (state.sort !== 'relevance') {
      all.set('sort', state.sort);
    }

    const url = window.location.pathname + (all.toString() === '' ? '' : '?' + all);
    if (push) {
      window.history.pushState({ shown: state.shown }, '', url);
    } else {
      window.history.replaceState({ shown: state.shown }, '', url);
    }

    document.title = (state.q === '' ? '' : state.q + ' · ') + page.dataset.title;
  }

  /** What the address says becomes what is shown. */
  function recall() {
    const all = new URLSearchParams(window.location.search);
    // by a short address: straight on to the paper, where one alone bears the number
    state.forward = all.has('s');
    state.q = (all.get('q') || all.get('s') || '').trim();
    state.sort = ['newest', 'oldest'].find(s => s === all.get('sort')) || 'relevance';
    state.shown = (window.history.state && window.history.state.shown) || STEP;
    // without a prototype: an address can name anything
    state.chosen = Object.create(null);
    for (const [key, value] of all) {
      if (!['q', 's', 'sort'].includes(key)) {
        (state.chosen[key] = state.chosen[key] || []).push(value);
      }
    }

    get('q').value = state.q;
    get('sort').value = state.sort;
    show();
  }

  /** @param {string} words @param {boolean} failed */
  function tell(words, failed) {
    get('said').textContent = words;
    if (failed) {
      get('notices').replaceChildren(element('p', {}, words));
      get('lists').hidden = false;
    }
  }

  function typed() {
    lastTyped = Date.now();
    state.forward = false;
    state.q = get('q').value.trim();
    state.shown = STEP;
    remember(false);
    show();
  }

  get('q').addEventListener('input', typed);
  page.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    lastTyped = 0;
    state.q = get('q').value.trim();
    remember(true);
    show();
  });
  get('sort').addEventListener('change', () => {
    state.sort = get('sort').value;
    remember(true);
    show();
  });
  get('more').addEventListener('click', () => {
    // to the first of those that come
    state.next = get('results').children.length;
    state.shown += STEP;
    remember(false);
    show();
  });
  get('results').addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('li.hit') : null;
    if (link) {
      window.history.replaceState({ shown: state.shown, hit: link.querySelector('h3 a').id }, '');
    }
  });
  get('copy').addEventListener('click', () => {
    const done = () => tell('The link is copied.', false);
    const box = get('link');
    box.hidden = false;
    box.value = window.location.href;
    box.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(box.value).then(done, () => tell('Copy the link from the box.', false));
    } else {
      tell('Copy the link from the box.', false);
    }
  });
  window.addEventListener('popstate', recall);
  page.classList.add('ready');
  recall();
})(ArchiveSearch);
