'use strict';

/** Loads parts of the index into a page, each by a script of its own, since a page opened from a disk may fetch nothing else. */
(function (search) {
  /**
   * @param {string} root where the site begins
   * @param {string} pages where the pages of the frame begin, whose words on results lie there
   * @param {() => void} failed hears of a part that could not be loaded
   * @returns {(names: string[], then: () => void) => void} loads parts, each once, or a script by its address, then goes on
   */
  function loader(root, pages, failed) {
    /** @type {Map<string, (() => void)[]>} parts on their way, with what waits for each */
    const coming = new Map();

    /** @param {string[]} names @param {() => void} then */
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
      const script = document.createElement('script');
      script.setAttribute('src', name.endsWith('.js') ? name
        : (/^[cr]/.test(name) ? pages : root) + 'search/' + name.split('/').map(encodeURIComponent).join('/') + '.js' + version(name));
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
        failed();
      });
      document.head.append(script);
    }

    return load;
  }

  /** So that an old copy kept by the browser is never mixed with a new one. @param {string} name */
  function version(name) {
    const hash = search.index.hashOf(name);
    return hash === '' ? '' : '?' + hash;
  }

  search.loader = loader;
})(ArchiveSearch);
