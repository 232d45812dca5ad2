import type { Cut } from './lean-packages.js';

/**
 * Where the expressions are in a template: after ` name=` it is an attribute's whole value, else
 * it is content. `vite/shorter-elements.ts` writes all templates like that, and stops where it
 * cannot; Lit's own reads any HTML.
 */
const WHERE_EXPRESSIONS_ARE = `
const N = (t, i) => {
  const e = [], s = t.length - 1;
  let l = 2 === i ? "<svg>" : "";
  for (let i = 0; i < s; i++) {
    const [, s] = / (\\S+)=$/.exec(t[i]) || [];
    l += s ? (e.push(s), t[i].slice(0, -1) + h + "=" + o) : t[i] + r;
  }
  return [V(t, l + (t[s] || "<?>") + (2 === i ? "</svg>" : "")), e];
};
`;

/** What the script-tag build leaves out of Lit's templates, by file. */
export const TEMPLATE_CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
    // Rendering without options: elements give theirs.
    [
      's?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;',
      's.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s.renderBefore;',
    ],
    ['t,void 0,s??{})', 't,void 0,s)'],
    // What rendering on a server needs to know.
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'j={I:k}'],
    // Reading HTML.
    [
      'f="[ \\t\\n\\f\\r]",v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g"),g=/\'/g,$=/"/g,y=/^(?:script|style|textarea|title)$/i,',
    ],
    [
      'const N=(t,i)=>{const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]};',
      WHERE_EXPRESSIONS_ARE,
    ],
    // Expressions inside style, script, textarea, title and comments: no template has one.
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ],
    [
      'else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      // A page may have given all objects a `name`.
      'else r.data===n&&d.push({index:l,name:null,ctor:k});',
    ],
    // Templates compiled ahead, in MathML or for another document, and directives on an element.
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['2===i||3===i', '2===i'],
    [',T=x(3)'],
    ['T as mathml,'],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));'],
    // Values of attributes put together from several expressions, and what kind a part is.
    [
      's=r.getAttribute(t).split(o),e=/([.?@])?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,',
      'e=/([.?@])?(.*)/.exec(i);d.push({index:l,name:e[2],',
    ],
    [
      'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),',
      'this._$AV.push(new r.ctor(h,r.name??h.nextSibling,this,t)),',
    ],
    [
      'for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
      'for(const s of this._$AV)s._$AI(t[i++])',
    ],
    ['this.type=2,'],
    [
      'constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}',
      'constructor(t,i,s,e){this._$AH=A,this.element=t,this.name=i,this._$AM=s,this.options=e}_$AI(t){a(t)&&t===this._$AH||this.j(this._$AH=t)}',
    ],
    ['constructor(){super(...arguments),this.type=3}'],
    ['constructor(){super(...arguments),this.type=4}'],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}'],
    // What tells directives that their element comes and goes.
    ['get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}'],
    [',this._$Cv=e?.isConnected??!0'],
    ['this._$AN=void 0,this._$AD=', 'this._$AD='],
    ['this._$AN=void 0,this._$AA=', 'this._$AA='],
    ['for(this._$AP?.(!1,!0,s);t!', 'for(;t!'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
    ['h?._$AO?.(!1),'],
    // Directives in attributes.
    ['let h=void 0!==e?s._$Co?.[e]:s._$Cl;', 'let h=s._$Cl;'],
    ['void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
    // Listeners that are objects or have options: ours are functions.
    [
      '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
      '_$AI(t){t??=A;const s=this._$AH;t===A?this.element.removeEventListener(this.name,this):s===A&&this.element.addEventListener(this.name,this),this._$AH=t',
    ],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options.host,t)',
    ],
  ],
  'lit-html/directive.js': [
    ['get _$AU(){return this._$AM._$AU}'],
    ['this._$Ct=t,this._$AM=e,this._$Ci=i'],
  ],
  'lit-html/directive-helpers.js': [
    // Parts that are moved: new ones come last.
    ['v=(o,n,e)=>', 'v=o=>'],
    ['d=void 0===n?o._$AB:n._$AA;if(void 0===e){', 'd=o._$AB;'],
    [
      'e=new t(i,n,o,o.options)}else{const t=e._$AB.nextSibling,n=e._$AM,c=n!==o;if(c){let t;e._$AQ?.(o),e._$AM=o,void 0!==e._$AP&&(t=o._$AU)!==n._$AU&&e._$AP(t)}if(t!==d||c){let o=e._$AA;for(;o!==t;){const t=i(o).nextSibling;i(l).insertBefore(o,d),o=t}}}return e}',
      'return new t(i,n,o,o.options)}',
    ],
  ],
};
