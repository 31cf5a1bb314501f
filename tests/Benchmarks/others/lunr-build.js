'use strict';
// node lunr-build.js ARCHIVE OUT: one lunr.js index of everything, and the titles to show.
const fs = require('node:fs');
const path = require('node:path');
const lunr = require('lunr');

const [archive, out] = process.argv.slice(2);
const records = require('./records').read(archive);
const start = process.hrtime.bigint();
const index = lunr(function () {
  this.ref('n');
  this.field('symbol', { boost: 10 });
  this.field('title', { boost: 6 });
  this.field('type');
  this.field('text');
  records.forEach((r, n) => this.add({ n, symbol: r.symbols.join(' '), title: r.title, type: r.type, text: r.blocks.join('\n') }));
});
const json = JSON.stringify(index);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, 'index.json'), json);
fs.writeFileSync(path.join(out, 'titles.json'), JSON.stringify(records.map(r => [r.id, r.symbols.join(' '), r.title])));
fs.copyFileSync(require.resolve('lunr'), path.join(out, 'lunr.js'));
fs.writeFileSync(path.join(out, 'index.html'), '<!DOCTYPE html><title>lunr</title><script src="lunr.js"></script>');
console.log(JSON.stringify({ seconds, bytes: json.length }));
