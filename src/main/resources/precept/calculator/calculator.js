// Answers one patient from a guideline's exported diagrams, in the page and nowhere else.
//
//     exact numbers  ->  diagrams  ->  one case  ->  the page
//
// The format of the diagrams is docs/diagram.md; what they mean is docs/language.md. A law holds this file to the engine.
(function () {
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
    }

    is(leaf, word) { return leaf.says === 'value' && leaf.values[0] === word; }

    // Forgets what was made since; the nodes of the document come first and keep their numbers.
    clear() {
      this.axis = []; this.ends = []; this.to = []; this.table = new Map();
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
    restricted(node, point, leaf = i => i, memo = new Map()) {
      if (node < 0) return leaf(node);
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
        b === this.yes || a === this.absent ? a : b < 0 ? this.absent : undefined, node, can);
    }

    // The leaves and branches that a function reaches, absent left out.
    reach(node) {
      const seen = new Set(), leaves = [], walk = at => {
        if (seen.has(at)) return;
        seen.add(at);
        if (at >= 0) this.to[at].forEach(walk); else if (at !== this.absent) leaves.push(this.leaves[-1 - at]);
      };
      walk(node);
      return { leaves, branches: [...seen].filter(at => at >= 0), partial: seen.has(this.absent) };
    }

    // The axes on which two patients who differ in nothing else get leaves of different meaning.
    matter(node) {
      const meant = this.restricted(node, [], i => this.meaning[-1 - i]);
      const { branches, partial } = this.reach(meant);
      const axes = new Set(branches.map(at => this.axis[at]));
      return partial ? new Set([...axes].filter(axis => this.turns(meant, axis))) : axes;
    }

    turns(node, axis, memo = new Map(), differs = new Map()) {
      if (this.axisOf(node) > axis) return false;
      if (!memo.has(node)) {
        memo.set(node, this.axis[node] === axis
          ? this.differ(this.to[node], differs)
          : this.to[node].some(child => this.turns(child, axis, memo, differs)));
      }
      return memo.get(node);
    }

    // Whether somewhere two of these functions have leaves of different meaning.
    differ(nodes, memo) {
      const some = [...new Set(nodes)].filter(node => node !== this.absent).sort((a, b) => a - b);
      if (some.length < 2) return false;
      if (some[1] < 0) return true;
      const key = some.join();
      if (!memo.has(key)) {
        const axis = Math.min(...some.map(node => this.axisOf(node)));
        const ends = new Set(some.flatMap(node => (this.axisOf(node) === axis ? this.ends[node] : [])));
        memo.set(key, [...ends].some(end => this.differ(some.map(node =>
          this.axisOf(node) === axis ? this.to[node][this.run(node, end - 1)] : node), memo)));
      }
      return memo.get(key);
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

  // What follows for one patient: every completion of the facts that can be is looked at, through the diagrams.
  class Case {
    constructor(guideline, facts) { // facts: name -> value
      this.guideline = guideline;
      this.facts = facts;
      this.diagrams = guideline.diagrams;
      this.point = [];
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
      return all('no') ? 'no' : all('yes') ? 'yes' : 'open';
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
      const turning = diagrams.matter(node);
      const axes = turning.size ? [...turning] : diagrams.reach(node).branches.map(at => diagrams.axis[at]);
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

  // Facts as given, by name: the case, or what is wrong with them.
  const caseOf = (guideline, given) => {
    const facts = new Map(), problems = {};
    guideline.inputs.filter(input => given[input.name] !== undefined).forEach(input => {
      const { value, problem } = guideline.value(input, given[input.name]);
      if (problem) problems[input.name] = problem; else facts.set(input.name, value);
    });
    return { problems, made: new Case(guideline, facts) };
  };

  const calculator = document => {
    const guideline = new Guideline(document);
    return given => caseOf(guideline, given).made.answer();
  };

  globalThis.precept = { calculator };
}());
