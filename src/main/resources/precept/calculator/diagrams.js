// ---- Diagrams: branches 0, 1, ..., leaves -1, -2, ...; equal functions are the same number (Bryant 1986) ----

const same = leaf => leaf;

// Whether a leaf gives a number by its formula.
const hasFormula = leaf => leaf.values.some(value => value && value.formula);

class Diagrams {
  constructor(document) {
    this.leaves = document.leaves.map(leaf => ({ values: [], origins: [], rules: [], ...leaf }));
    const own = (says, means, values) => -this.leaves.push({ says, means, values, origins: [], rules: [] });
    const sure = word => {
      const found = this.leaves.findIndex(leaf => this.is(leaf, word) && !leaf.rules.length);
      return found < 0 ? own('value', word, [word]) : -1 - found;
    };
    this.yes = sure('yes');
    this.no = sure('no');
    this.absent = own('absent', 'absent', []); // of no patient
    this.outside = own('out-of-scope', 'outside', []);
    const first = new Map();
    this.meaning = this.leaves.map((leaf, i) => { // the first leaf that means the same
      if (!first.has(leaf.means)) first.set(leaf.means, -1 - i);
      return first.get(leaf.means);
    });
    this.formulas = this.leaves.some(leaf => hasFormula(leaf));
    this.fixed = this.leaves.length;
    this.source = document.nodes;
    this.clear();
    this.most = this.axis.length + 200000;
  }

  // The number of a leaf that is made for one patient; one that says the same may be there.
  leaf(made) {
    const said = ({ says, values, range }) => JSON.stringify([says, values, range]);
    const alike = said(made), content = JSON.stringify(made);
    if (!this.made.has(content)) {
      if (!this.alike.has(alike)) {
        const first = this.leaves.findIndex(some => said(some) === alike);
        this.alike.set(alike, first < 0 ? -1 - this.leaves.length : this.meaning[first]);
      }
      const first = this.alike.get(alike), id = -this.leaves.push(made);
      made.means = first === id ? alike : this.leaves[-1 - first].means;
      this.meaning.push(first);
      this.made.set(content, id);
    }
    return this.made.get(content);
  }

  is(leaf, word) { return leaf.says === 'value' && leaf.values[0] === word; }

  // Forgets what was made since; the nodes of the document come first and keep their numbers.
  clear() {
    this.leaves.length = this.meaning.length = this.fixed;
    this.made = new Map(); this.alike = new Map(); // leaves made for a patient, by what they say
    this.axis = []; this.ends = []; this.to = []; this.table = new Map();
    this.wheres = new Map(); this.meants = new Map(); this.turning = new Map(); this.differing = new Map();
    const { axis, runs, ends, to } = this.source;
    for (let i = 0, at = 0; i < axis.length; at += runs[i++]) {
      this.branch(axis[i], ends.slice(at, at + runs[i]), to.slice(at, at + runs[i]));
    }
  }

  // Neighbouring runs that lead to the same are one.
  joined(axis, ends, to) {
    let last = 0;
    for (let i = 1; i < to.length; i++) {
      if (to[i] !== to[last]) last++;
      to[last] = to[i];
      ends[last] = ends[i];
    }
    to.length = ends.length = last + 1;
    return last === 0 ? to[0] : this.branch(axis, ends, to);
  }

  branch(axis, ends, to) {
    let hash = axis;
    for (let i = 0; i < to.length; i++) hash = (Math.imul(hash, 31) + ends[i] * 7919 + to[i]) | 0;
    const alike = this.table.get(hash);
    const known = alike && alike.find(id => this.axis[id] === axis && this.to[id].length === to.length
      && this.to[id].every((child, i) => child === to[i] && this.ends[id][i] === ends[i]));
    if (known !== undefined) return known;
    const id = this.axis.push(axis) - 1;
    this.ends.push(ends);
    this.to.push(to);
    if (alike) alike.push(id); else this.table.set(hash, [id]);
    return id;
  }

  axisOf(node) { return node < 0 ? Infinity : this.axis[node]; }

  runsOn(axis, node) {
    return this.axisOf(node) === axis ? [this.ends[node], this.to[node]] : [[Infinity], [node]];
  }

  run(node, cell) {
    const ends = this.ends[node];
    let low = 0, high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] > cell) high = middle; else low = middle + 1;
    }
    return low;
  }

  // The function of the axes that are open: point[axis] = [first, last] allows these cells only.
  restricted(node, point, leaf = same, memo = new Map()) {
    if (node < 0) return leaf(node);
    if (leaf === same && this.axis[node] >= point.length) return node;
    if (memo.has(node)) return memo.get(node);
    const allowed = point[this.axis[node]];
    const from = allowed ? this.run(node, allowed[0]) : 0;
    const last = allowed ? this.run(node, allowed[1]) : this.to[node].length - 1;
    let made;
    if (from === last) {
      made = this.restricted(this.to[node][from], point, leaf, memo);
    } else {
      const to = [];
      for (let i = from; i <= last; i++) to.push(this.restricted(this.to[node][i], point, leaf, memo));
      const ends = this.ends[node].slice(from, last + 1);
      ends[ends.length - 1] = this.ends[node][this.ends[node].length - 1];
      made = this.joined(this.axis[node], ends, to);
    }
    memo.set(node, made);
    return made;
  }

  // combined(f, a, b)(x) = f(a(x), b(x)); f gives undefined where it takes both to tell.
  combined(f, a, b, memo = new Map()) {
    const settled = f(a, b);
    if (settled !== undefined) return settled;
    const key = (a + 0x2000000) * 0x4000000 + b + 0x2000000;
    if (memo.has(key)) return memo.get(key);
    const axis = Math.min(this.axisOf(a), this.axisOf(b));
    const [ends1, to1] = this.runsOn(axis, a), [ends2, to2] = this.runsOn(axis, b);
    const ends = [], to = [];
    for (let i = 0, j = 0; i < to1.length && j < to2.length;) {
      const end = Math.min(ends1[i], ends2[j]);
      to.push(this.combined(f, to1[i], to2[j], memo));
      ends.push(end);
      if (ends1[i] <= end) i++;
      if (ends2[j] <= end) j++;
    }
    const made = this.joined(axis, ends, to);
    memo.set(key, made);
    return made;
  }

  where(node, can) { // absent elsewhere
    return this.combined((a, b) =>
      b === this.yes || a === this.absent ? a : b < 0 ? this.absent : undefined, node, can, this.wheres);
  }

  // The leaves and branches that a function reaches, absent left out.
  reach(node) {
    const seen = new Set(), leaves = [], walk = at => {
      if (seen.has(at)) return;
      seen.add(at);
      if (at >= 0) this.to[at].forEach(walk); else if (at !== this.absent) leaves.push(this.leaves[-1 - at]);
    };
    walk(node);
    return { leaves, branches: [...seen].filter(at => at >= 0) };
  }

  on(nodes) { return new Set(nodes.map(node => this.axis[node])); }

  // The axes on which two patients who can be, and differ in nothing else, get leaves of different meaning. Where it
  // does not turn on the axis who can be, two functions that are not the same do differ for somebody.
  matter(node, can) {
    const meant = this.restricted(node, [], i => this.meaning[-1 - i], this.meants);
    const bounded = this.on(this.reach(can).branches);
    return [...this.on(this.reach(meant).branches)].filter(axis => !bounded.has(axis) || this.turns(meant, axis));
  }

  turns(node, axis) {
    if (this.axisOf(node) > axis) return false;
    const key = axis + ' ' + node;
    if (!this.turning.has(key)) {
      this.turning.set(key, this.axis[node] === axis
        ? this.differ(this.to[node])
        : this.to[node].some(child => this.turns(child, axis)));
    }
    return this.turning.get(key);
  }

  // Whether somewhere two of these functions have leaves of different meaning.
  differ(nodes) {
    const some = [...new Set(nodes)].filter(node => node !== this.absent).sort((a, b) => a - b);
    if (some.length < 2) return false;
    if (some[1] < 0) return true;
    const key = some.join();
    if (!this.differing.has(key)) {
      const axis = Math.min(...some.map(node => this.axisOf(node)));
      const ends = new Set(some.flatMap(node => (this.axisOf(node) === axis ? this.ends[node] : [])));
      this.differing.set(key, [...ends].some(end => this.differ(some.map(node =>
        this.axisOf(node) === axis ? this.to[node][this.run(node, end - 1)] : node))));
    }
    return this.differing.get(key);
  }
}
