import { createRoot } from 'react-dom/client'
import { PrintApp } from './app/print-app.tsx'
import './styles/base.css'
import './styles/print.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(<PrintApp desktop={window.desktop} />)
