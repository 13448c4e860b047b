// A small service that says what articles cost:
//   GET /health                           {"version": "1.4.0"}
//   GET /price?article=rope&quantity=20   {"total": 37.05, "currency": "EUR"}
// Listens on PORT, by default on a free one, and prints which.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const read = (name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
const { version } = read('package.json');
const { currency, discounts } = read('settings.json');
const prices = new Map(Object.entries(read('prices.json')));

function answer({ pathname, searchParams }) {
  if (pathname === '/health') return [200, { version }];
  if (pathname !== '/price') return [404, { error: 'no such page' }];
  const price = prices.get(searchParams.get('article'));
  const quantity = Number(searchParams.get('quantity') ?? 1);
  if (price === undefined) return [404, { error: 'no such article' }];
  if (!Number.isInteger(quantity) || quantity < 1) return [400, { error: 'quantity is no whole number above 0' }];
  const { percent } = discounts.find(({ upTo }) => upTo === null || quantity <= upTo);
  return [200, { total: Math.round(price * quantity * (100 - percent)) / 100, currency }];
}

const server = createServer((request, response) => {
  let status = 500;
  let body = { error: 'internal error' };
  try {
    [status, body] = answer(new URL(request.url, 'http://localhost'));
  } catch (error) {
    console.error(error);
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
