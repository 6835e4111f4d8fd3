// ---- Exponentials, logarithms and powers, enclosed between two numbers that agree in so many digits ----

const guard = 30n; // digits beyond those asked for: by far more than are lost on the way
const isOne = ([n, d]) => n === d;
const whole = n => [BigInt(n), 1n];

// Numbers as multiples of one over `scale`, cut off.
const series = (first, next) => { let sum = 0n; for (let term = first, i = 1n; term; term = next(term, i), i++) sum += term; return sum; };
const expOf = ([n, d], scale) => { // the argument halved until it is small, the result squared as often
  let halvings = 0n;
  while (n < 0n ? -n > d << halvings : n > d << halvings) halvings++;
  const small = n * scale / (d << halvings);
  let result = series(scale, (term, i) => term * small / (scale * i));
  for (let i = 0n; i < halvings; i++) result = result * result / scale;
  return result;
};
const atanhOf = (z, scale) => { // z below a third or so
  let power = z, sum = 0n;
  for (let i = 1n; power; i += 2n) { sum += power / i; power = power * z / scale * z / scale; }
  return sum;
};
const lnOf = ([n, d], scale) => {
  let twos = 0n;
  while (n * 4n < d * 3n) { n *= 2n; twos--; }
  while (n * 2n > d * 3n) { d *= 2n; twos++; }
  return 2n * (atanhOf((n - d) * scale / (n + d), scale) + twos * atanhOf(scale / 3n, scale));
};

// Bounds about a number that is right to more digits than these. A logarithm near zero has few of its own.
const about = (number, scale, digits, unit) => {
  const apart = ((number < 0n ? -number : number) + (unit ? scale : 0n)) / 10n ** digits + 1n;
  return [reduced(number - apart, scale), reduced(number + apart, scale)];
};
const exactly = number => [number, number];

const elementary = {
  exp: (x, digits) => {
    if (x[0] === 0n) return exactly(whole(1));
    const size = x[0] < 0n ? -x[0] / x[1] / 2n + 1n : 0n, scale = 10n ** (digits + guard + size); // e^-x has that many zeros, and fewer
    return about(expOf(x, scale), scale, digits, false);
  },
  ln: (x, digits) => {
    const scale = 10n ** (digits + guard);
    return isOne(x) ? exactly(whole(0)) : about(lnOf(x, scale), scale, digits, true);
  },
  log10: (x, digits) => {
    const [text, sign] = x[1] === 1n ? [String(x[0]), 1] : x[0] === 1n ? [String(x[1]), -1] : ['', 0], scale = 10n ** (digits + guard);
    return /^10*$/.test(text) ? exactly(whole(sign * (text.length - 1)))
      : about(lnOf(x, scale) * scale / lnOf([10n, 1n], scale), scale, digits, true);
  },
};

// The whole root of a whole number, if it has one, bit by bit.
const rootOf = (number, root) => {
  let found = 0n;
  for (let bit = BigInt(Math.floor(number.toString(2).length / Number(root))); bit >= 0n; bit--) {
    const more = found | (1n << bit);
    if (more ** root <= number) found = more;
  }
  return found ** root === number ? found : null;
};
const powerOf = (base, exponent, digits) => {
  if (exponent[0] === 0n || isOne(base)) return exactly(whole(1));
  if (base[0] === 0n) return exactly(whole(0));
  const [p, q] = exponent, size = p < 0n ? -p : p;
  if (size <= 1000n && q <= 1000n) {
    const roots = base.map(part => rootOf(part, q));
    if (!roots.includes(null)) return exactly(p > 0n ? reduced(roots[0] ** size, roots[1] ** size) : reduced(roots[1] ** size, roots[0] ** size));
  }
  const [low, high] = elementary.ln(base, digits + 10n);
  const ends = [low, high].map(end => times(end, exponent)).sort(compare);
  return [elementary.exp(ends[0], digits + 5n)[0], elementary.exp(ends[1], digits + 5n)[1]];
};

const enclosed = (name, parts, digits) => (name === '^'
  ? hull(parts[0].flatMap(base => parts[1].map(exponent => powerOf(base, exponent, digits))))
  : hull(parts[0].map(end => elementary[name](end, digits))));
