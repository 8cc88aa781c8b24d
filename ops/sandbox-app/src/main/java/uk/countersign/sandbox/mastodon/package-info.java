/** Mastodon's side of the sandbox. */
@NullMarked
package uk.countersign.sandbox.mastodon;

import org.jspecify.annotations.NullMarked;
