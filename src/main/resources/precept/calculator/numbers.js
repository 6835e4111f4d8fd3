// ---- Exact numbers: [numerator, denominator], the denominator positive ----

const number = text => { // as the engine reads it: 14, 0.5, 1/3, 5e-1; nothing where it is none, or far too long to be meant
  const [, sign, whole, decimals = '', exponent = '0', divisor = '1'] = String(text).length > 200 ? []
    : /^(-?)(\d+)(?:(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?|\/([1-9]\d*))$/.exec(text) || [];
  if (whole === undefined) return null;
  const tens = decimals.length - Number(exponent);
  return reduced(BigInt(sign + whole + decimals) * 10n ** BigInt(Math.max(0, -tens)), 10n ** BigInt(Math.max(0, tens)) * BigInt(divisor));
};
const digits = 40; // more than these no fact has
const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
const reduced = (n, d) => { const g = gcd(n, d) * (d < 0n ? -1n : 1n) || 1n; return [n / g, d / g]; };
const plus = (a, b) => reduced(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
const minus = (a, b) => plus(a, [-b[0], b[1]]);
const times = (a, b) => reduced(a[0] * b[0], a[1] * b[1]);
const over = (a, b) => reduced(a[0] * b[1], a[1] * b[0]);
const compare = (a, b) => { const x = a[0] * b[1], y = b[0] * a[1]; return x < y ? -1 : x > y ? 1 : 0; };
const least = (a, b) => (compare(a, b) <= 0 ? a : b);
const greatest = (a, b) => (compare(a, b) >= 0 ? a : b);
const floor = ([n, d]) => n / d - (n % d < 0n ? 1n : 0n);
const rounded = (a, step, mode = 'half_up') => { // to a multiple; half_up: a half goes away from zero
  const [n, d] = over(a, step), whole = floor([n, d]), half = (n - whole * d) * 2n - d;
  const up = { floor: false, ceiling: n % d !== 0n, half_up: half > 0n || (half === 0n && n > 0n), half_even: half > 0n || (half === 0n && whole % 2n !== 0n) }[mode];
  return times([whole + (up ? 1n : 0n), 1n], step);
};
const written = ([n, d]) => { // as a decimal where it ends
  let rest = d, tens = 1n, places = 0;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  if (rest !== 1n) return n + '/' + d;
  while (tens % d !== 0n) { tens *= 10n; places++; }
  const digits = String((n < 0n ? -n : n) * (tens / d)).padStart(places + 1, '0');
  const cut = digits.length - places;
  return (n < 0n ? '-' : '') + digits.slice(0, cut) + (places ? '.' + digits.slice(cut) : '');
};

// A computed number as the engine prints it: exact with up to four digits or where it is whole, else about three
// significant ones, or as many as it takes that a rounder number is not read.
const shown = value => {
  const [n, d] = value, exact = written(value), size = n < 0n ? -n : n;
  const figures = text => text.replace(/[-.]/g, '').replace(/^0+/, '');
  if (d === 1n || (!exact.includes('/') && figures(exact).length <= 4)) return exact;
  let tens = 0;
  while (size >= d * 10n ** BigInt(tens + 1)) tens++;
  while (tens <= 0 && size * 10n ** BigInt(-tens) < d) tens--;
  for (let places = 3; ; places++) {
    const text = written(rounded(value, [1n, 10n ** BigInt(Math.max(0, places - 1 - tens))]));
    if (figures(text).replace(/0+$/, '').length >= 3 || places === 12) return `≈ ${text}`;
  }
};

// Numbers from low to high, and arithmetic on them (Moore 1966); a known number is low = high.
const hull = bounds => [bounds.map(b => b[0]).reduce(least), bounds.map(b => b[1]).reduce(greatest)];
const corners = (operation, [a, b]) =>
  hull(a.flatMap(x => b.map(y => operation(x, y))).map(z => [z, z]));
