/** Mastodon and what speaks its language. */
@NullMarked
package uk.countersign.connectors.mastodon;

import org.jspecify.annotations.NullMarked;
