import { configure } from '@testing-library/react'

// What is awaited comes when it comes: on a busy machine a second is soon over.
configure({ asyncUtilTimeout: 10_000 })
