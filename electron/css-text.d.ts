// A style sheet as text. The types of electron-vite know files as paths only.
declare module '*.css?raw' {
  const text: string
  export default text
}
