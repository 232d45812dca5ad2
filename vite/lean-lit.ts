import type { Cut } from './lean-packages.js';

/**
 * What the script-tag build leaves out of Lit's elements, by file: no element of the kit uses it,
 * and nobody else can reach this copy of Lit. Where an element comes to use it, the linter says so.
 */
export const ELEMENT_CUTS: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/css-tag.js': [
    ['t=>t instanceof CSSStyleSheet?t:t.styleSheet', 't=>t.styleSheet'],
    // Style elements for browsers without constructable sheets; our colours need newer ones.
    [
      'const t=globalThis,e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
      'const e=!0,',
    ],
    // Messages about wrong use, which strict types find.
    [
      'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e',
      'this.cssText=t',
    ],
    // Expressions in sheets, and sheets that are written out more than once: ours are plain texts.
    [
      'const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)',
      'return new n(t[0])',
    ],
    [
      'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
      'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Trusted types for attributes, where only those that run scripts need them.
    [',c=a.trustedTypes,l=c?c.emptyScript:""', ',l=""'],
    // The same sheet twice.
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return Array.isArray(s)?s.flat(1/0):[s]',
    ],
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
    // Properties that a class wrote itself, and such as have symbols for names.
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),'],
    [
      '!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
      '1){e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s))}',
    ],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    [
      'const t=this.properties,s=[...r(t),...o(t)];for(const i of s)',
      'const t=this.properties;for(const i of r(t))',
    ],
    [',getOwnPropertySymbols:o'],
    [',getOwnPropertyDescriptor:h'],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    ],
    // Options of properties: ours have a name, a type, a reader, a default, and are reflected.
    [',converter:u,reflect:!1,useDefault:!1,hasChanged:f', ''],
    [
      '!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
      '!1===i?void 0:"string"==typeof i?i:t.toLowerCase()',
    ],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      'h=t.converter??u.fromAttribute;',
    ],
    [
      'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,',
      'this[e]=h(s,t.type)??this._$Ej?.get(e),',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
    [
      '!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
      'h=this[t],i??=r.getPropertyOptions(t),!f(h,s)',
    ],
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      '{useDefault:i,reflect:e}){i&&!(this._$Ej??=new Map).has(t)?this._$Ej.set(t,this[t]):(this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    ],
    // Attributes as JSON: ours are words, numbers and switches.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)'],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'],
    // Methods to override, which no element does.
    ['const t=this.scheduleUpdate();return null!=t&&await t,', 'this.performUpdate();return '],
    ['scheduleUpdate(){return this.performUpdate()}'],
    [
      't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
      'this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
    ],
    ['throw t=!1,this._$EM(),s}t&&this._$AE(s)', 'throw this._$EM(),s}this._$AE(s)'],
    ['let t=!1;const s=this._$AL', 'const s=this._$AL'],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
    ['shouldUpdate(t){return!0}'],
    ['firstUpdated(t){}'],
    ['return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}', 'return this._$ES}'],
    ['removeController(t){this._$EO?.delete(t)}'],
  ],
  'lit-element/lit-element.js': [
    // Polyfills, hydration after rendering on a server, and the global list of versions.
    [
      's.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      '0;',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");'],
    // What tells directives that their element comes and goes.
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
    ['this._$Do=e(', 'e('],
    [',this._$Do=void 0'],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    ],
  ],
};
