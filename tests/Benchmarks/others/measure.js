'use strict';
// node measure.js ARCHIVE QUERIES.json WORK [pagefind|lunr]: builds both, asks both in Chromium, prints Markdown.
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const { chromium } = require('playwright-core');
const { run } = require('./process');
const { serve } = require('./server');

const [archive, queriesFile, work, only] = process.argv.slice(2);
const queries = JSON.parse(fs.readFileSync(queriesFile, 'utf8'));
const modules = path.join(__dirname, 'node_modules');
const version = name => JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;
const files = folder =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => path.join(f.parentPath, f.name));
const size = list => list.reduce((sum, f) => sum + fs.statSync(f).size, 0);
const mega = bytes => (bytes / 1e6).toFixed(1);

/** The browser named in CHROMIUM_PATH, or the first on the path. */
const browserPath = () => process.env.CHROMIUM_PATH ||
  process.env.PATH.split(path.delimiter)
    .flatMap(folder => ['chromium', 'google-chrome'].map(name => path.join(folder, name)))
    .find(f => fs.existsSync(f));

/** What each program is asked so that it can answer; null where it cannot. */
const asked = {
  pagefind: q => ({
    text: q.kind === 'prefix' ? q.text.replace('*', '') : q.text,
    filters: q.kind === 'facet' ? { type: 'report' } : null,
  }),
  lunr: q => q.kind === 'phrase'
    ? null
    : { text: q.kind === 'misspelling' ? q.text + '~1' : q.kind === 'facet' ? '+type:report +' + q.text : q.text },
};

/** In the page: from the question to ten results that can be shown; loads what is not there yet. */
const ask = {
  pagefind: async ({ text, filters }) => {
    const start = performance.now();
    const pagefind = window.pf || (window.pf = await import('/pagefind/pagefind.js'));
    const found = await pagefind.search(text, filters ? { filters } : {});
    const shown = await Promise.all(found.results.slice(0, 10).map(r => r.data()));
    return { ms: performance.now() - start, hits: found.results.length, first: shown.length ? shown[0].url : '' };
  },
  lunr: async ({ text }) => {
    const start = performance.now();
    if (!window.index) {
      const [index, titles] = await Promise.all(['index.json', 'titles.json'].map(f => fetch('/' + f).then(r => r.json())));
      window.index = window.lunr.Index.load(index);
      window.titles = titles;
    }

    const found = window.index.search(text);
    return { ms: performance.now() - start, hits: found.length, first: found.length ? window.titles[found[0].ref][1] : '' };
  },
};

async function build(name) {
  const out = path.join(work, name);
  fs.rmSync(out, { recursive: true, force: true });
  if (name === 'lunr') {
    const built = await run(process.execPath, ['--max-old-space-size=8000', path.join(__dirname, 'lunr-build.js'), archive, out]);
    const index = path.join(out, 'index.json');
    console.log(`lunr.js ${version('lunr')}: index built in ${JSON.parse(built.out).seconds.toFixed(1)} s, ` +
      `${built.megabytes.toFixed(0)} MB; ` +
      `1 file, ${mega(fs.statSync(index).size)} MB, ${mega(zlib.gzipSync(fs.readFileSync(index)).length)} MB gzipped.`);
  } else {
    await run(process.execPath, [path.join(__dirname, 'pagefind-pages.js'), archive, out]);
    const program = files(path.join(modules, '@pagefind', `${process.platform}-${process.arch}`))
      .find(f => /pagefind(_extended)?(\.exe)?$/.test(f));
    const built = await run(program, ['--site', out]);
    const index = files(path.join(out, 'pagefind'));
    console.log(`Pagefind ${version('pagefind')}: index built in ${built.seconds.toFixed(1)} s, ${built.megabytes.toFixed(0)} MB; ` +
      `${index.length} files, ${mega(size(index))} MB (compressed already).`);
  }

  console.log();
  return out;
}

async function measure(name) {
  const server = await serve(path.resolve(await build(name)));
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
  const answers = [];
  const can = queries.filter(q => asked[name](q));
  for (let i = 0; i < can.length; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    server.take();
    await page.goto(server.address);
    for (let step = 0; step <= 3; step++) {
      const query = can[(i + step * 7) % can.length];
      const answer = await page.evaluate(ask[name], asked[name](query));
      answers.push({ ...answer, query, later: step > 0, bytes: server.take() });
    }

    await context.close();
  }

  await browser.close();
  server.close();
  console.log('| query | first: kB all told | ms | later: kB | ms | without a hit | first is the paper itself |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const kind of new Set(can.map(q => q.kind))) {
    row(kind, answers.filter(a => a.query.kind === kind), kind === 'symbol');
  }

  row('**all**', answers, false);
  console.log();
}

function row(name, answers, symbols) {
  const cell = (list, value) => {
    const sorted = list.map(value).sort((a, b) => a - b);
    return `${sorted[sorted.length >> 1].toFixed(0)} (${sorted[sorted.length - 1].toFixed(0)})`;
  };
  const key = text => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const [first, later] = [answers.filter(a => !a.later), answers.filter(a => a.later)];
  const own = first.filter(a =>
    [a.query.text, a.query.text.replace(/^AW\d+\//, 'report-meeting-')]
      .some(t => key(a.first).endsWith(key(t)))).length;
  console.log(`| ${name} | ${cell(first, a => a.bytes / 1000)} | ${cell(first, a => a.ms)} | ` +
    `${cell(later, a => a.bytes / 1000)} | ${cell(later, a => a.ms)} | ` +
    `${first.filter(a => a.hits === 0).length} of ${first.length} | ${symbols ? `${own} of ${first.length}` : ''} |`);
}

(async () => {
  for (const name of only ? [only] : ['pagefind', 'lunr']) {
    await measure(name);
  }
})();
