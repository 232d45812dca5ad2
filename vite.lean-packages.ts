import type { Plugin } from 'vite';

/** A part of a package's file, and what stands in its place: nothing by default. */
type Cut = readonly [part: string, instead?: string];

/**
 * What the script-tag build leaves out of packages, by file. Each part must be there exactly
 * once, so that another version stops the build instead of being cut in the wrong place.
 */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/css-tag.js': [
    // Style elements for browsers without constructable sheets; our colours need newer ones.
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      'e=!0',
    ],
    // Messages about wrong use, which strict types find.
    [
      'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
      'this._$cssResult$=!0;',
    ],
    [
      `throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")`,
      'throw Error("css")',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Polyfills of shadow roots, and the global list of versions.
    [',p=a.reactiveElementPolyfillSupport'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
    // Decorators: they are `static properties` by now.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    ['void 0!==t.l&&(this.l=[...t.l]),'],
    // Attributes as JSON: ours are words, numbers and switches.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)'],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'],
  ],
  'lit-element/lit-element.js': [
    // Polyfills, hydration after rendering on a server, and the global list of versions.
    [
      's.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      '0;',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");'],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
    // What rendering on a server needs to know.
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'j={I:k}'],
    // Expressions inside style, script, textarea, title and comments: no template has one.
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    // Templates compiled ahead, and directives on an element itself.
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  ],
  // Prototype.js and MooTools put an `Array.from` of their own in place, which knows no sets.
  'chart.js/dist/chart.js': [
    ['const array = Array.from(scopes);', 'const array = [...scopes];'],
    ['Array.from(changeSet)', '[...changeSet]'],
  ],
  'chart.js/dist/chunks/index.js': [
    [
      'return items;\n    }\n    return Array.from(set);',
      'return items;\n    }\n    return [...set];',
    ],
    ['_createResolver(Array.from(set)', '_createResolver([...set]'],
    [
      'set.add(key);\n        }\n    }\n    return Array.from(set);',
      'set.add(key);\n        }\n    }\n    return [...set];',
    ],
  ],
  'p-retry/index.js': [
    // Checks of options, which are written out in one place of ours; waits are ours as well.
    ['\tvalidateRetries(options.retries);'],
    ["\tvalidateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});"],
    ["\tvalidateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});"],
    ["\tvalidateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});"],
    [
      "\tvalidateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});",
    ],
    ["if (Object.hasOwn(options, 'forever')) {", 'if (false) {'],
    ['if (finalDelay > 0) {', 'if (false) {'],
    // `fetch` itself throws TypeErrors; ours are NetworkErrors by then.
    ["import isNetworkError from 'is-network-error';"],
    [' && !isNetworkError(normalizedError)'],
  ],
};

/** Packages without what the kit does not use: a sixth of Lit, half of p-retry. */
export function leanPackages(): Plugin {
  return {
    name: 'lean-packages',
    enforce: 'pre',
    transform: {
      filter: {
        id: /\/(?:css-tag|reactive-element|lit-element|lit-html|p-retry\/index|dist\/chart|dist\/chunks\/index)\.js$/,
      },
      handler(code, id) {
        const [file, cuts] = Object.entries(CUTS).find(([name]) => id.endsWith(`/${name}`)) ?? [];
        if (!file || !cuts) return null;
        let lean = code;
        for (const [part, instead = ''] of cuts) {
          const [before, after, ...more] = lean.split(part);
          if (before === undefined || after === undefined || more.length > 0) {
            throw new Error(`${file} is not the version that vite.lean-packages.ts knows: ${part}`);
          }
          lean = before + instead + after;
        }
        return { code: lean, map: null };
      },
    },
  };
}
