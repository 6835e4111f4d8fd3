// ---- A guideline: what is asked, what is known of a value, what a term is made of ----

const unique = list => [...new Set(list)];

// What a term is rounded to, wherever it is.
const steps = term => (typeof term === 'string' || term[0] === 'number' ? []
  : term[0] === 'round' ? [number(term[2]), ...steps(term[1])] : term.slice(1).flatMap(steps));

class Guideline {
  constructor(document) {
    Object.assign(this, document);
    this.diagrams = new Diagrams(document);
    this.input = new Map(this.inputs.map(input => [input.name, input]));
    this.axes = document.axes.map(axis => ({
      ...axis,
      inputs: [axis.input],
      ends: axis.cells.filter(cell => /^[>\d-]/.test(cell))
        .map(cell => ({ above: cell[0] === '>', number: number(cell.replace('>', '')) })),
    }));
    this.axes.filter(axis => axis.term).forEach(axis => { axis.inputs = []; });
    this.axes.filter(axis => axis.term).forEach(axis => { axis.inputs = unique(this.read(axis.term)); });
    this.graded = new Set(Object.values(this.definitions).flatMap(({ clauses = [] }) => clauses).map(clause => clause.item).filter(Boolean));
    this.measured = new Set(Object.values(this.definitions).flatMap(({ formula, rules = [] }) =>
      [formula, ...rules.map(rule => rule.computes)].filter(Boolean).flatMap(term => this.read(term))));
  }

  // The inputs that a term is made of.
  read(term) {
    return this.parts(term).flatMap(({ name, root }) => (root === undefined ? [name]
      : [...this.diagrams.reach(root).branches.flatMap(node => this.axes[this.diagrams.axis[node]].inputs),
        ...this.diagrams.reach(root).leaves.flatMap(leaf => leaf.values).flatMap(value => (value && value.formula ? this.read(value.formula) : []))]));
  }

  // The inputs, scores and decisions that a term is made of.
  parts(term) {
    return this.names(term).flatMap(name => {
      const part = this.input.get(name) || { ...this.definitions[name], name };
      return part.formula ? this.parts(part.formula) : [part];
    });
  }

  // A rule as it is cited; where a table has several answers, by the first of them.
  rule(name, rule) { return `${this.definitions[name].table || name}.${rule.name}`; }

  // What a rule hands on to, or computes with.
  sources({ as, computes }) { return as ? [as] : computes ? this.names(computes) : []; }

  names(term) {
    return typeof term === 'string' ? [term]
      : term[0] === 'number' ? [] : term.slice(1, term[0] === 'round' ? 2 : undefined).flatMap(part => this.names(part));
  }

  // A fact that was kept for the version before, in the names of this one.
  renewed(name, value) {
    const { names = {}, choices = {} } = this.renamed || {}, is = this.input.has(name) ? name : names[name] || name;
    const known = some => ((this.input.get(is) || {}).options || []).some(option => option.name === some);
    const choice = some => (known(some) ? some : choices[`${is}.${some}`] || some);
    return [is, Array.isArray(value) ? value.map(choice) : choice(value)];
  }

  // What a quantity or decision is made of, by name.
  madeOf(name) {
    const { formula, columns = [], rules = [] } = this.definitions[name];
    return formula ? this.names(formula) : [...columns, ...rules.flatMap(rule => this.sources(rule))];
  }

  // The inputs that some names lead to, by what they are made from.
  reads(names, seen = new Set()) {
    return unique(names.filter(name => !seen.has(name)).flatMap(name =>
      {
      if (this.input.has(name)) return [name];
      const { from = [], columns = [], rules = [] } = this.definitions[name];
      return this.reads([...from, ...columns, ...rules.flatMap(rule => this.sources(rule))], seen.add(name));
    }));
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

  // A fact as given: yes or true, a name, a number or its text, names of members. Says what is wrong with it, or its value.
  value(input, given) {
    return this.valued(input, { true: 'yes', false: 'no' }[input.type === 'yes/no' ? given : ''] || (typeof given === 'number' ? String(given) : given));
  }

  valued(input, given) {
    const named = name => (input.options || []).some(option => option.name === name);
    switch (input.type) {
      case 'yes/no': return given === 'yes' || given === 'no' ? { value: given } : { problem: 'Yes or no.' };
      case 'one of': return named(given) ? { value: given } : { problem: 'None of the choices.' };
      case 'any of': return Array.isArray(given) && given.every(named) ? { value: new Set(given) } : { problem: 'None of the choices.' };
    }
    if (named(given)) return { value: given };
    const value = given.split('/').some(part => part.length > digits) ? null : number(given);
    if (!value || (/e/i.test(given) && written(value).length > digits)) return { problem: 'A number is expected, such as 14 or 0.5.' };
    if (compare(value, number(input.low)) < 0 || compare(value, number(input.high)) > 0) {
      return { problem: `From ${input.low} to ${input.high} ${input.units[0].many} is expected.` };
    }
    return input.whole && value[1] !== 1n ? { problem: `Whole ${input.units[0].many || 'numbers'} are expected.` } : { value };
  }
}
