# The photo of a safe place
page-photo-label = A photo of the place (optional)
page-photo-another = Another photo instead
page-photo-who = { $hours ->
    [one] The driver sees it at your door only. It is erased one hour after the delivery has ended. Where it was taken is not kept.
   *[other] The driver sees it at your door only. It is erased { $hours } hours after the delivery has ended. Where it was taken is not kept.
}
page-photo-chosen = The photo you chose
page-photo-alt = The photo of the place
page-photo-remove = Remove the photo
page-change-photo-too-large = This photo is too large: { $most } MB are taken at most. Nothing was changed.
page-change-photo-unreadable = This file is no picture that can be read. Send it as JPEG, PNG or WebP; HEIC is not read. Nothing was changed.
