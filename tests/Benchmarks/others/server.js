'use strict';
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const zlib = require('node:zlib');

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.wasm': 'application/wasm',
};

/** Serves a folder with gzip for what a host gzips, and counts bodies and headers. */
exports.serve = function (folder) {
  let sent = 0;
  const server = http.createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = path.join(folder, url.endsWith('/') ? url + 'index.html' : url);
    if (!file.startsWith(folder) || !fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }

    const type = TYPES[path.extname(file)];
    const bytes = fs.readFileSync(file);
    const body = type ? zlib.gzipSync(bytes, { level: 6 }) : bytes;
    const headers = {
      'Content-Type': type || 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...(type ? { 'Content-Encoding': 'gzip' } : {}),
    };
    sent += body.length + 19 + Object.entries(headers).reduce((sum, [k, v]) => sum + k.length + String(v).length + 4, 0);
    response.writeHead(200, headers).end(body);
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done({
    address: `http://127.0.0.1:${server.address().port}/`,
    take: () => { const was = sent; sent = 0; return was; },
    close: () => server.close(),
  })));
};
