'use strict';

/** The search page: what is typed, what is shown, what the address says. */
(function (search) {
  if (typeof document === 'undefined' || !document.getElementById('search')) {
    return;
  }

  const STEP = 10;
  const PAUSE = 700;
  const REST = 200;
  const page = /** @type {HTMLElement} */ (document.getElementById('search'));
  const get = id => /** @type {any} */ (document.getElementById(id));
  const root = page.dataset.root || '';
  const state = { q: '', chosen: /** @type {{ [facet: string]: string[] }} */ (Object.create(null)),
    sort: 'relevance', shown: STEP, forward: false, next: -1 };
  let run = 0;
  let pause = 0;
  let lastTyped = 0;
  /** @type {Set<string>} facets that the reader opened */
  const opened = new Set();

  /** An element with its content; text only, so that nothing of a record can become markup. */
  function el(name, attributes, ...content) {
    const element = document.createElement(name);
    Object.keys(attributes).forEach(a => attributes[a] !== null && element.setAttribute(a, attributes[a]));
    element.append(...content.filter(c => c !== null));
    return element;
  }

  /** @type {Map<string, (() => void)[]>} parts on their way, with what waits for each */
  const coming = new Map();

  /** Loads parts of the index, each once, then goes on. @param {string[]} names @param {() => void} then */
  function load(names, then) {
    let left = names.length;
    const done = () => --left === 0 && then();
    for (const name of names) {
      const waiting = coming.get(name);
      if (waiting) {
        waiting.push(done);
      } else {
        coming.set(name, [done]);
        request(name);
      }
    }
  }

  /** Asks for a part, on a bad connection three times. @param {string} name @param {number} [times] how often it failed */
  function request(name, times = 0) {
    const script = el('script', { src: root + 'search/' + name.split('/').map(encodeURIComponent).join('/') + '.js' + version(name) });
    script.addEventListener('load', () => {
      const waiting = coming.get(name) || [];
      coming.delete(name);
      waiting.forEach(done => done());
    });
    script.addEventListener('error', () => {
      if (times < 2) {
        window.setTimeout(() => request(name, times + 1), 500 << times);
        return;
      }

      coming.delete(name);
      tell('A part of the index could not be loaded. Try again, or use the lists below.', true);
      get('results').dataset.state = 'failed';
    });
    document.head.append(script);
  }

  /** So that an old copy kept by the browser is never mixed with a new one. @param {string} name */
  function version(name) {
    const hash = search.index.hashOf(name);
    return hash === '' ? '' : '?' + hash;
  }

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
    get('notices').replaceChildren(...found.notices.map(n => el('p', {}, n)));
    const some = shown.findIndex(h => h.step === 2);
    const withAll = found.hits.filter(h => h.step < 2).length;
    const grouped = found.words && state.sort === 'relevance' && withAll < total;
    get('results').replaceChildren(...shown.map((h, i) => item(h, grouped && i === some ? withAll : -1)));
    get('facets').replaceChildren(...found.facets.filter(f => f.values.length > 1 || f.values.some(v => v.chosen)).map(facet));
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
          item.append(el('ul', { class: 'passages' }, ...best.map(b => passage(piece, b))));
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

  /**
   * A result without its paragraphs.
   * @param {Hit} hit
   * @param {number} before how many stood before where a new group begins; -1 where none does
   */
  function item(hit, before) {
    const piece = search.index.file('r/' + hit.record);
    const link = el('a', { href: address(piece.url, ''), id: 'hit-' + hit.record, lang: piece.lang }, piece.title);
    const about = [piece.date, piece.from, piece.about].filter(s => s).join(' · ');
    return el('li', { class: 'hit' },
      before < 0
        ? null
        : el('p', { class: 'step' }, before === 0
            ? 'No record holds all the words. These hold some of them:'
            : 'These hold some of the words only:'),
      el('p', { class: 'spine ' + piece.kind }, el('b', {}, piece.type), ...[].concat(...piece.numbers.map(n => [' ', el('code', {}, n)]))),
      el('h3', {}, link),
      about === '' && !piece.held
        ? null
        : el('p', { class: 'who' }, about, ' ', piece.held ? el('span', { class: 'held' }, piece.held) : null));
  }

  /** @param {any} piece @param {Passage} one */
  function passage(piece, one) {
    const text = el('span', { lang: one.lang || piece.lang });
    let at = one.from;
    for (const mark of one.marks) {
      // words and phrases can overlap
      if (mark.start >= at) {
        text.append(one.text.slice(at, mark.start), el('mark', {}, one.text.slice(mark.start, mark.end)));
        at = mark.end;
      }
    }

    text.append(one.text.slice(at, one.to));
    return el('li', {},
      one.anchor === '' ? null : el('a', { href: address(one.url || piece.url, one.anchor) }, 'match in ' + (one.locator || 'the text')),
      one.from > 0 ? '… ' : ' ', text, one.to < one.text.length ? ' …' : '');
  }

  /** @param {string} path @param {string} anchor */
  const address = (path, anchor) => root + path + (page.dataset.index || '') + (anchor === '' ? '' : '#' + encodeURIComponent(anchor));

  /** @param {FacetCount} facet */
  function facet(facet) {
    const few = facet.values.length <= 6;
    const details = el('details', { open: few || opened.has(facet.key) || facet.values.some(v => v.chosen) ? '' : null },
      el('summary', {}, facet.label),
      el('ul', {}, ...facet.values.map(v => {
        const box = el('input', { type: 'checkbox', id: 'f-' + facet.key + '-' + v.key, 'data-facet': facet.key, 'data-value': v.key });
        box.checked = v.chosen;
        box.addEventListener('change', () => choose(facet.key, v.key, box.checked));
        return el('li', {}, box, el('label', { for: box.id }, v.label, ' ', el('span', { class: 'count' }, String(v.count))));
      })));
    details.addEventListener('toggle', () => details.open ? opened.add(facet.key) : opened.delete(facet.key));
    return details;
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
      get('notices').replaceChildren(el('p', {}, words));
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
