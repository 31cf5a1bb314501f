'use strict';

/** The search page: what is typed, what is shown, what the address says. What it looks like is said by `drawing`. */
(function (search) {
  if (typeof document === 'undefined' || !document.getElementById('search')) {
    return;
  }

  const STEP = 10;
  const PAUSE = 700;
  const REST = 200;
  /** Words alone are worth loading sooner: the next letter mostly leads to the same part. */
  const REST_OF_WORDS = 80;
  /** So many letters at once are not typed. */
  const PASTED = 2;
  const STOOD = 2000;
  // `in` is no facet: the id of the one paper in which to search
  const FACETS = ['type', 'meeting', 'year', 'from', 'country', 'region', 'topic', 'lang', 'holding', 'in'];
  const MOST_PASSAGES = 2;
  const page = /** @type {HTMLElement} */ (document.getElementById('search'));
  search.speak(JSON.parse(/** @type {HTMLElement} */ (document.getElementById('words')).textContent || ''));
  const { say, sayIn } = search;
  const get = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  const { element, address, result, explain, passage, facet, card } = search.drawing(page);
  const load = search.loader(page.dataset.root || '', page.dataset.pages || page.dataset.root || '', () => {
    tell(say('failed'), true);
    get('results').dataset.state = 'failed';
  });
  const state = { q: '', chosen: /** @type {{ [facet: string]: string[] }} */ (Object.create(null)),
    sort: /** @type {Sort} */ ('relevance'), shown: STEP, forward: false, next: -1, dropped: /** @type {Chosen} */ (Object.create(null)) };
  let run = 0;
  let pause = 0;
  let lastTyped = 0;
  let drawn = Infinity;
  let hits = /** @type {Hit[]} */ ([]);
  /** @type {Set<string>} facets that the reader opened */
  const opened = new Set();

  /** Searches, loading what is missing, and shows; a later search makes an earlier one stop. */
  function show() {
    const mine = ++run;
    document.title = (state.q === '' ? '' : state.q + ' · ') + page.dataset.title;
    get('results').dataset.state = 'busy';
    const go = () => {
      if (mine !== run) {
        return;
      }

      if (state.q === '' && Object.keys(state.chosen).length === 0) {
        blank();
        return;
      }

      const answer = search.index.attempt(() => search.answer(search.index, state.q, state.chosen, state.sort, state.shown,
        [...opened]));
      if ('need' in answer) {
        fetchParts(answer.need, go);
        return;
      }

      const { found, shown } = answer;
      // its revisions stand next to it, and bear other numbers
      const bearers = found.hits.filter(h => h.step === 0 && h.worth > 1);
      if (state.forward && bearers.length === 1) {
        window.location.replace(address(search.index.head(bearers[0].record).url, ''));
        return;
      }

      draw(found, shown);
    };
    go();
  }

  /**
   * Parts for a word that is still being typed are not worth loading: wait for a rest, but never for what every search needs.
   * @param {string[]} names
   * @param {() => void} then
   */
  function fetchParts(names, then) {
    const rest = names.includes('manifest') ? 0
      : (names.every(n => n.startsWith('t/')) ? REST_OF_WORDS : REST) - (Date.now() - lastTyped);
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
    get('answer').replaceChildren();
    get('chips').replaceChildren();
    get('found').hidden = true;
    get('more').hidden = get('tools').hidden = true;
    get('lists').hidden = false;
    finish();
  }

  /** @param {Found} found @param {Hit[]} shown */
  function draw(found, shown) {
    // what is drawn anew takes the focus again
    const held = document.activeElement ? document.activeElement.id : '';
    const total = found.hits.length;
    hits = found.hits;
    get('saved').textContent = '';
    get('found').hidden = false;
    get('count').textContent = say('results', { n: total });
    get('notices').replaceChildren(...notices(found));
    get('chips').replaceChildren(...chips(found));
    get('answer').replaceChildren(...found.facts ? [card(found)] : []);
    const some = shown.findIndex(h => h.step === 2);
    const withAll = found.hits.filter(h => h.step < 2).length;
    const grouped = found.words && withAll < total;
    const items = shown.map((h, i) => result(found, h, grouped && i === some ? withAll : -1));
    get('results').replaceChildren(...nested(shown, items));
    get('facets').replaceChildren(...found.facets
      .filter(f => f.values === null || f.values.length > 1 || f.values.some(v => v.chosen)).map(f => facet(f, opened, choose, show)));
    const narrowed = Object.keys(state.chosen).reduce((sum, k) => sum + state.chosen[k].length, 0);
    get('narrow').firstElementChild.textContent = say('narrow', { n: narrowed });
    get('more').hidden = shown.length >= total;
    // without a result there is nothing to order or to narrow
    get('tools').hidden = total === 0;
    get('narrow').hidden = total === 0 && narrowed === 0;
    get('lists').hidden = total > 0;
    const next = items[state.next];
    const again = next ? next.querySelector('h3 a') : held === '' ? null : get(held);
    state.next = -1;
    if (again && again !== document.activeElement) {
      again.focus();
    }

    window.clearTimeout(pause);
    const results = say('results', { n: total });
    const heard = say(state.q === '' ? 'heard' : 'heard-for', { results, words: state.q });
    pause = window.setTimeout(() => get('said').textContent = [heard].concat(found.notices,
      found.instead === '' ? [] : say('results-for', { words: found.instead })).join(' '), PAUSE);
    drawn = Date.now();
    fillSeen(found, shown, items);
    explainAll(found, shown, items);
  }

  /**
   * What is needed to say why a result is there is loaded when the results stand there.
   * @param {Found} found
   * @param {Hit[]} shown
   * @param {HTMLElement[]} items
   */
  function explainAll(found, shown, items) {
    const mine = run;
    const { index } = search;
    const go = () => {
      const all = mine !== run ? [] : index.attempt(() =>
        index.each(shown, h => search.why(index, index.head(h.record), h.record, found.concepts)));
      if ('need' in all) {
        load(all.need, go);
      } else {
        all.forEach((why, i) => explain(items[i], why));
      }
    };
    go();
  }

  /** Another search as a link. @param {string} text @param {string} q @param {boolean} [filters] whether the filters stay */
  function other(text, q, filters) {
    return element('a', { href: window.location.pathname + '?' + parameters(q, filters ? state.chosen : {}) }, text);
  }

  /** What is to be told, with the ways on. @param {Found} found */
  function notices(found) {
    const all = found.notices.map(n => element('p', {}, n));
    if (found.instead !== '') {
      all.push(element('p', {}, element('b', {}, say('results-for', { words: found.instead })), ' · ', only(found)));
    } else if (found.offers.length > 0) {
      const offers = found.offers.map(o => /** @type {any[]} */ ([other(o.text, o.query)]))
        .reduce((before, last) => sayIn('or', { offers: before, last }).flat());
      all.push(element('p', {}, ...sayIn('did-you-mean', { offers }).flat()));
    }

    all.push(...found.ways.map(w => element('p', {}, other(w.text + ' (' + w.count + ')', w.query, w.filters))));
    const full = search.index.having('holding', v => v[0] === 'text');
    // what was looked for may stand in one of the many papers whose words are not here
    if ((found.hits.length === 0 || (found.words && found.entity < 0)) && !found.hits.some(h => full(h.record))) {
      const [read, papers] = search.readable(search.index);
      all.push(element('p', {}, say('searched-in-full', { all: papers, n: read })));
    }

    const dropped = Object.keys(state.dropped).flatMap(k => state.dropped[k]);
    if (dropped.length > 0) {
      all.push(element('p', {}, button(say('keep-filters', { n: dropped.length }), () => {
        [state.chosen, state.dropped] = [state.dropped, {}];
        remember(true);
        show();
      })));
    }

    return all;
  }

  /** The search for the very word. @param {Found} found */
  const only = found => found.only === null ? null : other(say('only-for', { words: found.only.text }), found.only.query);

  /** @param {string} text @param {() => void} act */
  function button(text, act) {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  }

  /** The filters, each to be taken away; a value that no record has any more too. @param {Found} found */
  function chips(found) {
    const all = Object.keys(state.chosen).flatMap(key => state.chosen[key].map(value => {
      const facet = found.facets.find(f => f.key === key);
      const known = facet && facet.values && facet.values.find(v => v.key === value);
      const label = known ? search.named(key, value, known.label)
        : key === 'in' && found.hits[0] ? search.index.head(found.hits[0].record).title : value;
      const name = facet ? say('chip', { facet: search.named('', key, facet.label), value: label }) : say('only-in', { value: label });
      const chip = button(name + ' ×', () => choose(key, value, false));
      chip.setAttribute('aria-label', say('remove-filter', { value: label }));
      return chip;
    }));
    const clear = button(say('clear-filters'), () => {
      state.chosen = {};
      remember(true);
      show();
    });
    clear.className = 'clear';
    return all.length < 2 ? all : all.concat(clear);
  }

  /** What a meeting did stands under the report from which it comes. @param {Hit[]} shown @param {HTMLElement[]} items */
  function nested(shown, items) {
    const above = shown.map(h => shown.findIndex(o => o.record === search.index.head(h.record).under));
    const first = items.map((_, i) => Math.min(i, ...above.map((a, j) => a === i ? j : i)));
    items.forEach((item, i) => {
      if (above[i] >= 0) {
        const list = items[above[i]].querySelector('ol') || items[above[i]].appendChild(element('ol', { class: 'under' }));
        list.append(item);
      }
    });
    return items.map((item, i) => ({ item, at: first[i] })).filter((_, i) => above[i] < 0).sort((a, b) => a.at - b.at).map(o => o.item);
  }

  /**
   * Paragraphs are long: those of the first result and of results in view are loaded at once, those further down when they come near.
   * @param {Found} found
   * @param {Hit[]} shown
   * @param {HTMLElement[]} items
   */
  function fillSeen(found, shown, items) {
    const mine = run;
    watcher.disconnect();
    const unfilled = shown.map((hit, i) => ({ hit, item: items[i] }))
      .filter(f => search.index.head(f.hit.record).x && search.inText(search.index, f.hit.record, found.concepts));
    // what is further down then stays there when they come
    unfilled.forEach(f => f.item.classList.add('waits'));
    const near = unfilled.filter(f => f.hit === shown[0] || f.item.getBoundingClientRect().top < window.innerHeight);
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
  }, { rootMargin: '100px' });

  /**
   * Puts the best paragraphs into results; the title then leads to the first of them.
   * @param {any[]} results
   * @param {Found} found
   * @param {number} mine
   * @param {() => void} then
   */
  function fill(results, found, mine, then) {
    const names = results.map(r => 'x/' + r.hit.record).filter(n => !search.index.files.has(n));
    const go = () => {
      if (mine !== run) {
        return;
      }

      for (const { hit, item } of results) {
        item.classList.remove('waits');
        const piece = search.index.head(hit.record);
        const best = search.passages(search.index.file('x/' + hit.record), found.concepts, search.index.manifest.symbols,
          state.chosen.in ? Infinity : MOST_PASSAGES);
        if (best.length > 0) {
          item.insertBefore(element('ul', { class: 'passages' }, ...best.map(b => passage(piece, b))), item.querySelector('ol'));
          if (best[0].anchor !== '' && hit.step !== 0 && !best[0].url) {
            item.querySelector('h3 a').setAttribute('href', address(piece.url, best[0].anchor));
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

  /** @param {string} key @param {string} value @param {boolean} on */
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
    const all = parameters(state.q, state.chosen);
    const url = window.location.pathname + (all === '' ? '' : '?' + all);
    if (push) {
      window.history.pushState({ shown: state.shown }, '', url);
    } else {
      window.history.replaceState({ shown: state.shown }, '', url);
    }
  }

  /** A search as a part of an address. @param {string} q @param {Chosen} chosen */
  function parameters(q, chosen) {
    const all = new URLSearchParams(q === '' ? {} : { q });
    Object.keys(chosen).sort().forEach(k => chosen[k].forEach(v => all.append(k, v)));
    if (state.sort !== 'relevance') {
      all.set('sort', state.sort);
    }

    return all.toString();
  }

  /** What the address says becomes what is shown. */
  function recall() {
    const all = new URLSearchParams(window.location.search);
    // by a short address: straight on to the paper, where one alone bears the number
    state.forward = all.has('s');
    state.q = (all.get('q') || all.get('s') || '').trim();
    state.sort = /** @type {Sort[]} */ (['newest', 'oldest']).find(s => s === all.get('sort')) || 'relevance';
    state.shown = (window.history.state && window.history.state.shown) || STEP;
    // without a prototype: an address can name anything
    state.chosen = Object.create(null);
    for (const [key, value] of all) {
      if (FACETS.includes(key)) {
        (state.chosen[key] = state.chosen[key] || []).push(value);
      }
    }

    state.dropped = Object.create(null);
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
    const before = state.q.length;
    state.forward = false;
    state.q = get('q').value.trim();
    lastTyped = state.q.length - before > PASTED ? 0 : Date.now();
    state.shown = STEP;
    // another query is about something else, but for a search in one paper
    if (Object.keys(state.chosen).length > 0 && !state.chosen.in) {
      [state.dropped, state.chosen] = [state.chosen, Object.create(null)];
    }

    // what stood for a while is a step to go back to
    remember(Date.now() - drawn > STOOD);
    drawn = Infinity;
    show();
  }

  get('q').addEventListener('input', typed);
  /** @type {HTMLElement} */ (page.querySelector('form')).addEventListener('submit', event => {
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
    state.next = state.shown;
    state.shown += STEP;
    remember(false);
    show();
  });
  get('results').addEventListener('click', (/** @type {Event} */ event) => {
    const link = event.target instanceof Element ? event.target.closest('li.hit') : null;
    if (link) {
      window.history.replaceState({ shown: state.shown, hit: /** @type {Element} */ (link.querySelector('h3 a')).id }, '');
    }
  });
  get('copy').addEventListener('click', () => {
    const done = () => tell(say('link-copied'), false);
    const box = get('link');
    box.hidden = false;
    box.value = window.location.href;
    box.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(box.value).then(done, () => tell(say('copy-from-box'), false));
    } else {
      tell(say('copy-from-box'), false);
    }
  });
  // what makes files comes when one is asked for
  get('save').addEventListener('click', (/** @type {any} */ event) => {
    const form = event.target.dataset.form;
    if (form) {
      load([page.dataset.save || ''], () => search.save(form, hits, page, load));
    }
  });
  // on a narrow screen the filters are one line before the results, on a wide one they stand beside them
  const wide = window.matchMedia('(min-width: 56rem)');
  const place = () => {
    get('narrow').open = wide.matches;
    get('narrow').parentElement[wide.matches ? 'append' : 'prepend'](get('narrow'));
  };
  wide.addEventListener('change', place);
  place();
  window.addEventListener('popstate', recall);
  page.classList.add('ready');
  // the manifest comes with the page, behind this script
  if (document.readyState === 'complete') {
    recall();
  } else {
    document.addEventListener('DOMContentLoaded', recall);
  }
})(ArchiveSearch);
