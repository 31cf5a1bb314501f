'use strict';
// node pagefind-pages.js ARCHIVE OUT: a bare page a record, for Pagefind to read.
const fs = require('node:fs');
const path = require('node:path');

const [archive, out] = process.argv.slice(2);
const html = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
for (const r of require('./records').read(archive)) {
  const folder = path.join(out, r.id);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'),
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${html(r.title)}</title></head><body><main data-pagefind-body>` +
    `<p data-pagefind-filter="type" data-pagefind-ignore="index">${r.type}</p><h1>${html(r.title)}</h1>` +
    `${r.symbols.map(s => `<p data-pagefind-weight="10">${html(s)}</p>`).join('')}` +
    `${r.blocks.map(b => `<p>${html(b)}</p>`).join('\n')}</main></body></html>`);
}
fs.writeFileSync(path.join(out, 'index.html'), '<!DOCTYPE html><html lang="en"><title>Pagefind</title>');
