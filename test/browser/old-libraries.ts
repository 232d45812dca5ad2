/** What old pages do to the language, and who did it. */
export const OLD_LIBRARIES: readonly (readonly [name: string, code: string])[] = [
  [
    'enumerable additions to every prototype',
    `for (const type of [Object, Array, String, Number, Date, RegExp, Boolean, Function])
       for (const name of ['extend', 'each', 'clone', 'map', 'filter', 'keys', 'size', 'merge', 'inspect', 'isEmpty'])
         if (!(name in type.prototype)) type.prototype[name] = function () { return 'patched'; };`,
  ],
  [
    'Prototype.js 1.6',
    `Array.from = function (iterable) {
       if (!iterable) return [];
       if ('toArray' in Object(iterable)) return iterable.toArray();
       var length = iterable.length || 0, results = new Array(length);
       while (length--) results[length] = iterable[length];
       return results;
     };
     var each = function (list, run, self) { for (var i = 0; i < list.length; i++) run.call(self, list[i], i); };
     Object.assign(Array.prototype, {
       each: function (run, self) { each(this, run, self); return this; },
       map: function (run, self) { var out = []; run = run || function (x) { return x; }; each(this, function (v, i) { out.push(run.call(self, v, i)); }); return out; },
       filter: function (run, self) { var out = []; each(this, function (v, i) { if (run.call(self, v, i)) out.push(v); }); return out; },
       find: function (run, self) { var found; each(this, function (v, i) { if (found === undefined && run.call(self, v, i)) found = v; }); return found; },
       some: function (run, self) { var found = false; run = run || function (x) { return x; }; each(this, function (v, i) { if (run.call(self, v, i)) found = true; }); return found; },
       every: function (run, self) { var all = true; run = run || function (x) { return x; }; each(this, function (v, i) { if (!run.call(self, v, i)) all = false; }); return all; },
       include: function (one) { return this.indexOf(one) !== -1; },
       includes: function (one) { var found = false; each(this, function (v) { if (v == one) found = true; }); return found; },
       reverse: function (inline) { return (inline !== false ? this : this.slice()).sort.call ? (function (list) { for (var i = 0, j = list.length - 1; i < j; i++, j--) { var t = list[i]; list[i] = list[j]; list[j] = t; } return list; })(inline !== false ? this : this.slice()) : this; },
       flatten: function () { return [].concat.apply([], this); },
       flat: function () { return [].concat.apply([], this); },
       uniq: function () { return this; }, clone: function () { return [].concat(this); }, size: function () { return this.length; },
       inspect: function () { return '[array]'; }, toArray: function () { return this.clone(); }, first: function () { return this[0]; },
       entries: function () { return this.clone(); }, toJSON: function () { return '[' + this.join(', ') + ']'; },
       concat: Array.prototype.concat,
     });
     Function.prototype.bind = function () {
       if (arguments.length < 2 && arguments[0] === undefined) return this;
       var method = this, args = [].slice.call(arguments), object = args.shift();
       return function () { return method.apply(object, args.concat([].slice.call(arguments))); };
     };
     Object.keys = function (object) { var keys = []; for (var property in object) keys.push(property); return keys; };
     Object.values = function (object) { var values = []; for (var property in object) values.push(object[property]); return values; };
     Object.assign(String.prototype, {
       strip: function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, ''); },
       sub: function (pattern, text) { return this.replace(pattern, text); },
       toJSON: function () { return this.inspect ? this.inspect() : '"' + this + '"'; },
       startsWith: function (pattern) { return this.indexOf(pattern) === 0; },
       endsWith: function (pattern) { var d = this.length - pattern.length; return d >= 0 && this.lastIndexOf(pattern) === d; },
       times: function (count) { return new Array(count + 1).join(this); }, blank: function () { return /^\\s*$/.test(this); },
     });
     Object.prototype.toJSON === undefined && (Number.prototype.toJSON = function () { return String(this); });
     Date.prototype.toJSON = function () { return '"' + this.getTime() + '"'; };
     Element.Methods = {};
     ['remove', 'hide', 'show', 'update', 'replace', 'select', 'match', 'up', 'down', 'next', 'previous', 'visible', 'insert', 'wrap', 'readAttribute', 'getElementsBySelector']
       .forEach(function (name) { HTMLElement.prototype[name] = function () { if (name === 'remove' && this.parentNode) this.parentNode.removeChild(this); return this; }; });
     window.$ = function (id) { return document.getElementById(id); }; window.$$ = function () { return []; };
     window.Class = {}; window.Hash = function () {}; window.Template = function () {}; window.Enumerable = {};`,
  ],
  [
    'MooTools 1.2',
    `Array.prototype.$family = { name: 'array' };
     Array.from = function (item) { if (item == null) return []; return typeof item === 'object' && typeof item.length === 'number' ? [].slice.call(item) : [item]; };
     Array.prototype.contains = function (one) { return this.indexOf(one) !== -1; };
     Array.prototype.clean = Array.prototype.combine = Array.prototype.erase = Array.prototype.empty = function () { return this; };
     Array.prototype.flatten = function () { return this; };
     String.prototype.contains = function (text, separator) { return separator ? (separator + this + separator).indexOf(separator + text + separator) > -1 : this.indexOf(text) > -1; };
     String.prototype.clean = String.prototype.capitalize = String.prototype.camelCase = function () { return String(this); };
     Number.prototype.limit = function () { return this; }; Number.from = parseFloat;
     Function.prototype.bind = function (that) { var self = this, args = arguments.length > 1 ? [].slice.call(arguments, 1) : null; return function () { return self.apply(that, args ? args.concat([].slice.call(arguments)) : arguments); }; };
     Function.prototype.delay = Function.prototype.periodical = function () {}; Function.from = function (item) { return function () { return item; }; };
     Object.prototype.$constructor = function () {}; window.Hash = function () {}; window.Type = function () {};
     Element.prototype.set = Element.prototype.getElement = Element.prototype.addEvent = function () { return this; };
     document.id = function () {}; window.Browser = {}; Event.prototype.stop = function () { return this; };`,
  ],
  [
    'Date.js',
    `var RealDate = Date;
     Date.CultureInfo = { name: 'en-US' }; Date.now = function () { return +new RealDate(); };
     RealDate._parse = RealDate.parse;
     Date.parse = function (text) { if (typeof text !== 'string') return null; var moment = RealDate._parse(text); return isNaN(moment) ? null : new RealDate(moment); };
     Date.today = function () { return new RealDate(); };
     Date.prototype._toString = Date.prototype.toString;
     Date.prototype.toString = function (format) { return format ? 'formatted' : this._toString(); };
     Date.prototype.set = function () { return this; }; Date.prototype.add = function () { return this; };
     Date.prototype.compareTo = function () { return 0; }; Date.prototype.toISOString = (function (real) { return function () { return '"' + real.call(this).replace(/\\.\\d+/, '') + '"'; }; })(Date.prototype.toISOString);
     Date.prototype.getElapsed = Date.prototype.getWeek = function () { return 1; };
     Number.prototype.day = Number.prototype.days = Number.prototype.ago = function () { return this; };`,
  ],
  [
    'Sugar.js, the extending kind',
    `Array.prototype.find = function (f) { var wanted = typeof f === 'function' ? f : f instanceof RegExp ? function (x) { return f.test(x); } : function (x) { return x === f; }; for (var i = 0; i < this.length; i++) if (wanted(this[i], i, this)) return this[i]; };
     Array.prototype.map = (function (real) { return function (f, self) { return typeof f === 'string' ? real.call(this, function (x) { return x[f]; }) : real.call(this, f, self); }; })(Array.prototype.map);
     Array.prototype.at = function (index) { return Array.isArray(index) ? [] : this[index < 0 ? this.length + index : index]; };
     Array.prototype.first = Array.prototype.last = Array.prototype.remove = Array.prototype.add = function () { return this; };
     String.prototype.at = function (index) { return this.charAt(index < 0 ? this.length + index : index); };
     String.prototype.normalize = function () { return String(this); };
     String.prototype.repeat = function (times) { return new Array(times + 1).join(this); };
     String.prototype.format = String.prototype.compact = function () { return String(this); };
     Date.create = function () { return new Date(); }; Number.prototype.format = function () { return String(this); };
     RegExp.escape = function (text) { return text; };`,
  ],
  [
    'polyfills of Promise, Map, Set, WeakMap and WeakSet',
    `(function () {
       var NativePromise = Promise;
       function Polyfill(run) { var real = new NativePromise(run); this.then = function (a, b) { var next = real.then(a, b); return new Polyfill(function (y, n) { next.then(y, n); }); }; }
       Polyfill.prototype.catch = function (b) { return this.then(undefined, b); };
       Polyfill.prototype.finally = function (f) { return this.then(function (v) { f(); return v; }, function (e) { f(); throw e; }); };
       Polyfill.resolve = function (v) { return v instanceof Polyfill ? v : new Polyfill(function (y) { y(v); }); };
       Polyfill.reject = function (e) { return new Polyfill(function (y, n) { n(e); }); };
       Polyfill.all = function (list) { return new Polyfill(function (y, n) { NativePromise.all(list).then(y, n); }); };
       Polyfill.race = function (list) { return new Polyfill(function (y, n) { NativePromise.race(list).then(y, n); }); };
       window.Promise = Polyfill;
       function PolyMap(entries) { this._k = []; this._v = []; var self = this; if (entries) for (var e of entries) self.set(e[0], e[1]); }
       PolyMap.prototype = {
         constructor: PolyMap,
         _i: function (k) { return k !== k ? this._k.findIndex(function (x) { return x !== x; }) : this._k.indexOf(k); },
         get: function (k) { return this._v[this._i(k)]; }, has: function (k) { return this._i(k) >= 0; },
         set: function (k, v) { var i = this._i(k); if (i < 0) { this._k.push(k); this._v.push(v); } else this._v[i] = v; return this; },
         delete: function (k) { var i = this._i(k); if (i < 0) return false; this._k.splice(i, 1); this._v.splice(i, 1); return true; },
         clear: function () { this._k.length = this._v.length = 0; },
         forEach: function (f, self) { for (var i = 0; i < this._k.length; i++) f.call(self, this._v[i], this._k[i], this); },
         keys: function () { return this._k[Symbol.iterator](); }, values: function () { return this._v[Symbol.iterator](); },
         entries: function () { var s = this, i = 0; var it = { next: function () { return i < s._k.length ? { done: false, value: [s._k[i], s._v[i++]] } : { done: true, value: undefined }; } }; it[Symbol.iterator] = function () { return it; }; return it; },
         get size() { return this._k.length; },
       };
       PolyMap.prototype[Symbol.iterator] = PolyMap.prototype.entries;
       function PolySet(list) { this._m = new PolyMap(); if (list) for (var v of list) this.add(v); }
       PolySet.prototype = {
         constructor: PolySet, add: function (v) { this._m.set(v, v); return this; }, has: function (v) { return this._m.has(v); },
         delete: function (v) { return this._m.delete(v); }, clear: function () { this._m.clear(); },
         forEach: function (f, self) { this._m.forEach(function (v) { f.call(self, v, v); }); },
         keys: function () { var m = this._m, i = 0, it = { next: function () { return i < m._k.length ? { done: false, value: m._k[i++] } : { done: true, value: undefined }; } }; it[Symbol.iterator] = function () { return it; }; return it; },
         get size() { return this._m.size; },
       };
       PolySet.prototype.values = PolySet.prototype[Symbol.iterator] = PolySet.prototype.keys;
       PolySet.prototype.entries = function () { return this._m.entries(); };
       window.Map = PolyMap; window.Set = PolySet;
       function PolyWeakMap() { this._m = new PolyMap(); }
       PolyWeakMap.prototype = { get: function (k) { return this._m.get(k); }, set: function (k, v) { this._m.set(k, v); return this; }, has: function (k) { return this._m.has(k); }, delete: function (k) { return this._m.delete(k); } };
       window.WeakMap = PolyWeakMap;
       function PolyWeakSet() { this._m = new PolyMap(); }
       PolyWeakSet.prototype = { add: function (k) { this._m.set(k, 1); return this; }, has: function (k) { return this._m.has(k); }, delete: function (k) { return this._m.delete(k); } };
       window.WeakSet = PolyWeakSet;
     })();`,
  ],
  [
    'a Symbol of a polyfill, with the well-known ones',
    `(function () {
       var Native = Symbol;
       function Polyfill(description) { if (new.target) throw new TypeError('Symbol is not a constructor'); return Native(description); }
       Object.getOwnPropertyNames(Native).forEach(function (name) { if (typeof Native[name] === 'symbol') Polyfill[name] = Native[name]; });
       Polyfill.for = function (key) { return Native.for(key); };
       Polyfill.keyFor = function (symbol) { return Native.keyFor(symbol); };
       Polyfill.prototype = Native.prototype;
       window.Symbol = Polyfill;
     })();`,
  ],
  [
    'a fetch made of XMLHttpRequest',
    `window.fetch = function (address, options) {
       return new Promise(function (resolve, reject) {
         var request = new XMLHttpRequest();
         request.open((options && options.method) || 'GET', address);
         var headers = (options && options.headers) || {};
         Object.keys(headers).forEach(function (name) { request.setRequestHeader(name, headers[name]); });
         request.onload = function () {
           resolve({ ok: request.status < 300, status: request.status, url: request.responseURL, headers: { get: function (name) { return request.getResponseHeader(name); } },
             text: function () { return Promise.resolve(request.responseText); }, json: function () { return Promise.resolve(JSON.parse(request.responseText)); } });
         };
         request.onerror = function () { reject(new TypeError('Network request failed')); };
         request.send();
       });
     };`,
  ],
  [
    'zones and monitors around timers, listeners and fetch',
    `['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'].forEach(function (name) {
       var real = window[name];
       window[name] = function (run) { var rest = [].slice.call(arguments, 1); return real.apply(window, [function () { return run.apply(this, arguments); }].concat(rest)); };
     });
     ['addEventListener', 'removeEventListener'].forEach(function (name) {
       var real = EventTarget.prototype[name];
       EventTarget.prototype[name] = function (type, listener, options) {
         if (name === 'addEventListener' && typeof listener === 'function' && !listener.wrapped) listener.wrapped = function () { return listener.apply(this, arguments); };
         return real.call(this || window, type, (listener && listener.wrapped) || listener, options);
       };
     });
     var real = window.fetch; window.fetch = function () { return real.apply(this, arguments).then(function (answer) { return answer; }); };
     console.warn = (function (say) { return function () { return say.apply(console, arguments); }; })(console.warn);`,
  ],
  [
    'a timer that answers with an object',
    `var real = window.setTimeout, clear = window.clearTimeout;
     window.setTimeout = function () { return { id: real.apply(window, arguments) }; };
     window.clearTimeout = function (timer) { if (timer) clear(timer.id); };`,
  ],
  [
    'customElements.define wrapped, as scoped registries and old polyfills do',
    `var real = customElements.define;
     customElements.define = function (tag, type, options) {
       return real.call(customElements, tag, class extends type { connectedCallback() { if (super.connectedCallback) super.connectedCallback(); } }, options);
     };`,
  ],
  [
    'a library that measures itself by attachShadow and innerHTML',
    `var attach = Element.prototype.attachShadow;
     Element.prototype.attachShadow = function (options) { var root = attach.call(this, options); root.host.setAttribute('data-watched', ''); return root; };
     var inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
     Object.defineProperty(Element.prototype, 'innerHTML', { configurable: true, enumerable: true, get: inner.get, set: function (text) { inner.set.call(this, text); } });
     var append = Node.prototype.appendChild; Node.prototype.appendChild = function (node) { return append.call(this, node); };
     var insert = Node.prototype.insertBefore; Node.prototype.insertBefore = function (node, before) { return insert.call(this, node, before || null); };`,
  ],
  [
    'other words for numbers and texts',
    `var toLocale = Number.prototype.toLocaleString; Number.prototype.toLocaleString = function () { return 'NaN'; };
     Number.prototype.toFixed = function () { return '0.00'; };
     String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
     String.prototype.padStart = function (length, fill) { var text = String(this); while (text.length < length) text = (fill || ' ') + text; return text; };
     Date.prototype.toLocaleDateString = Date.prototype.toLocaleTimeString = function () { return 'never'; };
     Date.prototype.getTimezoneOffset = function () { return 0; };`,
  ],
];

/** Names that Chart.js takes for options of its own: no picture, but words in its place. */
export const NO_PICTURE = `for (const name of ['type', 'data', 'items', 'name', 'key', 'id', 'status', 'color'])
  Object.prototype[name] = function () { return 'patched'; };`;
