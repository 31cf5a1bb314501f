'use strict';
// node questions.js SITE/search ASKED.json ANSWERED.json: what other search programs find in the records of a built site.
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');

const [folder, asked, answered] = process.argv.slice(2);
const MOST = 50;
const queries = JSON.parse(fs.readFileSync(asked, 'utf8'));
const records = read(folder);

/** Title, numbers, from and text of every record, as the site's own index has them. */
function read(folder) {
  const taken = new Map();
  const context = vm.createContext({ ArchiveSearch: { take: (name, value) => taken.set(name, value) } });
  for (const kind of ['r', 'x']) {
    for (const file of fs.existsSync(path.join(folder, kind)) ? fs.readdirSync(path.join(folder, kind)) : []) {
      vm.runInContext(fs.readFileSync(path.join(folder, kind, file), 'utf8'), context);
    }
  }

  // a file holds the heads of several records
  const heads = Array.from(taken.keys()).filter(n => n.startsWith('r/')).sort((a, b) => a.slice(2) - b.slice(2)).flatMap(n => taken.get(n));
  return heads.map((head, number) => ({
    n: head.id, title: [head.title].concat(head.also || []).join('\n'), number: (head.numbers || []).join(' '), from: head.from || '',
    text: (taken.get('x/' + number) || []).map(u => u[2]).join('\n'),
  }));
}

function miniSearch() {
  const MiniSearch = require('minisearch');
  const index = new MiniSearch({ idField: 'n', fields: ['title', 'number', 'from', 'text'] });
  index.addAll(records);
  return queries.map(q => index.search(q, { boost: { title: 3, number: 5 }, fuzzy: 0.2, prefix: true }).slice(0, MOST).map(h => h.id));
}

function lunr() {
  const index = require('lunr')(function () {
    this.ref('n');
    this.field('title', { boost: 6 });
    this.field('number', { boost: 10 });
    this.field('from');
    this.field('text');
    records.forEach(r => this.add(r));
  });
  return queries.map(q => {
    try {
      return index.search(q).slice(0, MOST).map(h => h.ref);
    } catch {
      return []; // its syntax
    }
  });
}

async function pagefind() {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex();
  for (const r of records) {
    const html = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const content = '<!DOCTYPE html><html lang="en"><body><main data-pagefind-body><h1>' + html(r.title)
      + '</h1><p data-pagefind-weight="10">' + html(r.number) + '</p><p>' + html(r.from) + '</p><p>' + html(r.text)
      + '</p></main></body></html>';
    await index.addHTMLFile({ url: '/' + r.n + '/', content });
  }

  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'pagefind-'));
  await index.writeFiles({ outputPath: out });
  await close();
  const server = http.createServer((request, response) => {
    const file = path.join(out, decodeURIComponent(request.url.split('?')[0]).replace(/^\/pagefind/, ''));
    fs.readFile(file, (error, bytes) => error ? response.writeHead(404).end() : response.end(bytes));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const base = 'http://127.0.0.1:' + server.address().port + '/';
  fs.copyFileSync(path.join(out, 'pagefind.js'), path.join(out, 'pagefind.mjs'));
  // its client is made for browsers
  const own = globalThis.fetch;
  globalThis.fetch = (address, options) => own(new URL(address, base), options);
  globalThis.window = globalThis;
  globalThis.location = new URL(base);
  globalThis.document = { querySelector: () => null, documentElement: { lang: 'en' } };
  const client = await import(path.join(out, 'pagefind.mjs'));
  await client.options({ baseUrl: '/' });
  const all = [];
  for (const q of queries) {
    const found = await client.search(q);
    const shown = await Promise.all(found.results.slice(0, MOST).map(r => r.data()));
    all.push(shown.map(d => d.raw_url || d.url).map(u => u.replace(/^\/|\/$/g, '')));
  }

  server.close();
  fs.rmSync(out, { recursive: true });
  return all;
}

(async () => {
  const answers = {};
  for (const [name, run] of [['MiniSearch 7.2', miniSearch], ['lunr.js 2.3.9', lunr], ['Pagefind 1.6', pagefind]]) {
    try {
      answers[name] = await run();
    } catch (error) {
      console.error(name + ' is not measured: ' + error.message);
    }
  }

  fs.writeFileSync(answered, JSON.stringify(answers));
})();
