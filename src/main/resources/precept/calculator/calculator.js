// Answers one patient from a guideline's exported diagrams, in the page and nowhere else.
//
//     exact numbers  ->  diagrams  ->  one case  ->  the page
//
// The format of the diagrams is docs/diagram.md; what they mean is docs/language.md. A law holds this file to the engine.
(() => {
  'use strict';

  // ---- Exact numbers: [numerator, denominator], the denominator positive ----

  const number = text => {
    const [, sign, whole, decimals, divisor] = /^(-?)(\d*)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text) || [];
    if (whole === undefined || (whole === '' && !decimals) || divisor === '0') return null;
    const n = BigInt(sign + whole + (decimals || ''));
    return reduced(n, 10n ** BigInt((decimals || '').length) * BigInt(divisor || 1));
  };
  const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
  const reduced = (n, d) => { const g = gcd(n, d) * (d < 0n ? -1n : 1n) || 1n; return [n / g, d / g]; };
  const plus = (a, b) => reduced(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  const minus = (a, b) => plus(a, [-b[0], b[1]]);
  const times = (a, b) => reduced(a[0] * b[0], a[1] * b[1]);
  const over = (a, b) => reduced(a[0] * b[1], a[1] * b[0]);
  const compare = (a, b) => { const x = a[0] * b[1], y = b[0] * a[1]; return x < y ? -1 : x > y ? 1 : 0; };
  const least = (a, b) => (compare(a, b) <= 0 ? a : b);
  const greatest = (a, b) => (compare(a, b) >= 0 ? a : b);
  const rounded = (a, step) => { // to the nearest multiple; a half goes away from zero
    const [n, d] = over(a, step), steps = ((n < 0n ? -n : n) * 2n + d) / (2n * d);
    return times([n < 0n ? -steps : steps, 1n], step);
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

  // Numbers from low to high, and arithmetic on them (Moore 1966); a known number is low = high.
  const hull = bounds => [bounds.map(b => b[0]).reduce(least), bounds.map(b => b[1]).reduce(greatest)];
  const corners = (operation, [a, b]) =>
    hull(a.flatMap(x => b.map(y => operation(x, y))).map(z => [z, z]));

  // ---- Diagrams: branches 0, 1, ..., leaves -1, -2, ...; equal functions are the same number (Bryant 1986) ----

  const same = leaf => leaf;

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
      this.source = document.nodes;
      this.clear();
      this.most = this.axis.length + 200000;
    }

    is(leaf, word) { return leaf.says === 'value' && leaf.values[0] === word; }

    // Forgets what was made since; the nodes of the document come first and keep their numbers.
    clear() {
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

  // ---- A guideline, and one case of it ----

  const unique = list => [...new Set(list)];

  class Guideline {
    constructor(document) {
      Object.assign(this, document);
      this.diagrams = new Diagrams(document);
      this.input = new Map(this.inputs.map(input => [input.name, input]));
      this.axes = document.axes.map(axis => ({
        ...axis,
        inputs: axis.term ? unique(this.read(axis.term)) : [axis.input],
        ends: axis.cells.filter(cell => /^[>\d-]/.test(cell))
          .map(cell => ({ above: cell[0] === '>', number: number(cell.replace('>', '')) })),
      }));
    }

    // The inputs that a term is made of.
    read(term) {
      if (typeof term === 'string') {
        const { formula, root } = this.definitions[term] || {};
        return this.input.has(term) ? [term] : formula ? this.read(formula)
          : this.diagrams.reach(root).branches.flatMap(node => this.axes[this.diagrams.axis[node]].inputs);
      }
      return term[0] === 'number' ? [] : term.slice(1, term[0] === 'round' ? 2 : undefined).flatMap(part => this.read(part));
    }

    // The cell that a value lies in: of numbers, the last that does not begin above it.
    cell({ cells, ends }, value) {
      if (typeof value === 'string') return cells.indexOf(value);
      let low = 0, high = ends.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1, order = compare(ends[middle].number, value);
        if (order < 0 || (order === 0 && !ends[middle].above)) low = middle; else high = middle - 1;
      }
      return low;
    }

    // A fact as given: yes, a name, a number as text, names of members. Says what is wrong with it, or its value.
    value(input, given) {
      const named = name => (input.options || []).some(option => option.name === name);
      switch (input.type) {
        case 'yes/no': return given === 'yes' || given === 'no' ? { value: given } : { problem: 'Yes or no.' };
        case 'one of': return named(given) ? { value: given } : { problem: 'None of the choices.' };
        case 'any of': return given.every(named) ? { value: new Set(given) } : { problem: 'None of the choices.' };
      }
      if (named(given)) return { value: given };
      const value = number(given);
      if (!value) return { problem: 'A number is expected, such as 14 or 0.5.' };
      if (compare(value, number(input.low)) < 0 || compare(value, number(input.high)) > 0) {
        return { problem: `From ${input.low} to ${input.high} ${input.units[0].many} is expected.` };
      }
      return input.whole && value[1] !== 1n ? { problem: `Whole ${input.units[0].many || 'numbers'} are expected.` } : { value };
    }
  }

  // What an outcome comes to, whichever rules say so.
  const meaning = ({ kind, values, range, needs, certain, possible }) => [kind, kind === 'silent' ? [] : values, range, needs,
    [certain, possible].map(items => (items || []).map(item => (item.values.length ? item.values : item.rules)))];

  // What follows for one patient: every completion of the facts that can be is looked at, through the diagrams.
  class Case {
    constructor(guideline, facts) { // facts: name -> value
      this.guideline = guideline;
      this.facts = facts;
      this.diagrams = guideline.diagrams;
      this.point = [];
      if (this.diagrams.axis.length > this.diagrams.most) this.diagrams.clear();
      guideline.axes.forEach((axis, i) => {
        const fact = facts.get(axis.input);
        if (fact !== undefined) {
          const cell = guideline.cell(axis, axis.member ? (fact.has(axis.member) ? 'yes' : 'no') : fact);
          this.point[i] = [cell, cell];
        }
      });
      this.start(guideline.possible);
      guideline.axes.forEach((axis, i) => {
        const bounds = axis.term && this.bounds(axis.term);
        if (bounds) this.point[i] = bounds.map(bound => guideline.cell(axis, bound));
      });
      this.start(guideline.possible);
      for (const { onlyWhen } of guideline.inputs.filter(input => input.onlyWhen && facts.has(input.name))) {
        this.can = this.diagrams.where(this.can, this.unlessNo(onlyWhen.root));
      }
      this.members = ((guideline.population || {}).members || [])
        .map(member => ({ ...member, holds: this.truth(member.root) }));
      this.scope = this.diagrams.yes;
      for (const member of this.members.filter(some => some.holds === 'open')) {
        const inside = this.unlessNo(member.root);
        if (member.presumed) this.can = this.diagrams.where(this.can, inside);
        else this.scope = this.diagrams.combined((a, b) =>
          a === this.diagrams.no || b === this.diagrams.yes ? a : a === this.diagrams.yes ? b
          : b === this.diagrams.no ? b : undefined, this.scope, inside);
      }
    }

    start(possible) {
      this.memo = new Map();
      this.can = this.restricted(possible);
    }

    restricted(root) { return this.diagrams.restricted(root, this.point, undefined, this.memo); }

    unlessNo(root) {
      const { diagrams } = this;
      return diagrams.restricted(root, this.point, i => (diagrams.is(diagrams.leaves[-1 - i], 'no') ? diagrams.no : diagrams.yes));
    }

    completions(root) { return this.diagrams.where(this.restricted(root), this.can); }

    leaves(root) { return this.diagrams.reach(this.completions(root)).leaves; }

    truth(root) {
      const leaves = this.leaves(root), all = word => leaves.every(leaf => this.diagrams.is(leaf, word));
      return !leaves.length ? 'open' : all('no') ? 'no' : all('yes') ? 'yes' : 'open';
    }

    // The numbers that a term may come to; null where it comes to none.
    bounds(term) {
      const { guideline } = this;
      if (typeof term !== 'string') {
        const [operation, ...operands] = term;
        if (operation === 'number') return [number(operands[0]), number(operands[0])];
        const parts = operands.slice(0, operation === 'round' ? 1 : undefined).map(part => this.bounds(part));
        if (parts.includes(null)) return null;
        const each = pick => [0, 1].map(end => parts.map(part => part[end]).reduce(pick));
        switch (operation) {
          case '+': return each(plus);
          case '-': return [minus(parts[0][0], parts[1][1]), minus(parts[0][1], parts[1][0])];
          case '*': return corners(times, parts);
          case '/': return corners(over, parts);
          case 'min': return each(least);
          case 'max': return each(greatest);
          case 'round': return parts[0].map(end => rounded(end, number(operands[1])));
        }
      }
      const fact = this.facts.get(term);
      if (fact !== undefined) return typeof fact === 'string' ? null : [fact, fact];
      const { low, high, formula, root } = guideline.input.get(term) || guideline.definitions[term];
      const declared = low === undefined ? null : [number(low), number(high)];
      const found = formula ? this.bounds(formula) : root === undefined ? declared : this.numbers(this.leaves(root));
      if (!found || !declared) return found;
      const within = [greatest(found[0], declared[0]), least(found[1], declared[1])];
      return compare(within[0], within[1]) <= 0 ? within : declared;
    }

    numbers(leaves) {
      const bounds = leaves.flatMap(leaf => (leaf.range ? [leaf.range.map(number)] : leaf.values.map(value => [number(value), number(value)])));
      return bounds.length && bounds.every(([low]) => low) ? hull(bounds) : null;
    }

    // Facts that cannot be true together: bad data, not a patient.
    contradictions() {
      const { guideline, facts } = this;
      const found = [
        ...guideline.impossible.filter(some => this.always(some.root, 'yes')).map(some => `This cannot be: ${some.label} (${some.words}).`),
        ...guideline.inputs.filter(input => input.onlyWhen && facts.has(input.name) && this.always(input.onlyWhen.root, 'no'))
          .map(input => `${input.label}: this is known only when ${input.onlyWhen.words}.`),
        ...Object.values(guideline.definitions).filter(some => some.formula).flatMap(some => {
          const bounds = this.bounds(some.formula);
          const beyond = bounds && compare(...bounds) === 0
            && (compare(bounds[0], number(some.low)) < 0 || compare(bounds[0], number(some.high)) > 0);
          return beyond ? [`${some.label} comes to ${written(bounds[0])}; from ${some.low} to ${some.high} is expected.`] : [];
        }),
      ];
      return found.length || this.can !== this.diagrams.absent && this.can !== this.diagrams.no ? found
        : ['No patient of whom the guideline speaks can have all of these facts.'];
    }

    // Whether a condition is that for all completions, be they possible or not.
    always(root, word) {
      return this.diagrams.reach(this.restricted(root)).leaves.every(leaf => this.diagrams.is(leaf, word));
    }

    // The facts on which a function of the open axes turns, in the order of their declaration.
    needs(node) {
      const { guideline, diagrams } = this;
      const turning = diagrams.matter(node, this.can);
      const axes = turning.length ? turning : [...diagrams.on(diagrams.reach(node).branches)];
      const named = new Set(axes.flatMap(axis => guideline.axes[axis].inputs));
      return guideline.inputs.map(input => input.name).filter(name => named.has(name) && !this.facts.has(name));
    }

    outsideOf() { return this.members.filter(member => member.holds === 'no').map(member => member.words); }

    assumes() { return this.members.filter(member => member.presumed && member.holds === 'open').map(member => member.words); }

    outcome(name) {
      const definition = this.guideline.definitions[name];
      if (this.outsideOf().length) return { kind: 'out-of-scope' };
      if (definition.kind === 'list') return this.collected(name, definition);
      if (definition.kind === 'quantity') return this.computed(name);
      const { no, yes, absent, outside } = this.diagrams;
      const node = this.diagrams.combined((a, inside) =>
        a === absent || inside === yes ? a : inside === no ? outside : undefined, this.completions(definition.root), this.scope);
      const { leaves } = this.diagrams.reach(node);
      const outcome = {
        kind: 'needs',
        origins: unique(leaves.flatMap(leaf => leaf.origins)).sort(),
        defects: unique(leaves.flatMap(leaf => leaf.defects || [])),
      };
      if (unique(leaves.map(leaf => leaf.means)).length === 1) {
        const { says, values, range } = leaves[0];
        return { ...outcome, kind: says === 'value' ? 'decided' : says, values, range };
      }
      const values = unique(leaves.flatMap(leaf => leaf.values)).sort();
      const spanned = leaves.some(leaf => leaf.range) && this.numbers(leaves.filter(leaf => leaf.says !== 'silent' || leaf.range));
      return {
        ...outcome, values, needs: this.needs(node),
        ...(spanned ? { values: [], range: spanned.map(written) } : {}),
        shared: this.shared(definition, values),
        meanwhile: (definition.meanwhile || []).filter(some => this.truth(some.root) === 'yes'
          && leaves.some(leaf => this.diagrams.is(leaf, some.value))).map(some => some.value),
      };
    }

    shared(definition, values) {
      const directions = unique(values.map(value => (this.guideline.recommendations[value] || {}).direction));
      return definition.recommends && directions.length === 1 ? directions[0] : undefined;
    }

    // Each rule of a list is its own yes or no; what several rules say is one item.
    collected(name, definition) {
      if (this.scope !== this.diagrams.yes) return { kind: 'needs', values: [], origins: [], needs: this.needs(this.scope), meanwhile: [] };
      const certain = new Map(), possible = new Map();
      for (const rule of definition.rules) {
        const node = this.completions(rule.root), truth = this.truth(rule.root);
        if (truth === 'no') continue;
        const other = rule.as && this.outcome(rule.as);
        const values = other ? other.values : rule.gives;
        const needs = this.ordered([...this.needs(node), ...((other && other.needs) || [])]);
        const items = truth === 'yes' && !needs.length ? certain : possible;
        const key = JSON.stringify(values.length ? values : rule.name), before = items.get(key);
        items.set(key, { rules: [...(before ? before.rules : []), `${name}.${rule.name}`], values,
          needs: this.ordered([...(before ? before.needs : []), ...needs]) });
      }
      certain.forEach((item, key) => possible.delete(key));
      return { kind: 'collected', certain: [...certain.values()], possible: [...possible.values()],
        needs: this.ordered([...possible.values()].flatMap(item => item.needs)) };
    }

    ordered(names) { return this.guideline.inputs.map(input => input.name).filter(name => names.includes(name)); }

    computed(name) {
      const bounds = this.bounds(name), needs = this.guideline.read(name).filter(input => !this.facts.has(input));
      if (!bounds) return { kind: 'decided', values: [null], origins: [] };
      return compare(...bounds) === 0 ? { kind: 'decided', values: [written(bounds[0])], origins: [] }
        : { kind: 'needs', values: [], range: bounds.map(written), origins: [], needs: this.ordered(needs), meanwhile: [] };
    }

    // The rules of a decision that match for every completion, and those that do for some.
    rules(name) {
      const { rules, root, kind } = this.guideline.definitions[name];
      if (kind === 'list') {
        const truths = rules.map(rule => this.truth(rule.root));
        return { sure: rules.filter((rule, i) => truths[i] === 'yes'), may: rules.filter((rule, i) => truths[i] !== 'no') };
      }
      const leaves = this.leaves(root), may = new Map();
      leaves.forEach(leaf => leaf.rules.forEach(rule => may.set(rule, (may.get(rule) || 0) + 1)));
      const places = [...may.keys()].sort((a, b) => a - b);
      return { sure: places.filter(rule => may.get(rule) === leaves.length).map(rule => rules[rule]), may: places.map(rule => rules[rule]) };
    }

    // What would change an answer: one fact at a time, all others as they are. What cannot be is passed over.
    changes(name) {
      const { guideline, facts } = this, now = JSON.stringify(meaning(this.outcome(name))), found = [];
      for (const input of guideline.inputs.filter(some => facts.has(some.name))) {
        let before;
        for (const { value, cells } of this.without(input.name).alternatives(name, input, facts.get(input.name))) {
          const other = new Case(guideline, new Map(facts).set(input.name, value));
          const outcome = other.outcome(name), key = JSON.stringify(meaning(outcome));
          const differs = key !== now && (other.outsideOf().length || !other.contradictions().length);
          if (differs && cells && before && before.key === key && before.cells && before.cells[1] + 1 === cells[0]) {
            before.cells[1] = cells[1];
          } else if (differs) {
            found.push(before = { input, value, cells, outcome, key });
          } else {
            before = undefined;
          }
        }
      }
      return found;
    }

    without(name) {
      const facts = new Map(this.facts);
      facts.delete(name);
      return new Case(this.guideline, facts);
    }

    // One value for each run of cells on which an answer turns; of a set, the set with one member more or fewer.
    alternatives(name, input, given) {
      const { guideline, diagrams } = this, { root, rules, kind } = guideline.definitions[name];
      const other = (input.options || []).map(option => ({ value: option.name }));
      if (input.type === 'yes/no') return [{ value: 'yes' }, { value: 'no' }];
      if (input.type === 'one of') return other;
      if (input.type === 'any of') {
        return other.map(({ value: member }) => ({ member, value: new Set(given.has(member)
          ? [...given].filter(some => some !== member) : [...given, member]) }));
      }
      const index = guideline.axes.findIndex(axis => axis.input === input.name), { ends, cells } = guideline.axes[index];
      const roots = kind === 'list' ? rules.map(rule => rule.root) : root === undefined ? [] : [root];
      const nodes = [...roots.map(some => this.completions(some)), this.can, this.scope];
      const cuts = unique(nodes.flatMap(node => diagrams.reach(node).branches)
        .filter(node => diagrams.axis[node] === index).flatMap(node => diagrams.ends[node]).filter(end => end < ends.length));
      const starts = [0, ...cuts.sort((a, b) => a - b)];
      return [...starts.map((from, i) => ({ value: this.within(input, ends, from),
        cells: [from, (i + 1 < starts.length ? starts[i + 1] : ends.length) - 1] })), ...(cells.length > ends.length ? other : [])];
    }

    within({ whole }, ends, cell) {
      const { above, number: low } = ends[cell];
      return !above ? low : whole ? plus(low, [1n, 1n]) : over(plus(low, ends[cell + 1].number), [2n, 1n]);
    }

    // All that is to be said.
    answer() {
      const { guideline } = this, contradictions = this.contradictions();
      if (contradictions.length && !this.outsideOf().length) return { contradictions, outside: [], assumes: [], answers: {}, rules: {}, needs: [] };
      const answers = {}, rules = {};
      guideline.answers.forEach(name => { answers[name] = this.outcome(name); });
      if (!this.outsideOf().length) {
        Object.keys(guideline.definitions).filter(name => guideline.definitions[name].rules)
          .forEach(name => { rules[name] = this.rules(name); });
      }
      return { contradictions: [], outside: this.outsideOf(), assumes: this.assumes(), answers, rules,
        needs: this.ordered(Object.values(answers).flatMap(answer => answer.needs || [])) };
    }
  }

  const calculator = document => {
    const guideline = new Guideline(document);
    return given => read(guideline, given).made.answer();
  };

  // Facts as given, by name: the case they make, and what is wrong with them.
  const read = (guideline, given) => {
    const facts = new Map(), problems = {};
    guideline.inputs.filter(input => given[input.name] !== undefined).forEach(input => {
      const { value, problem } = guideline.value(input, given[input.name]);
      if (problem) problems[input.name] = problem; else facts.set(input.name, value);
    });
    return { problems, made: new Case(guideline, facts) };
  };

  // ---- The page ----

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.flat().filter(child => child !== undefined && child !== ''));
    return element;
  };
  const listed = items => make('ul', {}, items.map(item => make('li', {}, item)));
  const most = 60; // lines of a list; what is longer is counted

  class Page {
    constructor(root, exported) {
      this.guideline = new Guideline(exported);
      this.fields = new Map();
      this.opened = new Set();
      this.anchors = new Map(Object.entries(this.guideline.definitions).flatMap(([name, { rules }]) =>
        (rules || []).map(rule => `${name}.${rule.name}`)).map(id => [id, document.getElementById(id)]).filter(([, found]) => found));
      this.headline = make('p', { role: 'status', 'aria-live': 'polite', class: 'calculator-headline' });
      this.answers = make('div', { class: 'calculator-answers' });
      const form = make('form', { class: 'calculator-facts', 'aria-label': 'Facts', onsubmit: event => event.preventDefault() },
        this.guideline.inputs.map(input => this.field(input)),
        make('p', {}, make('button', { type: 'button', onclick: () => this.show({}) }, 'Clear all facts'),
          ' The address of this page holds the facts: send it as a link. Nothing else leaves the page.'));
      form.addEventListener('input', () => this.changed());
      root.append(make('div', { class: 'calculator' }, this.headline, form, this.answers));
      window.addEventListener('hashchange', () => this.restore());
      this.restore() || this.changed();
    }

    // One fact: a group with its question; not known to begin with.
    field(input) {
      const id = `fact-${input.name}`, state = make('p', { class: 'calculator-state', id: `${id}-state` });
      const radio = (value, label) => make('label', {}, make('input', { type: 'radio', name: id, value, checked: value === '' }), ' ', label);
      const options = input.options || [];
      const text = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', size: 8,
        'aria-label': input.label, 'aria-describedby': state.id });
      const units = (input.units || []).filter(unit => unit.many);
      const unit = units.length > 1
        ? make('select', { 'aria-label': `Unit of ${input.label}` }, units.map(some => make('option', { value: some.factor }, some.many)))
        : make('span', {}, units.map(some => some.many));
      const boxes = options.map(option => make('input', { type: 'checkbox', value: option.name }));
      const boxed = () => options.map((option, i) => make('label', {}, boxes[i], ' ', option.label));
      const group = make('fieldset', { id, class: 'calculator-fact', 'aria-describedby': state.id },
        make('legend', {}, input.label), make('p', { class: 'calculator-question', title: input.note }, input.question || ''));
      const chosen = () => (group.querySelector('input[type=radio]:checked') || {}).value;
      const choose = value => { group.querySelector(`input[type=radio][value="${value}"]`).checked = true; };
      const kinds = {
        'yes/no': () => ({ parts: [radio('', 'Not known'), radio('yes', 'Yes'), radio('no', 'No')],
          get: () => chosen() || undefined, set: (value = '') => choose(value) }),
        'one of': () => ({ parts: [radio('', 'Not known'), ...options.map(option => radio(option.name, option.label))],
          get: () => chosen() || undefined, set: (value = '') => choose(value) }),
        'any of': () => ({ parts: [radio('', 'Not known'), radio('known', 'Known: those ticked, and no others'), ...boxed()],
          get: () => (chosen() ? boxes.filter(box => box.checked).map(box => box.value) : undefined),
          set: value => { choose(value ? 'known' : ''); boxes.forEach(box => { box.checked = !!value && value.includes(box.value); }); } }),
        number: () => ({ parts: [text, ' ', unit, ...boxed()],
          get: () => {
            const other = boxes.find(box => box.checked), typed = text.value.trim();
            text.disabled = !!other;
            if (other || typed === '') return other ? other.value : undefined;
            return number(typed) ? written(times(number(typed), number(unit.value || '1'))) : typed;
          },
          set: (value = '') => {
            boxes.forEach(box => { box.checked = box.value === value; });
            text.value = boxes.some(box => box.checked) ? '' : value;
            if (unit.options) unit.selectedIndex = 0;
          } }),
      };
      const { parts, get, set } = kinds[input.type]();
      if (input.type === 'any of') {
        group.addEventListener('input', ({ target }) => {
          if (target.type === 'checkbox') choose('known');
          else if (target.value === '') boxes.forEach(box => { box.checked = false; });
        });
      }
      group.append(make('div', { class: 'calculator-values' }, parts), state);
      this.fields.set(input.name, { group, state, text, get, set });
      return group;
    }

    given() {
      const given = {};
      this.fields.forEach(({ get }, name) => { const value = get(); if (value !== undefined) given[name] = value; });
      return given;
    }

    show(given) {
      this.fields.forEach(({ set }, name) => set(given[name]));
      this.changed();
    }

    // The address: #?age=41&failure=extension,deterioration ; a set without members is an empty text.
    restore() {
      if (!location.hash.startsWith('#?') || location.hash === this.written) return false;
      const given = {};
      new URLSearchParams(location.hash.slice(2)).forEach((value, name) => {
        const input = this.guideline.input.get(name);
        if (!input) return;
        given[name] = input.type === 'any of' ? value.split(',').filter(Boolean) : value;
        if (input.type !== 'number' && this.guideline.value(input, given[name]).problem) delete given[name];
      });
      this.show(given);
      return true;
    }

    keep(given) {
      const text = Object.entries(given).map(([name, value]) => `${name}=${encodeURIComponent([].concat(value).join(','))}`).join('&');
      if (!text && !location.hash.startsWith('#?')) return;
      this.written = text ? `#?${text}` : '';
      history.replaceState(null, '', this.written || location.pathname + location.search);
    }

    changed() {
      const given = this.given(), { problems, made } = read(this.guideline, given);
      this.made = made;
      this.said = made.answer();
      this.keep(given);
      this.guideline.inputs.forEach(input => this.mark(input, given[input.name] !== undefined, problems[input.name]));
      this.light();
      const [first, ...others] = this.guideline.answers;
      const { contradictions } = this.said;
      const outside = this.said.outside.length && (this.guideline.population.outside || 'The guideline does not speak of this patient.');
      const nothing = !made.facts.size && this.said.needs.length;
      const headline = contradictions.length ? `These facts cannot be true together. ${contradictions.join(' ')}`
        : outside ? `Out of scope (not: ${this.said.outside.join(', ')}). ${outside}`
        : nothing ? 'Enter what is known about the patient.'
        : `${this.guideline.definitions[first].label} ${this.words(first, this.said.answers[first])}`;
      if (this.headline.textContent !== headline) this.headline.textContent = headline;
      this.headline.className = `calculator-headline ${contradictions.length ? 'contradictory' : outside ? 'out-of-scope' : this.said.answers[first].kind}`;
      this.answers.replaceChildren(...(contradictions.length || outside || nothing ? [] : [first, ...others].map(name => this.section(name))));
    }

    // A question that no answer needs any more fades; it is not hidden, for it may be answered all the same.
    mark({ name, onlyWhen }, given, problem) {
      const { group, state, text } = this.fields.get(name);
      const idle = !given && !this.said.contradictions.length && !this.said.needs.includes(name);
      const apart = idle && onlyWhen && this.made.truth(onlyWhen.root) === 'no';
      state.textContent = problem || (apart ? `Does not apply: only when ${onlyWhen.words}.` : idle ? 'Not needed now: it changes no answer.' : '');
      group.classList.toggle('unneeded', idle);
      group.classList.toggle('needed', !given && this.said.needs.includes(name));
      text.toggleAttribute('aria-invalid', !!problem);
    }

    // The rules in the tables of the page: lit where they match for certain, out where they cannot.
    light() {
      const some = this.made.facts.size > 0;
      Object.entries(this.guideline.definitions).forEach(([name, { rules = [] }]) => {
        const { sure, may } = this.said.rules[name] || { sure: [], may: rules };
        rules.forEach(rule => {
          const anchor = this.anchors.get(`${name}.${rule.name}`);
          if (!anchor) return;
          anchor.classList.toggle('lit', some && sure.includes(rule));
          anchor.classList.toggle('out', some && !may.includes(rule));
        });
      });
    }

    label(name) { return (this.guideline.input.get(name) || this.guideline.definitions[name]).label; }

    quantity(text, { units }) {
      const { one, many } = (units || [{}])[0];
      return [text, text === '1' ? one : many].filter(Boolean).join(' ');
    }

    value(value, type) {
      if (value === null) return 'not applicable';
      if (value instanceof Set || Array.isArray(value)) return [...value].map(some => this.value(some, type)).join(', ') || 'none';
      const option = (type.options || []).find(some => some.name === value), advice = type.recommends && this.guideline.recommendations[value];
      return advice ? advice.label + (advice.grade ? ` (${advice.grade})` : '')
        : option ? option.label : type.type === 'number' ? this.quantity(value, type) : value;
    }

    items(items, type) {
      return items.map(({ values, needs, rules }) => [
        values.length > 1 ? 'Conflict: ' : '', values.map(some => this.value(some, type)).join('; ') || `The source does not say (${rules.join(', ')})`,
        needs.length ? `, depending on: ${this.few(needs)}` : ''].join(''));
    }

    // The questions that matter stand out in the form; here the first of them will do.
    few(inputs) {
      const left = inputs.length - 4;
      return inputs.slice(0, left > 1 ? 4 : 5).map(name => this.label(name)).join(', ') + (left > 1 ? ` and ${left} more` : '');
    }

    // An outcome in one sentence.
    words(name, { kind, values = [], range, needs = [], meanwhile = [], defects, certain, possible }) {
      const type = this.guideline.definitions[name], named = values.map(value => this.value(value, type));
      switch (kind) {
        case 'decided': return `${named[0]}.`;
        case 'silent': return 'The source does not say.';
        case 'conflict': return `The source says several things: ${named.join('; ')}.`;
        case 'out-of-scope': return 'Out of scope.';
        case 'defective': return `The guideline has a mistake here: ${defects.join('; ')}.`;
        case 'collected': return [certain.length ? `${this.items(certain, type).join('. ')}.` : possible.length ? 'Nothing for certain.' : 'Nothing.',
          possible.length ? ` Perhaps: ${this.items(possible, type).join('. ')}.` : ''].join('');
      }
      return [
        meanwhile.length ? `Act now: ${meanwhile.map(value => this.value(value, type)).join('; ')}. Check in parallel: ` : 'Not yet settled. Still matters: ',
        `${this.few(needs)}.`,
        named.length > 3 ? ` ${named.length} answers are possible.` : named.length ? ` Possible: ${named.join('; ')}.` : range ? ` Between ${range[0]} and ${this.quantity(range[1], type)}.` : ''].join('');
    }

    // One answer, with what lies behind it; that is made when it is opened.
    section(name) {
      const outcome = this.said.answers[name], definition = this.guideline.definitions[name];
      const id = `answer-${name}`, settled = !(outcome.needs || []).length;
      const advice = (outcome.values || []).length === 1 && definition.recommends && this.guideline.recommendations[outcome.values[0]];
      return make('section', { id, class: `calculator-answer ${outcome.kind}`, 'aria-labelledby': `${id}-question` },
        make('h3', { id: `${id}-question` }, definition.label),
        outcome.kind !== 'collected' ? make('p', { class: 'calculator-outcome' }, this.words(name, outcome)) : [
          outcome.certain.length ? listed(this.items(outcome.certain, definition)) : make('p', {}, outcome.possible.length ? 'Nothing for certain.' : 'Nothing.'),
          outcome.possible.length ? [make('p', {}, 'Perhaps:'), listed(this.items(outcome.possible, definition))] : []].flat(),
        advice && advice.patient && outcome.kind === 'decided' ? make('p', {}, `For the patient: ${advice.patient}`) : '',
        this.said.assumes.length ? make('p', {}, `Assumes: ${this.said.assumes.join(', ')}.`) : '',
        settled && (outcome.origins || []).length ? make('p', {}, 'Admitted in: ', outcome.origins.flatMap((id, i) => [i ? ', ' : '', this.cite(id)]), '.') : '',
        this.details(name, settled ? 'Why' : 'What may yet apply', () => this.why(name)),
        definition.rules ? this.details(name, 'Why not another rule', () => this.whyNot(name)) : '',
        settled && this.made.facts.size ? this.details(name, 'What would change it', () => this.whatIf(name)) : '');
    }

    details(name, title, content) {
      const key = `${name} ${title}`, open = this.opened.has(key), body = make('div');
      const fill = () => { if (!body.hasChildNodes()) body.append(content()); };
      if (open) fill();
      return make('details', { open, ontoggle: ({ target }) => {
        if (target.open) { this.opened.add(key); fill(); } else this.opened.delete(key);
      } }, make('summary', {}, title), body);
    }

    cite(id) { return this.anchors.has(id) ? make('a', { href: `#${id}` }, id) : make('code', {}, id); }

    shortened(items) {
      return listed(items.length > most ? [...items.slice(0, most), `and ${items.length - most} more`] : items);
    }

    // The rules that match, or may: each cell with what it was held against, and what lies beneath.
    why(name, seen = new Set()) {
      const definition = this.guideline.definitions[name];
      if (!definition.rules) return this.beneath(name);
      const { may } = this.said.rules[name];
      seen.add(name);
      return this.shortened(may.map(rule => [this.cite(`${name}.${rule.name}`), rule.remark ? ` — ${rule.remark}` : '',
        rule.otherwise ? ': no other rule matches' : this.cells(definition, rule, () => true, seen),
        rule.as && !seen.has(rule.as) ? [`which hands on to: ${this.label(rule.as)}`, this.why(rule.as, seen)] : []].flat()));
    }

    whyNot(name) {
      const definition = this.guideline.definitions[name], { may } = this.said.rules[name];
      const others = definition.rules.filter(rule => !may.includes(rule));
      if (!others.length) return make('p', {}, 'No rule is ruled out yet.');
      const shown = others.slice(0, most).map(rule => {
        const cells = rule.otherwise ? '' : this.cells(definition, rule, truth => truth === 'no');
        return [this.cite(`${name}.${rule.name}`), rule.otherwise ? ': another rule matches'
          : cells || ': not for any patient who has all of these facts'];
      });
      return listed(others.length > most ? [...shown, `and ${others.length - most} more`] : shown);
    }

    cells(definition, { cells, roots }, wanted, seen) {
      const held = cells.map((cell, i) => ({ cell, truth: this.made.truth(roots[i]), ...definition.columns[i] }))
        .filter(({ cell, truth }) => cell !== '-' && wanted(truth));
      return held.length ? listed(held.map(({ cell, truth, name, unit }) => [
        `${this.label(name)}: ${this.found(name)}`, truth === 'yes' ? ' matches ' : truth === 'no' ? ' does not match ' : ' may match ',
        make('code', {}, unit && /\d$/.test(cell) ? `${cell} ${unit}` : cell),
        seen && this.guideline.definitions[name] ? this.beneath(name, seen) : ''])) : '';
    }

    // What is known of a fact, criterion, score or decision.
    found(name) {
      const input = this.guideline.input.get(name), fact = this.made.facts.get(name);
      if (input) return fact === undefined ? 'not known' : this.value(Array.isArray(fact) ? written(fact) : fact, input);
      return this.words(name, this.made.outcome(name)).replace(/\.$/, '');
    }

    // The clauses of a criterion that made it so, the findings of a score, the facts of a quantity, the rules of a decision.
    beneath(name, seen) {
      const { kind, clauses, formula, root, rules } = this.guideline.definitions[name];
      if (rules) return seen.has(name) || this.said.rules[name].may.length > 3 ? '' : this.why(name, seen);
      if (formula) return listed(this.guideline.read(formula).map(input => `${this.label(input)}: ${this.found(input)}`));
      if (!clauses) return '';
      const whole = kind === 'criterion' && this.made.truth(root), truths = clauses.map(clause => this.made.truth(clause.root));
      return listed(clauses.map(({ words, points }, i) => ({ truth: truths[i], text: `${words}: ${truths[i]}${points ? ` (${points})` : ''}` }))
        .filter(({ truth }) => (whole ? truth === whole || !truths.includes(whole) : truth !== 'no')).map(({ text }) => text));
    }

    whatIf(name) {
      const changes = this.made.changes(name);
      return changes.length ? this.shortened(changes.map(({ input, value, cells, outcome }) =>
        `${input.label}: ${cells ? this.span(input, cells) : this.value(value, input)} → ${this.words(name, outcome)}`))
        : make('p', {}, 'No other value of any one fact that is known.');
    }

    span(input, [from, to]) {
      const { ends } = this.guideline.axes.find(axis => axis.input === input.name), one = [1n, 1n];
      const low = ends[from], high = ends[to].above ? ends[to + 1] : ends[to];
      const lowest = low.above && input.whole ? plus(low.number, one) : low.number;
      const highest = ends[to].above && input.whole ? minus(high.number, one) : high.number;
      const more = low.above && !input.whole ? 'more than ' : '', less = ends[to].above && !input.whole ? 'less than ' : '';
      const say = bound => this.quantity(written(bound), input);
      if (compare(lowest, highest) === 0) return say(lowest);
      if (from === 0) return less ? less + say(highest) : `${say(highest)} or less`;
      if (to === ends.length - 1) return more ? more + say(lowest) : `${say(lowest)} or more`;
      return more || less ? `${more || 'from '}${say(lowest)} ${less ? `and ${less}` : 'up to '}${say(highest)}` : `${written(lowest)} to ${say(highest)}`;
    }
  }

  globalThis.precept = { calculator };
  if (typeof document !== 'undefined') {
    const start = () => {
      const root = document.getElementById('calculator'), exported = document.getElementById('diagram');
      if (root && exported) globalThis.precept.page = new Page(root, JSON.parse(exported.textContent));
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
  }
})();
