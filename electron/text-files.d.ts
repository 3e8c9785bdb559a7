// Files as text. The types of electron-vite know them as paths only.
declare module '*.css?raw' {
  const text: string
  export default text
}
declare module '*.conf?raw' {
  const text: string
  export default text
}
declare module '*.sh?raw' {
  const text: string
  export default text
}
declare module '*.service?raw' {
  const text: string
  export default text
}
declare module '*.md?raw' {
  const text: string
  export default text
}
