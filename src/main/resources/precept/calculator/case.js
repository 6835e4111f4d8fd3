// ---- One case: what follows for a patient of whom some is known ----

// What an outcome comes to, whichever rules say so.
const meaning = ({ kind, values, range, needs, certain = [], possible = [], meanwhile = [] }) => [kind, kind === 'silent' ? [] : values, range, needs,
  kind === 'collected' ? [certain, possible].map(items => items.map(item => (item.values.length ? item.values : item.rules)))
    : [certain, meanwhile].map(orders => orders.map(order => JSON.stringify([order.value, order.against.map(String).sort(), order.needs])).sort())];

const mostMade = 10000; // leaves made for patients, before they are forgotten
const isNumber = value => typeof value === 'string' && number(value) !== null;

// What follows for one patient: every completion of the facts that can be is looked at, through the diagrams.
class Case {
  constructor(guideline, facts) { // facts: name -> value
    this.guideline = guideline;
    this.facts = facts;
    this.diagrams = guideline.diagrams;
    this.point = [];
    this.applies = guideline.diagrams.yes;
    if (this.diagrams.axis.length > this.diagrams.most || this.diagrams.made.size > mostMade) this.diagrams.clear();
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
    for (const { onlyWhen } of this.saidToApply()) {
      const applies = this.unlessNo(onlyWhen.root);
      this.can = this.diagrams.where(this.can, applies);
      if (!this.always(onlyWhen.root, 'no')) this.applies = this.diagrams.where(applies, this.applies);
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

  // The inputs that have a value only under a condition, and are given one; no is also said of what does not apply.
  saidToApply() {
    return this.guideline.inputs.filter(({ name, type, onlyWhen }) => onlyWhen && this.facts.has(name) && !(type === 'yes/no' && this.facts.get(name) === 'no'));
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

  completions(root) { return this.reckoned(this.diagrams.where(this.restricted(root), this.can)); }

  // With the number that each formula comes to for this patient.
  reckoned(node) {
    const { diagrams } = this;
    return !diagrams.formulas || !diagrams.reach(node).leaves.some(hasFormula) ? node
      : diagrams.restricted(node, [], i => {
        const leaf = diagrams.leaves[-1 - i];
        return hasFormula(leaf) ? diagrams.leaf(this.reckon(leaf, root => this.leaves(root))) : i;
      });
  }

  // A leaf with what its formulas come to, or lie between, and the facts that they still need.
  reckon(leaf, leaves) {
    if (!hasFormula(leaf)) return leaf;
    const terms = leaf.values.filter(value => value && value.formula).map(value => value.formula);
    const others = leaf.values.filter(value => !(value && value.formula)), given = others.map(value => value && number(value)).filter(Boolean);
    const bounds = [...terms.map(term => this.bounds(term, leaves)), ...given.map(some => [some, some])];
    return bounds.every(([low, high]) => compare(low, high) === 0)
      ? { ...leaf, values: unique([...others, ...bounds.map(([low]) => written(low))]).sort() }
      : { ...leaf, values: others.filter(value => !isNumber(value)), range: hull(bounds).map(written), needs: this.ordered(unique(terms.flatMap(term => this.missing(term)))) };
  }

  // The facts that are missing of what a term is made of.
  missing(term) {
    return this.guideline.parts(term).flatMap(({ name, root }) => (root !== undefined
      ? [...this.needs(this.completions(root)), ...this.leaves(root).flatMap(leaf => leaf.needs || [])]
      : this.facts.has(name) || this.isAbsent(name) ? [] : [name]));
  }

  leaves(root) { return this.diagrams.reach(this.completions(root)).leaves; }

  truth(root) {
    const leaves = this.leaves(root), all = word => leaves.every(leaf => this.diagrams.is(leaf, word));
    return !leaves.length ? 'open' : all('no') ? 'no' : all('yes') ? 'yes' : 'open';
  }

  // What a fact earns as an item, by score.
  earned(item) {
    return Object.values(this.guideline.definitions).flatMap(({ clauses = [] }) => clauses)
      .filter(clause => clause.item === item && this.truth(clause.root) === 'yes').map(({ points }) => points);
  }

  // The numbers that a term may come to; null where it comes to none.
  bounds(term, leaves = root => this.leaves(root), digits = 30n) {
    const { guideline } = this;
    if (typeof term !== 'string') {
      const [operation, ...operands] = term;
      if (operation === 'number') return [number(operands[0]), number(operands[0])];
      const parts = operands.slice(0, operation === 'round' ? 1 : undefined).map(part => this.bounds(part, leaves, digits));
      if (parts.includes(null)) return null;
      const each = pick => [0, 1].map(end => parts.map(part => part[end]).reduce(pick));
      switch (operation) {
        case '+': return each(plus);
        case '-': return [minus(parts[0][0], parts[1][1]), minus(parts[0][1], parts[1][0])];
        case '*': return corners(times, parts);
        case '/': return corners(over, parts);
        case 'min': return each(least);
        case 'max': return each(greatest);
        case 'round': return this.rounded(term, parts[0], leaves, digits);
        default: return enclosed(operation, parts, digits);
      }
    }
    const fact = this.facts.get(term);
    if (fact !== undefined) return typeof fact === 'string' ? null : [fact, fact];
    const { low, high, formula, root } = guideline.input.get(term) || guideline.definitions[term];
    if (this.isAbsent(term)) return null;
    const declared = low === undefined ? null : [number(low), number(high)];
    const found = formula ? this.bounds(formula, leaves) : root === undefined ? declared : this.numbers(leaves(root));
    if (!found || !declared) return found;
    return this.within({ low, high }, found);
  }

  // What is left of bounds in a declared range; all of it, where nothing is.
  within({ low, high }, found) {
    const within = [greatest(found[0], number(low)), least(found[1], number(high))];
    return compare(within[0], within[1]) <= 0 ? within : [low, high].map(number);
  }

  // A leaf with what its declared range leaves of a number; where that is one number, it is known.
  declared(definition, leaf) {
    if (!leaf.range || !definition.computes) return leaf;
    const within = this.within(definition, leaf.range.map(number));
    return compare(...within) ? { ...leaf, range: within.map(written) }
      : { ...leaf, range: undefined, needs: [], values: [...leaf.values, written(within[0])].sort() };
  }

  // Enclosed to more and more digits until all that it may be is rounded to the same; what is known in part is not.
  rounded(term, ends, leaves, digits) {
    const [, operand, step, mode] = term, found = ends.map(end => rounded(end, number(step), mode));
    const exact = () => this.guideline.names(operand).every(name => { const bounds = this.bounds(name, leaves); return bounds && compare(...bounds) === 0; });
    return compare(...found) === 0 || digits >= 480n || !exact() ? found : this.bounds(term, leaves, digits * 4n);
  }

  // The same of a decision that computes, wherever its range ends.
  number(term, leaves) {
    const { computes, root } = typeof term === 'string' ? this.guideline.definitions[term] || {} : {};
    return computes ? this.numbers(leaves(root)) : this.bounds(term, leaves);
  }

  numbers(leaves) {
    const bounds = leaves.flatMap(leaf => (leaf.range ? [leaf.range.map(number)] : leaf.values.map(value => [number(value), number(value)])));
    return bounds.length && bounds.every(([low]) => low) ? hull(bounds) : null;
  }

  // Facts that cannot be true together: bad data, not a patient. What is said of them, and who has a part in it.
  contradicted() {
    const { guideline } = this, all = root => this.all(root);
    return [
      ...guideline.impossible.filter(some => this.always(some.root, 'yes'))
        .map(some => ({ says: `This cannot be: ${some.label} (${some.words}).`, from: some.from })),
      ...this.saidToApply().filter(({ onlyWhen }) => this.always(onlyWhen.root, 'no'))
        .map(input => ({ says: `${input.label}: this is known only when ${input.onlyWhen.words}.`, from: [input.name, ...input.onlyWhen.from] })),
      ...this.outsideOf().length || this.scope !== this.diagrams.yes ? [] : Object.entries(guideline.definitions).filter(([, some]) => some.formula || (some.rules || []).some(rule => rule.computes)).flatMap(([name, some]) => {
        const term = some.formula || name, bounds = this.isNumber(term, all) ? this.number(term, all) : null;
        const beyond = bounds && (compare(bounds[1], number(some.low)) < 0 || compare(bounds[0], number(some.high)) > 0);
        return beyond ? [{ says: `${some.label} comes to ${unique(bounds.map(shown)).join(' to ')}; from ${some.low} to ${some.high} is expected.`, from: guideline.madeOf(name) }] : [];
      }),
    ];
  }

  contradictions() {
    const found = this.contradicted().map(({ says }) => says);
    return found.length || this.diagrams.reach(this.can).leaves.some(leaf => this.diagrams.is(leaf, 'yes')) ? found
      : ['No patient of whom the guideline speaks can have all of these facts.'];
  }

  // Whether a condition is that for all completions, be they possible or not.
  always(root, word) { return this.all(root).every(leaf => this.diagrams.is(leaf, word)); }

  // Whether an input does not apply, whatever else is found out.
  isAbsent(name) {
    const { onlyWhen } = this.guideline.input.get(name) || {};
    return onlyWhen !== undefined && this.always(onlyWhen.root, 'no');
  }

  // The leaves of all completions for whom what is given applies, be they possible or not.
  all(root) {
    return this.diagrams.reach(this.diagrams.where(this.restricted(root), this.applies)).leaves
      .map(leaf => this.reckon(leaf, some => this.all(some)));
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
    const leaves = this.diagrams.reach(node).leaves.map(leaf => this.declared(definition, leaf));
    const outcome = {
      kind: 'needs',
      origins: unique(leaves.flatMap(leaf => leaf.origins)).sort(),
      defects: unique(leaves.flatMap(leaf => leaf.defects || [])),
    };
    const waits = leaves.flatMap(leaf => leaf.needs || []);
    if (unique(leaves.map(leaf => leaf.means)).length === 1 && !waits.length) {
      const { says, values, range } = leaves[0];
      return { ...outcome, kind: says === 'value' ? 'decided' : says, values, range };
    }
    const values = unique(leaves.flatMap(leaf => leaf.values)).sort();
    const alone = unique(leaves.filter(leaf => leaf.says === 'value').flatMap(leaf => leaf.values)).sort();
    const numbers = leaves.filter(leaf => leaf.says !== 'silent' || (leaf.range && definition.kind === 'score')); // silence of a decision spans all
    const ends = leaf => (leaf.range ? leaf.range.map(number) : leaf.values.filter(isNumber).map(number));
    const spanned = numbers.some(leaf => leaf.range) && this.within(definition, hull(numbers.flatMap(ends).map(end => [end, end])));
    const unspanned = list => list.filter(value => !isNumber(value));
    return {
      ...outcome, values, needs: waits.length ? this.ordered([...waits, ...(leaves.length > 1 ? this.needs(node) : [])]) : this.needs(node),
      alone,
      conflicts: leaves.filter(leaf => leaf.says === 'conflict'),
      silent: unique(leaves.filter(leaf => leaf.says === 'silent').flatMap(leaf => leaf.origins)).sort(),
      outside: leaves.some(leaf => leaf.says === 'out-of-scope'),
      ...(spanned ? { values: unspanned(values), alone: unspanned(alone), range: spanned.map(written) } : {}),
      shared: this.shared(definition, values),
      ...this.orders(definition, node, leaves),
    };
  }

  // What every completion says, with what may stand against it; and what must not wait, as long as some completion says
  // it, with what stands against it where none says it alone. A conflict says each of its values, silence nothing.
  orders(definition, node, leaves) {
    const says = leaf => (leaf.says === 'value' || leaf.says === 'conflict' ? leaf.values.filter(value => value !== null) : []);
    const said = leaves.map(says), key = value => JSON.stringify(value), keys = said.map(values => values.map(key));
    const against = value => {
      const beside = new Map();
      said.forEach((values, i) => keys[i].includes(key(value)) && values.forEach(some => beside.set(key(some), some)));
      beside.delete(key(value));
      return [...beside.values()];
    };
    const only = (values, value) => values.length === 1 && key(values[0]) === key(value);
    const alone = value => said.some(values => only(values, value));
    const order = (value, beside, needs) => ({ value, against: beside, needs });
    const certain = (said[0] || []).filter(value => keys.every(some => some.includes(key(value)))).map(value => {
      const beside = against(value);
      return order(value, beside, beside.length ? this.deciding(node, leaf => says(leaf).length === 1) : []);
    });
    const meanwhile = (definition.meanwhile || []).filter(some => this.truth(some.root) === 'yes' && keys.some(all => all.includes(key(some.value))))
      .map(({ value }) => ({ ...order(value, alone(value) ? [] : against(value), []), checks: this.deciding(node, leaf => only(says(leaf), value)),
        beside: unique(said.filter(values => !only(values, value)).flat().map(key)).filter(some => some !== key(value)).map(some => JSON.parse(some)) }));
    return { certain, meanwhile };
  }

  // The facts that decide whether a leaf is of a kind.
  deciding(node, is) {
    const { yes, no, leaves, absent } = this.diagrams;
    const made = this.diagrams.restricted(node, [], i => (i === absent ? absent : is(leaves[-1 - i]) ? yes : no));
    return this.diagrams.reach(made).leaves.length > 1 ? this.needs(made) : [];
  }

  shared(definition, values) {
    const directions = unique(values.map(value => (this.guideline.recommendations[value] || {}).direction));
    return definition.recommends && directions.length === 1 ? directions[0] : undefined;
  }

  // Each rule of a list is its own yes or no; what several rules say is one item.
  collected(name, definition) {
    if (this.scope !== this.diagrams.yes) return { kind: 'needs', values: [], origins: [], needs: this.needs(this.scope), certain: [], meanwhile: [], outside: true };
    const certain = new Map(), possible = new Map();
    for (const rule of definition.rules) {
      const node = this.completions(rule.root), truth = this.truth(rule.root);
      if (truth === 'no') continue;
      const other = rule.as && this.outcome(rule.as), found = this.diagrams.reach(node).leaves;
      const lost = [...found.filter(leaf => leaf.says === 'defective').flatMap(leaf => leaf.defects), ...(other && truth === 'yes' && other.kind === 'defective' ? other.defects : [])];
      if (lost.length && (truth === 'yes' || found.every(leaf => leaf.says === 'defective'))) return { kind: 'defective', values: [], origins: [], defects: unique(lost) };
      const values = other ? other.values : rule.gives;
      const needs = this.ordered([...(truth === 'yes' ? [] : this.needs(node)), ...((other && other.needs) || [])]);
      const items = truth === 'yes' && !needs.length ? certain : possible;
      const key = JSON.stringify(values.length ? values : rule.name), before = items.get(key);
      items.set(key, { open: items === possible, conflict: other ? other.kind === 'conflict' : values.length > 1, rules: [...(before ? before.rules : []), this.guideline.rule(name, rule)], values,
        needs: this.ordered([...(before ? before.needs : []), ...needs]) });
    }
    certain.forEach((item, key) => possible.delete(key));
    return { kind: 'collected', certain: [...certain.values()], possible: [...possible.values()],
      needs: this.ordered([...possible.values()].flatMap(item => item.needs)) };
  }

  ordered(names) { return this.guideline.inputs.map(input => input.name).filter(name => names.includes(name)); }

  computed(name) {
    const bounds = this.bounds(name), parts = this.guideline.parts(name);
    if (!bounds) return { kind: 'decided', values: [null], origins: [] };
    const open = this.open(name), says = kind => open.filter(leaf => leaf.says === kind), from = leaves => unique(leaves.flatMap(leaf => leaf.origins)).sort();
    if (!open.length && compare(...bounds) === 0) return { kind: 'decided', values: [written(bounds[0])], origins: [] };
    const needs = this.ordered(unique(this.missing(name)));
    const silent = parts.some(({ root }) => root !== undefined && this.leaves(root).every(leaf => leaf.says === 'silent')) && !parts.some(part => this.mayBeAbsent(part));
    const [first] = silent ? ['silent'] : needs.length ? [] : ['defective', 'silent', 'conflict'].filter(kind => says(kind).length);
    return first ? { kind: first, values: [], origins: from(open), defects: unique(open.flatMap(leaf => leaf.defects || [])) }
      : { kind: 'needs', values: [], range: bounds.map(written), origins: from(open), needs, certain: [], meanwhile: [], silent: from(says('silent')), conflicts: says('conflict') };
  }

  // Whether a part of a term may be no number.
  mayBeAbsent({ name, root, options = [], onlyWhen }, leaves = some => this.leaves(some)) {
    return root === undefined ? !this.facts.has(name) && (options.length > 0 || (!!onlyWhen && !this.always(onlyWhen.root, 'yes')))
      : leaves(root).some(leaf => leaf.says === 'value' && !leaf.range && !number(leaf.values[0]));
  }

  // What the scores and decisions say that a term is made of, where that is no value.
  open(term) {
    return this.guideline.parts(term).flatMap(({ root }) => (root === undefined ? [] : this.leaves(root).filter(leaf => leaf.says !== 'value')));
  }

  // Whether a term comes to a number for every completion.
  isNumber(term, leaves) {
    return this.guideline.parts(term).every(part => !this.mayBeAbsent(part, leaves)
      && (part.root === undefined || leaves(part.root).every(leaf => leaf.says === 'value')));
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

  // The rules of the tables that the answers ask: lit where they give the table's answer for certain and the table is
  // asked for certain, out where they cannot, or nothing asks it any more. Columns, criteria, handing on and what a
  // decision says meanwhile ask.
  shown(rules) {
    const asked = handing => {
      const seen = new Set(), walk = name => {
        const definition = this.guideline.definitions[name];
        if (!definition || seen.has(name)) return;
        seen.add(name);
        const { columns = [], from = [] } = definition;
        [...columns, ...from, ...(rules[name] ? handing(rules[name], definition) : [])].forEach(walk);
      };
      this.guideline.answers.forEach(walk);
      return seen;
    };
    const to = some => unique(some.flatMap(rule => this.guideline.sources(rule)));
    const differ = some => unique(some.map(rule => String(this.guideline.sources(rule)))).length > 1;
    const perhaps = asked(({ may }) => to(may));
    const certainly = asked(({ sure, may }, { kind }) => (kind === 'list' || differ(may) ? to(sure) : to(may)));
    const lit = new Set(), open = new Set(), all = new Set();
    for (const [name, { sure, may }] of Object.entries(rules)) {
      const add = (some, to) => some.forEach(rule => to.add(this.guideline.rule(name, rule)));
      add(this.guideline.definitions[name].rules, all);
      if (certainly.has(name)) add(sure, lit);
      if (perhaps.has(name)) add(may, open);
    }
    return { lit: [...lit], out: [...all].filter(id => !open.has(id)) };
  }

  // What would change an answer: one fact at a time, all others as they are. What cannot be is passed over.
  changes(name) {
    const { guideline, facts } = this, now = JSON.stringify(meaning(this.outcome(name))), found = [];
    for (const input of guideline.inputs.filter(some => facts.has(some.name))) {
      let before;
      for (const { value, cells, aimed } of this.without(input.name).alternatives(name, input, facts.get(input.name))) {
        const other = new Case(guideline, new Map(facts).set(input.name, value));
        const outcome = other.outcome(name), key = JSON.stringify(meaning(outcome));
        const differs = key !== now && (other.outsideOf().length || !other.contradictions().length);
        if (differs && cells && before && before.key === key && before.cells && before.cells[1] + 1 === cells[0]) {
          before.cells[1] = cells[1];
        } else if (differs && aimed && before && before.key === key) {
          continue; // one that is nearer says so
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
  // A number that enters a formula speaks for itself only.
  alternatives(name, input, given) {
    const { guideline, diagrams } = this, { root, rules, kind } = guideline.definitions[name];
    const other = (input.options || []).map(option => ({ value: option.name }));
    if (input.type === 'yes/no') return [{ value: 'yes' }, { value: 'no' }];
    if (input.type === 'one of') return other;
    if (input.type === 'any of') {
      return other.map(({ value: member }) => ({ member, value: new Set(given.has(member)
        ? [...given].filter(some => some !== member) : [...given, member]) }));
    }
    const roots = kind === 'list' ? rules.map(rule => rule.root) : root === undefined ? [] : [root];
    const branches = unique([...roots.map(some => this.completions(some)), this.can, this.scope].flatMap(node => diagrams.reach(node).branches));
    const cuts = axis => unique(branches.filter(node => diagrams.axis[node] === axis).flatMap(node => diagrams.ends[node]))
      .filter(end => end < guideline.axes[axis].ends.length).sort((a, b) => a - b);
    if (guideline.measured.has(input.name)) return [...this.aimed(input, given, cuts), ...other];
    const index = guideline.axes.findIndex(axis => axis.input === input.name);
    if (index < 0) return other;
    const { ends, cells } = guideline.axes[index], starts = [0, ...cuts(index)];
    return [...starts.map((from, i) => ({ value: this.inCell(input, ends, from),
      cells: [from, (i + 1 < starts.length ? starts[i + 1] : ends.length) - 1] })), ...(cells.length > ends.length ? other : [])];
  }

  // Of a number that enters a formula, on a decimal grid: for each cell that a term which is tested comes into, its ends;
  // below the one given downwards, then above it upwards, so that the nearest is named. Bisection finds it where the term only rises or only falls.
  aimed(input, given, cuts) {
    const { guideline } = this, low = number(input.low), high = number(input.high), known = typeof given === 'string' ? low : given;
    const reading = guideline.axes.map((axis, i) => ({ axis, i })).filter(({ axis }) => axis.inputs.includes(input.name));
    const places = input.whole ? 0 : Math.max(1, ...[low, high, known, ...reading.flatMap(({ axis }) => [...axis.ends.map(end => end.number), ...steps(axis.term || '')])]
      .map(some => (/\.(\d{1,6})/.exec(written(some)) || ['', ''])[1].length));
    const grid = k => over([k, 1n], [10n ** BigInt(places), 1n]), first = -floor(minus([0n, 1n], times(low, over([1n, 1n], grid(1n))))), last = floor(over(high, grid(1n)));
    const values = reading.flatMap(({ axis, i }) => {
      const cell = k => {
        const probe = Object.assign(Object.create(Case.prototype), this, { facts: new Map(this.facts).set(input.name, grid(k)) });
        const bounds = probe.bounds(axis.term || input.name);
        return bounds && compare(...bounds) === 0 ? guideline.cell(axis, bounds[0]) : undefined;
      };
      const ends = [cell(first), cell(last)];
      return ends.includes(undefined) ? [] : cuts(i).filter(cut => (ends[0] < cut) !== (ends[1] < cut)).flatMap(cut => {
        let from = first, to = last; // `to` is beyond the cut, `from` is not
        while (to - from > 1n) {
          const middle = (from + to) / 2n;
          if ((cell(middle) < cut) === (ends[1] < cut)) to = middle; else from = middle;
        }
        return [grid(from), grid(to)]; // on either side of it: one is where the known number is
      });
    }).sort(compare);
    return [...values.filter(value => compare(value, known) < 0).reverse(), known, ...values.filter(value => compare(value, known) > 0)]
      .map(value => ({ value, aimed: true }));
  }

  inCell({ whole }, ends, cell) {
    const { above, number: low } = ends[cell];
    return !above ? low : whole ? plus(low, [1n, 1n]) : over(plus(low, ends[cell + 1].number), [2n, 1n]);
  }

  // What is said while facts are refused or contradict each other: what must not wait, if the facts that stand say so
  // and none that fell bears on whom the guideline speaks of. A name that is not known may be a slip for one that does.
  urgent(refused) {
    const { guideline } = this, none = { urgent: [], assumes: [] };
    const fallen = unique([...refused, ...this.contradicted().flatMap(({ from }) => guideline.reads(from))]);
    const standing = new Map([...this.facts].filter(([name]) => !fallen.includes(name)));
    const read = guideline.reads(this.members.flatMap(({ from }) => from));
    if (fallen.some(name => (guideline.input.has(name) ? read.includes(name) : read.some(some => !standing.has(some))))) return none;
    const made = standing.size === this.facts.size ? this : new Case(guideline, standing), urgent = made.orderedNow();
    return urgent.length ? { urgent, assumes: made.assumes() } : none;
  }

  orderedNow() {
    const { guideline, diagrams } = this;
    if (this.outsideOf().length || this.contradictions().length || this.scope !== diagrams.yes) return [];
    const orders = name => guideline.definitions[name].kind === 'decision' && guideline.definitions[name].meanwhile.length;
    return guideline.answers.filter(orders).flatMap(name => {
      const definition = guideline.definitions[name], node = this.completions(definition.root);
      return this.orders(definition, node, diagrams.reach(node).leaves).meanwhile.map(order => ({ ...order, answer: name }));
    });
  }

  // All that is to be said; while a fact is refused, nothing but that, and what must not wait for it.
  answer(problems = {}) {
    const { guideline } = this, refused = Object.entries(problems), contradictions = this.outsideOf().length ? [] : this.contradictions();
    if (refused.length || contradictions.length) {
      return { ...(refused.length ? { refused } : {}), contradictions, ...this.urgent(Object.keys(problems)),
        outside: [], answers: {}, rules: {}, needs: [], lit: [], out: [] };
    }
    const answers = {}, rules = {};
    guideline.answers.forEach(name => { answers[name] = this.outcome(name); });
    if (!this.outsideOf().length) {
      Object.keys(guideline.definitions).filter(name => guideline.definitions[name].rules)
        .forEach(name => { rules[name] = this.rules(name); });
    }
    return { contradictions: [], outside: this.outsideOf(), assumes: this.assumes(), answers, rules, ...this.shown(rules),
      needs: this.ordered(Object.values(answers).flatMap(answer => answer.needs || [])) };
  }
}

const calculator = document => {
  const guideline = new Guideline(document);
  return given => { const { made, problems } = read(guideline, given); return made.answer(problems); };
};

// Facts as given, by name: the case they make, and what is wrong with them.
const read = (guideline, kept) => {
  const facts = new Map(), problems = {}, given = {};
  Object.entries(kept).forEach(([old, value]) => {
    const [name, now] = guideline.renewed(old, value);
    if (name === old || kept[name] === undefined) given[name] = now; else problems[old] = 'Given by its new name as well.';
  });
  Object.keys(given).filter(name => !guideline.input.has(name)).forEach(name => { problems[name] = 'Nothing of this name is asked for.'; });
  guideline.inputs.filter(input => given[input.name] !== undefined && given[input.name] !== null).forEach(input => {
    const { value, problem } = guideline.value(input, given[input.name]);
    if (problem) problems[input.name] = problem; else facts.set(input.name, value);
  });
  return { problems, made: new Case(guideline, facts) };
};

// What would change each answer: examples of the other value of a fact, the first and the last of a run, and what follows.
const changes = document => {
  const guideline = new Guideline(document);
  const given = value => (value instanceof Set ? [...value] : Array.isArray(value) ? written(value) : value);
  return facts => {
    const { made } = read(guideline, facts);
    return Object.fromEntries(guideline.answers.map(name => [name, made.changes(name).map(({ input, value, cells, outcome }) => {
      const axis = cells && guideline.axes.find(some => some.input === input.name);
      return { input: input.name, values: [value, ...(cells ? [made.inCell(input, axis.ends, cells[1])] : [])].map(given), outcome };
    })]));
  };
};
