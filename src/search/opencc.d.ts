/** opencc-js ships its dictionaries without types: pairs `traditional simplified[ simplified…]`, `|` between. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
