/** Bluesky's side of the sandbox: a personal data server, as far as posting goes. */
@NullMarked
package uk.countersign.sandbox.bluesky;

import org.jspecify.annotations.NullMarked;
