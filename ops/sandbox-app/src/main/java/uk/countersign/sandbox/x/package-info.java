/** X, API v2, with OAuth 1.0a signatures and bearer tokens that are really verified. */
@NullMarked
package uk.countersign.sandbox.x;

import org.jspecify.annotations.NullMarked;
