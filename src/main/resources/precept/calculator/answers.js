// ---- What is said of a case, and what lies behind it ----

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

// The answers of a guideline, each with why, why not another and what would change it; `anchors` are the rules on the page.
class Answers {
  constructor(guideline, anchors) {
    this.guideline = guideline;
    this.anchors = anchors;
    this.opened = new Set();
    this.element = make('div', { class: 'calculator-answers' });
  }

  // Puts a case in the place of the one before, and gives its headline.
  show(made, said) {
    this.made = made;
    this.said = said;
    const { contradictions, outside, answers } = said, { population, definitions } = this.guideline;
    const nothing = !made.facts.size && said.needs.length;
    const [first] = this.guideline.answers;
    this.element.replaceChildren(...(contradictions.length || outside.length || nothing ? [] : this.guideline.answers.map(name => this.section(name))));
    return contradictions.length ? { kind: 'contradictory', text: `These facts cannot be true together. ${contradictions.join(' ')}` }
      : outside.length ? { kind: 'out-of-scope',
        text: `Out of scope (not: ${outside.join(', ')}). ${population.outside || 'The guideline does not speak of this patient.'}` }
      : { kind: answers[first].kind,
        text: nothing ? 'Enter what is known about the patient.' : `${definitions[first].label} ${this.words(first, answers[first])}` };
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
    return advice ? advice.label + (advice.grade ? ` — ${advice.grade}` : '')
      : option ? option.label : type.type === 'number' ? this.quantity(value, type) : value;
  }

  given(fact, input) { return this.value(Array.isArray(fact) ? written(fact) : fact, input); }

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
      make('q', {}, this.range(name, unit && /\d$/.test(cell) ? `${cell} ${unit}` : cell)),
      seen && this.guideline.definitions[name] ? this.beneath(name, seen) : ''])) : '';
  }

  // A cell as the table words it: labels for names, and words for a range.
  range(name, cell) {
    const { options = [], recommends } = this.guideline.input.get(name) || this.guideline.definitions[name];
    const labels = new Map(options.map(option => [option.name, option.label]));
    const worded = cell.replace(/\b[a-z]\w*/g, word => labels.get(word) || (recommends && this.guideline.recommendations[word] || { label: word }).label);
    return worded.replace(/(\d)\.\.<(\S)/g, '$1 to less than $2').replace(/(\d)\.\.(\S)/g, '$1 to $2').replace(/<=/g, '≤').replace(/>=/g, '≥');
  }

  // What is known of a fact, criterion, score or decision.
  found(name) {
    const input = this.guideline.input.get(name), fact = this.made.facts.get(name);
    if (input) return fact === undefined ? 'not known' : this.given(fact, input);
    return this.words(name, this.made.outcome(name)).replace(/\.$/, '');
  }

  // The clauses of a criterion that made it so, the findings of a score, the facts of a quantity, the rules of a decision.
  beneath(name, seen) {
    const { kind, clauses, formula, root, rules } = this.guideline.definitions[name];
    if (rules) return seen.has(name) || this.said.rules[name].may.length > 3 ? '' : this.why(name, seen);
    if (formula) return listed(unique(this.guideline.read(formula)).map(input => `${this.label(input)}: ${this.found(input)}`));
    if (!clauses) return '';
    const whole = kind === 'criterion' && this.made.truth(root), truths = clauses.map(clause => this.made.truth(clause.root));
    return listed(clauses.map(({ words, points }, i) => ({ truth: truths[i], text: `${words}: ${truths[i]}${points ? ` (${points})` : ''}` }))
      .filter(({ truth }) => (whole ? truth === whole || !truths.includes(whole) : truth !== 'no')).map(({ text }) => text));
  }

  whatIf(name) {
    const changes = this.made.changes(name);
    const measured = this.guideline.inputs.filter(input => this.guideline.measured.has(input.name) && this.made.facts.has(input.name));
    return make('div', {}, changes.length ? this.shortened(changes.map(({ input, value, cells, outcome }) =>
      `${input.label}: ${cells ? this.span(input, cells) : this.given(value, input)} → ${this.words(name, outcome)}`))
      : make('p', {}, `No other value of any one fact that is known${measured.length ? ', as far as was tried' : ''}.`),
    measured.length ? make('p', {}, `Not every value was tried of what enters a formula: ${measured.map(input => input.label).join(', ')}.`) : '');
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
