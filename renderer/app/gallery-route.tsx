import { lazy } from 'react'
import { Route } from 'wouter'

const GalleryPage = import.meta.env.DEV
  ? lazy(async () => ({
      default: (await import('#renderer/features/gallery/gallery-page.tsx')).GalleryPage,
    }))
  : null

/** For whoever builds with the components. Of a build for users neither page nor route is a part. */
export const galleryRoute = GalleryPage && (
  <Route path="/gallery">
    <GalleryPage />
  </Route>
)
