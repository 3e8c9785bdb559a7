import { createRoot } from 'react-dom/client'
import './styles/base.css'
import './styles/print.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
// The look of documents comes by itself: what the pages share from their start on stays without it.
void import('./app/print-app.tsx').then(({ PrintApp }) =>
  createRoot(root).render(<PrintApp desktop={window.desktop} />),
)
